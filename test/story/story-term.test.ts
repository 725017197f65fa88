import { describe, expect, it } from 'vitest'
import { storyTerm } from '../../src/story/story-term.js'

describe('storyTerm', () => {
  it.each([
    ['صاروخ', 'صواريخ'],
    ['ترامب', 'ترمب'],
    ['اميركي', 'امريكي'],
    ['للمدينة', 'المدينة'],
  ])('%s and %s are one term', (a, b) => expect(storyTerm(a)).toBe(storyTerm(b)))

  it.each([
    ['مدينة', 'مدرسة'],
    ['حريق', 'غريق'],
    ['cnn', 'bbc'],
  ])('%s and %s are not', (a, b) => expect(storyTerm(a)).not.toBe(storyTerm(b)))
})
