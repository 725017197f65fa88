import { B_COMPLEMENTIZERS, COMPLEMENTIZERS, SAYING_AGAIN } from '../../arabic/lexicons/cue-word-lexicon.js'
import type { Context } from './context.js'

/** True where a content is led in: أن/إن, a colon, «قائلا», «قوله». */
export function contentOpensAt(c: Context, i: number, limit: number): boolean {
  const token = c.stream.tokens[i]
  if (!token || i >= limit) return false
  const { norm } = token
  return COMPLEMENTIZERS.has(norm) || B_COMPLEMENTIZERS.has(norm) || norm === ':' || SAYING_AGAIN.has(norm)
}

const COMMAS = new Set(['،', ',', '-', '–', '—'])

/** A comma, or a dash that does its work. */
export function isComma(c: Context, i: number): boolean {
  return COMMAS.has(c.stream.tokens[i]?.norm ?? '')
}
