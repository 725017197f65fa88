import type { Token } from '../../text/tokens.js'
import { type Observed, wordAt } from './features.js'
import { isRatherPerson } from './tagger.js'
import { Flag } from './word-profile.js'

/** First words of places' names that need a second: «[تل] أبيض», «[عين] العرب». */
const COMPOUND = new Set(['تل', 'عين', 'راس', 'دير', 'بئر', 'بير', 'خان', 'كفر', 'مرسي', 'بيت', 'خور', 'شط', 'بني'])
const SETTLEMENTS = new Set(['بلدة', 'مدينة', 'قرية', 'ناحية', 'بلدتي', 'قريتي', 'مدينتي'])

/** True for words that are the first of two in the names of places. */
export function isCompound(word: string): boolean {
  return COMPOUND.has(word)
}

/** «تل [عنبر]» is «[تل عنبر]». */
export function startOfPlace(from: number, seen: Observed, taken: Uint8Array): number {
  if (from === 0 || taken[from - 1]) return from
  return wordAt(seen, from - 1).profile.hosts.some((h) => COMPOUND.has(h.word)) ? from - 1 : from
}

/** «[تل] عنبر» is «[تل عنبر]». */
export function endOfPlace(
  from: number,
  to: number,
  tokens: readonly Token[],
  seen: Observed,
  taken: Uint8Array,
): number {
  if (to - from > 1 || !isFree(to, tokens, taken)) return to
  return wordAt(seen, from).profile.hosts.some((h) => COMPOUND.has(h.word)) ? to + 1 : to
}

/** A place that no list has, after a noun of settlements: «بلدة [تل عنبر]», «قرية [كفرزيتون]»; null where a common word follows. */
export function placeAfterHead(
  at: number,
  tokens: readonly Token[],
  seen: Observed,
  taken: Uint8Array,
): { from: number; to: number } | null {
  const { flags, host } = wordAt(seen, at).profile
  if (!(flags & Flag.PlaceHead) || !SETTLEMENTS.has(host.word)) return null
  const from = at + 1
  if (!isFree(from, tokens, taken)) return null
  const { profile } = wordAt(seen, from)
  const { own, inner } = profile
  if (COMPOUND.has(profile.norm)) return isFree(from + 1, tokens, taken) ? { from, to: from + 2 } : null
  // A word that the news of two years has not made common, under any clitics, and that no lexicon has for something else.
  const unknown = profile.flags === 0 && own.fine === 0 && inner === null && profile.norm.length > 2
  return unknown && (isRatherPerson(profile.norm) || !profile.norm.endsWith('ة')) ? { from, to: from + 1 } : null
}

function isFree(i: number, tokens: readonly Token[], taken: Uint8Array): boolean {
  return i < tokens.length && tokens[i]!.kind === 'word' && !taken[i]
}
