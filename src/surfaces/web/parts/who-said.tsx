import type { SaidBy, Saying } from '../../../app/library.js'
import type { Reading } from '../../../domain/index.js'
import { countText } from '../../dates.js'
import type { View } from '../view.js'
import { IdentifiedBy, OutletLink } from './identified-by.js'
import { StatementCard } from './statement.js'

const OPEN_GROUPS = 2

/** Statements of all accounts, grouped by speaker; who is quoted most comes first. */
export function WhoSaid({
  view,
  groups,
  readings,
}: {
  view: View
  groups: readonly SaidBy[]
  readings: ReadonlyMap<string, Reading>
}) {
  if (groups.length === 0) return <p class="none">{view.t('noStatements')}</p>
  return (
    <div class="speakers">
      {groups.map(({ speaker, said }, i) => (
        <details class="speaker-group" open={i < OPEN_GROUPS}>
          <summary>
            <bdi>{speaker?.name ?? view.t('speakerMissing')}</bdi>{' '}
            <small>{countText(said.length, view.language)}</small>
          </summary>
          <ul class="statements">
            {said.map(([first, ...others]) => (
              <StatementCard view={view} reading={first!.reading} statement={first!.statement}>
                <Others view={view} sayings={others} not={first!.reading.article.id} />
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

/** The other accounts that have the same words. */
function Others({ view, sayings, not }: { view: View; sayings: readonly Saying[]; not: string }) {
  const byArticle = new Map(sayings.map((s) => [s.reading.article.id, s]))
  byArticle.delete(not)
  if (byArticle.size === 0) return null
  return (
    <span>
      {view.t('alsoIn')}{' '}
      {[...byArticle.values()].map(({ reading, statement }, i) => (
        <>
          {i > 0 ? '، ' : ''}
          <OutletLink view={view} article={reading.article} span={statement.contentSpan} />
        </>
      ))}
    </span>
  )
}
