import { WORD_CLASSES } from '../../arabic/lexicons/word-class-lexicon.js'

/** A word's class and its coarse class; both 0 for words that the list does not have. */
export interface WordClass {
  readonly fine: number
  readonly coarse: number
}

export const NO_CLASS: WordClass = { fine: 0, coarse: 0 }

function build(): Map<string, WordClass> {
  const classes = new Map<string, WordClass>()
  WORD_CLASSES.split('\n').forEach((line, index) => {
    const [coarse, ...words] = line.split(' ')
    const value: WordClass = { fine: index + 1, coarse: Number(coarse) + 1 }
    for (const word of words) classes.set(word, value)
  })
  return classes
}

/** Classes of folded words. */
export const CLASSES: ReadonlyMap<string, WordClass> = build()

/** The class of a folded word as it stands, with its clitics. */
export function wordClassOf(word: string): WordClass {
  return CLASSES.get(word) ?? NO_CLASS
}
