import type { Span } from './span.js'

/**
 * What a copied passage is: taken over between outlets (`copy`); much of an article that its own outlet publishes again (`version`); a
 * paragraph that says again what was known (`background`): one that an outlet puts under another of its articles, or that has come
 * back over days, whoever has it; or words of one speaker that both quote (`statement`). Background and quoted words show no account
 * resting on another.
 */
export type CopyKind = 'copy' | 'version' | 'background' | 'statement'

/** A passage of one article that stands in another, verbatim or lightly edited. */
export interface Copy {
  readonly kind: CopyKind
  /** Id of the article it was copied from, or null when the direction cannot be told. */
  readonly from: string | null
  readonly a: { readonly id: string; readonly span: Span }
  readonly b: { readonly id: string; readonly span: Span }
  /** Share of the words of the longer side that stand in the other in order, 0 to 1. */
  readonly similarity: number
  /** Words of the shorter side. */
  readonly words: number
  /** Both sides are of one outlet: an update or a version rather than a copy. */
  readonly sameOutlet: boolean
}

/** A group of accounts that do not stand on their own: copies of one another, or of one credited wire. */
export interface IndependentSource {
  readonly id: string
  readonly articles: readonly string[]
  /** The likely origin: an article's id, or null when it lies outside (a wire) or cannot be told. */
  readonly origin: string | null
  /** The credited agency that the group rests on, if any. */
  readonly credit: string | null
  /** Why its articles were joined, one reason per pair. */
  readonly because: readonly SourceLink[]
}

/** An agency that an article does not name, but whose text it carries: told by its copies of articles that do name it. */
export interface InferredCredit {
  /** The agency in the form in which outlets and credits are compared. */
  readonly name: string
  /** Share of the article's prose that stands in texts of that agency, 0 to 1. */
  readonly share: number
  /** Ids of the articles that name the agency. */
  readonly through: readonly string[]
}

export interface SourceLink {
  readonly a: string
  readonly b: string
  /** `outlet`: two accounts of one outlet's own, which does not bear itself out. */
  readonly reason: 'copy' | 'credit' | 'version' | 'same-statement' | 'outlet'
  /** Share of the smaller account's words that the link covers, 0 to 1 (1 for a credit or an outlet). */
  readonly share: number
}
