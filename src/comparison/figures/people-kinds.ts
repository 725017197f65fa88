import { foldWord } from '../../arabic/fold.js'
import { stem } from '../../arabic/stem.js'
import type { Token } from '../../text/tokens.js'
import { countryOf } from '../speakers/country-of-word.js'
import { GENERIC_PEOPLE, PEOPLE } from './casualty-lexicon.js'

/**
 * What counted people are, beyond being people («جندي», «عامل», «مصري»): one key for all forms of the noun. Null when the noun says nothing of it or
 * counts no people.
 * @param head the folded noun, without its article
 * @param before the tokens before the figure, nearest first: «[عسكريين] تركيين اثنين» counts soldiers
 */
export function peopleKind(head: string, before: readonly Token[]): string | null {
  const known = PEOPLE.get(head)
  if (known) return known
  if (!NATIONAL.test(head) || !(head.length > 5 || countryOf(head.replace(/ا$/, '')) !== null)) return null
  const noun = (before[0]?.norm ?? '').replace(/^ال(?=...)/, '')
  if (GENERIC_PEOPLE.has(noun)) return null
  return PEOPLE.get(noun) ?? `${OF_COUNTRY}${head.replace(/(?:ا|ين|ون)$/, '')}`
}

const NATIONAL = /(?:يا|يين|يون)$/
/** Marks a kind that tells where people are from or whom they belong to («مصري», «حوثي»). */
const OF_COUNTRY = '+'

/** Marks those of one side («في صفوف الجيش»). */
const OF_SIDE = '@'
const SIDE_REACH = 5
const RANKS = /^(?:ل)?صفوف$/

/**
 * Whose dead a general count is of, where the words around say so: «سبعة قتلى في صفوف [الثوار]», «القتلى بين [المدنيين] بلغوا 17». Null when
 * they do not.
 */
export function sideOf(before: readonly Token[], after: readonly Token[]): string | null {
  return sideIn(after.slice(0, SIDE_REACH)) ?? sideIn(before.slice(0, SIDE_REACH).reverse())
}

/** @param tokens in the order of the text */
function sideIn(tokens: readonly Token[]): string | null {
  const end = tokens.findIndex((t) => t.kind !== 'word')
  const clause = end < 0 ? tokens : tokens.slice(0, end)
  const at = clause.findIndex((t) => RANKS.test(t.norm))
  const named = at >= 0 ? clause[at + 1] : clause[clause.findIndex((t) => t.norm === 'بين') + 1 || clause.length]
  if (!named) return null
  const noun = named.norm.replace(/^ال(?=...)/, '')
  const kind = PEOPLE.get(noun)
  return kind ?? (at >= 0 ? OF_SIDE + stem(named.norm) : null)
}

const kinds = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(foldWord))

/** Kinds that different speakers call the same people by: «عنصرا من القوات», «جنديا», «مقاتلا». A soldier is never a gunman. */
const NAMED_ALIKE: readonly ReadonlySet<string>[] = [
  kinds('عنصر مقاتل جندي'),
  kinds('عنصر مقاتل مسلح'),
  kinds('عنصر شرطي'),
  kinds('مدني مواطن متظاهر شاب رجل ساكن'),
]

/** Whether people of two kinds can be the same people, told by two speakers. */
export function canBeOneKind(a: string, b: string): boolean {
  if (a === b) return true
  if (isOfSide(a) || isOfSide(b)) return false
  if (a.startsWith(OF_COUNTRY) !== b.startsWith(OF_COUNTRY)) return true
  return NAMED_ALIKE.some((alike) => alike.has(a) && alike.has(b))
}

export function isOfSide(kind: string | null): boolean {
  return kind?.startsWith(OF_SIDE) ?? false
}
