import type { IndependentSource } from './copy.js'
import type { Certainty, Span } from './span.js'

/**
 * How the positions on a point stand to one another: all the same; later figures replacing earlier ones; different speakers saying
 * different things; outlets differing without a speaker to explain it; told by one account only.
 */
export type PointType = 'agreed' | 'updated' | 'differs-by-source' | 'differs-between-outlets' | 'only-one'

/** One account's words for a position. */
export interface Witness {
  readonly article: string
  readonly span: Span
  readonly text: string
  /** Who the account says it comes from («وزارة الصحة»), under one name in all accounts, or null when the outlet says it itself. */
  readonly speaker: string | null
  /** Where another account shows whom this one means, when it names him by a role or by his last name only. */
  readonly identifiedBy?: { readonly article: string; readonly span: Span }
  readonly via: readonly string[]
  /** When this account was published (day or instant), if known. */
  readonly published: string | null
}

export interface Position {
  /** What is said, in one normal form: a figure («21», «>98 %»), a day, a place, the words of a statement. */
  readonly value: string
  readonly witnesses: readonly Witness[]
  /** Ids of the independent sources behind it: ten reprints of one wire are one. */
  readonly sources: readonly string[]
}

/** Something that accounts can differ on. */
export interface Point {
  readonly id: string
  readonly kind: 'figure' | 'when' | 'where' | 'who' | 'statement'
  /** What the point is about, in words of the articles («قتيل», «بوتين»). */
  readonly about: string
  readonly type: PointType
  readonly positions: readonly Position[]
  readonly certainty: Certainty
}

export interface TimelineEntry {
  /** TIMEX value of the day (or finer). */
  readonly when: string
  readonly kind: 'happened' | 'published'
  readonly article: string
  readonly span: Span | null
  /** The sentence of the article that tells it, or its headline. */
  readonly text: string
}

/** Where an account uses a term. */
export interface FramingUse {
  readonly article: string
  readonly outlet: string | null
  readonly span: Span
}

/** Different words for the same referent. */
export interface FramingTerm {
  readonly referent: string
  readonly variants: readonly { readonly term: string; readonly uses: readonly FramingUse[] }[]
}

/** A sentence of an article that helps to tell the event in short. */
export interface GistSentence {
  readonly article: string
  /** When its account was published (day or instant), if known. */
  readonly published: string | null
  readonly span: Span
  readonly text: string
  /** Who says it, through whom; null when the outlet says it itself. */
  readonly speaker: string | null
  readonly via: readonly string[]
  /** Ids of the points that it tells of. */
  readonly points: readonly string[]
  /** Ids of the independent sources that bear out all that it tells on those points. */
  readonly sources: readonly string[]
}

/** What one account has not although most independent sources have it, and what it alone has. */
export interface LeftOut {
  readonly article: string
  /** Ids of points, and names of speakers, that most of the other independent sources have. */
  readonly points: readonly string[]
  readonly speakers: readonly string[]
  /** Ids of points that this account alone tells of, and names of speakers that only its source has speak. */
  readonly alonePoints: readonly string[]
  readonly aloneSpeakers: readonly string[]
}

/** Where the accounts of one event agree and differ. */
export interface Comparison {
  readonly event: string
  readonly accounts: readonly string[]
  readonly sources: readonly IndependentSource[]
  readonly points: readonly Point[]
  readonly timeline: readonly TimelineEntry[]
  readonly framing: readonly FramingTerm[]
  /** The event in a few sentences of its articles. */
  readonly gist: readonly GistSentence[]
  /** One for each account. */
  readonly leftOut: readonly LeftOut[]
}

/**
 * Where the events of one storyline agree and differ on what outlasts each of them: the toll of a war, the people of a country. Figures
 * of the events themselves are never among its points.
 */
export interface StorylineComparison {
  readonly storyline: string
  /** Ids of the events that take part in a point. */
  readonly events: readonly string[]
  readonly points: readonly Point[]
}
