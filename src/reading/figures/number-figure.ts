import { cardinalAt, type NumberMatch, ordinalAt } from '../../arabic/number-words.js'
import type { Certainty, Modifier } from '../../domain/index.js'
import type { Token } from '../../text/tokens.js'
import { CURRENCY_SIGNS, PERCENT_SIGNS } from './context-lexicon.js'
import { type CountedNoun, countedNounAt } from './counted-noun.js'
import { currencyOf } from './currency.js'
import { type FigureDraft, startAfterLetters } from './figure-draft.js'
import { sharedNoun, tallied } from './left-out-noun.js'
import { BEFORE } from './modifier-lexicon.js'
import { distantModifier, modifierAfter } from './modifiers.js'
import { isPartOfCode, isTitleYear, labelBefore, looksLikeYear } from './not-counting.js'
import { rangeAt } from './ranges.js'
import { standsAlone } from './stands-alone.js'
import { roleOf } from './word-role.js'
import { bracketedScale, dottedThousands, mirroredDecimal } from './written-number.js'

const OPENING: ReadonlySet<string> = new Set(['(', '"', '«', '“', '[', '”'])
const CLOSING: ReadonlySet<string> = new Set([')', '"', '»', '”', ']', '“'])
const ARTICLE_TOKENS: ReadonlySet<string> = new Set(['ال', 'لل', 'بال', 'وال'])
export interface NumberContext {
  readonly tokens: readonly Token[]
  readonly text: string
  /** The figure read before this one in the same sentence, whose noun a bare number can share. */
  readonly previous: FigureDraft | null
  /** The last figure of the passage, whatever sentence it is in. */
  readonly antecedent: FigureDraft | null
}

/** A number was read up to a token, and it counts nothing: its words must not be read again from the middle. */
export interface NotCounting {
  readonly skipTo: number
}

/** Where the number itself stands: after a modifier, opening mark or article. */
interface Lead {
  readonly start: number
  readonly at: number
  readonly mod: Modifier | null
}

/**
 * A number with its modifier and what it counts, from token `from`: «[نحو 400 ألف قتيل]», «[(10) صفحات]», «[أكثر من 98 %]»,
 * «[بين 3 و5 آلاف شخص]».
 */
export function numberFigureAt(context: NumberContext, from: number): FigureDraft | NotCounting | null {
  const { tokens, text } = context
  const lead = leadAt(tokens, text, from)
  if (!lead) return null
  const range = rangeAt(tokens, lead.at)
  if (range) {
    if (range.noun?.kind === 'time' || labelBefore(tokens, lead.at, false) === 'hard') return { skipTo: range.to }
    if (!range.noun && (!range.certain || looksLikeYear(tokens[range.to - 1]!))) return { skipTo: range.to }
    const tail = modifierAfter(tokens, range.to)
    return {
      from,
      to: tail?.to ?? range.to,
      start: lead.start,
      end: tokens[(tail?.to ?? range.to) - 1]!.end,
      low: range.low,
      high: range.high,
      what: wordsOf(text, tokens, range.noun),
      currency: range.noun ? currencyOf(nounWords(tokens, range.noun)) : undefined,
      mod: tail?.mod ?? lead.mod ?? 'exact',
      rule: 'ar/figure/range',
      certainty: 'likely',
    }
  }
  return singleAt(context, from, lead)
}

function leadAt(tokens: readonly Token[], text: string, from: number): Lead | null {
  const token = tokens[from]!
  if (token.kind === 'number') return { start: token.start, at: from, mod: null }
  if (token.kind === 'punctuation') {
    const next = tokens[from + 1]
    if (next?.kind !== 'number') return null
    const sign = (PERCENT_SIGNS.has(token.norm) || CURRENCY_SIGNS.has(token.norm)) && next.glued
    const bracket = OPENING.has(token.norm) && CLOSING.has(tokens[from + 2]?.norm ?? '')
    return sign || bracket ? { start: token.start, at: from + 1, mod: null } : null
  }
  const role = roleOf(token.word)
  if (role?.modifier) {
    const found = BEFORE.longestAt(tokens, from, role.modifier)
    if (found) {
      const at = numberStart(tokens, found.to)
      if (at !== null) return { start: startAfterLetters(text, token, role.modifierLetters), at, mod: found.value }
    }
  }
  if (role?.number) return { start: startAfterLetters(text, token, role.numberLetters), at: from, mod: null }
  if (RANGE_OPENERS.has(token.norm) && numberStart(tokens, from + 1) !== null)
    return { start: token.start, at: from, mod: null }
  return null
}

const RANGE_OPENERS: ReadonlySet<string> = new Set(['بين', 'من', 'وبين', 'ومن'])

/** The token at which a number begins, looking past an article written apart, an opening mark or a further «بين». */
function numberStart(tokens: readonly Token[], at: number): number | null {
  let i = at
  for (let steps = 0; steps < 3; steps++) {
    const token = tokens[i]
    if (!token) return null
    if (token.kind === 'number' || roleOf(token.word)?.number) return i
    if (!ARTICLE_TOKENS.has(token.norm) && !OPENING.has(token.norm) && !CURRENCY_SIGNS.has(token.norm)) return null
    i++
  }
  return null
}

function singleAt(context: NumberContext, from: number, lead: Lead): FigureDraft | NotCounting | null {
  const { tokens, text, previous } = context
  const { at } = lead
  const token = tokens[at]!
  const role = token.kind === 'word' ? roleOf(token.word) : null
  if (token.kind === 'word' && !role?.number) return null
  const read = mirroredDecimal(tokens, at, text) ?? cardinalAt(tokens, at, role?.number ?? undefined)
  if (!read || (read.value === 1 && !read.digits)) return null
  const bracketed = OPENING.has(tokens[at - 1]?.norm ?? '') && CLOSING.has(tokens[read.to]?.norm ?? '')
  const scaledUp = bracketed ? bracketedScale(tokens, read) : null
  const number = scaledUp ?? read
  const skip: NotCounting = { skipTo: number.to }
  if (isOtherWord(tokens, at, number) || isAge(tokens, number) || isTitleYear(tokens, at)) return skip
  if (token.kind === 'number' && isPartOfCode(tokens, at, text)) return skip
  const article = role?.article === true || ARTICLE_TOKENS.has(tokens[at - 1]?.norm ?? '')
  // «الاثنين» is the weekday, but for «بين [الاثنين]».
  if (article && number.value === 2 && !number.digits) return betweenTheTwo(tokens, at, number) ?? skip
  const head = article && role?.article !== true ? at - 1 : at
  let to = number.to
  const noun = countedNounAt(tokens, bracketed && !scaledUp ? to + 1 : to, number.value)
  if (noun?.kind === 'time') return skip
  const label = noun?.kind === 'percent' || lead.mod ? null : labelBefore(tokens, head, article)
  const scaled = number.to - number.from > 1
  if (label === 'hard' && (!scaled || !noun)) return skip
  if (label === 'soft' && !scaled && (!noun || looksLikeYear(token))) return skip
  if (noun?.kind === 'noun' && isQuotedName(tokens, at, noun)) return { skipTo: noun.to }
  const sign = signBefore(tokens, at)
  if (noun) to = noun.to
  else if (scaledUp) to = number.to
  // «عدد المتدربين فيه (236)»
  else if (bracketed && tallied(tokens, at - 1, text) === null) return skip
  else if (
    !bracketed &&
    sign === null &&
    !standsAlone(tokens, {
      number,
      mod: lead.mod ?? modifierAfter(tokens, to)?.mod ?? null,
      from,
      head,
      article,
      previous,
    })
  )
    return skip
  const tail = modifierAfter(tokens, to)
  if (tail) to = tail.to
  const start = bracketed && (noun || scaledUp) && lead.start === token.start ? tokens[at - 1]!.start : lead.start
  const words = noun ? nounWords(tokens, noun) : sign ? [sign] : []
  return {
    from,
    to,
    start,
    end: tokens[to - 1]!.end,
    value: noun?.kind === 'noun' ? dottedThousands(tokens, number, words[0] ?? null) : number.value,
    what: noun ? wordsOf(text, tokens, noun) : (sign ?? leftOut(context, number, from)),
    mod: tail?.mod ?? lead.mod ?? distantModifier(tokens, from) ?? 'exact',
    currency: currencyOf(words),
    rule: noun ? `ar/figure/number-${noun.kind}` : sign ? 'ar/figure/number-sign' : 'ar/figure/number-alone',
    certainty: certaintyOf(number, noun, sign),
  }
}

/** What a number alone counts, from the words before it; «منهم» behind it reaches back past the sentence. */
function leftOut({ tokens, text, previous, antecedent }: NumberContext, number: NumberMatch, from: number) {
  const reached = previous ?? (/^منه[من]$/.test(tokens[number.to]?.norm ?? '') ? antecedent : null)
  const before = OPENING.has(tokens[from - 1]?.norm ?? '') ? from - 1 : from
  return tallied(tokens, before, text) ?? sharedNoun(reached, number)
}

/** «تناهز [العشرين] من العمر», «أقصاه الـ[13] من الشهر» */
function isAge(tokens: readonly Token[], { to }: NumberMatch): boolean {
  return tokens[to]?.norm === 'من' && OF_AGE_OR_MONTH.has(tokens[to + 1]?.norm ?? '')
}

const OF_AGE_OR_MONTH: ReadonlySet<string> = new Set(['العمر', 'عمره', 'عمرها', 'الشهر'])

/** «السادسة [عشرة]» is an ordinal, «[لست] متأكدا» a verb, «[وست] هام» a name. */
function isOtherWord(tokens: readonly Token[], at: number, number: NumberMatch): boolean {
  const { norm } = tokens[at]!
  if (at > 0 && (norm === 'عشر' || norm === 'عشرة') && ordinalAt(tokens, at - 1)) return true
  if (number.bare && (norm.endsWith('لست') || norm === 'وست' || norm === 'والف' || norm === 'فالف')) return true
  return false
}

/** «"[38 وادي]"»: digits and one word that fill a pair of quotation marks are a title. */
function isQuotedName(tokens: readonly Token[], at: number, noun: CountedNoun): boolean {
  return (
    tokens[at]!.kind === 'number' &&
    tokens[at]!.glued &&
    QUOTES.has(tokens[at - 1]?.norm ?? '') &&
    QUOTES.has(tokens[noun.to]?.norm ?? '') &&
    noun.from === at + 1 &&
    noun.to === at + 2 &&
    currencyOf([tokens[noun.from]!.norm]) === undefined
  )
}

const QUOTES: ReadonlySet<string> = new Set(['"', '«', '»', '“', '”'])

function betweenTheTwo(tokens: readonly Token[], at: number, number: NumberMatch): FigureDraft | null {
  const token = tokens[at]!
  if (tokens[at - 1]?.norm !== 'بين' || tokens[at + 1]?.norm.startsWith('و')) return null
  const { start, end } = token
  const rest = { what: null, mod: 'exact', rule: 'ar/figure/the-two', certainty: 'unsure' } as const
  return { from: at, to: number.to, start, end, value: number.value, ...rest }
}

function certaintyOf(number: NumberMatch, noun: CountedNoun | null, sign: string | null): Certainty {
  if (sign || noun?.kind === 'percent') return 'certain'
  if (!noun) return 'unsure'
  return number.bare ? 'likely' : 'certain'
}

function signBefore(tokens: readonly Token[], at: number): string | null {
  const before = tokens[at - 1]
  if (before?.kind !== 'punctuation' || !tokens[at]!.glued) return null
  return PERCENT_SIGNS.has(before.norm) || CURRENCY_SIGNS.has(before.norm) ? before.norm : null
}

function wordsOf(text: string, tokens: readonly Token[], noun: CountedNoun | null): string | null {
  if (!noun) return null
  return text.slice(tokens[noun.from]!.start, tokens[noun.to - 1]!.end)
}

function nounWords(tokens: readonly Token[], noun: CountedNoun): string[] {
  return tokens.slice(noun.from, noun.to).map((t) => t.norm)
}
