/** Words for what outlasts the events of a storyline, and for how it is counted. Folded. */
import { foldWord } from '../../arabic/fold.js'

const folded = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(foldWord))

/** Fighting that goes on for years, under any of its names: «الحرب السورية», «الصراع في سوريا». */
export const CONFLICTS = folded('حرب صراع نزاع قتال اقتتال أزمة')

/** A war on somebody, a world war, the cold war: the country named after it is not its own. */
export const NO_COUNTRY_AFTER = folded('على ضد العالمية الباردة التجارية')

/** People of a country when they are counted: «عدد [سكان] ساحلان». */
export const POPULATION = folded('سكان')
export const POPULATION_COUNTS = folded('عدد تعداد البالغ')

/** Sums that a country or a project owes, holds or costs for years. */
export const LASTING_SUMS: ReadonlyMap<string, string> = new Map(
  (
    [
      ['كلفة', 'كلفة تكلفة تكاليف'],
      ['دين', 'ديون مديونية'],
      ['احتياطي', 'احتياطي احتياطيات احتياطات'],
    ] as const
  ).flatMap(([key, forms]) => forms.split(' ').map((form) => [foldWord(form), foldWord(key)] as const)),
)

/** Some word of the above, in an article's text as it stands: a first look. */
export const LASTING_WORDS = /حرب|صراع|نزاع|قتال|[أا]زمة|سكان|كلفة|تكاليف|ديون|احتياط/
