import { describe, expect, it } from 'vitest'
import { densityEase } from '../../src/story/news-density.js'
import { type StoryProfile, storyProfile } from '../../src/story/story-profile.js'
import { TermFrequencies } from '../../src/story/term-frequencies.js'
import { MATCH } from './readings.js'

const { profile } = storyProfile(MATCH, new TermFrequencies())
const at = (published: number | null): StoryProfile => ({ ...profile, published })
/** So many articles a day for some days, up to day 100. */
const stream = (perDay: number, days: number) =>
  Array.from({ length: perDay * days }, (_, i) => at(100 - days + (i + 1) / perDay))

describe('densityEase', () => {
  it('asks less where news is thin, and more where it is crowded', () => {
    const thin = densityEase(at(100), stream(2, 20))
    const middling = densityEase(at(100), stream(20, 3))
    expect(thin).toBeGreaterThan(middling)
    expect(middling).toBeGreaterThan(0)
    expect(densityEase(at(100), stream(2000, 1))).toBeLessThan(0)
  })

  it('leaves days like the labelled ones as they are', () => {
    expect(densityEase(at(100), stream(170, 2))).toBeCloseTo(0, 10)
  })

  it('is bounded', () => {
    expect(densityEase(at(100), [at(10)])).toBeLessThanOrEqual(2.5)
    expect(densityEase(at(100), stream(50_000, 1))).toBeGreaterThanOrEqual(-1.5)
  })

  it('cannot tell of an article without a day', () => {
    expect(densityEase(at(null), stream(20, 3))).toBe(0)
  })
})
