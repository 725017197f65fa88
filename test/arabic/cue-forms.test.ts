import { describe, expect, it } from 'vitest'
import { cueForm } from '../../src/arabic/cue-forms.js'
import { foldWord } from '../../src/arabic/fold.js'
import { conjugate } from '../../src/arabic/verb-forms.js'

describe('cueForm', () => {
  it.each([
    ['قال', 'قال', 'finite', 'm', 'sg'],
    ['وقالت', 'قال', 'finite', 'f', 'sg'],
    ['فأكدوا', 'أكد', 'finite', 'm', 'pl'],
    ['وأشارتا', 'أشار', 'finite', 'f', 'du'],
    ['يقولون', 'قال', 'finite', 'm', 'pl'],
    ['نفت', 'نفى', 'finite', 'f', 'sg'],
    ['دعوا', 'دعا', 'finite', 'm', 'pl'],
    ['أبلغه', 'أبلغ', 'finite', 'm', 'sg'],
    ['مضيفاً', 'أضاف', 'participle', 'm', 'sg'],
    ['مشيرة', 'أشار', 'participle', 'f', 'sg'],
    ['موضحين', 'أوضح', 'participle', 'm', 'pl'],
    ['قولها', 'قال', 'masdar', 'f', 'sg'],
  ])('reads %s', (word, past, kind, gender, number) => {
    const form = cueForm(foldWord(word))
    expect({ past: form?.verb.past, kind: form?.kind, gender: form?.gender, number: form?.number }).toEqual({
      past,
      kind,
      gender,
      number,
    })
  })

  it.each(['مدينة', 'كتاب', 'ناديه', 'يعد', 'تبلغ', 'والوزير'])('does not read %s', (word) => {
    expect(cueForm(foldWord(word))).toBeNull()
  })

  it('tells the conjunction', () => {
    expect(cueForm('وقال')?.conjunction).toBe('و')
    expect(cueForm('فقال')?.conjunction).toBe('ف')
    expect(cueForm('قال')?.conjunction).toBeNull()
  })
})

describe('conjugate', () => {
  it('shortens a hollow stem before consonants and keeps it before vowels', () => {
    const forms = conjugate({ past: 'قال', present: 'يقول', short: 'قل' }).map((f) => f.form)
    expect(forms).toEqual(
      expect.arrayContaining(['قال', 'قالت', 'قالا', 'قالوا', 'قلن', 'قلنا', 'يقول', 'تقول', 'يقولون']),
    )
  })

  it('drops the weak letter of a defective verb', () => {
    const forms = conjugate({ past: 'نفى', present: 'ينفي' }).map((f) => f.form)
    expect(forms).toEqual(expect.arrayContaining(['نفي', 'نفت', 'نفوا', 'نفيا', 'ينفي', 'ينفون']))
    expect(forms).not.toContain('نفيوا')
  })
})
