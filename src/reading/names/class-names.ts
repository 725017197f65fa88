import { WORD_CLASSES } from '../../arabic/lexicons/word-class-lexicon.js'
import { wordClassOf } from './word-classes.js'
import { Flag, flagsOf } from './word-profile.js'

/** A class of words with fewer names than this among its words is one of common words. */
const MIN_SHARE = 0.05
const NAMES = Flag.GivenName | Flag.ForeignGivenName | Flag.Place | Flag.Country

/** For each class, the share of its words that the lexicons know as names of persons or places. */
const SHARES = [0, ...WORD_CLASSES.split('\n').map(shareOf)]

function shareOf(line: string): number {
  const words = line.split(' ').slice(1)
  return words.filter((word) => flagsOf(word) & NAMES).length / words.length
}

/** True for a word that keeps the company of common words, as far as the list of classes tells. */
export function isCommonClass(norm: string): boolean {
  const { fine } = wordClassOf(norm)
  return fine > 0 && SHARES[fine]! < MIN_SHARE
}
