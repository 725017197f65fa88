import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Figure } from '../../../src/domain/index.js'
import { readFigures } from '../../../src/reading/figures/read-figures.js'
import type { Token } from '../../../src/text/tokens.js'
import { analysed, figuresOf } from './figures-of.js'

/** Every family of figures. */
const SENTENCES = [
  'أصيب 25 جنديا بينهم نحو خمسة عمال، وخسر التجار أكثر من 3 ملايين دينار.',
  'غادر بين 3 و5 آلاف عامل، وبقي 10 إلى 12 حارسا، أربعة منهم مرضى.',
  'زادت الأسعار 7.5 في المئة، وبلغت الكلفة 1,250 دولارا و40 يورو لكل منهم.',
  'اجتمع الرئيسان في الدول الثلاث مع الأشخاص الـ14 وشخص واحد.',
  'يعاني واحد من كل خمسة عمال، ولا تقل الحرارة عن 75 درجة مئوية على الأقل.',
  'دفع مليارا ومئتي مليون ونصف مليون دينار وثلاثة آلاف وخمسمئة درهم.',
]

const valuesOf = (text: string) => figuresOf(text).map(told)

function told({ value, low, high, mod, partOf, each, currency, rule }: Figure) {
  return [value, low, high, mod, partOf !== undefined, each, currency, rule]
}

const LETTER = /[ء-ي]/
/** Diacritics, tatweel, and marks of no width. */
const MARKS = ['\u064e', '\u064f', '\u0650', '\u0651', '\u0652', '\u0640', '\u200c', '\u200d', '\u200f']

describe('figures', () => {
  it('keep their values when diacritics, tatweel and marks of no width are added to words', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SENTENCES),
        fc.array(fc.tuple(fc.nat(), fc.constantFrom(...MARKS)), { minLength: 1, maxLength: 30 }),
        (text, marks) => {
          const letters = [...text]
          for (const [at, mark] of marks) {
            const i = at % letters.length
            if (LETTER.test(letters[i]![0]!)) letters[i] += mark
          }
          expect(valuesOf(letters.join(''))).toEqual(valuesOf(text))
        },
      ),
      { numRuns: 200 },
    )
  })

  it('keep their values in the other digits', () => {
    for (const text of SENTENCES) {
      for (const zero of [0x660, 0x6f0]) {
        const other = text.replace(/\d/g, (digit) => String.fromCharCode(zero + Number(digit)))
        expect(valuesOf(other)).toEqual(valuesOf(text))
      }
    }
  })

  it('give spans whose characters are the text, and wholes that are figures', () => {
    for (const text of SENTENCES) {
      const figures = figuresOf(text)
      for (const figure of figures) {
        expect(text.slice(figure.start, figure.end)).toBe(figure.text)
        const { partOf } = figure
        if (partOf) expect(figures.some((f) => f.start === partOf.start && f.end === partOf.end)).toBe(true)
      }
    }
  })

  it('do not overlap', () => {
    for (const text of [...SENTENCES, ...NEAR_MATCHES.map((words) => words.repeat(20))]) {
      const figures = figuresOf(text)
      for (const [i, figure] of figures.entries())
        if (i > 0) expect(figure.start).toBeGreaterThanOrEqual(figures[i - 1]!.end)
    }
  })

  it('are read in work that grows with the text, however many beginnings it has', () => {
    for (const words of NEAR_MATCHES) {
      const [once, twice] = [workOf(words.repeat(300)), workOf(words.repeat(600))]
      expect(twice, words).toBeLessThan(2.05 * once)
    }
  })

  it('are read in a megabyte of near-matches', () => {
    const words = NEAR_MATCHES[0]!
    const count = (repeats: number) => figuresOf(words.repeat(repeats)).length
    const repeats = Math.ceil(1e6 / words.length)
    expect(count(repeats) - count(repeats / 2)).toBeCloseTo(count(repeats / 2), -2)
  })
})

/** Lines full of beginnings that lead nowhere, for every family of rules that looks ahead or back. */
const NEAR_MATCHES = [
  'بينهم 5 رجال و3 من أصل ',
  'ثلاثة وعشرون ومليون ونصف و ',
  'لا تقل درجة كل منهم عن ما يزيد على ',
  'بين 3 و من 5 إلى بين ',
  'واحد من كل واحد من بين كل ',
  '7: 1 ( 2 و1 ) ',
  'شخصين اثنين مدينتي شركتي نحو أكثر من ',
  'عدد عدد عدد كل منها 4 منهم ',
  'ال 5 الدول الثلاث أشخاص الـ ',
]

/** Tokens looked at while a text is read: what a rule that backtracks would multiply. */
function workOf(text: string): number {
  let looks = 0
  const counting = (tokens: readonly Token[]): readonly Token[] =>
    new Proxy(tokens, {
      get(target, key, receiver) {
        looks++
        return Reflect.get(target, key, receiver)
      },
    })
  const article = analysed(text)
  readFigures({ ...article, passages: article.passages.map((p) => ({ ...p, tokens: counting(p.tokens) })) }, [])
  return looks
}
