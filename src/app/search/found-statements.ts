import type { Event, Reading } from '../../domain/index.js'
import type { CountedName, SearchQuery, StoreReader } from '../../store/store.js'
import { findNames } from '../find-names.js'
import type { FollowedKind, FoundStatements, Page, SaidInStory } from '../library.js'
import type { NameQuestions } from '../recent-names.js'
import { sayingsOf } from '../sayings-of.js'
import { storySummaries } from '../story-summaries.js'
import { findMatches, type Match } from './find-matches.js'
import { searchQuery } from './search-query.js'

/** What somebody says in the stories that have the words, newest first: those of the statements in which all the words stand. */
export async function foundStatements(
  store: StoreReader,
  names: NameQuestions,
  speaker: string,
  words: string,
  slice: Page,
): Promise<FoundStatements> {
  const speakers = await speakersCalled(names, speaker)
  const [first] = speakers
  if (!first) return { speakers, found: [], looked: 0, total: 0 }
  const keys = speakers.map((name) => name.key)
  const speaking = { names: [{ kind: first.kind, keys, speaking: true }] }
  const query = await searchQuery(names, words)
  const anyWords = query.parts.length === 0
  const { events, page } = anyWords
    ? { events: await store.countEvents(speaking), page: await store.listEvents(slice, speaking) }
    : await eventsWith(store, query, slice, speaking)
  const readings = await store.readings(page.flatMap((listed) => listed.event.articles))
  // Who speaks in a story is only asked where some statement has the words.
  const worded = anyWords ? page : page.filter(({ event }) => hasWords(query, event, readings))
  const said = sayingsOf(keys, await storySummaries(store, worded), readings)
  return {
    speakers,
    found: anyWords ? said : said.flatMap((story) => withWords(query, story)),
    looked: page.length,
    total: events,
  }
}

async function eventsWith(
  store: StoreReader,
  query: SearchQuery,
  slice: Page,
  filter: Parameters<StoreReader['searchEvents']>[2],
) {
  const { events, page } = await store.searchEvents(query, slice, filter, 'newest')
  const listed = await store.events(page.map((found) => found.event))
  return { events, page: page.map((found) => listed.get(found.event)!) }
}

const KINDS: readonly FollowedKind[] = ['person', 'organization', 'place']

/** Who of those that make statements is called so; else all in whose names the words stand. */
async function speakersCalled(names: NameQuestions, typed: string): Promise<readonly CountedName[]> {
  const found = await Promise.all(KINDS.map((kind) => findNames(names, kind, typed)))
  const exact = found.map((names) => names.exact).find((name) => name && name.statements > 0)
  if (exact) return [exact]
  const like = found.map((names) => names.like.filter((name) => name.statements > 0))
  return like.find((names) => names.length > 0) ?? []
}

function hasWords(query: SearchQuery, { articles }: Event, readings: ReadonlyMap<string, Reading>): boolean {
  return articles.some((id) => readings.get(id)!.statements.some((s) => matchesOf(query, s.content) !== null))
}

function withWords(query: SearchQuery, { story, said }: SaidInStory): SaidInStory[] {
  const kept = said.flatMap(({ sayings }) => {
    const matches = matchesOf(query, sayings[0]!.statement.content)
    return matches ? [{ sayings, matches }] : []
  })
  return kept.length > 0 ? [{ story, said: kept }] : []
}

/** Where the words stand in a text; null unless all of them do. */
function matchesOf(query: SearchQuery, text: string): readonly Match[] | null {
  const matches = findMatches(query, 'text', text)
  return new Set(matches.map((match) => match.part)).size === query.parts.length ? matches : null
}
