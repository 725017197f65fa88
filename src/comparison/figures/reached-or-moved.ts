import type { Figure } from '../../domain/index.js'
import type { Token } from '../../text/tokens.js'

/** Whether a number is where something came to («أغلق على [72 دولارا]»), or by how much it moved («مرتفعا بمقدار [دولارين]»). */
export type Measure = 'reached' | 'moved'

const REACH = 10
const REACHED = /^[وف]?(?:الي|علي|عند|[يت]?بلغ|بلغت|سجل|سجلت|مسجلا|مسجلة)$/
const BY_HOW_MUCH = /^(?:بواقع|بمقدار|مقداره|مقدارها|بفارق)$/
const MOVED =
  /^[وفلب]?(?:ال)?(?:[يت]?رتفع|[يت]?نخفض|[يت]?تراجع|ارتفع|ارتفاع|مرتفع|انخفض|انخفاض|منخفض|تراجع|متراجع|صعد|صعود|قفز|هبط|هبوط|زاد|زيادة|زائد|خسر|خاسر|كسب|نزل|نزول)(?:ا|ت|ة|ه|ها)?$/

/**
 * The nearest of both kinds of words before a number, within its clause; null where there is none.
 * @param before the tokens before the number, nearest first
 * @param text of the field that the number stands in
 */
export function measureOf(figure: Figure, before: readonly Token[], text: string): Measure | null {
  const line = before.slice(0, REACH)
  const end = line.findIndex((t) => t.kind !== 'word')
  const clause = end < 0 ? line : line.slice(0, end)
  if (BY_HOW_MUCH.test(clause[0]?.norm ?? '')) return 'moved'
  const isJoined = /(?:^|\s)ب(?:ـ+)?\s?$/u.test(text.slice(Math.max(0, figure.start - JOINED), figure.start))
  for (const { norm } of clause) {
    // «سجل ارتفاعا بـ5 دولارات»
    if (!isJoined && REACHED.test(norm)) return 'reached'
    if (MOVED.test(norm)) return 'moved'
  }
  return null
}

const JOINED = 4
