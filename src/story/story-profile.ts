import type { Reading, Span } from '../domain/index.js'
import { slice } from '../domain/index.js'
import type { TokenizedField } from '../text/tokens.js'
import { countTerms } from './count-terms.js'
import { type EventDays, eventDays } from './event-day.js'
import { type PackedVectors, VectorPages } from './packed-vectors.js'
import { actionVector, figureKeys, nameVector, saidVector, speakerVector } from './profile-vectors.js'
import { actionFamily, READ_CHARACTERS, textTerms, titleTerms } from './story-terms.js'
import type { TermFrequencies } from './term-frequencies.js'

/**
 * What grouping looks at in an article. Its vectors:
 *
 * - `title`, `opening` (headline and very first words: the news itself, before what it is connected with), `lead` (headline and first
 *   words: under these an article is found), `body` (the text as far as it is read: the matter that the happening belongs to);
 * - `sharp`: the lead, each word by how rare it is in the news of these days: a war's name says little while the war fills them;
 * - `actions`; `places` of the lead; `named`: people and places in all that is read of the text, who and where the article is about,
 *   however it begins; `titleNamed` with bodies; `speakers` of the first statements and the words they `said`;
 * - `headlineActions`: the family of the first action that the headline names; `numbers` of headline and lead, years and small counts left
 *   out; `figures`, in digits or words: value and counted noun together.
 */
export interface StoryProfile {
  readonly id: string
  readonly outlet: string | null
  /** Publication in days since 1970, with the fraction of the day when the instant is known; null when unknown. */
  readonly published: number | null
  /** True when `published` is exact to the minute. */
  readonly exact: boolean
  readonly days: EventDays
  /** Words and characters of the text. */
  readonly words: number
  readonly characters: number
  readonly vectors: PackedVectors
}

/** A profile, and the terms of its article that are too common to be in it: they were counted too. */
export interface MadeProfile {
  readonly profile: StoryProfile
  readonly common: readonly number[]
}

export interface ProfileOptions {
  /** The article's text cut into tokens, where that has been done. */
  readonly text?: TokenizedField
  /** Stretches of the text that tell nothing of its news. */
  readonly background?: readonly Span[]
  /** Where the vectors are kept; pages of their own if left out. */
  readonly pages?: VectorPages
}

/** Statements that open an article: what comes further down is reaction and background. */
const FIRST_STATEMENTS = 3
/** Words of the text that tell the news itself. */
const OPENING_WORDS = 28

/** Reads the profile of an article, and counts its terms into `frequencies`. */
export function storyProfile(
  reading: Reading,
  frequencies: TermFrequencies,
  { text, background = [], pages = new VectorPages() }: ProfileOptions = {},
): MadeProfile {
  const { article, layout } = reading
  const head = titleTerms(layout.headline ? slice(article, layout.headline) : (article.title ?? ''))
  const { body, ofLead, leadEnd } = textTerms(article.text, layout, text, background)
  const openingEnd = Math.min(OPENING_WORDS, ofLead.keys)
  const { terms, nested, common } = countTerms(
    { title: head.keys, text: body.keys, openingEnd, leadEnd: ofLead.keys },
    frequencies,
  )
  const idf = (key: number) => frequencies.idf(key)
  const opens = ({ field, start }: Pick<Span, 'field' | 'start'>) => field === 'title' || start < leadEnd
  const first = reading.statements.filter((t) => opens(t.contentSpan)).slice(0, FIRST_STATEMENTS)
  const names = reading.names.filter(
    (n) => (n.field === 'title' || n.start < READ_CHARACTERS) && !within(n, background),
  )
  const published = publishedDay(reading)
  const profile = {
    id: article.id,
    outlet: article.outlet,
    published: published.day,
    exact: published.exact,
    days: eventDays(reading, leadEnd),
    words: countWords(article.text),
    characters: article.text.length,
    vectors: pages.pack({
      terms,
      nested,
      own: {
        actions: actionVector(head.actions, body.actions.slice(0, ofLead.actions)),
        places: nameVector(names.filter(opens), ['place'], idf),
        named: nameVector(names, ['person', 'place'], idf),
        titleNamed: nameVector(
          names.filter((n) => n.field === 'title'),
          ['person', 'place', 'organization'],
          idf,
        ),
        speakers: speakerVector(first, idf),
        said: saidVector(first, { title: head, text: body }, idf),
      },
      lists: {
        headlineActions: head.actions.slice(0, 1).map(actionFamily),
        numbers: [...head.numbers, ...body.numbers.slice(0, ofLead.numbers)],
        figures: figureKeys(reading.figures.filter(opens)),
      },
    }),
  }
  return { profile, common }
}

function within({ field, start }: Span, stretches: readonly Span[]): boolean {
  return stretches.some((s) => s.field === field && s.start <= start && start < s.end)
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
