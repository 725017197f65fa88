import type { Span } from './span.js'

/** What the article's own metadata says of its publication. */
export interface StatedPublication {
  /** Calendar day, `YYYY-MM-DD`, in the zone in which it was stated. */
  readonly day: string
  /** The instant as stated (ISO 8601), or null when only a day is known. */
  readonly at: string | null
}

/** One publication by one outlet. Its `text` never changes after extraction: every span points into it. */
export interface Article {
  readonly id: string
  readonly outlet: string | null
  readonly url: string | null
  readonly title: string | null
  /** Byline as the metadata gives it; often a place and an agency («لندن - رويترز»). */
  readonly author: string | null
  readonly published: StatedPublication | null
  /** The part of the paper or site that it stands in («محليات»), where its page says so. */
  readonly section?: string
  /** Present for a live blog: its text is its updates, each below its time, and grows from version to version. */
  readonly live?: true
  readonly text: string
}

/** Page furniture inside the text: marked, never deleted. */
export interface Clutter extends Span {
  readonly text: string
  readonly kind: 'share' | 'caption' | 'more' | 'navigation' | 'site' | 'promotion' | 'metadata' | 'repeated'
  readonly rule: string
}

/** The agency or outlet that an article says its text came from. */
export interface Credit {
  /** Canonical name («رويترز», «فرانس برس»). */
  readonly name: string
  /** Where it stands; null when only the metadata byline says so. */
  readonly span: Span | null
  readonly where: 'byline' | 'dateline' | 'signature' | 'text' | 'metadata'
  readonly rule: string
}

/** True for a credit of the whole text; «قال لرويترز» in the running text credits one statement, not the account. */
export function isOfWholeText({ where }: Pick<Credit, 'where'>): boolean {
  return where !== 'text'
}

/** The parts of an article's text that are not its prose, and what they say. */
export interface Layout {
  /** The headline: the title field when there is one, else the line of the text that serves as headline. */
  readonly headline: Span | null
  /** «اربيل (كوردستان 24)-» and its like: a place and/or a source that opens a paragraph. */
  readonly dateline: (Span & { readonly place: string | null; readonly source: string | null }) | null
  readonly byline: Span | null
  readonly clutter: readonly Clutter[]
  readonly credits: readonly Credit[]
}
