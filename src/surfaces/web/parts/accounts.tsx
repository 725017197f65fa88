import type { Copy, IndependentSource, Reading, Span } from '../../../domain/index.js'
import { momentText } from '../../dates.js'
import { publicationText } from '../../publication-text.js'
import { counted } from '../counts.js'
import { articlePath, headlineOf, outletOf, type View } from '../view.js'

interface AccountsProps {
  readonly view: View
  /** The accounts, those of one and the same text together. */
  readonly twins: readonly (readonly Reading[])[]
  readonly sources: readonly IndependentSource[]
  readonly copies: readonly Copy[]
}

const LEAD_CHARS = 220
/** So many sources are shown with the opening of an account; of more, the headlines are enough to look at. */
const MOST_LEADS = 8

/** The accounts, those of one independent source together under one rule; a text that was published twice stands once. */
export function Accounts({ view, twins, sources, copies }: AccountsProps) {
  const outletById = new Map(twins.flat().map(({ article }) => [article.id, outletOf(article)]))
  const sharedSpans = spansInOtherOutlets(copies)
  const textOf = new Map(twins.map((same) => [same[0]!.article.id, same]))
  return (
    <ol class="sources">
      {sources.map((source, i) => {
        const outlets = new Set(source.articles.map((id) => outletById.get(id)))
        return (
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
              {originFirst(source).flatMap((id, k) => {
                const same = textOf.get(id)
                if (!same) return []
                const origin = outlets.size > 1 && same.some((r) => r.article.id === source.origin)
                return [
                  <Account
                    view={view}
                    same={same as [Reading, ...Reading[]]}
                    origin={origin}
                    shared={sharedSpans.get(id) ?? []}
                    lead={k === 0 && i < MOST_LEADS}
                  />,
                ]
              })}
            </ul>
          </li>
        )
      })}
    </ol>
  )
}

/** The likely origin before those that rest on it. */
function originFirst({ articles, origin }: IndependentSource): readonly string[] {
  return [...articles].sort((a, b) => Number(b === origin) - Number(a === origin))
}

function Account({
  view,
  same: [reading, ...again],
  origin,
  shared,
  lead,
}: {
  view: View
  same: readonly [Reading, ...Reading[]]
  origin: boolean
  /** Stretches of its text that stand in accounts of other outlets. */
  shared: readonly Span[]
  lead: boolean
}) {
  const { t, language } = view
  const { article, published } = reading
  const when = published?.day
    ? momentText(published.at ?? published.day, language, 'long')
    : publicationText(published, language)
  const share = Math.min(100, Math.round((100 * lengthUnder(shared)) / Math.max(1, article.text.length)))
  return (
    <li class="account">
      <p class="account-outlet">
        <bdi>{outletOf(article)}</bdi>
        {origin ? <span class="origin-badge"> {t('likelyOrigin')}</span> : null}
      </p>
      <h3>
        <a href={view.link(articlePath(article.id))} lang="ar" dir="rtl">
          {headlineOf(view, reading)}
        </a>
      </h3>
      <p class="account-when">{when}</p>
      {lead ? (
        <p class="account-lead" lang="ar" dir="rtl">
          {leadOf(reading)}
        </p>
      ) : null}
      <Again view={view} readings={again} headline={headlineOf(view, reading)} />
      {share > 0 ? (
        <p class="account-copied">
          {share} % {t('shareInOthers')}
        </p>
      ) : null}
    </li>
  )
}

/** Where else the same text was published, with its headline where that is another one. */
function Again({ view, readings, headline }: { view: View; readings: readonly Reading[]; headline: string }) {
  const { t, language } = view
  if (readings.length === 0) return null
  return (
    <div class="account-again">
      <p>
        {t('sameTextIn')} {counted('publications', readings.length, language, 'governed')}:
      </p>
      <ul>
        {readings.map((reading) => {
          const other = headlineOf(view, reading)
          return (
            <li>
              <a href={view.link(articlePath(reading.article.id))}>
                <bdi>{outletOf(reading.article)}</bdi>
              </a>{' '}
              <small>{momentText(reading.published?.at ?? reading.published?.day, language)}</small>
              {other === headline ? null : (
                <>
                  {' '}
                  <bdi>«{other}»</bdi>
                </>
              )}
            </li>
          )
        })}
      </ul>
    </div>
  )
}

/** The first stretch of prose: after the headline and not clutter. */
function leadOf(reading: Reading): string {
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

/** By article, the stretches of its text that were copied between outlets. */
function spansInOtherOutlets(copies: readonly Copy[]): ReadonlyMap<string, readonly Span[]> {
  const out = new Map<string, Span[]>()
  for (const { kind, sameOutlet, a, b } of copies) {
    if (kind !== 'copy' || sameOutlet) continue
    for (const { id, span } of [a, b]) {
      if (span.field !== 'text') continue
      const known = out.get(id)
      if (known) known.push(span)
      else out.set(id, [span])
    }
  }
  return out
}

/** Characters under some spans, each counted once. */
function lengthUnder(spans: readonly Span[]): number {
  let covered = 0
  let reached = 0
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (end <= reached) continue
    covered += end - Math.max(start, reached)
    reached = end
  }
  return covered
}
