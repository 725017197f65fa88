import type { NameType } from './reading.js'

/** The specific happening that articles report. */
export interface Event {
  readonly id: string
  readonly storyline: string
  /** A headline chosen from its articles, with the article it comes from. */
  readonly title: string
  readonly titleFrom: string
  /** The event's own day where its articles fix one (`YYYY-MM-DD`), else null. */
  readonly day: string | null
  readonly place: string | null
  readonly names: readonly { readonly name: string; readonly type: NameType }[]
  /** Ids of its articles in order of publication. */
  readonly articles: readonly string[]
}

/** Somebody, a body or a place that an event's articles name, to be followed over a library. */
export interface FollowedName {
  readonly kind: 'person' | 'organization' | 'place'
  /** Equal for the spellings of one name. */
  readonly key: string
  readonly name: string
  /** How many statements of the event's articles are by it. */
  readonly statements: number
}

/** The longer matter that events belong to. */
export interface Storyline {
  readonly id: string
  readonly title: string
  readonly events: readonly string[]
}

/** One article's place in the stories. */
export interface Assignment {
  readonly id: string
  readonly event: string
  readonly storyline: string
}
