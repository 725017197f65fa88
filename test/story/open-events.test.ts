import { describe, expect, it } from 'vitest'
import { OpenEvents } from '../../src/story/open-events.js'
import { OpenStorylines } from '../../src/story/open-storylines.js'
import { PairComparer } from '../../src/story/pair-model.js'
import { type StoryProfile, storyProfile } from '../../src/story/story-profile.js'
import { TermFrequencies } from '../../src/story/term-frequencies.js'
import { FIRE, MATCH, reading } from './readings.js'

const THIRD = reading(
  'fire-c',
  'حريق سوق الأقمشة القديم في دلمون يلتهم عشرات المتاجر',
  'التهم حريق فجر الثلاثاء عشرات المتاجر في سوق الأقمشة القديم بمدينة دلمون، وأخمدت فرق الإطفاء النيران بعد سبع ساعات وأصيب أربعة من رجالها.',
  '2031-06-10T10:00:00Z',
)

/** Each article but the last in an event of its own, and the last as a newcomer. */
function apart(profiles: readonly StoryProfile[], joinScore: number) {
  const comparer = new PairComparer()
  const events = new OpenEvents(profiles, comparer)
  const storylines = new OpenStorylines(profiles)
  const newcomer = profiles.at(-1)!
  const near = new Map(
    profiles.slice(0, -1).map((p, slot) => {
      events.join(events.open(`e-${p.id}`, storylines.open(`s-${p.id}`)), slot)
      return [slot, comparer.compare(newcomer, p)] as const
    }),
  )
  return { events, newcomer: { profile: newcomer, near, copied: new Map(), joinScore } }
}

const frequencies = new TermFrequencies()
const [a, b, match, third] = [...FIRE, MATCH, THIRD].map((r) => storyProfile(r, frequencies).profile) as [
  StoryProfile,
  StoryProfile,
  StoryProfile,
  StoryProfile,
]

describe('OpenEvents', () => {
  it('merges two events that an article fits and that are like one another, into the older, and records it', () => {
    const { events, newcomer } = apart([a, b, match, third], -4)
    const fitting = events.fitting(newcomer)
    expect(fitting.map((f) => f.event.id).sort()).toEqual(['e-fire-a', 'e-fire-b'])
    const event = events.mergeLike(newcomer, fitting)!
    expect(event.id).toBe('e-fire-a')
    expect(event.members).toEqual([0, 1])
    expect([0, 1, 2].map((slot) => events.of(slot).id)).toEqual(['e-fire-a', 'e-fire-a', 'e-match'])
    expect(events.merges).toEqual([{ event: 'e-fire-b', into: 'e-fire-a', because: 'fire-c' }])
  })

  it('leaves events apart that an article fits but that are unlike one another', () => {
    const { events, newcomer } = apart([a, match, third], -40)
    const fitting = events.fitting(newcomer)
    expect(fitting).toHaveLength(1)
    const unlike = { event: events.of(1), score: -39 }
    expect(events.mergeLike({ ...newcomer, joinScore: -2 }, [...fitting, unlike])!.id).toBe('e-fire-a')
    expect(events.merges).toEqual([])
  })

  it('knows no event for an article that fits none', () => {
    const { events, newcomer } = apart([match, third], -0.5)
    expect(events.mergeLike(newcomer, events.fitting(newcomer))).toBeNull()
  })
})
