import { isOfWholeText, type Reading, type Statement } from '../domain/index.js'

/** Through whom a statement came, outermost first and without its speaker: the article's credit (a wire), then those its sentence names. */
export function chainOf(reading: Reading, statement: Statement): readonly string[] {
  const credit = reading.layout.credits.find(isOfWholeText)?.name
  const own = credit === reading.article.outlet || statement.via.includes(credit ?? '')
  return credit && !own ? [credit, ...statement.via] : statement.via
}
