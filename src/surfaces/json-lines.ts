/** What the commands print for programs: one JSON value a line (formats in docs/formats.md). */

import type { ExplainedPair } from '../app/explain-pair.js'
import type { ArticleHistory } from '../app/library.js'
import type {
  Article,
  Assignment,
  Copy,
  IndependentSource,
  InferredCredit,
  Layout,
  Reading,
  Storyline,
  StorylineComparison,
} from '../domain/index.js'
import type { ComparedEvent } from '../pipeline.js'

export function readingJson(reading: Reading) {
  const { article, published, statements, times, figures, names, clutter, layout } = reading
  return {
    id: article.id,
    outlet: article.outlet,
    url: article.url,
    title: article.title,
    text: article.text,
    published: published && {
      day: published.day,
      at: published.at,
      certainty: published.certainty,
      evidence: published.evidence,
      candidates: published.candidates,
      conflict: published.conflict,
    },
    statements,
    times,
    figures,
    names,
    clutter,
    headline: layout.headline,
    dateline: layout.dateline,
    credits: layout.credits,
  }
}

export function assignmentJson({ id, event, storyline }: Assignment) {
  return { id, event, storyline }
}

export function copyJson({ kind, from, a, b, similarity, words, sameOutlet }: Copy) {
  return { kind, from, a, b, similarity, words, sameOutlet }
}

/** An article's credits, the agency inferred through its copies where one is, and the independent source that it belongs to. */
export function sourceJson(
  article: Article,
  layout: Layout,
  sources: readonly IndependentSource[],
  inferredCredit?: InferredCredit,
) {
  const source = sources.find((s) => s.articles.includes(article.id))
  const credit = [...new Set(layout.credits.map((c) => c.name))]
  return { id: article.id, credit, ...(inferredCredit && { inferredCredit }), source: source?.id ?? article.id }
}

export function comparedEventJson(
  { event, readings, copies, sources, comparison }: ComparedEvent,
  storyline?: Storyline,
) {
  return {
    event: event.id,
    storyline: event.storyline,
    storylineTitle: storyline?.title ?? null,
    title: event.title,
    day: event.day,
    place: event.place,
    names: event.names,
    accounts: readings.map((r) => ({
      id: r.article.id,
      outlet: r.article.outlet,
      title: r.article.title,
      published: r.published && {
        day: r.published.day,
        at: r.published.at,
        certainty: r.published.certainty,
        evidence: r.published.evidence,
        candidates: r.published.candidates,
      },
    })),
    sources,
    copies: copies.map(copyJson),
    points: comparison.points,
    timeline: comparison.timeline,
    framing: comparison.framing,
    gist: comparison.gist,
    leftOut: comparison.leftOut,
  }
}

/** Points across the events of a storyline. */
export function storylineComparisonJson({ storyline, events, points }: StorylineComparison) {
  return { storyline, events, across: true, points }
}

/** Why two articles were, or were not, taken for accounts of one event. */
export function explainedPairJson({ sides, sameEvent, evidence, copies, sharedCredits, sources }: ExplainedPair) {
  const [a, b] = sides.map(({ reading, event }) => ({
    id: reading.article.id,
    outlet: reading.article.outlet,
    event: event.id,
    storyline: event.storyline,
    credit: [...new Set(reading.layout.credits.map((c) => c.name))],
  }))
  const sameSource = sources[0].id === sources[1].id
  return {
    a: { ...a, source: sources[0].id },
    b: { ...b, source: sources[1].id },
    sameEvent,
    probability: evidence.probability,
    score: evidence.score,
    bias: evidence.bias,
    evidence: evidence.features,
    copies: copies.map(copyJson),
    sharedCredits,
    sameSource,
    because: sameSource ? sources[0].because : [],
    origin: sameSource ? sources[0].origin : null,
  }
}

/** What became of an article: its changes from version to version, newest first. Spans of what went point into the earlier version's text. */
export function articleHistoryJson({ id, versions, steps }: ArticleHistory) {
  return {
    id,
    versions,
    changes: steps.map(({ from, to, seenAt, headline, figures, statements, text }) => ({
      from,
      to,
      seenAt: seenAt === null ? null : new Date(seenAt).toISOString(),
      headline,
      figures,
      statements,
      text,
    })),
  }
}
