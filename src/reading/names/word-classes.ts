import { inflateRawSync } from 'node:zlib'
import { WORD_CLASSES } from '../../arabic/lexicons/word-class-lexicon.js'

/** A word's classes by the company it keeps, each finer one within a coarser; all 0 for words that the list does not have. */
export interface WordClass {
  readonly finest: number
  readonly fine: number
  readonly middle: number
  readonly coarse: number
}

export const NO_CLASS: WordClass = { finest: 0, fine: 0, middle: 0, coarse: 0 }

const COMMON = new Map<string, WordClass>()
const RARE = new Map<string, WordClass>()

const lines = inflateRawSync(Buffer.from(WORD_CLASSES, 'base64')).toString('utf8').split('\n')
lines.forEach((line, index) => {
  const [common = '', rare = ''] = line.split('|')
  const [coarse, middle, fine, ...words] = common.split(' ')
  const value = { finest: index + 1, fine: Number(fine) + 1, middle: Number(middle) + 1, coarse: Number(coarse) + 1 }
  for (const word of words) if (word) COMMON.set(word, value)
  for (const word of rare.split(' ')) if (word) RARE.set(word, value)
})

/** Classes of the folded words that the news uses often. */
export const COMMON_CLASSES: ReadonlyMap<string, WordClass> = COMMON

/** Classes of folded words that it uses now and then. */
export const RARE_CLASSES: ReadonlyMap<string, WordClass> = RARE

/** The class of a folded word as it stands, with its clitics; none for words that are not common. */
export function wordClassOf(word: string): WordClass {
  return COMMON.get(word) ?? NO_CLASS
}
