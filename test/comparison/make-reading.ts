import { analyse } from '../../src/article/analysed-article.js'
import { compareEvent } from '../../src/comparison/compare-event.js'
import type {
  Comparison,
  CueClass,
  Event,
  IndependentSource,
  Name,
  Reading,
  Span,
  Statement,
  Time,
} from '../../src/domain/index.js'
import { readFigures } from '../../src/reading/figures/read-figures.js'

export interface Said {
  readonly name: string
  readonly content: string
  readonly cue?: string
  readonly cueClass?: CueClass
  readonly kind?: Statement['kind']
  readonly via?: readonly string[]
  readonly unsure?: boolean
}

export interface Made {
  readonly id: string
  readonly text: string
  /** Its id when not given. */
  readonly outlet?: string
  /** Day or instant of publication. */
  readonly published?: string
  /** Weekday of publication that the text names, where the day itself is unknown. */
  readonly weekday?: number
  readonly says?: readonly Said[]
  readonly times?: readonly (readonly [words: string, value: string])[]
  readonly durations?: readonly (readonly [words: string, value: string])[]
  readonly places?: readonly string[]
  /** Words that are page furniture. */
  readonly clutter?: readonly string[]
}

/** A reading of an invented article: statements, times and places as given, figures as the figures room reads them. */
export function makeReading(made: Made): Reading {
  const { id, text } = made
  const article = { id, outlet: made.outlet ?? id, url: null, title: null, author: null, published: null, text }
  const analysed = analyse(article)
  const at = (words: string): Span => {
    const start = text.indexOf(words)
    if (start < 0) throw new Error(`«${words}» is not in ${id}`)
    return { field: 'text', start, end: start + words.length }
  }
  const clutter = (made.clutter ?? []).map((words) => ({
    ...at(words),
    text: words,
    kind: 'caption' as const,
    rule: 'test',
  }))
  const timesOf = (type: Time['type'], given: Made['times'] = []) =>
    given.map(
      ([words, value]): Time => ({
        ...at(words),
        text: words,
        value,
        type,
        anchor: null,
        rule: 'test',
        certainty: 'certain',
      }),
    )
  const times = [...timesOf('date', made.times), ...timesOf('duration', made.durations)]
  const statements = (made.says ?? []).map(
    (said): Statement => ({
      kind: said.kind ?? 'indirect',
      content: said.content,
      contentSpan: at(said.content),
      cue: said.cue ?? null,
      cueSpan: said.cue ? at(said.cue) : null,
      cueClass: said.cueClass ?? 'asserts',
      speaker: said.name,
      speakerSpan: null,
      name: said.name,
      anonymous: false,
      via: said.via ?? [],
      to: null,
      rule: 'test',
      certainty: said.unsure ? 'unsure' : 'certain',
    }),
  )
  const names = (made.places ?? []).map(
    (place): Name => ({ ...at(place), text: place, type: 'place', name: place, rule: 'test', certainty: 'certain' }),
  )
  const day = made.published?.slice(0, 10) ?? null
  const weekday = made.weekday
  return {
    article,
    layout: { headline: null, dateline: null, byline: null, clutter: [], credits: [] },
    published:
      day === null && weekday === undefined
        ? null
        : {
            day,
            at: made.published && made.published.length > 10 ? made.published : null,
            certainty: 'stated',
            evidence: weekday === undefined ? [] : [{ span: null, text: '', says: `weekday=${weekday}`, rule: 'test' }],
            candidates: [],
            conflict: null,
          },
    statements,
    times,
    figures: readFigures(analysed, times),
    names,
    clutter,
    version: 1,
  }
}

/** Compares invented accounts; each is its own independent source unless `together` joins some. */
export function compare(accounts: readonly Made[], together: readonly (readonly string[])[] = []): Comparison {
  const readings = accounts.map(makeReading)
  const ids = accounts.map((a) => a.id)
  const groups = [...together, ...ids.filter((id) => !together.some((g) => g.includes(id))).map((id) => [id])]
  const sources = groups.map(
    (articles): IndependentSource => ({ id: `s-${articles[0]}`, articles, origin: null, credit: null, because: [] }),
  )
  const event: Event = {
    id: 'e',
    storyline: 's',
    title: '',
    titleFrom: ids[0]!,
    day: null,
    place: null,
    names: [],
    articles: ids,
  }
  return compareEvent(event, readings, sources, [])
}
