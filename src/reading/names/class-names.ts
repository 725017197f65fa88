import { COMMON_CLASSES, wordClassOf } from './word-classes.js'
import { Flag, flagsOf } from './word-profile.js'

/** A class of words with fewer names than this among its words is one of common words. */
const MIN_SHARE = 0.05
const NAMES = Flag.GivenName | Flag.ForeignGivenName | Flag.Place | Flag.Country

/** For each class, how many of its words there are, and how many the lexicons know as names of persons or places. */
const counts = new Map<number, { words: number; names: number }>()
for (const [word, { fine }] of COMMON_CLASSES) {
  const count = counts.get(fine) ?? { words: 0, names: 0 }
  count.words++
  if (flagsOf(word) & NAMES) count.names++
  counts.set(fine, count)
}

/** True for a word that keeps the company of common words, as far as the list of classes tells. */
export function isCommonClass(norm: string): boolean {
  const count = counts.get(wordClassOf(norm).fine)
  return count !== undefined && count.names < MIN_SHARE * count.words
}
