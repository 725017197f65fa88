import { type AnalysedArticle, analyseAmong } from '../article/analysed-article.js'
import { recurringIn } from '../article/clutter/recurring-lines.js'
import type { Reading } from '../domain/index.js'
import { leavesDayTo } from '../reading/publication-day/date-publication.js'
import { readAnalysed } from '../reading/read-article.js'
import type { ArticleEntry, StoreWriter } from '../store/store.js'
import { daysOfOtherAccounts } from '../story/other-accounts.js'
import { contentHash } from './content-hash.js'
import { indexTerms } from './search/index-terms.js'

/**
 * Reads articles without a day again where the other accounts of their event have changed, and writes them. What is read rests on the
 * article and on who is in its event, not on the order in which they came.
 * @param events the articles of each event
 * @param readings of all of them
 * @returns the readings as they are now
 */
export async function dateByEvents(
  writer: StoreWriter,
  events: readonly (readonly string[])[],
  readings: ReadonlyMap<string, Reading>,
): Promise<ReadonlyMap<string, Reading>> {
  const entries: ArticleEntry[] = []
  for (const articles of events) {
    for (const [id, otherAccounts] of daysOfOtherAccounts(articles.map((a) => readings.get(a)!))) {
      const { article, published, layout } = readings.get(id)!
      if (leavesDayTo(published, otherAccounts))
        entries.push(entryOf(analyseAmong(article, recurringIn(layout)), otherAccounts))
    }
  }
  if (entries.length === 0) return readings
  await writer.replaceReadings(entries)
  return new Map([...readings, ...entries.map(({ reading }) => [reading.article.id, reading] as const)])
}

function entryOf(analysed: AnalysedArticle, otherAccounts: readonly string[]): ArticleEntry {
  return {
    reading: readAnalysed(analysed, { otherAccounts }),
    hash: contentHash(analysed.article),
    terms: indexTerms(analysed),
  }
}
