import { READING_VERSION } from '../reading/read-article.js'
import type { StageVersions } from '../store/store.js'

/**
 * The derived results that a store holds and the version of the stage that makes each. A number is raised when its stage gives
 * another result for the same articles; `refresh` then makes that stage's results, and those that rest on them, again.
 */
export const STAGES = {
  reading: READING_VERSION,
  /** Index terms of search. */
  terms: 1,
  /** Copies, events and storylines, and what is kept of each article to go on with: one pass over the articles in order. */
  stories: 7,
  comparison: 7,
} as const satisfies StageVersions

export type Stage = keyof typeof STAGES

/** Stages whose results in a store are not what the present code would make, in the order in which they must run. */
export function staleStages(stored: StageVersions): readonly Stage[] {
  const stale = (Object.keys(STAGES) as Stage[]).filter((stage) => stored[stage] !== STAGES[stage])
  // What rests on a stale result is stale.
  if (stale.includes('reading')) return Object.keys(STAGES) as Stage[]
  if (stale.includes('stories') && !stale.includes('comparison')) return [...stale, 'comparison']
  return stale
}
