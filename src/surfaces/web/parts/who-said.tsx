import type { SaidBy, Saying } from '../../../app/library.js'
import type { Reading } from '../../../domain/index.js'
import { countText } from '../../dates.js'
import { outletOf, type View } from '../view.js'
import { IdentifiedBy, OutletLink } from './identified-by.js'
import { StatementCard } from './statement.js'

/** The statements of the first are in sight; of so many speakers, as many as three stand on the page. */
const OPEN_GROUPS = 1
const FULL_GROUPS = 2
/** So many speakers, and of each so many statements, stand on the story's own page. */
const SPEAKERS = 6
const EACH = 3
const EACH_FOLDED = 1
/** So many of the outlets that have a statement too are named. */
const OTHERS = 4

/** Statements of all accounts, grouped by speaker; who is quoted most comes first. All of them, or where they are on a page of their own, some. */
export function WhoSaid({
  view,
  groups,
  readings,
  all,
}: {
  view: View
  groups: readonly SaidBy[]
  readings: ReadonlyMap<string, Reading>
  /** Address of the page that has all of them; null on that page itself. */
  all: string | null
}) {
  if (groups.length === 0) return <p class="none">{view.t('noStatements')}</p>
  const total = groups.reduce((n, g) => n + g.said.length, 0)
  const shown =
    all === null
      ? groups
      : groups.slice(0, SPEAKERS).map((g, i) => ({ ...g, said: g.said.slice(0, i < FULL_GROUPS ? EACH : EACH_FOLDED) }))
  const few = shown.reduce((n, g) => n + g.said.length, 0) < total
  return (
    <div class="speakers">
      {few ? (
        <p>
          <a href={all!}>
            {view.t('allStatements')}: {countText(total, view.language)}
          </a>
        </p>
      ) : null}
      {shown.map(({ speaker, said }, i) => (
        <details class="speaker-group" open={all === null ? i < FULL_GROUPS : i < OPEN_GROUPS}>
          <summary>
            <bdi>{speaker?.name ?? view.t('speakerMissing')}</bdi>{' '}
            <small>{countText(groups[i]!.said.length, view.language)}</small>
          </summary>
          <ul class="statements">
            {said.map(([first, ...others]) => (
              <StatementCard view={view} reading={first!.reading} statement={first!.statement}>
                <Others
                  view={view}
                  sayings={others}
                  not={first!.reading.article.id}
                  most={all === null ? others.length : OTHERS}
                />
                <IdentifiedBy
                  view={view}
                  evidence={first!.identifiedBy}
                  by={first!.reading.article.id}
                  readings={readings}
                />
              </StatementCard>
            ))}
          </ul>
        </details>
      ))}
    </div>
  )
}

/** The other accounts that have the same words, those of an outlet together. */
function Others({ view, sayings, not, most }: { view: View; sayings: readonly Saying[]; not: string; most: number }) {
  const byOutlet = new Map<string, Saying[]>()
  for (const saying of sayings) {
    const { article } = saying.reading
    if (article.id === not) continue
    const known = byOutlet.get(outletOf(article)) ?? []
    byOutlet.set(outletOf(article), known)
    if (!known.some((s) => s.reading.article.id === article.id)) known.push(saying)
  }
  if (byOutlet.size === 0) return null
  return (
    <span class="also-in">
      {view.t('alsoIn')}:{' '}
      {[...byOutlet.values()].slice(0, most).map(([first, ...again], i) => (
        <>
          {i > 0 ? (view.language === 'ar' ? '، ' : ', ') : ''}
          <OutletLink view={view} article={first!.reading.article} span={first!.statement.contentSpan} />
          {again.length > 0 ? ` ×${countText(again.length + 1, view.language)}` : ''}
        </>
      ))}
      {byOutlet.size > most ? ` +${countText(byOutlet.size - most, view.language)}` : ''}
    </span>
  )
}
