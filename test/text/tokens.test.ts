import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tokenize } from '../../src/arabic/tokenize.js'
import { asciiNumber } from '../../src/text/tokens.js'

const norms = (text: string) => tokenize('text', text).tokens.map((t) => t.norm)

describe('tokens', () => {
  it.each([
    ['folds what newsrooms write inconsistently', 'أكّـدَ إلى', ['اكد', 'الي']],
    ['keeps teh marbuta', 'مدينة', ['مدينة']],
    ['splits digits from letters', '2031لكنه', ['2031', 'لكنه']],
    ['splits scripts', 'الـCDs', ['ال', 'cds']],
    ['reads a hashtag as its words', '#بيت_البحر', ['بيت', 'البحر']],
    ['reads Arabic-Indic digits', '٤٠٠٬٠٠٠ و٣٫٥', ['400000', 'و', '3.5']],
    ['reads a decimal comma', '7,5', ['7.5']],
    ['does not take a dotted date for a number', '12.5.2031', ['12', '.', '5', '.', '2031']],
    ['reads dots between groups of three', '1.200.000', ['1200000']],
    ['ends a line with one break', 'سطر\r\nآخر', ['سطر', '\n', 'اخر']],
    ['tells paragraphs apart', 'سطر\n \nآخر', ['سطر', '\n\n', 'اخر']],
  ])('%s', (_what, text, expected) => {
    expect(norms(text)).toEqual(expected)
  })

  it('knows which tokens stand together', () => {
    expect(tokenize('text', 'و23 قتيلا').tokens.map((t) => t.glued)).toEqual([false, true, false])
  })

  const arabicish = fc
    .array(fc.constantFrom(...'أإآابتةثجحخدذرزسشصضطظعغفقكلمنهوىيءؤئ ًٌَُِّْـ\u200f\u200c0123٤٥.,،؛:"«»()\n#_Ab%'.split('')), {
      maxLength: 80,
    })
    .map((x) => x.join(''))

  it('leaves every span within bounds, in order, without overlap', () => {
    fc.assert(
      fc.property(fc.oneof(arabicish, fc.string({ unit: 'binary', maxLength: 60 })), (text) => {
        let reached = 0
        for (const { start, end } of tokenize('text', text).tokens) {
          expect(start).toBeGreaterThanOrEqual(reached)
          expect(end).toBeGreaterThan(start)
          reached = end
        }
        expect(reached).toBeLessThanOrEqual(text.length)
      }),
    )
  })

  it('gives the same words with diacritics and tatweel added', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('قال', 'الوزير', 'مدينة', 'أمس', 'وأضاف'), { minLength: 1, maxLength: 8 }),
        fc.constantFrom('َ', 'ّ', 'ـ', '\u200d'),
        (words, mark) => {
          const marked = words.map((w) => w[0] + mark + w.slice(1)).join(' ')
          expect(norms(marked)).toEqual(norms(words.join(' ')))
        },
      ),
    )
  })
})

describe('asciiNumber', () => {
  it.each([
    ['٢٬٥٠٠', '2500'],
    ['2,500,000.75', '2500000.75'],
    ['۱۲', '12'],
    ['98.6', '98.6'],
  ])('%s → %s', (raw, expected) => expect(asciiNumber(raw)).toBe(expected))
})
