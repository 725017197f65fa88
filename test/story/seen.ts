import { wordsOf } from '../../src/story/packed-vectors.js'
import type { StoryMemory } from '../../src/story/story-grouper.js'
import type { StoryProfile } from '../../src/story/story-profile.js'

/** A profile to be held against another: its vectors as their own words, not as the large page that they stand on. */
export function seenProfile({ vectors, ...profile }: StoryProfile) {
  return { ...profile, vectors: wordsOf(vectors) }
}

export function seenMemory({ profile, ...decided }: StoryMemory) {
  return { ...decided, profile: seenProfile(profile) }
}
