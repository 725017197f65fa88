import { beforeAll, describe, expect, it } from 'vitest'
import type { Copy, Credit, Span, Statement } from '../../../src/domain/index.js'
import type { comparedEventJson, copyJson, readingJson, sourceJson } from '../../../src/surfaces/json-lines.js'
import { sampleAnswers } from '../../sample/sample-files.js'
import { jsonLines, riwaya, SAMPLE } from '../run-riwaya.js'

type ReadingLine = ReturnType<typeof readingJson>
type CopyLine = ReturnType<typeof copyJson>
type SourceLine = ReturnType<typeof sourceJson>
type EventLine = ReturnType<typeof comparedEventJson>

const IDS = Object.keys(sampleAnswers().articles).sort()

let readings: ReadingLine[]
const sliceOf = new Map<string, (span: Span) => string>()

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

beforeAll(async () => {
  const run = await riwaya(['read', '--json', ...SAMPLE])
  expect(run).toMatchObject({ code: 0, err: '' })
  readings = jsonLines<ReadingLine>(run.out)
  for (const { id, title, text } of readings) {
    sliceOf.set(id, (span) => {
      const field = span.field === 'title' ? title! : text
      expect(Number.isInteger(span.start) && span.start >= 0).toBe(true)
      expect(span.end).toBeGreaterThan(span.start)
      expect(span.end).toBeLessThanOrEqual(field.length)
      return field.slice(span.start, span.end)
    })
  }
})

describe('riwaya read --json', () => {
  it('prints one line an article', () => {
    expect(readings.map((r) => r.id).sort()).toEqual(IDS)
    for (const reading of readings) {
      expect(Object.keys(reading)).toEqual(
        expect.arrayContaining('id outlet url title text published statements times figures names clutter'.split(' ')),
      )
    }
  })

  it('gives for every time, figure, name and clutter a span that holds exactly its text', () => {
    let seen = 0
    for (const { id, times, figures, names, clutter } of readings) {
      for (const found of [...times, ...figures, ...names, ...clutter]) {
        expect(sliceOf.get(id)!(found)).toBe(found.text)
        expect(found.rule).toMatch(/^[a-z]/)
        seen++
      }
    }
    expect(seen).toBeGreaterThan(100)
  })

  it('gives for every statement spans that hold exactly its content, cue and speaker', () => {
    const statements = readings.flatMap((r) => r.statements.map((s): [string, Statement] => [r.id, s]))
    expect(statements.length).toBeGreaterThan(20)
    for (const [id, s] of statements) {
      const at = sliceOf.get(id)!
      expect(at(s.contentSpan)).toBe(s.content)
      expect(s.cueSpan && at(s.cueSpan)).toBe(s.cue)
      expect(s.speakerSpan && at(s.speakerSpan)).toBe(s.speaker)
      expect(['direct', 'indirect', 'act']).toContain(s.kind)
      expect(['certain', 'likely', 'unsure']).toContain(s.certainty)
      expect(Array.isArray(s.via)).toBe(true)
    }
  })

  it('gives every figure a value or a range, and a modifier', () => {
    for (const f of readings.flatMap((r) => r.figures)) {
      if (f.value === undefined) expect(typeof (f.low ?? f.high)).toBe('number')
      else expect(f).not.toHaveProperty('low')
      expect(['exact', 'about', 'more', 'less', 'atleast', 'atmost']).toContain(f.mod)
    }
  })

  it('states the day of publication with its evidence, and never a wrong one', () => {
    const answers = sampleAnswers().articles
    for (const { id, published } of readings) {
      const { file, published: day, inferred } = answers[id]!
      if (file === 'articles.jsonl') expect([id, published?.day, published?.certainty]).toEqual([id, day, 'stated'])
      else if (published?.day) expect([id, published.day]).toEqual([id, day ?? inferred])
      for (const { span, text } of published?.evidence ?? []) if (span) expect(sliceOf.get(id)!(span)).toBe(text)
    }
  })

  it('keeps a stated day whatever period is given', async () => {
    const args = ['read', '--json', '--between', '2017-11-01..2017-11-30', SAMPLE[1]!]
    const [stated, ...rest] = jsonLines<ReadingLine>((await riwaya(args)).out).filter((r) => r.id === 'ufuq-strike')
    expect(rest).toEqual([])
    expect(stated?.published?.day).toBe('2025-02-03')
  })
})

describe('riwaya group --json', () => {
  it('puts every article into exactly one event, and every event into one storyline', async () => {
    const run = await riwaya(['group', '--json', ...SAMPLE])
    const lines = jsonLines<{ id: string; event: string; storyline: string }>(run.out)
    expect(lines.map((l) => l.id).sort()).toEqual(IDS)
    const storylines = new Map<string, string>()
    for (const { event, storyline } of lines) {
      expect(storylines.get(event) ?? storyline).toBe(storyline)
      storylines.set(event, storyline)
    }
    expect(storylines.size).toBeLessThan(lines.length)
  })
})

describe('riwaya copies --json', () => {
  it('prints the copies and then one source line an article', async () => {
    const lines = jsonLines<CopyLine | SourceLine>((await riwaya(['copies', '--json', ...SAMPLE])).out)
    const firstSource = lines.findIndex((l) => 'source' in l)
    const copies = lines.slice(0, firstSource) as CopyLine[]
    const sources = lines.slice(firstSource) as SourceLine[]
    expect(sources.map((s) => s.id).sort()).toEqual(IDS)
    expect(copies.length).toBeGreaterThan(0)
    for (const { from, a, b, similarity } of copies) {
      expect([null, a.id, b.id]).toContain(from)
      expect(a.id).not.toBe(b.id)
      for (const side of [a, b]) expect(sliceOf.get(side.id)!(side.span).trim()).not.toBe('')
      expect(similarity).toBeGreaterThan(0)
      expect(similarity).toBeLessThanOrEqual(1)
    }
    for (const { credit, source } of sources) {
      expect(credit satisfies Credit['name'][]).toEqual([...new Set(credit)])
      expect(source).toMatch(/\S/)
    }
  })

  it('finds the wire text that two outlets of the sample share', async () => {
    const lines = jsonLines<Copy>((await riwaya(['copies', '--json', ...SAMPLE])).out)
    const pairs = lines.filter((l) => l.a).map((l) => [l.a.id, l.b.id].sort().join(' '))
    const verbatim = sampleAnswers().copies.filter((c) => c.kind === 'verbatim')
    expect(verbatim.length).toBeGreaterThan(0)
    for (const { a, b } of verbatim) expect(pairs).toContain([a, b].sort().join(' '))
  })
})

describe('riwaya compare --json', () => {
  it('prints one line an event, with every account in one of its sources and every position back at its words', async () => {
    const events = jsonLines<EventLine>((await riwaya(['compare', '--json', ...SAMPLE])).out)
    expect(events.flatMap((e) => e.accounts.map((a) => a.id)).sort()).toEqual(IDS)
    for (const { accounts, sources, copies, points, timeline, framing } of events) {
      const members = accounts.map((a) => a.id).sort()
      expect(sources.flatMap((s) => s.articles).sort()).toEqual(members)
      for (const { a, b } of copies) expect(members).toEqual(expect.arrayContaining([a.id, b.id]))
      const sourceIds = sources.map((s) => s.id)
      for (const point of points) {
        expect(point.positions.length).toBeGreaterThan(0)
        for (const position of point.positions) {
          expect(sourceIds).toEqual(expect.arrayContaining([...position.sources]))
          for (const { article, span, text } of position.witnesses) {
            expect(members).toContain(article)
            expect(oneLine(text)).toContain(oneLine(sliceOf.get(article)!(span)))
          }
        }
      }
      for (const entry of timeline) if (entry.span) expect(sliceOf.get(entry.article)!(entry.span)).not.toBe('')
      for (const { uses } of framing.flatMap((f) => f.variants))
        for (const use of uses) expect(sliceOf.get(use.article)!(use.span)).not.toBe('')
    }
  })

  it('prints the same bytes for the same input', async () => {
    const [first, second] = [
      await riwaya(['compare', '--json', ...SAMPLE]),
      await riwaya(['compare', '--json', ...SAMPLE]),
    ]
    expect(second.out).toBe(first.out)
  })
})
