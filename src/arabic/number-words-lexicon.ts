/**
 * The words of Arabic numerals and what each does in a number. Source: any grammar of Modern Standard Arabic; spellings as news has
 * them (مئة and مائة, ه for ة). Written naturally, folded when the tables are built.
 */
import { foldWord } from './fold.js'

export interface NumberWord {
  /** `unit` 1–9, `ten` (10, and the second word of 11–19), `tens` 20–90, `hundred` 100–900, `scale` a thousand and up. */
  readonly class: 'unit' | 'ten' | 'tens' | 'hundred' | 'scale'
  readonly value: number
  /** `compound`: only before عشر or with tens («إحدى عشرة»). `multiplied`: only after a number («ثلاثة [آلاف]»). */
  readonly only?: 'compound' | 'multiplied'
  /** A unit that can stand before مئة («[ثلاث] مئة»). */
  readonly beforeHundred?: true
  /** «ألفا»: the accusative of one after a number («خمسين ألفا»), the dual in construct on its own («ألفا شخص»). */
  readonly dualAlone?: true
  /** The word is also used otherwise (ست lady, سبع lion, ألف he wrote, واحد someone): what it counts must say that it is a number. */
  readonly ambiguous?: true
}

type Entry = readonly [words: string, word: NumberWord]

const UNITS: readonly Entry[] = [
  ['واحد واحدا واحدة واحده', { class: 'unit', value: 1, ambiguous: true }],
  ['أحد إحدى', { class: 'unit', value: 1, only: 'compound' }],
  ['اثنان اثنتان اثنتين ثنتين', { class: 'unit', value: 2 }],
  ['اثنين', { class: 'unit', value: 2, ambiguous: true }],
  ['اثنا اثني اثنى اثنتا اثنتي', { class: 'unit', value: 2, only: 'compound' }],
  ['ثلاثة ثلاثه ثلاثا', { class: 'unit', value: 3 }],
  ['أربعة أربعه أربعا', { class: 'unit', value: 4 }],
  ['خمسة خمسه خمسا', { class: 'unit', value: 5 }],
  ['ستة سته ستا', { class: 'unit', value: 6 }],
  ['سبعة سبعه سبعا', { class: 'unit', value: 7 }],
  ['ثمانية ثمانيه ثمانيا', { class: 'unit', value: 8 }],
  ['تسعة تسعه تسعا', { class: 'unit', value: 9 }],
  ['ثلاث', { class: 'unit', value: 3, beforeHundred: true }],
  ['أربع', { class: 'unit', value: 4, beforeHundred: true }],
  ['خمس', { class: 'unit', value: 5, beforeHundred: true, ambiguous: true }],
  ['ست', { class: 'unit', value: 6, beforeHundred: true, ambiguous: true }],
  ['سبع', { class: 'unit', value: 7, beforeHundred: true, ambiguous: true }],
  ['ثماني ثمان', { class: 'unit', value: 8, beforeHundred: true, ambiguous: true }],
  ['تسع', { class: 'unit', value: 9, beforeHundred: true, ambiguous: true }],
  ['عشرة عشره', { class: 'ten', value: 10 }],
  ['عشر', { class: 'ten', value: 10, ambiguous: true }],
]

const TENS: readonly Entry[] = [
  ['عشرون عشرين', { class: 'tens', value: 20 }],
  ['ثلاثون ثلاثين', { class: 'tens', value: 30 }],
  ['أربعون أربعين', { class: 'tens', value: 40 }],
  ['خمسون خمسين', { class: 'tens', value: 50 }],
  ['ستون ستين', { class: 'tens', value: 60 }],
  ['سبعون سبعين', { class: 'tens', value: 70 }],
  ['ثمانون ثمانين', { class: 'tens', value: 80 }],
  ['تسعون تسعين', { class: 'tens', value: 90 }],
]

const HUNDREDS: readonly Entry[] = [
  ['مئة مائة مئه مائه', { class: 'hundred', value: 100 }],
  ['مئتان مئتين مئتا مئتي مائتان مائتين مائتا مائتي', { class: 'hundred', value: 200 }],
  ...(
    [
      ['ثلاث', 300],
      ['أربع', 400],
      ['خمس', 500],
      ['ست', 600],
      ['سبع', 700],
      ['ثمان', 800],
      ['ثماني', 800],
      ['تسع', 900],
    ] as const
  ).map(
    ([unit, value]): Entry => [
      ['مئة', 'مائة', 'مئه', 'مائه'].map((hundred) => unit + hundred).join(' '),
      { class: 'hundred', value },
    ],
  ),
]

function scale(value: number, one: string, accusative: string, dual: string, plural: string, also?: 'ambiguous') {
  return [
    [one, { class: 'scale', value, ...(also && { ambiguous: true as const }) }],
    [accusative, { class: 'scale', value, dualAlone: true }],
    [dual, { class: 'scale', value: 2 * value }],
    [plural, { class: 'scale', value, only: 'multiplied' }],
  ] as const satisfies readonly Entry[]
}

const SCALES: readonly Entry[] = [
  ...scale(1e3, 'ألف', 'ألفا', 'ألفان ألفين ألفي', 'آلاف ألآف', 'ambiguous'),
  ...scale(1e6, 'مليون', 'مليونا', 'مليونان مليونين مليوني', 'ملايين'),
  ...scale(1e9, 'مليار', 'مليارا', 'ملياران مليارين ملياري', 'مليارات'),
  ...scale(1e9, 'بليون', 'بليونا', 'بليونان بليونين بليوني', 'بلايين'),
  ...scale(1e12, 'تريليون ترليون', 'تريليونا ترليونا', 'تريليونان تريليونين تريليوني', 'تريليونات ترليونات'),
]

function table<T>(entries: readonly (readonly [string, T])[]): ReadonlyMap<string, T> {
  return new Map(entries.flatMap(([words, value]) => words.split(' ').map((word) => [foldWord(word), value] as const)))
}

export const NUMBER_WORDS = table([...UNITS, ...TENS, ...HUNDREDS, ...SCALES])

/** Fractions by their first word; «ثلاثة أرباع» is read from its parts. */
export const FRACTION_WORDS = table([
  ['نصف', 1 / 2],
  ['ثلث', 1 / 3],
  ['ربع', 1 / 4],
  ['ثلثا ثلثي ثلثان ثلثين', 2 / 3],
])

/** Ordinals from first to tenth, without their article; `10` also ends 11th–19th. */
export const ORDINAL_WORDS = table([
  ['أول أولى أولا', 1],
  ['ثاني ثانية ثان ثانيه', 2],
  ['ثالث ثالثة ثالثه', 3],
  ['رابع رابعة رابعه', 4],
  ['خامس خامسة خامسه', 5],
  ['سادس سادسة سادسه', 6],
  ['سابع سابعة سابعه', 7],
  ['ثامن ثامنة ثامنه', 8],
  ['تاسع تاسعة تاسعه', 9],
  ['عاشر عاشرة عاشره', 10],
])

/** «الحادي عشر», «الحادية والعشرين»: only in compounds. */
export const ELEVENTH_WORDS: ReadonlySet<string> = new Set(['حادي', 'حادية', 'حاديه', 'واحد', 'واحدة'])
