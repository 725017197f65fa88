import type { Reading, Span } from '../domain/index.js'
import { slice } from '../domain/index.js'
import type { TokenizedField } from '../text/tokens.js'
import { type EventDays, eventDays } from './event-day.js'
import { actionVector, nameVector, speakerVector, weigh } from './profile-vectors.js'
import type { SparseVector } from './sparse-vector.js'
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
  /** Headline and first words together: under these an article is found. */
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
  readonly places: SparseVector
  /** People and places in all that is read of the text: who and where the article is about, however it begins. */
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

/** Statements that open an article: what comes further down is reaction and background. */
const FIRST_STATEMENTS = 3

/**
 * Reads the profile of an article, and counts its terms into `frequencies`.
 * @param text the article's text cut into tokens, where that has been done
 * @param background stretches of the text that tell nothing of its news
 */
export function storyProfile(
  reading: Reading,
  frequencies: TermFrequencies,
  text?: TokenizedField,
  background: readonly Span[] = [],
): StoryProfile {
  const { article, layout } = reading
  const title = layout.headline ? slice(article, layout.headline) : (article.title ?? '')
  const head = titleTerms(title)
  const { lead, body, leadEnd } = textTerms(article.text, layout, text, background)
  const terms = new Set([...head.keys, ...body.keys])
  frequencies.count(terms)
  const idf = remembered((key) => frequencies.idf(key))
  const first = reading.statements
    .filter((t) => t.contentSpan.field === 'title' || t.contentSpan.start < leadEnd)
    .slice(0, FIRST_STATEMENTS)
  const names = reading.names.filter(
    (n) => (n.field === 'title' || n.start < READ_CHARACTERS) && !within(n, background),
  )
  const leadKeys = [...head.keys, ...lead.keys]
  const published = publishedDay(reading)
  return {
    id: article.id,
    outlet: article.outlet,
    published: published.day,
    exact: published.exact,
    title: weigh(head.keys, idf),
    lead: weigh(leadKeys, idf),
    body: weigh([...head.keys, ...body.keys], idf),
    common: Uint32Array.from(terms).filter((term) => idf(term) === 0),
    actions: actionVector(head.actions, lead.actions),
    headlineActions: Uint32Array.from(head.actions.slice(0, 1), actionFamily),
    numbers: Uint32Array.from(new Set([...head.numbers, ...lead.numbers])).sort(),
    places: nameVector(
      names.filter((n) => n.field === 'title' || n.start < leadEnd),
      ['place'],
      idf,
    ),
    named: nameVector(names, ['person', 'place'], idf),
    speakers: speakerVector(first, idf),
    sharp: weigh(leadKeys, (key) => frequencies.recentIdf(key)),
    days: eventDays(reading, leadEnd),
    words: countWords(article.text),
    characters: article.text.length,
  }
}

function within({ field, start }: Span, stretches: readonly Span[]): boolean {
  return stretches.some((s) => s.field === field && s.start <= start && start < s.end)
}

/** Most terms of an article are weighed several times over. */
function remembered(idf: (key: number) => number): (key: number) => number {
  const known = new Map<number, number>()
  return (key) => {
    let value = known.get(key)
    if (value === undefined) known.set(key, (value = idf(key)))
    return value
  }
}

function countWords(text: string): number {
  let words = 1
  for (let i = 1; i < text.length; i++) if (text.charCodeAt(i) <= 0x20 && text.charCodeAt(i - 1) > 0x20) words++
  return words
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
