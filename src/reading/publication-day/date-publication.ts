import type { AnalysedArticle } from '../../article/analysed-article.js'
import type { DayEvidence, PublicationDay } from '../../domain/index.js'
import { parseIsoDay } from '../times/civil-day.js'
import { parseTimes } from '../times/parse-times.js'
import { conflictWith } from './conflict.js'
import type { Evidence } from './day-constraint.js'
import { gatherEvidence } from './gather-evidence.js'
import { solveDay } from './solve-day.js'

/** A period, both days included, `YYYY-MM-DD`. */
export interface DayHint {
  readonly from: string
  readonly to: string
}

/**
 * The day of publication: stated by the metadata, else inferred from the text; null when nothing speaks of it.
 * The text's own evidence is gathered in both cases: it can contradict the metadata.
 * @param period days between which the article is known to have appeared
 */
export function datePublication(analysed: AnalysedArticle, period?: DayHint): PublicationDay | null {
  const evidence = gatherEvidence(parseTimes(analysed))
  const stated = analysed.article.published
  if (stated) {
    return {
      day: stated.day,
      at: stated.at,
      certainty: 'stated',
      evidence: evidence.map(plain),
      candidates: [stated.day],
      conflict: conflictWith(stated, evidence),
    }
  }
  const { day, candidates } = solveDay(evidence, period ? daysOf(period) : null)
  if (!evidence.length && !candidates.length) return null
  return { day, at: null, certainty: 'inferred', evidence: evidence.map(plain), candidates, conflict: null }
}

function plain({ span, text, says, rule }: Evidence): DayEvidence {
  return { span, text, says, rule }
}

function daysOf(period: DayHint): { from: number; to: number } | null {
  const from = parseIsoDay(period.from)
  const to = parseIsoDay(period.to)
  return from === null || to === null ? null : { from, to }
}
