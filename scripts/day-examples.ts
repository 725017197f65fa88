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

/** What the texts of dated articles say of their days, and what the other accounts of the event say of the hidden ones. */
export function dayExamples(records: readonly ArticleFields[]): DayExample[] {
  const articles = records.flatMap((fields, i) => {
    const made = toArticle({ origin: String(i), fallbackId: String(i), content: { kind: 'record', fields } })
    return 'code' in made || !made.published ? [] : [made]
  })
  const hidden = new Set(articles.filter((_, i) => (i * 7919) % 10_007 < 10_007 / HIDE_ONE_IN).map((a) => a.id))
  const undated = articles.map((a): Article => (hidden.has(a.id) ? { ...a, published: null } : a))
  const read = readAll(undated)
  const { events } = digest(read)
  const readings = new Map(read.readings.map((r) => [r.article.id, r]))
  const others = new Map(events.flatMap((e) => [...daysOfOtherAccounts(e.articles.map((id) => readings.get(id)!))]))
  return articles.map(({ id, outlet, published }, i) => ({
    id,
    outlet,
    clues: gatherEvidence(parseTimes(read.analysed[i]!)).map((e) => e.clue),
    day: parseIsoDay(published!.day)!,
    hidden: hidden.has(id),
    others: (others.get(id) ?? []).map((day) => parseIsoDay(day)!),
  }))
}
