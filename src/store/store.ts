import type { Article, Assignment, Comparison, Copy, Event, FollowedName, Reading, Storyline } from '../domain/index.js'
import type { ImportStore } from './import-store.js'
import type { SourceStore } from './source-store.js'

/** Index terms of an article, made by the language's own analysis; words in order, so that phrases can be found. */
export interface SearchTerms {
  readonly title: readonly string[]
  readonly text: readonly string[]
  /** Further terms under which a word can be found (a word without a proclitic that may or may not be one); no order. */
  readonly also: readonly string[]
}

/** An article as it enters the store, with what was read in it. */
export interface ArticleEntry {
  readonly reading: Reading
  /** Hash of everything that the article says: tells an unchanged article from a new version of it. */
  readonly hash: string
  readonly terms: SearchTerms
}

/** An article with its place in the order in which articles came: later ones have higher numbers, without promise of no gaps. */
export interface StoredReading {
  readonly order: number
  readonly reading: Reading
}

/**
 * What the stages that compare articles with one another keep of an article, in a form of their own, so that they need not read it
 * again to go on.
 */
export interface Memory {
  /** What stories are told by. */
  readonly story: Uint8Array
  /** What copies are found by; wanted of the newest articles only. */
  readonly words: Uint8Array
}

/** What a list of events shows of one, kept with it so that a list costs one query. */
export interface EventSummary {
  readonly outlets: readonly string[]
  readonly accounts: number
  readonly independentSources: number
  readonly disputed: number
  /** First and last publication as stated (day or instant); null when unknown. */
  readonly from: string | null
  readonly to: string | null
}

/** An event as a list shows it. */
export interface ListedEvent {
  readonly event: Event
  readonly summary: EventSummary
}

/** An event with all that was derived from its articles, made when it last changed. */
export interface EventRecord extends ListedEvent {
  readonly comparison: Comparison
  /** Whom and what its articles name. */
  readonly names: readonly FollowedName[]
}

/** A name over all events. */
export interface NameEntry {
  /** The spelling that most events have. */
  readonly name: string
  readonly events: number
  readonly statements: number
}

/** A name with the events that have it. */
export interface CountedName extends NameEntry {
  readonly kind: FollowedName['kind']
  readonly key: string
}

/** How many articles of one day an outlet has in the events that have a name. */
export interface Coverage {
  readonly outlet: string | null
  readonly day: string | null
  readonly articles: number
}

export interface DayCount {
  /** `YYYY-MM-DD`. */
  readonly day: string
  readonly articles: number
}

/** An outlet over the store, with the first and last day on which it published. */
export interface OutletEntry {
  readonly outlet: string
  readonly articles: number
  readonly from: string | null
  readonly to: string | null
}

export interface EventFilter {
  /** Only events with an article of this outlet. */
  readonly outlet?: string
  /** Only events with an article published on this day, `YYYY-MM-DD` (of this outlet, if both are given). */
  readonly day?: string
  /** Only events whose articles name something under each of these, by its kind and one of the keys. */
  readonly names?: readonly {
    readonly kind: FollowedName['kind']
    readonly keys: readonly string[]
    /** Only where it makes statements. */
    readonly speaking?: boolean
  }[]
  /** Only events on which accounts differ. */
  readonly disputed?: boolean
  /** Only events that one article tells, or only those that several do. */
  readonly accounts?: 'one' | 'several'
}

/**
 * `newest`: newest day of activity first, within a day most independent sources first, undated events last. `sources`: most independent
 * sources first, whatever the day. `disputed`: those on which accounts differ first, among them and the others as in `sources`.
 */
export type EventOrder = 'newest' | 'sources' | 'disputed'

/** A full-text query in index terms: every part must be found; a part is found when one of its alternatives is. */
export interface SearchQuery {
  readonly parts: readonly SearchPart[]
}

export type SearchPart =
  | { readonly kind: 'word'; readonly terms: readonly string[] }
  /** Words that follow one another; each alternative is a whole phrase, the first one as it was typed. */
  | { readonly kind: 'phrase'; readonly phrases: readonly (readonly string[])[] }

/** Events by the best of their articles, or by the newest of those that satisfy the query. */
export type SearchOrder = 'best' | 'newest'

/** Events with articles that satisfy a query. */
export interface FoundEvents {
  /** Of all pages together: how many articles satisfy the query, how many of them were placed by their events, and these events. */
  readonly articles: number
  readonly placed: number
  readonly events: number
  readonly page: readonly FoundEvent[]
}

export interface FoundEvent {
  readonly event: string
  /** How many of its articles satisfy the query. */
  readonly articles: number
  /** Ids of a few of them, the best first. */
  readonly best: readonly string[]
}

export interface Slice {
  readonly offset: number
  readonly limit: number
}

/** Versions of the derived results that stand in the store, by stage; a stage that never ran has none. */
export type StageVersions = Readonly<Record<string, number>>

/** An earlier text of an article. */
export interface ReplacedArticle {
  readonly article: Article
  /** When the text that followed it was seen, in milliseconds since 1970; null when that is not known. */
  readonly replacedAt: number | null
}

export interface StoreReader {
  /** Grows with every write, by any process: tells a cache in memory that it is behind. */
  revision(): Promise<number>
  stageVersions(): Promise<StageVersions>

  countArticles(): Promise<number>
  /** Content hashes of those of the ids that are there. */
  hashes(ids: readonly string[]): Promise<ReadonlyMap<string, string>>
  /** Readings with their articles, by id; ids that are not there are left out. */
  readings(ids: readonly string[]): Promise<ReadonlyMap<string, Reading>>
  /** Readings in the order in which their articles came, starting after order number `after`. */
  readingsAfter(after: number, limit: number): Promise<readonly StoredReading[]>
  /** What was kept of the articles' stories, in order, after order number `after`. */
  storyMemoriesAfter(
    after: number,
    limit: number,
  ): Promise<readonly { readonly order: number; readonly story: Uint8Array }[]>
  /** What was kept of the stories of these articles, by id; ids that are not there are left out. */
  storyMemories(ids: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>>
  /** What was kept of the articles' words, in order, from order number `from` on. */
  wordMemoriesFrom(
    from: number,
    limit: number,
  ): Promise<readonly { readonly order: number; readonly words: Uint8Array }[]>
  /** The articles of an outlet (null: those without one) that came last, newest first. */
  newestOf(outlet: string | null, limit: number): Promise<readonly Article[]>
  /** Earlier texts of an article that were replaced, oldest first. */
  earlierVersions(id: string): Promise<readonly ReplacedArticle[]>

  /** Copies with a side in one of the articles, in the order in which they were found. */
  copiesOf(articles: readonly string[]): Promise<readonly Copy[]>
  assignments(articles: readonly string[]): Promise<ReadonlyMap<string, Assignment>>

  countEvents(filter?: EventFilter): Promise<number>
  listEvents(slice: Slice, filter?: EventFilter, order?: EventOrder): Promise<readonly ListedEvent[]>
  events(ids: readonly string[]): Promise<ReadonlyMap<string, ListedEvent>>
  /** What is known of a name over all events; null when none has it. */
  nameEntry(name: Pick<FollowedName, 'kind' | 'key'>): Promise<NameEntry | null>
  /** Names of a kind that most of the filter's events have, most first. */
  topNames(kind: FollowedName['kind'], filter: EventFilter, limit: number): Promise<readonly CountedName[]>
  /** Names with all of these words in their keys, each under one of its forms; those that most events have first. */
  namesWith(
    kind: FollowedName['kind'],
    words: readonly (readonly string[])[],
    limit: number,
  ): Promise<readonly CountedName[]>
  /** Which outlets tell the events that have a name, and when. */
  coverageOf(name: Pick<FollowedName, 'kind' | 'key'>): Promise<readonly Coverage[]>
  /** Days with articles, newest first. */
  days(): Promise<readonly DayCount[]>
  /** Outlets, those with most articles first. */
  outlets(): Promise<readonly OutletEntry[]>
  /** The framing terms of the newest events in which an outlet and others have articles, at most so many of them. */
  framingsBeside(outlet: string, limit: number): Promise<readonly Pick<Comparison, 'event' | 'framing'>[]>
  /** Ids of an outlet's articles, newest day first. */
  articlesOfOutlet(outlet: string, slice: Slice): Promise<readonly string[]>
  /** In how many of the events that several outlets tell an outlet has an article, and in how many of these the first. */
  precedence(outlet: string): Promise<{ readonly events: number; readonly first: number }>
  comparison(event: string): Promise<Comparison | null>
  /** Ids of all events, for a stage that runs over them anew. */
  eventIds(): Promise<readonly string[]>
  storylines(ids: readonly string[]): Promise<ReadonlyMap<string, Storyline>>

  /** Articles that satisfy a query, best first by BM25 (title before text), newest first among equals. */
  search(query: SearchQuery, slice: Slice): Promise<{ readonly total: number; readonly ids: readonly string[] }>
  /** The same articles by their events, those of the filter; an event is placed by one article, however many satisfy the query. */
  searchEvents(query: SearchQuery, slice: Slice, filter?: EventFilter, order?: SearchOrder): Promise<FoundEvents>
  /** In how many articles a term stands as a word of title or text; terms that stand in none are left out. */
  documentFrequencies(terms: readonly string[]): Promise<ReadonlyMap<string, number>>
}

export interface StoreWriter extends StoreReader {
  /** Adds articles that are not there yet, in order. */
  insertArticles(entries: readonly ArticleEntry[]): Promise<void>
  /**
   * Takes articles out with all that was derived from them; each one's text is kept among its earlier versions.
   * @param seenAt when their newer texts were seen, in milliseconds since 1970; null when that tells nothing of when they were changed
   * @returns the lowest of their order numbers; null when none of them was there
   */
  retireArticles(ids: readonly string[], seenAt: number | null): Promise<number | null>
  /** Replaces what was read in articles that are there, and their index terms. */
  replaceReadings(entries: readonly ArticleEntry[]): Promise<void>
  addCopies(copies: readonly Copy[]): Promise<void>
  /** Forgets the copies that articles took from earlier ones (those whose side `b` is one of them). */
  removeCopiesIn(articles: readonly string[]): Promise<void>
  /** Writes what is kept of articles that are there, by id, over what was. */
  putMemories(memories: ReadonlyMap<string, Memory>): Promise<void>
  /** Writes events (new or changed) and the assignment of their articles. */
  putEvents(records: readonly EventRecord[]): Promise<void>
  /** Moves events, and with them their articles, to the storylines that they name; what was derived from the articles stays. */
  moveEvents(events: readonly Event[]): Promise<void>
  removeEvents(ids: readonly string[]): Promise<void>
  putStorylines(storylines: readonly Storyline[]): Promise<void>
  removeStorylines(ids: readonly string[]): Promise<void>
  /** Forgets copies, events, storylines, assignments and memories, for stages that run over everything anew. */
  clearStories(): Promise<void>
  putStageVersions(versions: StageVersions): Promise<void>
}

/** Where articles and all that is derived from them are kept. One contract test runs over every implementation. */
export interface Store extends StoreReader {
  /** The outlets that are followed. */
  readonly sources: SourceStore
  /** The files that were imported, and how far. */
  readonly imports: ImportStore
  /**
   * Runs `work` alone: no other writer, of any process, in between. When the promise resolves, all that was written is durable;
   * when `work` throws, nothing of it was. Inside, use only the writer that is handed in.
   */
  write<T>(work: (writer: StoreWriter) => Promise<T>): Promise<T>
  /** True when the store's own check of its files finds nothing wrong. */
  isSound(): Promise<boolean>
  close(): Promise<void>
}
