import type { FramingSummary } from '../comparison/framing/framing-over.js'
import type { RoleOfName } from '../comparison/names/roles-of-name.js'
import type { SaidBy } from '../comparison/statements/who-said.js'
import type { Changes } from '../comparison/telling/changes.js'
import type { TransmissionPath } from '../comparison/transmission.js'
import type { Passage } from '../copying/passages.js'
import type {
  Article,
  Comparison,
  Copy,
  Event,
  FollowedName,
  GistSentence,
  IndependentSource,
  Point,
  Reading,
  Span,
  Storyline,
} from '../domain/index.js'
import type { ReadOptions } from '../reading/read-article.js'
import type { CountedName, Coverage, DayCount, EventOrder, OutletEntry, SearchOrder } from '../store/store.js'
import type { AcrossEvents } from './across-events.js'
import type { ExplainedPair } from './explain-pair.js'
import type { FoundStatements, FoundStories, SaidInStory, SearchHit } from './search/found.js'
import type { StorySummary } from './story-summary.js'
import type { ArticleHistory, EarlierVersion } from './versions/article-history.js'

export type { FramingSummary } from '../comparison/framing/framing-over.js'
export type { RoleOfName } from '../comparison/names/roles-of-name.js'
export type { SaidBy, Saying } from '../comparison/statements/who-said.js'
export type { Change, Changes } from '../comparison/telling/changes.js'
export type { TransmissionPath } from '../comparison/transmission.js'
export type { Passage, PassagePlace } from '../copying/passages.js'
export type { CountedName, Coverage, DayCount, OutletEntry, SearchOrder } from '../store/store.js'
export type { FoundStatements, FoundStories, FoundStory, SaidInStory, SearchHit } from './search/found.js'
export type { StorySummary } from './story-summary.js'
export type { ArticleHistory, EarlierVersion, HistoryStep } from './versions/article-history.js'

/** Everything a story page shows. */
export interface StoryView {
  readonly event: Event
  readonly storyline: Storyline
  /** The storyline's other events; of a long one those that came nearest before and after. */
  readonly related: readonly Event[]
  readonly readings: readonly Reading[]
  readonly copies: readonly Copy[]
  /** The words behind the copies, each once with all its places. */
  readonly passages: readonly Passage[]
  /** Where no passage is long enough to count as copied: what different outlets share nevertheless, the longest first. */
  readonly shortPassages: readonly Passage[]
  /** The readings, those of one and the same text together. */
  readonly twins: readonly (readonly Reading[])[]
  readonly sources: readonly IndependentSource[]
  readonly comparison: Comparison
  /** Who said what, each speaker and each statement once. */
  readonly said: readonly SaidBy[]
  /** What changed from its first account to the last. */
  readonly changes: Changes
  /** The ways that its statements took from who said them to the outlets. */
  readonly transmission: readonly TransmissionPath[]
  /** What its accounts and those of the storyline's other events say of matters that outlast them (the toll of a war). */
  readonly across: AcrossEvents
}

/** Everything an article page shows. */
export interface ArticleView {
  readonly reading: Reading
  readonly event: Event | null
  readonly storyline: Storyline | null
  /** Copies that touch this article, from anywhere in the library. */
  readonly copies: readonly Copy[]
  /** The other articles of those copies, by id. */
  readonly others: ReadonlyMap<string, { readonly outlet: string | null; readonly title: string | null }>
}

export interface AddReport {
  readonly added: number
  /** Articles that were there already, word for word. */
  readonly unchanged: number
  /** Articles whose id was there with another text: the new text is kept as the article's newest version. */
  readonly updated: number
}

export interface Page {
  readonly offset: number
  readonly limit: number
}

export type FollowedKind = FollowedName['kind']

export interface StoryFilter {
  /** Only stories with an article of this outlet. */
  readonly outlet?: string
  /** Only stories with an article of this day, `YYYY-MM-DD` (and of this outlet, if both are given). */
  readonly day?: string
  /** Only stories whose articles name this person, under any spelling; a part of a name («ترامب») stands for all that have it. */
  readonly person?: string
  /** Only stories whose articles name this body. */
  readonly organization?: string
  /** Only stories whose articles name this place. */
  readonly place?: string
  /** Only stories on which accounts differ. */
  readonly disputed?: boolean
  /** Only stories that one account tells, or only those that several do. */
  readonly accounts?: 'one' | 'several'
}

/** What a list tells of a story beside its headline. */
export interface StoryDigest {
  /** The sentence that tells most of it, with the outlet it is from. */
  readonly gist: (GistSentence & { readonly outlet: string | null }) | null
  readonly disputes: readonly Point[]
}

/** Newest day first, most independent sources first, or what is disputed first. */
export type StoryOrder = EventOrder

/** Names that what was typed can mean. */
export interface NamesFound {
  /** One that is called just so, under any spelling. */
  readonly exact: CountedName | null
  /** Those in whose names all the words stand, most stories first; the exact one too. */
  readonly like: readonly CountedName[]
}

/** An outlet over the library. What is counted in its articles is counted in the newest `looked` of them. */
export interface OutletView extends OutletEntry {
  /** Stories that other outlets tell too, and in how many of them this one published first. */
  readonly shared: { readonly stories: number; readonly first: number }
  readonly looked: number
  /** Share of their characters that stands in articles of other outlets, 0 to 1. */
  readonly copiedShare: number
  /** Outlets that they share passages with; of the articles that do, how many took them and how many gave. */
  readonly partners: readonly OutletPartner[]
  /** Agencies and outlets that they credit their text to, most used first. */
  readonly credits: readonly { readonly name: string; readonly articles: number }[]
  /** Its words and those of others for the same referents, in the stories of these days that several outlets tell. */
  readonly framing: readonly FramingSummary[]
}

export interface OutletPartner {
  readonly outlet: string
  readonly articles: number
  /** Articles whose text it took from the other, each with the place where the longest stretch of it stands. */
  readonly taken: readonly PlaceInArticle[]
  /** Articles whose text the other took from it, likewise. */
  readonly given: readonly PlaceInArticle[]
}

export interface PlaceInArticle {
  readonly article: string
  readonly span: Span
}

/** A person, body or place over the library. */
export interface FollowedView {
  readonly kind: FollowedKind
  readonly name: string
  /** What the articles call a person beside his name, most used first. */
  readonly roles: readonly RoleOfName[]
  /** Stories that name it, a page of them. */
  readonly stories: readonly StorySummary[]
  readonly total: number
  readonly statements: number
  /** What it says in the newest stories in which it speaks. */
  readonly latest: readonly SaidInStory[]
  /** How many stories that is, and who quotes it in them, most statements first. */
  readonly quoted: {
    readonly stories: number
    readonly by: readonly { readonly outlet: string | null; readonly statements: number }[]
  }
  /** Which outlets tell the stories that name it, and when. */
  readonly coverage: readonly Coverage[]
}

export interface RefreshReport {
  /** The stages that ran; empty when all was up to date. */
  readonly stages: readonly string[]
}

/** The use cases over a store of articles; what the command line, the reading room and programs call. */
export interface Library {
  /**
   * Adds articles in order; resolves when all that it reports is durable. The same articles in the same order give the same library,
   * in however many additions.
   *
   * - An article that comes late (of an older day than those before it) is read, searched and grouped like any other; what it copied,
   *   or what was copied from it, is found among the articles that are still held: some fourteen days back from the newest.
   * - An article without a day of publication is compared with all that are held, and may join any story.
   * - An article that comes again with another text takes the place of the last arrival: the library becomes what it would be had the
   *   earlier text never come. What arrived between the two is grouped again, so an old article costs more than one of this morning.
   */
  add(articles: Iterable<Article> | AsyncIterable<Article>, options?: AddOptions): Promise<AddReport>
  /** A page of the stories in the order asked for; when none is asked for, newest day of activity first. */
  stories(page: Page & StoryFilter & { readonly order?: StoryOrder }): Promise<readonly StorySummary[]>
  countStories(filter?: StoryFilter): Promise<number>
  /** What to tell of some stories in a list, by id. */
  digests(events: readonly string[]): Promise<ReadonlyMap<string, StoryDigest>>
  story(eventId: string): Promise<StoryView | null>
  article(id: string): Promise<ArticleView | null>
  /** What became of an article since it was first taken in, newest change first; null when it is not there. */
  history(id: string): Promise<ArticleHistory | null>
  /** An earlier version of an article by its number (1 is the oldest) and what was changed in it; null when there is none. */
  earlierVersion(id: string, number: number): Promise<EarlierVersion | null>
  /** A person, body or place, under any spelling of its name, its stories newest first unless asked otherwise; null when no story names it. */
  follow(
    kind: FollowedKind,
    name: string,
    page: Page & { readonly order?: StoryOrder | undefined },
  ): Promise<FollowedView | null>
  /** Whom a name or a part of one can mean, in any spelling: «ترمب» finds «دونالد ترامب». */
  findNames(kind: FollowedKind, typed: string): Promise<NamesFound>
  /** Names that most stories of a filter have. */
  topNames(kind: FollowedKind, filter: StoryFilter, limit: number): Promise<readonly CountedName[]>
  /** Days with articles, newest first. */
  days(): Promise<readonly DayCount[]>
  /** Outlets, those with most articles first. */
  outlets(): Promise<readonly OutletEntry[]>
  /** An outlet, by its name as it stands in its articles; null when the library has none of it. */
  outlet(name: string): Promise<OutletView | null>
  /** Why two articles were, or were not, taken for accounts of one event; the ids that are not there, when either is not. */
  explain(a: string, b: string): Promise<ExplainedPair | { readonly missing: readonly string[] }>
  /** Articles in which every word stands in some form, and every phrase in quotation marks; best first, newest among equals. */
  search(words: string, page: Page): Promise<{ readonly total: number; readonly hits: readonly SearchHit[] }>
  /** The stories of those articles, the best found first unless the newest are asked for. */
  searchStories(words: string, page: Page & { readonly order?: SearchOrder | undefined }): Promise<FoundStories>
  /** What somebody says, newest story first; with these words in it, if any are given. */
  searchStatements(speaker: string, words: string, page: Page): Promise<FoundStatements>
  countArticles(): Promise<number>
  /** Stages whose results in this library are of an earlier version of Riwaya; empty when all is up to date. */
  staleStages(): Promise<readonly string[]>
  /** Makes again what is stale, and what rests on it. */
  refresh(): Promise<RefreshReport>
  close(): Promise<void>
}

export interface AddOptions extends ReadOptions {
  /** When the articles were seen as they are, in milliseconds since 1970: kept with the text that one of them replaces. */
  readonly seenAt?: number
  /** Called with the number of articles made durable so far. */
  readonly onProgress?: (done: number) => void
  /** Stops the addition after the batch that is being made durable; what came after it is not in the report. */
  readonly signal?: AbortSignal
}
