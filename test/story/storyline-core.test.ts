import { describe, expect, it } from 'vitest'
import { StorylineCore } from '../../src/story/storyline-core.js'
import { text } from './vectors.js'

describe('StorylineCore', () => {
  it('stays like articles of its matter', () => {
    const core = new StorylineCore()
    for (let i = 0; i < 10; i++) core.add(text(1, 2, 3, 10 + i))
    expect(core.likeness(text(1, 2, 3, 99))).toBeGreaterThan(0.8)
  })

  it('is like nothing once it grew from edge to edge', () => {
    const core = new StorylineCore()
    for (let i = 0; i < 60; i++) core.add(text(i, i + 1, i + 2))
    expect(core.likeness(text(59, 60, 61))).toBeLessThan(0.3)
  })

  it('keeps two matters apart however large they are', () => {
    const [a, b] = [new StorylineCore(), new StorylineCore()]
    for (let i = 0; i < 20; i++) {
      a.add(text(1, 2, 3, i + 10))
      b.add(text(4, 5, 6, i + 10))
    }
    expect(a.likenessTo(b, text(1, 2, 3, 4, 5, 6))).toBeLessThan(0.4)
  })

  it('lets one article join two matters of one article each', () => {
    const [a, b] = [new StorylineCore(), new StorylineCore()]
    a.add(text(1, 2, 3))
    b.add(text(4, 5, 6))
    expect(a.likenessTo(b, text(1, 2, 3, 4, 5, 6))).toBeGreaterThan(0.4)
  })

  it('is the same to the last digit in whatever order its articles came, and however it was joined', () => {
    const articles = Array.from({ length: 30 }, (_, i) => text(i, i + 1, (3 * i) % 7, 50))
    const [whole, back, part, other] = Array.from({ length: 4 }, () => new StorylineCore())
    for (const a of articles) whole!.add(a)
    for (const a of [...articles].reverse()) back!.add(a)
    for (const a of articles.slice(0, 11)) part!.add(a)
    for (const a of articles.slice(11)) other!.add(a)
    part!.absorb(other!)
    for (const probe of [text(50, 4), text(1, 2, 3)]) {
      expect(back!.likeness(probe)).toBe(whole!.likeness(probe))
      expect(part!.likeness(probe)).toBe(whole!.likeness(probe))
    }
  })
})
