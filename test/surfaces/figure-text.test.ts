import { describe, expect, it } from 'vitest'
import { readOne } from '../../src/pipeline.js'
import { figureNote } from '../../src/surfaces/figure-text.js'

describe('what is told of a figure beside its value', () => {
  const notes = (text: string, language: 'ar' | 'en') => {
    const reading = readOne({ id: 'x', outlet: null, url: null, title: null, author: null, published: null, text })
    return reading.figures.map((f) => figureNote(reading, f, language))
  }
  it.each([
    ['قتل 18 شخصا بينهم 5 أطفال في انهيار مبنى بحي النخيل.', ['18', '5, part of 18'], ['18', '5، من أصل 18']],
    ['قتل نحو 30 شخصا في حريق سوق ساحلان.', ['about 30'], ['نحو 30']],
  ])('%s', (text, en, ar) => {
    expect(notes(text, 'en')).toEqual(en)
    expect(notes(text, 'ar')).toEqual(ar)
  })
})
