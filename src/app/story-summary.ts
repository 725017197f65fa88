import type { Event, Storyline } from '../domain/index.js'

/** One line of the list of stories. */
export interface StorySummary {
  readonly event: Event
  readonly storyline: Storyline
  readonly outlets: readonly string[]
  readonly accounts: number
  readonly independentSources: number
  /** Points on which the accounts differ. */
  readonly disputed: number
  /** First and last publication, day or instant, null when unknown. */
  readonly from: string | null
  readonly to: string | null
}
