import { describe, expect, it } from 'vitest'
import { FEATURES, NO_COPY } from '../../src/story/pair-features.js'
import { explainPair, PairComparer } from '../../src/story/pair-model.js'
import { type StoryProfile, storyProfile } from '../../src/story/story-profile.js'
import { TermFrequencies } from '../../src/story/term-frequencies.js'
import { FIRE, MATCH, PROBE } from './readings.js'

const frequencies = new TermFrequencies()
const [a, b, probe, match] = [...FIRE, PROBE, MATCH].map((r) => storyProfile(r, frequencies).profile) as [
  StoryProfile,
  StoryProfile,
  StoryProfile,
  StoryProfile,
]
const comparer = new PairComparer()
const pairScore = (x: StoryProfile, y: StoryProfile) => comparer.score(x, y)

describe('pairScore', () => {
  it('is the same both ways', () => {
    for (const [x, y] of [
      [a, b],
      [a, probe],
      [b, match],
    ] as const) {
      expect(pairScore(x, y)).toBeCloseTo(pairScore(y, x), 10)
    }
  })

  it('orders pairs: one happening, its aftermath, another story', () => {
    expect(pairScore(a, b)).toBeGreaterThan(pairScore(a, probe))
    expect(pairScore(a, probe)).toBeGreaterThan(pairScore(a, match))
  })

  it('falls when the leads name different days', () => {
    const moved = { ...b, days: { days: [22_447], weekdays: [2] } }
    const same = { ...b, days: a.days }
    const on = { ...a, days: { days: [22_440], weekdays: [2] } }
    expect(pairScore(on, moved)).toBeLessThan(pairScore(on, { ...same, days: on.days }))
  })
})

describe('explainPair', () => {
  it('gives every feature with its weight, and they add up to the score', () => {
    const { score, probability, bias, features } = explainPair(a, b, NO_COPY)
    expect(features.map((f) => f.name).sort()).toEqual([...FEATURES].sort())
    expect(features.reduce((sum, f) => sum + f.value * f.weight, bias)).toBeCloseTo(score, 8)
    expect(probability).toBeGreaterThan(0)
    expect(probability).toBeLessThan(1)
    const sizes = features.map((f) => Math.abs(f.contribution))
    expect(sizes).toEqual([...sizes].sort((x, y) => y - x))
  })
})
