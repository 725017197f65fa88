import type { Token } from '../text/tokens.js'
import { cliticSplits } from './clitics.js'
import { ELEVENTH_WORDS, FRACTION_WORDS, NUMBER_WORDS, type NumberWord, ORDINAL_WORDS } from './number-words-lexicon.js'

/** A number read from tokens `from` (inclusive) to `to` (exclusive). */
export interface NumberMatch {
  readonly from: number
  readonly to: number
  readonly value: number
  /** True when digits took part («3 ملايين»), false for words alone. */
  readonly digits: boolean
  /** True for a single word that has other uses too («ست», «واحد», «ألف», «ثانية»): the context must show that it is a number. */
  readonly bare: boolean
}

/**
 * The cardinal that starts at a token, in words, digits or both, or null: «خمسة وعشرون», «3 ملايين و500 ألف», «مليون ونصف المليون».
 * A conjunction or preposition on the first word is not looked through: see `cardinalAfterCliticsAt`.
 * Vague counts («آلاف», «مئات») and fractions on their own («نصف») are no cardinals.
 * @param firstWord replaces the first token's folded form, for a word with its proclitics taken off
 */
export function cardinalAt(tokens: readonly Token[], from: number, firstWord?: string): NumberMatch | null {
  const first = tokens[from]
  if (!first) return null
  const article = firstWord !== undefined && first.norm.endsWith(`ال${firstWord}`)
  const head = groupAt(tokens, from, firstWord ?? first.norm, article)
  if (!head) return null
  let { value, to, digits } = head
  let limit = head.scale
  while (limit >= 1000) {
    const joint = joinedAt(tokens, to)
    if (!joint) break
    const part = fractionOf(tokens, joint, limit)
    if (part) {
      value += part.value
      to = part.to
      break
    }
    const group = groupAt(tokens, joint.at, joint.word, article)
    if (!group || group.scale >= limit || group.value >= limit) break
    value += group.value
    to = group.to
    digits ||= group.digits
    limit = group.scale
  }
  const bare = to === from + 1 && NUMBER_WORDS.get(firstWord ?? first.norm)?.ambiguous === true
  // Sums of tenths must not show the binary remainder: 2.3 million is 2300000.
  return { from, to, value: Number(value.toPrecision(15)), digits, bare }
}

/** `cardinalAt`, also behind the proclitics of the first word: «[وخمسة] آلاف», «[بثلاثة]», «[الألف]», «[للمئة]». */
export function cardinalAfterCliticsAt(
  tokens: readonly Token[],
  from: number,
): (NumberMatch & { readonly proclitics: readonly string[] }) | null {
  const first = tokens[from]
  if (!first || (first.kind !== 'word' && first.kind !== 'number')) return null
  const plain = cardinalAt(tokens, from)
  if (plain) return { ...plain, proclitics: [] }
  if (!PROCLITIC_LETTERS.has(first.norm[0]!)) return null
  for (const { proclitics, host } of cliticSplits(first.norm)) {
    if (proclitics.length === 0 || (!NUMBER_WORDS.has(host) && !FRACTION_WORDS.has(host))) continue
    const found = cardinalAt(tokens, from, host)
    if (found) return { ...found, proclitics }
  }
  return null
}

const PROCLITIC_LETTERS: ReadonlySet<string> = new Set('وفبلكا')

interface Group {
  readonly value: number
  readonly to: number
  readonly digits: boolean
  /** The power that the group counts: 1, 1000, 1e6 …; only smaller ones can follow. */
  readonly scale: number
}

/** One member of a number: what stands before its scale word, and that word. */
function groupAt(tokens: readonly Token[], at: number, word: string, article: boolean): Group | null {
  const fraction = FRACTION_WORDS.get(word)
  if (fraction !== undefined) {
    const whole = scaleAt(tokens, at + 1)
    return whole && { value: fraction * whole.value, to: at + 2, digits: false, scale: whole.value }
  }
  const known = NUMBER_WORDS.get(word)
  if (known?.class === 'scale') {
    if (known.only) return null
    // A dual («ألفان») counts the scale itself, so its power is the half of it.
    const power = known.value === 1e3 || known.value === 1e6 || known.value === 1e9 || known.value === 1e12
    const scale = power ? known.value : known.value / 2
    // «مليونا وثلاثمئة ألف» is one million and more: a dual in construct stands right before what it counts.
    const dual = known.dualAlone && !isJoinedNumber(tokens[at + 1])
    return raised(tokens, { value: dual ? 2 * known.value : known.value, to: at + 1, digits: false, scale })
  }
  const head = known ? belowThousand(tokens, at, known, article) : digitsAt(tokens, at, word)
  if (!head) return null
  const scale = scaleAt(tokens, head.to)
  if (!scale) return known?.only && head.to === at + 1 ? null : { ...head, scale: 1 }
  return raised(tokens, { ...head, value: head.value * scale.value, to: head.to + 1, scale: scale.value })
}

/** «[وثلاثمئة]», «[و]300». */
function isJoinedNumber(token: Token | undefined): boolean {
  if (token?.norm[0] !== 'و') return false
  const host = token.norm.slice(1)
  return host === '' || NUMBER_WORDS.has(host) || /^\p{N}/u.test(host)
}

/** «ألف [مليار]», «مئة ألف [مليون]»: a greater scale that follows at once multiplies. */
function raised(tokens: readonly Token[], group: Group): Group {
  const next = scaleAt(tokens, group.to)
  if (!next || next.value <= group.scale) return group
  return { ...group, value: group.value * next.value, to: group.to + 1, scale: next.value }
}

interface Part {
  readonly value: number
  readonly to: number
  readonly digits: boolean
}

function digitsAt(tokens: readonly Token[], at: number, word: string): Part | null {
  if (tokens[at]?.kind !== 'number') return null
  const value = Number(word)
  if (!Number.isFinite(value)) return null
  const decimal = lettered(tokens, at, word)
  return decimal === null ? { value, to: at + 1, digits: true } : { value: decimal, to: at + 3, digits: true }
}

/** «6ر36»: with the letter ر for the decimal mark, the digits behind the mark come first in the text: 36.6. */
function lettered(tokens: readonly Token[], at: number, fraction: string): number | null {
  const mark = tokens[at + 1]
  const whole = tokens[at + 2]
  if (mark?.norm !== 'ر' || !mark.glued || whole?.kind !== 'number' || !whole.glued) return null
  if (!/^\d{1,3}$/.test(fraction) || !/^\d{1,4}$/.test(whole.norm)) return null
  return fraction === '0' ? Number(`0.${whole.norm}`) : Number(`${whole.norm}.${fraction}`)
}

function belowThousand(tokens: readonly Token[], at: number, known: NumberWord, article: boolean): Part | null {
  let hundreds = 0
  let to = at
  if (known.class === 'hundred') {
    hundreds = known.value
    to = at + 1
  } else if (known.beforeHundred) {
    const next = NUMBER_WORDS.get(tokens[at + 1]?.norm ?? '')
    if (next?.class === 'hundred' && next.value === 100) {
      hundreds = known.value * 100
      to = at + 2
    }
  }
  if (!hundreds) return belowHundred(tokens, at, known, article)
  const joint = joinedAt(tokens, to, article)
  if (!joint) return { value: hundreds, to, digits: false }
  const nextWord = NUMBER_WORDS.get(joint.word)
  const rest = nextWord
    ? nextWord.class === 'unit' || nextWord.class === 'ten' || nextWord.class === 'tens'
      ? belowHundred(tokens, joint.at, nextWord, article)
      : null
    : digitsAt(tokens, joint.at, joint.word)
  // «مئتين وست مئة» are two numbers, and so are «مئة و150».
  if (!rest || rest.value >= 100) return { value: hundreds, to, digits: false }
  const follower = NUMBER_WORDS.get(tokens[rest.to]?.norm ?? '')
  if (follower?.class === 'hundred') return { value: hundreds, to, digits: false }
  return { value: hundreds + rest.value, to: rest.to, digits: rest.digits }
}

function belowHundred(tokens: readonly Token[], at: number, known: NumberWord, article: boolean): Part | null {
  if (known.class !== 'unit') return { value: known.value, to: at + 1, digits: false }
  const next = NUMBER_WORDS.get(tokens[at + 1]?.norm ?? '')
  if (next?.class === 'ten') return { value: known.value + 10, to: at + 2, digits: false }
  const joint = joinedAt(tokens, at + 1, article)
  const tens = joint && NUMBER_WORDS.get(joint.word)
  if (joint && tens?.class === 'tens') return { value: known.value + tens.value, to: joint.at + 1, digits: false }
  return known.only ? null : { value: known.value, to: at + 1, digits: false }
}

/** A scale word that multiplies what stands before it, with or without article («نصف [المليون]»). */
export function scaleAt(tokens: readonly Token[], at: number): NumberWord | null {
  const norm = tokens[at]?.norm
  if (norm === undefined) return null
  const known = NUMBER_WORDS.get(norm) ?? (norm.startsWith('ال') ? NUMBER_WORDS.get(norm.slice(2)) : undefined)
  return known?.class === 'scale' && SINGLE_SCALES.has(known.value) ? known : null
}

const SINGLE_SCALES: ReadonlySet<number> = new Set([1e3, 1e6, 1e9, 1e12])

interface Joint {
  /** The token of the word that و joins, and the word without و. */
  readonly at: number
  readonly word: string
}

function joinedAt(tokens: readonly Token[], at: number, article = false): Joint | null {
  const token = tokens[at]
  if (token?.kind !== 'word' || token.norm[0] !== 'و') return null
  if (token.norm.length > 2) {
    const word = token.norm.slice(1)
    return { at, word: article && word.startsWith('ال') && !NUMBER_WORDS.has(word) ? word.slice(2) : word }
  }
  const next = tokens[at + 1]
  return token.norm === 'و' && next ? { at: at + 1, word: next.norm } : null
}

/** «مليون [ونصف]», «مليون [ونصف المليون]»: part of the scale just named. */
function fractionOf(tokens: readonly Token[], joint: Joint, limit: number): { value: number; to: number } | null {
  const fraction = FRACTION_WORDS.get(joint.word)
  if (fraction === undefined) return null
  const named = scaleAt(tokens, joint.at + 1)
  if (named && named.value > limit) return null
  return { value: fraction * (named?.value ?? limit), to: joint.at + (named ? 2 : 1) }
}

/** The fraction that starts at a token («نصف», «ثلثي», «ثلاثة أرباع»), or null. What it is part of follows it. */
export function fractionAt(tokens: readonly Token[], from: number, firstWord?: string): NumberMatch | null {
  const word = firstWord ?? tokens[from]?.norm ?? ''
  const value = FRACTION_WORDS.get(word)
  if (value !== undefined) return { from, to: from + 1, value, digits: false, bare: false }
  const unit = NUMBER_WORDS.get(word)
  const next = tokens[from + 1]?.norm
  if (unit?.class === 'unit' && unit.value === 3 && (next === 'ارباع' || next === 'الارباع'))
    return { from, to: from + 2, value: 3 / 4, digits: false, bare: false }
  return null
}

/**
 * The ordinal that starts at a token, with or without its article: «الحادي عشر», «الثامن والعشرين», «ثالث», «العشرين»; or null.
 * `bare` for a single word without article («أول», «ثانية») and for tens alone, which are cardinals as often.
 * @param firstWord replaces the first token's folded form, for a word with its conjunction or preposition taken off
 */
export function ordinalAt(tokens: readonly Token[], from: number, firstWord?: string): NumberMatch | null {
  const token = tokens[from]
  if (token?.kind !== 'word') return null
  const whole = firstWord ?? token.norm
  const article = whole.startsWith('ال')
  const word = article ? whole.slice(2) : whole
  const unit = ORDINAL_WORDS.get(word)
  const eleventh = ELEVENTH_WORDS.has(word)
  if (unit === undefined && !eleventh) {
    const tens = article ? NUMBER_WORDS.get(word) : undefined
    return tens?.class === 'tens' ? { from, to: from + 1, value: tens.value, digits: false, bare: true } : null
  }
  const small = unit ?? 1
  if (small < 10) {
    // Only «حادي» and feminine «أولى» never stand before عشر as «أول» does not; «الأول عشر» is no ordinal.
    const next = NUMBER_WORDS.get(tokens[from + 1]?.norm ?? '')
    if (next?.class === 'ten' && (eleventh || small > 1))
      return { from, to: from + 2, value: small + 10, digits: false, bare: false }
    const joint = joinedAt(tokens, from + 1, true)
    const tens = joint && NUMBER_WORDS.get(joint.word)
    const tensArticle = joint && tokens[joint.at]!.norm.includes('ال')
    if (joint && tens?.class === 'tens' && (article ? tensArticle : !tensArticle))
      return { from, to: joint.at + 1, value: small + tens.value, digits: false, bare: false }
  }
  return unit === undefined ? null : { from, to: from + 1, value: unit, digits: false, bare: !article }
}
