import { TIME_UNITS } from '../../arabic/counted-nouns-lexicon.js'
import type { Token } from '../../text/tokens.js'
import {
  CURRENCY_SIGNS,
  NOT_COUNTED,
  PARTITIVE_FILLERS,
  PERCENT_NOUNS,
  PERCENT_PREPOSITIONS,
  PERCENT_SIGNS,
  PERCENT_WORDS,
  UNIT_TAILS,
  WHOLE_NOUNS,
} from './context-lexicon.js'

/** What a number counts: tokens `from` to `to`, or a unit of time, which makes the number a duration. */
export interface CountedNoun {
  readonly from: number
  readonly to: number
  readonly kind: 'noun' | 'percent' | 'time'
}

/**
 * The counted noun or unit that starts at token `at`, straight after a number: «شخصا», «% », «في المئة», «نقطة أساس», «من المنتجات».
 */
export function countedNounAt(tokens: readonly Token[], at: number): CountedNoun | null {
  const token = tokens[at]
  if (!token) return null
  const { norm } = token
  if (token.kind === 'punctuation') {
    if (PERCENT_SIGNS.has(norm)) return { from: at, to: at + 1, kind: 'percent' }
    return CURRENCY_SIGNS.has(norm) ? { from: at, to: at + 1, kind: 'noun' } : null
  }
  if (token.kind !== 'word') return null
  if (PERCENT_WORDS.has(norm)) return { from: at, to: at + 1, kind: 'percent' }
  if (PERCENT_PREPOSITIONS.has(norm) && PERCENT_NOUNS.has(tokens[at + 1]?.norm ?? ''))
    return { from: at, to: at + 2, kind: 'percent' }
  if (norm === 'من') return partitive(tokens, at)
  if (TIME_UNITS.has(norm)) return { from: at, to: at + 1, kind: 'time' }
  if (!isNoun(norm)) return null
  return { from: at, to: tailEnd(tokens, at), kind: 'noun' }
}

/** «128 [من المنتجات]», «100 [من هؤلاء الفتيات]»: the noun is what stands after «من». */
function partitive(tokens: readonly Token[], at: number): CountedNoun | null {
  let noun = at + 1
  while (PARTITIVE_FILLERS.has(tokens[noun]?.norm ?? '')) noun++
  const norm = tokens[noun]?.norm ?? ''
  const plural = /^.{3,}(?:ات)$/.test(norm) || /^ال.+(?:ين|ون)$/.test(norm) || (norm.startsWith('ال') && noun > at + 1)
  const construct =
    norm.length > 3 &&
    /^(?:عناصر|افراد|اعضاء|ابناء|رجال|جنود|قوات|مواطني|سكان|قادة|انصار|طلاب|مقاتلي|مسلحي|موظفي)$/.test(norm)
  if (!plural && !construct) return null
  if (TIME_UNITS.has(norm.slice(2))) return null
  return { from: noun, to: noun + 1, kind: 'noun' }
}

function tailEnd(tokens: readonly Token[], at: number): number {
  const head = tokens[at]!.norm
  const next = tokens[at + 1]
  if (next?.kind !== 'word') return at + 1
  if (UNIT_TAILS.get(head)?.has(next.norm)) return at + 2
  // «طفل ورضيع», «مثقفا ومثقفة»: a second noun in the same form, counted with the first.
  const second = next.norm.startsWith('و') ? next.norm.slice(1) : ''
  if (second.length > 3 && (second === `${head}ة` || (head.endsWith('ا') && second === `${head.slice(0, -1)}ة`)))
    return at + 2
  return at + 1
}

const ARABIC_LETTER = /^[ء-ي]/

/** Whether a word straight after a number can be what it counts. */
export function isNoun(norm: string): boolean {
  if (norm.length < 2 || NOT_COUNTED.has(norm)) return false
  if (!ARABIC_LETTER.test(norm)) return LATIN_UNITS.has(norm)
  if (WHOLE_NOUNS.has(norm)) return true
  // Counted nouns stand without article; و ف ب ل at the head are a conjunction or preposition unless the list knows the noun.
  return !norm.startsWith('ال') && !PREFIX_LETTERS.has(norm[0]!)
}

const PREFIX_LETTERS: ReadonlySet<string> = new Set('وفبل')

const LATIN_UNITS: ReadonlySet<string> = new Set(['km', 'kg', 'cm', 'mm', 'gb', 'mb', 'tb', 'mw', 'usd', 'eur'])
