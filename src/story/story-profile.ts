import { foldWord } from '../arabic/fold.js'
import type { Name, NameType, Reading, Statement } from '../domain/index.js'
import { slice } from '../domain/index.js'
import { type EventDays, eventDays } from './event-day.js'
import { type SparseVector, termKey, vectorOf } from './sparse-vector.js'
import { storyTerm } from './story-term.js'
import { actionFamily, READ_CHARACTERS, textTerms, titleTerms } from './story-terms.js'
import type { TermFrequencies } from './term-frequencies.js'

/** What grouping looks at in an article; a few hundred numbers. */
export interface StoryProfile {
  readonly id: string
  readonly outlet: string | null
  /** Publication in days since 1970, with the fraction of the day when the instant is known; null when unknown. */
  readonly published: number | null
  /** True when `published` is exact to the minute. */
  readonly exact: boolean
  readonly title: SparseVector
  /** Headline and first words together: what the happening is. */
  readonly lead: SparseVector
  /** The text as far as it is read, the matter that the happening belongs to. */
  readonly body: SparseVector
  /** Terms of headline and text that are too common to weigh: no vector has them, yet they were counted. */
  readonly common: Uint32Array
  readonly actions: SparseVector
  /** Hashed family of the first action that the headline names; empty when it names none. */
  readonly headlineActions: Uint32Array
  /** Hashed numbers of headline and lead, years and small counts left out. */
  readonly numbers: Uint32Array
  /** Canonical names of people and organisations, and of places, in headline and lead, by how rare their rarest word is. */
  readonly actors: SparseVector
  readonly places: SparseVector
  /** The same of people and places in all that is read of the text: who and where the article is about, however it begins. */
  readonly named: SparseVector
  /** Those whose words open the article: the speakers of its first statements. */
  readonly speakers: SparseVector
  /** Headline and first words, each word by how rare it is in the news of these days: a war's name says little while the war fills them. */
  readonly sharp: SparseVector
  readonly days: EventDays
  /** Words and characters of the text. */
  readonly words: number
  readonly characters: number
}

/** Reads the profile of an article, and counts its terms into `frequencies`. */
export function storyProfile(reading: Reading, frequencies: TermFrequencies): StoryProfile {
  const { article, layout } = reading
  const title = layout.headline ? slice(article, layout.headline) : (article.title ?? '')
  const head = titleTerms(title)
  const { lead, body, leadEnd } = textTerms(article.text, layout)
  const terms = new Set([...head.keys, ...body.keys])
  frequencies.count(terms)
  const idf = (key: number) => frequencies.idf(key)
  const opening = reading.statements.filter((t) => t.contentSpan.field === 'title' || t.contentSpan.start < leadEnd)

  const names = reading.names.filter((n) => n.field === 'title' || n.start < leadEnd)
  const published = publishedDay(reading)
  return {
    id: article.id,
    outlet: article.outlet,
    published: published.day,
    exact: published.exact,
    title: weigh(head.keys, idf),
    lead: weigh([...head.keys, ...lead.keys], idf),
    body: weigh([...head.keys, ...body.keys], idf),
    common: Uint32Array.from(terms).filter((term) => frequencies.idf(term) === 0),
    actions: actionVector(head.actions, lead.actions),
    headlineActions: Uint32Array.from(head.actions.slice(0, 1), actionFamily),
    numbers: Uint32Array.from(new Set([...head.numbers, ...lead.numbers])).sort(),
    actors: nameVector(names, ['person', 'organization'], frequencies),
    places: nameVector(names, ['place'], frequencies),
    named: nameVector(
      reading.names.filter((n) => n.field === 'title' || n.start < READ_CHARACTERS),
      ['person', 'place'],
      frequencies,
    ),
    speakers: speakerVector(opening.slice(0, FIRST_STATEMENTS), frequencies),
    sharp: weigh([...head.keys, ...lead.keys], (key) => frequencies.recentIdf(key)),
    days: eventDays(reading, leadEnd),
    words: countWords(article.text),
    characters: article.text.length,
  }
}

const FIRST_STATEMENTS = 3

function speakerVector(statements: readonly Statement[], frequencies: TermFrequencies): SparseVector {
  const weights = new Map<number, number>()
  for (const { name, anonymous } of statements) {
    if (name === null || anonymous) continue
    const key = termKey(storyTerm(foldWord(name.split(/\s+/).at(-1)!)))
    weights.set(key, frequencies.idf(key))
  }
  return vectorOf(weights)
}

function countWords(text: string): number {
  let words = 1
  for (let i = 1; i < text.length; i++) if (text.charCodeAt(i) <= 0x20 && text.charCodeAt(i - 1) > 0x20) words++
  return words
}

function nameVector(names: readonly Name[], types: readonly NameType[], frequencies: TermFrequencies): SparseVector {
  const weights = new Map<number, number>()
  for (const { name, type } of names) {
    if (!types.includes(type)) continue
    const words = name.split(/\s+/).map((word) => storyTerm(foldWord(word)))
    // The last word of a person's name is what all outlets write; titles and first names come and go.
    const key = termKey(words.at(-1)!)
    const rarest = Math.max(...words.map((word) => frequencies.idf(termKey(word))))
    weights.set(key, Math.max(weights.get(key) ?? 0, rarest))
  }
  return vectorOf(weights)
}

function weigh(keys: readonly number[], idfOf: (key: number) => number): SparseVector {
  const counts = new Map<number, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  const weights = new Map<number, number>()
  for (const [key, n] of counts) {
    const idf = idfOf(key)
    if (idf > 0) weights.set(key, idf * (1 + Math.log(n)))
  }
  return vectorOf(weights)
}

/** The first action of the headline and of the lead weigh most: they are what happened; the rest is what it is connected with. */
function actionVector(title: readonly number[], lead: readonly number[]): SparseVector {
  const weights = new Map<number, number>()
  const add = (key: number | undefined, weight: number) => {
    if (key !== undefined) weights.set(key, (weights.get(key) ?? 0) + weight)
  }
  add(title[0], 1)
  add(lead[0], 1)
  for (const key of new Set([...title.slice(1), ...lead.slice(1, 4)])) add(key, 0.25)
  return vectorOf(weights)
}

const DAY_MS = 86_400_000

function publishedDay({ article, published }: Reading): { readonly day: number | null; readonly exact: boolean } {
  const at = published?.at ?? article.published?.at ?? null
  const instant = at ? Date.parse(at) : Number.NaN
  if (!Number.isNaN(instant)) return { day: instant / DAY_MS, exact: true }
  const day = published?.day ?? article.published?.day ?? null
  const noon = day ? Date.parse(`${day}T12:00:00Z`) : Number.NaN
  return { day: Number.isNaN(noon) ? null : noon / DAY_MS, exact: false }
}
