import type { Token } from '../../text/tokens.js'
import { LABELS, LETTER_NAMES, ORDINAL_HEADS, SOFT_LABELS } from './context-lexicon.js'

const JOINING: ReadonlySet<string> = new Set(['-', '–', '—', '/', '\\', ':', '+', '×', '*', '.', '=', '_'])
const DASHES: ReadonlySet<string> = new Set(['-', '–', '—', '−'])

/**
 * True when digits at token `at` are part of something that counts nothing: a score «2-1», a clock time, a date «3/5», a telephone
 * number, a type «إف-16», a name «CNN24», the number of an item in a list.
 */
export function isPartOfCode(tokens: readonly Token[], at: number, text: string): boolean {
  const token = tokens[at]!
  const before = tokens[at - 1]
  const after = tokens[at + 1]
  const raw = text.slice(token.start, token.end)
  if (/^\p{Nd}{7,}$/u.test(raw) && !/0{4}$/.test(token.norm)) return true
  if (/^0\d/.test(token.norm)) return true
  if (before) {
    if (token.glued && before.kind === 'word' && /^[a-z]/.test(before.norm)) return true
    if ((before.norm === '+' && token.glued) || before.norm === '&') return true
    // «إتش1إن1»
    if (token.glued && before.glued && before.kind === 'word' && tokens[at - 2]?.kind === 'number') return true
    if (isJoin(tokens, at - 1) && (tokens[at - 2]?.kind === 'number' || isNil(tokens[at - 2]))) return true
    // «إف-16», «إس - 400», «G-7»: a letter's name or Latin letters, a dash, a number.
    if (DASHES.has(before.norm) && token.glued && tokens[at - 2]?.kind === 'word' && before.glued) return true
  }
  if (after) {
    if (
      after.glued &&
      after.kind === 'word' &&
      /^[a-z]/.test(after.norm) &&
      !/^(?:km|kg|cm|mm|m|gb|mb)$/.test(after.norm)
    )
      return true
    if (isJoin(tokens, at + 1) && (tokens[at + 2]?.kind === 'number' || isNil(tokens[at + 2]))) return true
    // «1- », «2.», «3)» at the head of a line.
    if (at === 0 && (DASHES.has(after.norm) || after.norm === '.' || after.norm === ')' || after.norm === ':'))
      return true
  }
  return false
}

/** A mark that ties two numbers into one code; a stop with a space behind it does not. */
function isJoin(tokens: readonly Token[], at: number): boolean {
  const mark = tokens[at]
  if (mark?.kind !== 'punctuation' || !JOINING.has(mark.norm)) return false
  if (DASHES.has(mark.norm)) return true
  return mark.glued && tokens[at + 1]?.glued === true
}

function isNil(token: Token | undefined): boolean {
  return token?.norm === 'صفر'
}

/**
 * How the word before a number makes it a name, an ordinal or an age: `hard` whatever follows («القرار 2254», «الدورة الـ72»), `soft`
 * unless a noun behind it shows that it counts («عام 2018»).
 */
export function labelBefore(tokens: readonly Token[], at: number, article: boolean): 'hard' | 'soft' | null {
  let before = tokens[at - 1]
  if (before && OPENING_OR_DASH.has(before.norm) && tokens[at - 2]) before = tokens[at - 2]
  if (before?.kind !== 'word') return null
  const { norm } = before
  const bare = norm.length > 3 && PREFIXES.has(norm[0]!) ? norm.slice(1) : norm
  if (LABELS.has(norm) || LABELS.has(bare)) return 'hard'
  if (LETTER_NAMES.has(norm)) return tokens[at]!.kind === 'number' ? 'hard' : null
  if (article && (ORDINAL_HEADS.has(norm) || ORDINAL_HEADS.has(bare))) return 'hard'
  return SOFT_LABELS.has(norm) || SOFT_LABELS.has(bare) ? 'soft' : null
}

const OPENING_OR_DASH: ReadonlySet<string> = new Set(['(', '"', '«', '“', '-', '–', ':'])
const PREFIXES: ReadonlySet<string> = new Set('وفبلك')

/** A four-digit number that could be a year: without a noun or a scale behind it, it is one. */
export function looksLikeYear(token: Token): boolean {
  return token.kind === 'number' && /^(?:1[0-9]|20)\d\d$/.test(token.norm)
}

/** «رؤية المملكة [2030]», «كأس العالم [2018]»: the year of a plan or a contest whose name stands between. */
export function isTitleYear(tokens: readonly Token[], at: number): boolean {
  return looksLikeYear(tokens[at]!) && DATED.has(tokens[at - 2]?.norm.replace(/^[وبل]/, '') ?? '')
}

const DATED: ReadonlySet<string> = new Set(
  'رؤية استراتيجية خطة كاس دورة اولمبياد مونديال بطولة نهائيات معرض يورو'.split(' '),
)
