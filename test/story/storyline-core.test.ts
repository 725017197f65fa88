import { describe, expect, it } from 'vitest'
import { vectorOf } from '../../src/story/sparse-vector.js'
import { StorylineCore } from '../../src/story/storyline-core.js'

const vector = (...keys: number[]) => vectorOf(new Map(keys.map((k) => [k, 1])))

describe('StorylineCore', () => {
  it('stays like articles of its matter', () => {
    const core = new StorylineCore()
    for (let i = 0; i < 10; i++) core.add(vector(1, 2, 3, 10 + i))
    expect(core.likeness(vector(1, 2, 3, 99))).toBeGreaterThan(0.8)
  })

  it('is like nothing once it grew from edge to edge', () => {
    const core = new StorylineCore()
    for (let i = 0; i < 60; i++) core.add(vector(i, i + 1, i + 2))
    expect(core.likeness(vector(59, 60, 61))).toBeLessThan(0.2)
  })

  it('keeps two matters apart however large they are', () => {
    const [a, b] = [new StorylineCore(), new StorylineCore()]
    for (let i = 0; i < 20; i++) {
      a.add(vector(1, 2, 3, i + 10))
      b.add(vector(4, 5, 6, i + 10))
    }
    expect(a.likenessTo(b, vector(1, 2, 3, 4, 5, 6))).toBeLessThan(0.4)
  })

  it('lets one article join two matters of one article each', () => {
    const [a, b] = [new StorylineCore(), new StorylineCore()]
    a.add(vector(1, 2, 3))
    b.add(vector(4, 5, 6))
    expect(a.likenessTo(b, vector(1, 2, 3, 4, 5, 6))).toBeGreaterThan(0.4)
  })

  it('takes in another as if its articles had been its own', () => {
    const [whole, part, other] = [new StorylineCore(), new StorylineCore(), new StorylineCore()]
    for (const v of [vector(1, 2), vector(2, 3)]) {
      whole.add(v)
      part.add(v)
    }
    whole.add(vector(3, 4))
    other.add(vector(3, 4))
    part.absorb(other)
    expect(part.likeness(vector(2, 3))).toBeCloseTo(whole.likeness(vector(2, 3)), 10)
  })

  it('forgets light terms, never heavy ones', () => {
    const core = new StorylineCore()
    for (let i = 0; i < 2000; i++) core.add(vector(1, 1000 + i))
    expect(core.likeness(vector(1))).toBeGreaterThan(0.9)
  })
})
