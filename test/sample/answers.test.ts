/** The known answers of the sample against what Riwaya finds: the whole way, from files to comparisons. */
import { describe, expect, it } from 'vitest'
import type { Reading, Span } from '../../src/domain/index.js'
import { sampleDigest } from './sample-digest.js'
import { sampleAnswers } from './sample-files.js'

const answers = sampleAnswers()
const found = await sampleDigest()
const readingOf = new Map(found.readings.map((r) => [r.article.id, r]))
const words = (text: string) => new Set(text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [])

function reading(id: string): Reading {
  const known = readingOf.get(id)
  if (!known) throw new Error(`no reading of ${id}`)
  return known
}

/** Share of the words of two stretches that they have in common (intersection over union). */
function overlap(a: string, b: string): number {
  const x = words(a)
  const y = words(b)
  const both = [...x].filter((w) => y.has(w)).length
  return both / (x.size + y.size - both || 1)
}

const plain = (name: string) => name.replace(/[\u064b-\u0652]/g, '').replace(/[أإآ]/g, 'ا')
/** One name's words within the other's, as the gold scorer counts it. */
function sameName(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return a === b
  const tokens = (n: string) =>
    plain(n)
      .split(/\s+/)
      .map((t) => t.replace(/^و?ال(?=..)/, ''))
  const [short, long] = [tokens(a), tokens(b)].sort((x, y) => x.length - y.length)
  return short!.every((t) => long!.includes(t))
}

const groupsOf = (pairs: Iterable<readonly [id: string, group: string]>) => {
  const groups = new Map<string, string[]>()
  for (const [id, group] of pairs) groups.set(group, [...(groups.get(group) ?? []), id])
  return [...groups.values()].map((ids) => ids.sort().join(' + ')).sort()
}

/** Pairs of articles that a grouping puts together. */
function pairsOf(pairs: Iterable<readonly [id: string, group: string]>): Set<string> {
  const out = new Set<string>()
  for (const group of groupsOf(pairs)) {
    const ids = group.split(' + ')
    for (const [i, a] of ids.entries()) for (const b of ids.slice(i + 1)) out.add(`${a} + ${b}`)
  }
  return out
}

describe.each([
  // Grouping is cautious: an event may stand as two (EVALUATION.md says how many do); two events are never made one.
  ['event', 0.55],
  ['storyline', 0.3],
] as const)('%ss', (level, leastRecall) => {
  const wanted = pairsOf(Object.entries(answers.articles).map(([id, a]) => [id, a[level]] as const))
  const got = pairsOf(found.assignments.map((a) => [a.id, a[level]] as const))
  it('are never two in one: the look-alike of another month stays apart', () => {
    expect([...got].filter((pair) => !wanted.has(pair))).toEqual([])
  })
  it('hold most accounts of one matter together', () => {
    const missed = [...wanted].filter((pair) => !got.has(pair))
    expect(1 - missed.length / wanted.size, missed.join('\n')).toBeGreaterThanOrEqual(leastRecall)
  })
})

describe('copies and sources', () => {
  it.each(answers.copies)('$a and $b share a passage', ({ a, b, from, shared }) => {
    const pair = found.copies.filter((c) => [c.a.id, c.b.id].sort().join() === [a, b].sort().join())
    expect(pair.length).toBeGreaterThan(0)
    const at = reading(a).article.text.indexOf(shared)
    const covers = (span: Span) => span.field === 'text' && span.start <= at && span.end >= at + shared.length
    expect(pair.some((c) => covers(c.a.id === a ? c.a.span : c.b.span))).toBe(true)
    // A direction that cannot be told is null; a wrong one is an error.
    for (const copy of pair) expect([from, null]).toContain(copy.from)
  })
  it.each(answers.notCopies)('$a and $b do not ($why)', ({ a, b }) => {
    expect(found.copies.filter((c) => [c.a.id, c.b.id].sort().join() === [a, b].sort().join())).toEqual([])
  })
  it.each(Object.entries(answers.sources))('independent sources of %s', (_event, groups) => {
    const ids = new Set(groups.flat())
    const system = found.compared.flatMap((c) => c.sources).map((s) => s.articles.filter((id) => ids.has(id)))
    const shown = (list: readonly (readonly string[])[]) =>
      list
        .filter((g) => g.length)
        .map((g) => [...g].sort().join(' + '))
        .sort()
    expect(shown(system)).toEqual(shown(groups))
  })
  it.each(Object.entries(answers.articles))('credits of %s', (id, { credit }) => {
    const system = [...new Set(reading(id).layout.credits.map((c) => c.name))]
    expect(system.length).toBe(credit.length)
    for (const name of credit) expect(system.some((s) => sameName(s, name))).toBe(true)
  })
})

describe('publication days', () => {
  it.each(Object.entries(answers.articles).filter(([, a]) => a.published === null))('%s', (id, { inferred }) => {
    const day = reading(id).published?.day ?? null
    // An open day is honest; a wrong one is not.
    expect([inferred ?? null, null]).toContain(day)
  })
})

describe('statements', () => {
  const pairs = answers.statements.map((wanted) => {
    const candidates = reading(wanted.article).statements.filter((s) => s.contentSpan.field === wanted.field)
    const best = candidates
      .map((s) => ({ s, score: overlap(s.content, wanted.content) }))
      .sort((x, y) => y.score - x.score)[0]
    return { wanted, got: best && best.score >= 0.5 ? best.s : null }
  })
  it('finds most of them', () => {
    const missed = pairs.filter((p) => !p.got).map((p) => `${p.wanted.article}: ${p.wanted.content}`)
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(Math.floor(pairs.length * 0.1))
  })
  it('never names a wrong speaker with certainty', () => {
    const wrong = pairs.filter(
      ({ wanted, got }) =>
        got &&
        got.name !== null &&
        got.certainty !== 'unsure' &&
        got.name !== wanted.role &&
        !sameName(got.name, wanted.name),
    )
    expect(
      wrong.map(({ wanted, got }) => `${wanted.article}: ${got!.name} for ${wanted.name}: ${wanted.content}`),
    ).toEqual([])
  })
  it('names the speaker and the chain of most', () => {
    const right = pairs.filter(
      ({ wanted, got }) =>
        got &&
        sameName(got.name, wanted.name) &&
        got.via.length === wanted.via.length &&
        got.via.every((v, i) => sameName(v, wanted.via[i]!)),
    )
    const missed = pairs
      .filter((p) => !right.includes(p))
      .map(
        ({ wanted, got }) =>
          `${wanted.article}: [${got?.via}] ${got?.name} for [${wanted.via}] ${wanted.name}: ${wanted.content}`,
      )
    expect(right.length / pairs.length, missed.join('\n')).toBeGreaterThanOrEqual(0.85)
  })
})

describe('times and figures', () => {
  it('reads the times', () => {
    const missed = answers.times.filter(
      (w) =>
        !reading(w.article).times.some(
          (t) => t.value === w.value && (t.text.includes(w.text) || w.text.includes(t.text)),
        ),
    )
    expect(missed.length, JSON.stringify(missed)).toBeLessThanOrEqual(Math.floor(answers.times.length * 0.05))
  })
  it('reads the figures', () => {
    const missed = answers.figures.filter(
      (w) =>
        !reading(w.article).figures.some(
          (f) => f.value === w.value && f.mod === w.mod && (f.text.includes(w.text) || w.text.includes(f.text)),
        ),
    )
    expect(missed.length, JSON.stringify(missed)).toBeLessThanOrEqual(Math.floor(answers.figures.length * 0.05))
  })
})

describe('clutter', () => {
  it.each(answers.clutter)('$article: $text', ({ article, text }) => {
    const { clutter, article: at } = reading(article)
    const start = at.text.indexOf(text)
    expect(start).toBeGreaterThanOrEqual(0)
    expect(clutter.some((c) => c.start < start + text.length && start < c.end)).toBe(true)
  })
  it('is no statement', () => {
    for (const { statements, clutter } of found.readings) {
      for (const { contentSpan } of statements) {
        for (const c of clutter)
          expect(contentSpan.field === c.field && contentSpan.start < c.end && c.start < contentSpan.end).toBe(false)
      }
    }
  })
})

describe('points', () => {
  const figures = answers.points.filter((p) => p.kind === 'figure')
  /** The most positions of a known point that one of the event's points holds, each with an account that takes it. */
  function met({ event, positions }: (typeof figures)[number]): number {
    const ids = new Set(Object.entries(answers.articles).flatMap(([id, a]) => (a.event === event ? [id] : [])))
    const points = found.compared
      .filter((c) => c.readings.some((r) => ids.has(r.article.id)))
      .flatMap((c) => c.comparison.points)
      .filter((p) => p.kind === 'figure')
    const holds = (point: (typeof points)[number], wanted: (typeof positions)[number]) =>
      point.positions.some((got) =>
        got.witnesses.some((w) => wanted.accounts.some((a) => a.article === w.article && w.text.includes(a.words))),
      )
    return Math.max(0, ...points.map((point) => positions.filter((wanted) => holds(point, wanted)).length))
  }
  it('bring the known differences of figures together', () => {
    const missed = figures.filter((p) => met(p) < Math.min(2, p.positions.length)).map((p) => `${p.event}: ${p.what}`)
    expect(figures.length - missed.length, missed.join('\n')).toBeGreaterThanOrEqual(8)
  })
})
