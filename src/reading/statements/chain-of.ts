import { outletKey } from '../../arabic/outlet-key.js'
import { isOfWholeText, type Reading, type Statement } from '../../domain/index.js'

/** Through whom a statement came, outermost first and without its speaker: the article's credit (a wire), then those its sentence names. */
export function chainOf(reading: Reading, statement: Statement): readonly string[] {
  const credit = reading.layout.credits.find(isOfWholeText)?.name
  const key = credit === undefined ? null : outletKey(credit)
  const own = [reading.article.outlet, ...statement.via].some((name) => name !== null && outletKey(name) === key)
  return credit && !own ? [credit, ...statement.via] : statement.via
}
