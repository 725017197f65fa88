import { MASCULINE_NOUNS, SOUND_PLURAL_NOUNS, TIME_UNITS } from '../../arabic/counted-nouns-lexicon.js'
import type { Token } from '../../text/tokens.js'
import {
  CURRENCY_SIGNS,
  NOT_COUNTED,
  PARTITIVE_FILLERS,
  PERCENT_NOUNS,
  PERCENT_PREPOSITIONS,
  PERCENT_SIGNS,
  PERCENT_WORDS,
  WHOLE_NOUNS,
  YEH_NOUNS,
} from './context-lexicon.js'
import { GROUP_HEADS, PARTITIVE_CONSTRUCTS, RELATION_ADJECTIVES, UNIT_TAILS } from './noun-tails-lexicon.js'
import { isBrokenPlural } from './plural-form.js'

/** What a number counts: tokens `from` to `to`, or a unit of time, which makes the number a duration. */
export interface CountedNoun {
  readonly from: number
  readonly to: number
  readonly kind: 'noun' | 'percent' | 'time'
}

/** Nobody counts this many decades; «عقد» is a contract then. */
const MOST_DECADES = 30
const DECADES: ReadonlySet<string> = new Set(['عقد', 'عقدا', 'عقود'])

/**
 * The counted noun or unit that starts at token `at`, straight after a number: «شخصا», «% », «في المئة», «نقطة أساس», «من المنتجات»,
 * with the adjective that says of what kind or country it is: «جنديا إسرائيليا».
 * @param value the number before it
 */
export function countedNounAt(tokens: readonly Token[], at: number, value?: number): CountedNoun | null {
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
  if (TIME_UNITS.has(norm) && !(DECADES.has(norm) && (value ?? 0) > MOST_DECADES))
    return { from: at, to: at + 1, kind: 'time' }
  if (!isNoun(norm)) return null
  return { from: at, to: tailEnd(tokens, at), kind: 'noun' }
}

/** «128 [من المنتجات]», «100 [من هؤلاء الفتيات]», «أربعة [من مرافقيه]», «12 [من المشتبه بهم]»: the noun is what stands after «من». */
function partitive(tokens: readonly Token[], at: number): CountedNoun | null {
  let noun = at + 1
  while (PARTITIVE_FILLERS.has(tokens[noun]?.norm ?? '')) noun++
  const norm = tokens[noun]?.norm ?? ''
  if (norm === 'المشتبه' && /^[بف]ي?هم$/.test(tokens[noun + 1]?.norm ?? ''))
    return { from: noun, to: noun + 2, kind: 'noun' }
  if (norm.length > 3 && (PARTITIVE_CONSTRUCTS.has(norm) || isSoundConstruct(norm))) {
    let to = noun + 1
    while (isName(tokens[to])) {
      const group = GROUP_HEADS.has(tokens[to]!.norm)
      to++
      if (!group) break
    }
    return { from: noun, to, kind: 'noun' }
  }
  const chosen = noun > at + 1 && (norm.startsWith('ال') || isBrokenPlural(norm))
  if (!isPluralOfMany(norm) && !chosen) return null
  if (TIME_UNITS.has(norm.slice(2))) return null
  return { from: noun, to: noun + 1, kind: 'noun' }
}

/** «موظفي», «مسلحي»: a sound plural that has lost its ن before another noun. */
function isSoundConstruct(norm: string): boolean {
  return norm.endsWith('ي') && SOUND_PLURAL_NOUNS.has(norm.slice(0, -1))
}

/** A definite plural: «الطائرات», «المتطوعين», «الجنود», or with its owner: «زميلاته», «مرافقيه», «أشقائهم». */
function isPluralOfMany(norm: string): boolean {
  if (/^.{3,}ات$/.test(norm) || /^ال.+(?:ين|ون)$/.test(norm)) return true
  if (norm.startsWith('ال')) return isBrokenPlural(norm.slice(2))
  return /^...+(?:ات|ائ|ي)(?:ه|ها|هم|هن|هما|نا)$/.test(norm) && !norm.startsWith('ال')
}

function isName(token: Token | undefined): boolean {
  return token?.kind === 'word' && !NOT_COUNTED.has(token.norm) && !/^[وفبل]/.test(token.norm)
}

function tailEnd(tokens: readonly Token[], at: number): number {
  const head = tokens[at]!.norm
  const next = tokens[at + 1]
  if (next?.kind !== 'word') return at + 1
  if (UNIT_TAILS.get(head)?.has(next.norm) || isRelationOf(head, next.norm)) return at + 2
  return next.norm.startsWith('و') && isCountedWith(head, next.norm.slice(1)) ? at + 2 : at + 1
}

/** «مثقفا [ومثقفة]», «جنديا [وشرطيا]»: a second noun in the same form, counted with the first. */
function isCountedWith(head: string, second: string): boolean {
  if (second.length <= 3) return false
  if (!head.endsWith('ا')) return second === `${head}ة`
  if (second === `${head.slice(0, -1)}ة`) return true
  const bare = second.slice(0, -1)
  return second.endsWith('ا') && (MASCULINE_NOUNS.has(bare) || SOUND_PLURAL_NOUNS.has(bare))
}

/** The endings in which an adjective of relation follows nouns, by how the noun ends. */
const AGREEMENT: readonly (readonly [adjective: string, noun: RegExp])[] = [
  ['يتين', /تين$/],
  ['يتان', /تان$/],
  ['يين', /[^اة]$/],
  ['يون', /[^اة]$/],
  ['يان', /ان$/],
  ['يات', /ات$/],
  ['يا', /ا$/],
  ['ية', /[^ا]$/],
  ['ي', /[^اة]$/],
]

const DIRECTIONS = /^(?:شرقي|غربي|شمالي|جنوبي)$/
const DISTANCES = /^(?:كم|كلم|كيلومتر|كيلومترا|كيلومترات|متر|مترا|امتار|ميل|ميلا|اميال)$/

/** «جنديا [إسرائيليا]», «دولة [عربية]», «جنديين [تركيين]»: an adjective of relation that agrees with the noun. */
export function isRelationOf(noun: string, norm: string): boolean {
  // «ألف كيلومتر [غربي] العاصمة» tells where, not what.
  if (DIRECTIONS.test(norm) && DISTANCES.test(noun)) return false
  for (const [ending, agrees] of AGREEMENT) {
    if (norm.endsWith(ending) && RELATION_ADJECTIVES.has(`${norm.slice(0, -ending.length)}ي`)) return agrees.test(noun)
  }
  return false
}

const ARABIC_LETTER = /^[ء-ي]/
/** Verbs of a plural subject, alone or with an object: «قتلوا», «عارضوه». */
const PLURAL_VERB = /^...+(?:وا|وه|وها|وهم)$/
const NOUNS_IN_WAW: ReadonlySet<string> = new Set(['عضوا', 'عدوا', 'جروا'])

/** Whether a word straight after a number can be what it counts. */
export function isNoun(norm: string): boolean {
  if (norm.length < 2 || NOT_COUNTED.has(norm)) return false
  if (!ARABIC_LETTER.test(norm)) return LATIN_UNITS.has(norm)
  if (WHOLE_NOUNS.has(norm)) return true
  // Few nouns begin with ي; the verbs of the present all do («الثلاثة [يبلغ]»).
  if (norm[0] === 'ي') return YEH_NOUNS.test(norm)
  if (PLURAL_VERB.test(norm) && !NOUNS_IN_WAW.has(norm)) return false
  // Counted nouns stand without article; و ف ب ل at the head are a conjunction or preposition unless the list knows the noun.
  return !norm.startsWith('ال') && !PREFIX_LETTERS.has(norm[0]!)
}

const PREFIX_LETTERS: ReadonlySet<string> = new Set('وفبل')

const LATIN_UNITS: ReadonlySet<string> = new Set(['km', 'kg', 'cm', 'mm', 'gb', 'mb', 'tb', 'mw', 'usd', 'eur'])
