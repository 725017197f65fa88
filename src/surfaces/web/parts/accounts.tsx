import type { Copy, IndependentSource, Reading } from '../../../domain/index.js'
import { momentText } from '../../dates.js'
import { publicationText } from '../../publication-text.js'
import { articlePath, headlineOf, outletOf, type View } from '../view.js'

interface AccountsProps {
  readonly view: View
  readonly readings: readonly Reading[]
  readonly sources: readonly IndependentSource[]
  readonly copies: readonly Copy[]
}

const LEAD_CHARS = 260

/** The accounts side by side, those of one independent source together under one rule. */
export function Accounts({ view, readings, sources, copies }: AccountsProps) {
  const byId = new Map(readings.map((r) => [r.article.id, r]))
  return (
    <ol class="sources">
      {sources.map((source, i) => (
        <li class="source">
          <p class="source-label">
            <span class="source-number">{i + 1}</span> {source.articles.length > 1 ? view.t('sameSource') : ''}
            {source.credit ? (
              <>
                {' '}
                · {view.t('credit')}: <bdi>{source.credit}</bdi>
              </>
            ) : null}
          </p>
          <ul class="accounts">
            {source.articles.map((id) => {
              const reading = byId.get(id)
              return reading ? (
                <Account
                  view={view}
                  reading={reading}
                  origin={source.articles.length > 1 && source.origin === id}
                  copies={copies}
                />
              ) : null
            })}
          </ul>
        </li>
      ))}
    </ol>
  )
}

function Account({
  view,
  reading,
  origin,
  copies,
}: {
  view: View
  reading: Reading
  origin: boolean
  copies: readonly Copy[]
}) {
  const { t, language } = view
  const { article, published } = reading
  const when = published?.day
    ? momentText(published.at ?? published.day, language, 'long')
    : publicationText(published, language)
  const copiedChars = copiedLength(article.id, copies)
  const share = Math.min(100, Math.round((100 * copiedChars) / Math.max(1, article.text.length)))
  return (
    <li class="account">
      <p class="account-outlet">
        <bdi>{outletOf(article)}</bdi>
        {origin ? <span class="origin-badge"> {t('likelyOrigin')}</span> : null}
      </p>
      <h3>
        <a href={view.link(articlePath(article.id))} dir="auto">
          {headlineOf(view, reading)}
        </a>
      </h3>
      <p class="account-when">{when}</p>
      <p class="account-lead" dir="auto">
        {leadOf(reading)}
      </p>
      {share > 0 ? (
        <p class="account-copied">
          {t('copyMark')}: {share} %
        </p>
      ) : null}
    </li>
  )
}

/** The first stretch of prose: after the headline and not clutter. */
export function leadOf(reading: Reading): string {
  const { article, layout, clutter } = reading
  for (const match of article.text.matchAll(/[^\n]+/g)) {
    const line = { start: match.index, end: match.index + match[0].length }
    const text = match[0].trim()
    if (text.length < 60) continue
    if (clutter.some((c) => c.field === 'text' && c.start < line.end && line.start < c.end)) continue
    const { headline } = layout
    if (headline?.field === 'text' && headline.start < line.end && line.start < headline.end) continue
    return text.length > LEAD_CHARS ? `${text.slice(0, text.lastIndexOf(' ', LEAD_CHARS))} …` : text
  }
  return ''
}

/** Characters of an article that stand in copied passages, each counted once. */
function copiedLength(id: string, copies: readonly Copy[]): number {
  const spans = copies
    .filter((c) => c.kind === 'copy' && !c.sameOutlet && (c.a.id === id || c.b.id === id))
    .map((c) => (c.a.id === id ? c.a.span : c.b.span))
    .filter((s) => s.field === 'text')
    .sort((a, b) => a.start - b.start)
  let covered = 0
  let reached = 0
  for (const { start, end } of spans) {
    if (end <= reached) continue
    covered += end - Math.max(start, reached)
    reached = end
  }
  return covered
}
