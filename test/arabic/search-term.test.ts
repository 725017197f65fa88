import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { alternativeTerms, searchTerm } from '../../src/arabic/search-term.js'

describe('words that are one for search', () => {
  test.each([
    ['مدرسة المدرسة مدرسه وبالمدرسة للمدرسة والمدرسة مدرستهم مدرستها المدرسين'],
    ['مدارس المدارس وبالمدارس'],
    ['اجتماع الاجتماع والاجتماعات اجتماعاتها'],
    ['ألمانيا المانيا لألمانيا الألمانية الألماني'],
    ['فلسطين فلسطيني الفلسطينيين فلسطينيون'],
    ['لبنان اللبناني اللبنانية'],
    ['مسؤول مسئول مسؤولون المسؤولين'],
    ['أبناء أبنائه أبناؤه الأبناء'],
    ['حكومة الحكومات حكومته'],
    ['قال قالت قالوا'],
    ['CNN cnn'],
  ])('%s', (words) => {
    expect(new Set(words.split(' ').map(searchTerm)).size).toBe(1)
  })
})

describe('words that are not', () => {
  test.each([
    ['وزير', 'زير'],
    ['لبنان', 'لبن'],
    ['قانون', 'قان'],
    ['الله', 'له'],
    ['والد', 'الد'],
    ['حسين', 'حس'],
  ])('%s, %s', (a, b) => {
    expect(searchTerm(a)).not.toBe(searchTerm(b))
  })
})

describe('a word that may carry a proclitic is offered without it', () => {
  test.each([
    ['بباريس', 'باريس'],
    ['وباريس', 'باريس'],
    ['لمدرسة', 'مدرسة'],
    ['ولمدرستهم', 'مدرسة'],
    ['وقال', 'قال'],
    ['سيقول', 'يقول'],
    ['ولألمانيا', 'ألمانيا'],
  ])('%s → %s', (word, host) => {
    expect(alternativeTerms(word)).toContain(searchTerm(host))
  })

  test.each(['المدرسة', 'مدرسة', 'باب', 'CNN', 'في', ''])('%s has none', (word) => {
    expect(alternativeTerms(word)).toEqual([])
  })
})

const arabicWord = fc
  .array(fc.constantFrom(...'ابتثجحخدذرزسشصضطظعغفقكلمنهوي'), { minLength: 1, maxLength: 10 })
  .map((l) => l.join(''))

test('diacritics and tatweel change no term', () => {
  fc.assert(
    fc.property(arabicWord, fc.constantFrom('َ', 'ّ', 'ْ', 'ـ', 'ً'), (word, mark) => {
      const marked = [...word].join(mark) + mark
      expect(searchTerm(marked)).toBe(searchTerm(word))
      expect(alternativeTerms(marked)).toEqual(alternativeTerms(word))
    }),
  )
})

test('a term is never empty and never longer than its word', () => {
  fc.assert(
    fc.property(arabicWord, (word) => {
      expect(searchTerm(word).length).toBeGreaterThan(0)
      expect(searchTerm(word).length).toBeLessThanOrEqual(word.length)
    }),
  )
})
