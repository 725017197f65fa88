import { analyse } from '../src/article/analysed-article.js'
import { toArticle } from '../src/article/to-article.js'
import type { Article } from '../src/domain/index.js'
import type { ArticleFields } from '../src/index.js'
import { digest, readAll } from '../src/pipeline.js'
import { gatherEvidence } from '../src/reading/publication-day/gather-evidence.js'
import { parseIsoDay } from '../src/reading/times/civil-day.js'
import { parseTimes } from '../src/reading/times/parse-times.js'
import { daysOfOtherAccounts } from '../src/story/other-accounts.js'
import type { DatedClues } from './fit-day-weights.js'

export interface DayExample extends DatedClues {
  readonly id: string
  readonly outlet: string | null
  /** Its day was hidden from the grouping; `others` are the days of the other accounts of its event. */
  readonly hidden: boolean
  readonly others: readonly number[]
}

/** One article in so many is grouped as if its day were not known. */
const HIDE_ONE_IN = 4
/** Multiplying by a prime modulo another scatters the hidden ones, the same on every run. */
const STEP = 7919
const ROUND = 10_007

/**
 * What the texts of dated articles say of their days, and what the other accounts of the event say of the hidden ones.
 * @param grouped without it nothing is grouped, and none is hidden
 */
export function dayExamples(records: readonly ArticleFields[], grouped = true): DayExample[] {
  const articles = records.flatMap((fields, i) => {
    const made = toArticle({ origin: String(i), fallbackId: String(i), content: { kind: 'record', fields } })
    return 'code' in made || !made.published ? [] : [made]
  })
  const others = grouped ? daysInEvents(articles) : new Map<string, readonly string[]>()
  return articles.map((article) => ({
    id: article.id,
    outlet: article.outlet,
    clues: gatherEvidence(parseTimes(analyse(article))).map((e) => e.clue),
    day: parseIsoDay(article.published!.day)!,
    hidden: others.has(article.id),
    others: (others.get(article.id) ?? []).map((day) => parseIsoDay(day)!),
  }))
}

/** The days of the other accounts for each article whose day is hidden from the grouping; an empty list for one that stands alone. */
function daysInEvents(articles: readonly Article[]): ReadonlyMap<string, readonly string[]> {
  const undated = articles.map(
    (a, i): Article => ((i * STEP) % ROUND < ROUND / HIDE_ONE_IN ? { ...a, published: null } : a),
  )
  const { readings, events } = digest(readAll(undated))
  const byId = new Map(readings.map((r) => [r.article.id, r]))
  return new Map(events.flatMap((e) => [...daysOfOtherAccounts(e.articles.map((id) => byId.get(id)!))]))
}
