import type { Comparison, Copy, Event, IndependentSource, Point, Reading } from '../domain/index.js'
import { accountsOf } from './account.js'
import { agePoints } from './age-points.js'
import { statementMentions } from './alike-statements.js'
import { clusterStatements } from './cluster-statements.js'
import { durationPoints } from './duration-points.js'
import { figurePoints } from './figure-points.js'
import { followTolls } from './follow-tolls.js'
import { framingTerms } from './framing.js'
import { gistOf } from './gist.js'
import { headlinePoints } from './headline-points.js'
import { leftOut } from './left-out.js'
import { countedByText } from './one-text.js'
import { orderPoints, WEIGHTS } from './order-points.js'
import { responsibilityPoints } from './responsibility-points.js'
import { scorePoints } from './score-points.js'
import { statementPoints } from './statement-points.js'
import { timelineOf } from './timeline.js'
import { whenPoints } from './when-points.js'
import { wherePoints } from './where-points.js'
import { whoPoints } from './who-points.js'

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
