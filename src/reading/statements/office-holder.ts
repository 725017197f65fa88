import { Flag, flagsOf } from '../names/word-profile.js'
import { isComma } from './content-openers.js'
import type { Context } from './context.js'
import { isOffice } from './office.js'
import type { NounPhrase } from './phrase.js'

const MIN_SHARED = 2
/** Words from an office to the name of who holds it. */
const MAX_REACH = 9

/**
 * «مفوضة حماية الأنهار الدولية» where the article has «مفوضة الاتحاد لحماية الأنهار، ليلى النقيب»: the one whom it names with that office, told by two
 * words or more that both share. Null where a country or place differs, or where it names several.
 */
export function holderNamedElsewhere(c: Context, { from, to, head }: NounPhrase): string | null {
  const { tokens, sentenceEnds } = c.stream
  const office = plain(tokens[head]!.norm)
  if (from !== head || !isOffice(office) || OF_SOMEBODY.test(office) || to - head < 1 + MIN_SHARED) return null
  const own = wordsOf(c, head + 1, to)
  let found: string | null = null
  for (let at = 0; at < tokens.length; at++) {
    if (at === head || plain(tokens[at]!.norm) !== office || (at > 0 && isOffice(tokens[at - 1]!.norm))) continue
    const end = Math.min(sentenceEnds[at]!, at + MAX_REACH)
    let i = at + 1
    while (i < end && !c.personAt(i) && (tokens[i]!.kind === 'word' || (isComma(c, i) && c.personAt(i + 1)))) i++
    if (i >= end || !c.personAt(i) || !sharesOffice(own, wordsOf(c, at + 1, i))) continue
    const { name } = c.nameAt(i)!
    if (found !== null && found !== name) return null
    found = name
  }
  return found
}

/** «[والد] الشهيد سليم», «[المتحدث] باسم الوزير سليم»: the name behind it is another's. */
const OF_SOMEBODY =
  /^(?:والد|شقيق|ابن|زوج|ارملة|اخ|عم|خال|قريب|صديق|محامي|متحدث|ناطق|نائب|مساعد|مستشار|وكيل|ممثل|مبعوث|مندوب|عضو|مصدر|مسؤول)ة?$/

function sharesOffice(own: readonly string[], other: readonly string[]): boolean {
  // «أمير الوادي [الدكتور] سليم الغانم»: titles right before the name are its own.
  let end = other.length
  while (end > 0 && isOffice(other[end - 1]!)) end--
  if (other.slice(0, end).some(isOffice)) return false
  const missing = own.filter((word) => !other.includes(word))
  if (own.length - missing.length < MIN_SHARED || missing.length > 1) return false
  return missing.every((word) => !isOfPlace(word) && !isOffice(word))
}

const isOfPlace = (word: string) =>
  ((flagsOf(word) | flagsOf(`ال${word}`)) & (Flag.Country | Flag.Place | Flag.Nationality)) !== 0

const plain = (norm: string) => norm.replace(/^(?:ال|لل)/, '')

function wordsOf(c: Context, from: number, to: number): string[] {
  const out: string[] = []
  for (let i = from; i < to; i++) {
    const { kind, norm } = c.stream.tokens[i]!
    if (kind === 'word' && !c.personAt(i)) out.push(plain(norm).replace(/^ل(?=.{4})/, ''))
  }
  return out
}
