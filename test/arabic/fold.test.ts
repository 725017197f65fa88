import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldWord, searchKey } from '../../src/arabic/fold.js'

describe('foldWord', () => {
  it.each([
    ['أكَّدَ', 'اكد'],
    ['إلى', 'الي'],
    ['مــدينة', 'مدينة'],
    ['ﻻ', 'لا'],
    ['كوردی', 'كوردي'],
    ['CNN', 'cnn'],
  ])('%s → %s', (word, folded) => expect(foldWord(word)).toBe(folded))

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (word) => {
        const once = foldWord(word)
        expect(foldWord(once)).toBe(once)
      }),
    )
  })
})

describe('searchKey', () => {
  it.each([
    ['المدرسة', 'المدرسه'],
    ['مسؤول', 'مسول'],
    ['مسئول', 'مسول'],
    ['هيئة', 'هييه'],
    ['أجزاء', 'اجزا'],
  ])('%s → %s', (word, key) => expect(searchKey(word)).toBe(key))
})
