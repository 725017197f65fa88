import type { Reading, Witness } from '../../../domain/index.js'

const LONGEST = 240
/** Shown before the words in question, so that they stand in context. */
const BEFORE = 90

/** The sentence of a witness, cut around its words where it is long. */
export function excerptOf({ text, span }: Witness, reading: Reading | undefined): string {
  if (text.length <= LONGEST) return text
  const whole = span.field === 'title' ? reading?.article.title : reading?.article.text
  const start = whole?.lastIndexOf(text, span.start) ?? -1
  const at = start < 0 ? 0 : Math.max(0, span.start - start)
  const from = at <= BEFORE ? 0 : text.lastIndexOf(' ', at - BEFORE) + 1
  const to = from + LONGEST >= text.length ? text.length : text.lastIndexOf(' ', from + LONGEST)
  return `${from > 0 ? '… ' : ''}${text.slice(from, to)}${to < text.length ? ' …' : ''}`
}
