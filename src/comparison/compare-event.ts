import type { Comparison, Copy, Event, IndependentSource, Point, Reading } from '../domain/index.js'
import { accountsOf } from './account.js'
import { agePoints } from './figures/age-points.js'
import { durationPoints } from './figures/duration-points.js'
import { figurePoints } from './figures/figure-points.js'
import { followTolls } from './figures/follow-tolls.js'
import { scorePoints } from './figures/score-points.js'
import { framingTerms } from './framing/framing.js'
import { countedByText } from './one-text.js'
import { orderPoints, WEIGHTS } from './order-points.js'
import { whenPoints } from './settings/when-points.js'
import { wherePoints } from './settings/where-points.js'
import { statementMentions } from './statements/alike-statements.js'
import { clusterStatements } from './statements/cluster-statements.js'
import { headlinePoints } from './statements/headline-points.js'
import { statementPoints } from './statements/statement-points.js'
import { gistOf } from './telling/gist.js'
import { leftOut } from './telling/left-out.js'
import { timelineOf } from './telling/timeline.js'
import { responsibilityPoints } from './who/responsibility-points.js'
import { whoPoints } from './who/who-points.js'

/**
 * Where the accounts of one event agree and differ. `readings` are those of the event's articles; `sources` say which of them rest on
 * one another, so that ten reprints count once; `copies` between them tell which passages are one text, and which articles are versions of
 * one another. Nothing in the event's articles is changed; the same readings give the same points.
 */
export function compareEvent(
  event: Event,
  readings: readonly Reading[],
  sources: readonly IndependentSource[],
  copies: readonly Copy[],
): Comparison {
  const accounts = accountsOf(readings, sources)
  const statements = accounts.flatMap(statementMentions)
  const spoken = clusterStatements(statements)
  const weighed = (weight: number) => (point: Point) => ({ point, weight })
  const figures = figurePoints(accounts)
  const said = followTolls(
    statementPoints(statements, spoken),
    figures.map(({ point }) => point),
  )
  const found = [
    ...whenPoints(accounts).map(weighed(WEIGHTS.when)),
    ...wherePoints(accounts).map(weighed(WEIGHTS.where)),
    ...whoPoints(accounts).map(weighed(WEIGHTS.who)),
    ...responsibilityPoints(accounts).map(weighed(WEIGHTS.who)),
    ...figures,
    ...scorePoints(accounts).map(weighed(WEIGHTS.who)),
    ...agePoints(accounts).map(weighed(WEIGHTS.people)),
    ...durationPoints(accounts).map(weighed(WEIGHTS.count)),
    ...said.map(weighed(WEIGHTS.statement)),
    ...headlinePoints(accounts, copies).map(weighed(WEIGHTS.headline)),
  ]
  const counted = countedByText(accounts, copies)
  const points = orderPoints(found.map(({ point, weight }) => ({ point: counted(point), weight })))
  return {
    event: event.id,
    accounts: readings.map((r) => r.article.id),
    sources,
    points,
    timeline: timelineOf(accounts),
    framing: framingTerms(accounts, spoken),
    gist: gistOf(accounts, points),
    leftOut: leftOut(accounts, points),
  }
}
