import { isCommonClass } from './class-names.js'
import type { Mention } from './mention.js'
import { Flag, flagsOf } from './word-profile.js'

const GIVEN = Flag.GivenName | Flag.ForeignGivenName

/** Parts a mention before one of its words: [from, at) and [at, to), as token indices. */
export type Part = (mention: Mention, from: number, to: number) => Mention

/**
 * Cuts off what stands behind a last name that the article has in full: «[أندريه بلوف] … ورأى [بلوف] ممددا», and parts two persons that stand side by side as subject and
 * object: «أطلع [بلوف] [السروجي] على النتائج», where the article names somebody
 * else in full by each of the two last names («أندريه بلوف», «رامي السروجي»).
 */
export function withoutGluedPersons(mentions: readonly Mention[], part: Part): readonly Mention[] {
  const firstNames = new Map<string, Set<string>>()
  for (const { type, words } of mentions) {
    if (type !== 'person' || words.length < 2) continue
    const last = words.at(-1)!
    const known = firstNames.get(last)
    if (known) known.add(words[0]!)
    else firstNames.set(last, new Set([words[0]!]))
  }
  return mentions.flatMap((m) => {
    const [first, last] = m.words
    if (m.type !== 'person' || m.words.length !== 2 || m.to - m.from !== 2) return [m]
    if (!firstNames.has(first!) || (flagsOf(first!) & GIVEN && !isCommonClass(last!))) return [m]
    const fuller = [...firstNames.get(last!)!].some((name) => name !== first)
    if (fuller) return [part(m, m.from, m.from + 1), part(m, m.from + 1, m.to)]
    return flagsOf(last!) || last!.startsWith('ال') ? [m] : [part(m, m.from, m.from + 1)]
  })
}
