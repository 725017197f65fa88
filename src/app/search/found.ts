import type { Saying } from '../../comparison/statements/who-said.js'
import type { Span } from '../../domain/index.js'
import type { CountedName } from '../../store/store.js'
import type { StorySummary } from '../story-summary.js'

export interface SearchHit {
  readonly id: string
  readonly outlet: string | null
  /** The headline: the title, or the line of the text that serves as one. */
  readonly title: string | null
  readonly day: string | null
  readonly event: string | null
  /** A stretch of the text around the best match, with the matched words as spans into the article. */
  readonly snippet: Span
  readonly snippetText: string
  readonly matches: readonly Span[]
}

/** A story with articles in which words were found. */
export interface FoundStory {
  readonly story: StorySummary
  /** How many of its articles have them. */
  readonly articles: number
  /** A few of these, the best first. */
  readonly hits: readonly SearchHit[]
}

export interface FoundStories {
  /** Articles that have the words, and how many of them, the best or the newest, the stories are of. */
  readonly articles: number
  readonly placed: number
  /** Stories of all pages. */
  readonly total: number
  readonly found: readonly FoundStory[]
}

/** What somebody says in a story. */
export interface SaidInStory {
  readonly story: StorySummary
  readonly said: readonly {
    /** One statement, in all accounts that have it. */
    readonly sayings: readonly Saying[]
    /** Where the words looked for stand in the first account's content. */
    readonly matches: readonly Pick<Span, 'start' | 'end'>[]
  }[]
}

export interface FoundStatements {
  /** Whose statements these are: all whom the name can mean. */
  readonly speakers: readonly CountedName[]
  readonly found: readonly SaidInStory[]
  /** Stories that were looked through for this page, and how many there are in all. */
  readonly looked: number
  readonly total: number
}
