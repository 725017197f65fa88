import { independentSources } from '../copying/independent-sources.js'
import type { Copy, Event, Reading, Storyline, StorylineComparison } from '../domain/index.js'
import { accountsOf } from './account.js'
import { CASUALTY_LABELS } from './figures/casualty-lexicon.js'
import { type FigureMention, figureMentions } from './figures/figure-mention.js'
import { figurePoint, weightOf } from './figures/figure-points.js'
import { magnitude, valueKey } from './figures/figure-value.js'
import { type LastingFigure, lastingFigures } from './figures/lasting-matter.js'
import { LASTING_WORDS } from './figures/lasting-matter-lexicon.js'
import { groupBy } from './group-by.js'
import { orderPoints, type WeighedPoint } from './order-points.js'

/** An event of a storyline with the readings of its articles. */
export interface TellingEvent {
  readonly event: Event
  readonly readings: readonly Reading[]
}

/** Counts of one matter lie within this factor of one another. */
const MAX_FACTOR = 5

/**
 * What several events of a storyline say of the same lasting matter: the toll of a war in the account of a meeting and in that of another,
 * half a year later. Only points in which at least two events and two independent sources take part.
 * @param copies those between the articles of all the events: a paragraph of background that is printed again is no second source
 */
export function compareStoryline(
  storyline: Storyline,
  events: readonly TellingEvent[],
  copies: readonly Copy[],
): StorylineComparison {
  const told = events.map((e) => ({ event: e.event, readings: e.readings.filter(mayTellOfLastingMatter) }))
  const eventOf = new Map(told.flatMap((t) => t.readings.map((r) => [r.article.id, t.event.id] as const)))
  const none = { storyline: storyline.id, events: [], points: [] }
  if (new Set(eventOf.values()).size < 2) return none
  const readings = told.flatMap((t) => t.readings)
  const ids = new Set(readings.map((r) => r.article.id))
  const sources = independentSources(
    readings,
    copies.filter((c) => ids.has(c.a.id) && ids.has(c.b.id)),
  )
  const mentions = accountsOf(readings, sources).map((account) => ({ account, figures: figureMentions(account) }))
  const lasting = mentions.flatMap(({ account, figures }) => lastingFigures(account, figures))
  const points = matters(lasting).flatMap((matter) => {
    const all = [
      ...matter.map((f) => f.mention),
      ...otherMentions(
        matter,
        mentions.flatMap((m) => m.figures),
      ),
    ]
    const weighed = toPoint(matter[0]!, all)
    const taking = new Set(all.map((m) => eventOf.get(m.account.id)))
    return taking.size > 1 && weighed.point.type !== 'only-one' ? [weighed] : []
  })
  const taking = new Set(
    points.flatMap(({ point }) => point.positions.flatMap((q) => q.witnesses.map((w) => eventOf.get(w.article)!))),
  )
  return { ...none, events: storyline.events.filter((id) => taking.has(id)), points: orderPoints(points) }
}

/** Cheap, so that the readings of a long storyline can be passed over: whether the text has a word for a lasting matter at all. */
export function mayTellOfLastingMatter({ article, figures }: Reading): boolean {
  return figures.some((f) => magnitude(f) >= 1000) && LASTING_WORDS.test(article.text)
}

/** Figures of one matter, apart where the years that they name differ; those without a year go with the year that most name. */
function matters(figures: readonly LastingFigure[]): LastingFigure[][] {
  return groupBy(figures, (f) => f.key).flatMap((group) => {
    const [most = [], ...others] = groupBy(
      group.filter((f) => f.year),
      (f) => f.year,
    ).sort((a, b) => b.length - a.length)
    return [[...group.filter((f) => !f.year), ...most], ...others].flatMap(withinFactor)
  })
}

function withinFactor(figures: readonly LastingFigure[]): LastingFigure[][] {
  const out: LastingFigure[][] = []
  const value = (f: LastingFigure) => magnitude(f.mention.figure)
  for (const figure of [...figures].sort((a, b) => value(a) - value(b))) {
    const last = out.at(-1)
    if (last && value(figure) <= value(last.at(-1)!) * MAX_FACTOR) last.push(figure)
    else out.push([figure])
  }
  return out
}

/** The same number of the same thing elsewhere in an account that ties it to the matter («أوقعت الحرب حوالي 400 ألف قتيل», further up). */
function otherMentions(matter: readonly LastingFigure[], all: readonly FigureMention[]): FigureMention[] {
  const known = new Set(matter.map((f) => f.mention))
  return all.filter(
    (m) =>
      !known.has(m) &&
      m.thing.kind === 'people' &&
      matter.some(
        ({ mention }) =>
          mention.account === m.account &&
          mention.thing.key === m.thing.key &&
          valueKey(mention.figure) === valueKey(m.figure),
      ),
  )
}

function toPoint({ mention, words }: LastingFigure, mentions: readonly FigureMention[]): WeighedPoint {
  const { casualty } = mention.thing
  const label = casualty ? `${CASUALTY_LABELS[casualty]}: ${words}` : words
  const point = figurePoint({ mentions, sure: true }, label)
  return { point: { ...point, id: `across-${point.id}` }, weight: weightOf(mention.thing) }
}
