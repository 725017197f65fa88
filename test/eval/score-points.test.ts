import { describe, expect, test } from 'vitest'
import { type MarkedEvent, type MarkedPoint, markedEvents } from '../../eval/marked-points.js'
import { hasRightType, rightPositions, scorePoints } from '../../eval/score-points.js'
import { type Point, span } from '../../src/domain/index.js'

const SPANS = { a: [span('text', 10, 20)], b: [span('text', 30, 40)], c: [span('title', 0, 9)] }

describe('points against marks', () => {
  test('a point of the same kind and place is right, with its type and the positions that have their accounts', () => {
    const { judged, missed } = scored([marked()], [given({ a: 12, b: 33 })])
    expect(judged.map((j) => j.verdict)).toEqual(['right'])
    expect(hasRightType(judged[0]!)).toBe(true)
    expect(rightPositions(judged[0]!)).toHaveLength(1)
    expect(missed).toEqual([])
  })

  test('another number, a missing account or another type is seen', () => {
    const other = scored([marked()], [given({ a: 12, b: 33 }, { value: '8' })]).judged[0]!
    expect(rightPositions(other)).toEqual([])
    const less = scored([marked()], [given({ a: 12 }, { type: 'only-one' })]).judged[0]!
    expect(rightPositions(less)).toEqual([])
    expect(hasRightType(less)).toBe(false)
  })

  test('«at least» and «about» do not set figures apart, «more than» does', () => {
    for (const [value, count] of [
      ['≥7', 1],
      ['≈7', 1],
      ['>7', 0],
    ] as const) {
      expect(rightPositions(scored([marked()], [given({ a: 12, b: 33 }, { value })]).judged[0]!)).toHaveLength(count)
    }
  })

  test('the whole of a point is right and a piece of it wrong', () => {
    const piece = given({ a: 12 }, { type: 'only-one' })
    const whole = given({ a: 12, b: 33 })
    expect(scored([marked()], [piece, whole]).judged.map((j) => j.verdict)).toEqual(['wrong', 'right'])
  })

  test('points of another kind or place are wrong, and the marked one is missed', () => {
    const { judged, missed } = scored([marked()], [given({ a: 12, b: 33 }, { kind: 'statement' }), given({ a: 50 })])
    expect(judged.map((j) => j.verdict)).toEqual(['wrong', 'wrong'])
    expect(missed).toHaveLength(1)
  })

  test('what is listed as acceptable is, as the word of one source', () => {
    const acceptable = new Map([['figure', new Map(Object.entries(SPANS))]] as const)
    const verdicts = (at: Readonly<Record<string, number>>) =>
      scored([], [given(at)], { acceptable }).judged.map((j) => j.verdict)
    expect(verdicts({ a: 12 })).toEqual(['acceptable'])
    expect(verdicts({ a: 12, b: 33 })).toEqual(['wrong'])
  })

  test('unsure points count neither way', () => {
    const unsure = scored([marked()], [given({ a: 12, b: 33 }, { certainty: 'unsure' })])
    expect(unsure.judged.map((j) => j.verdict)).toEqual(['unjudged'])
    expect(unsure.missed).toHaveLength(1)
    const doubtful = scored([{ ...marked(), unsure: true }], [given({ a: 12, b: 33 }), given({ a: 12 })])
    expect(doubtful.judged.map((j) => j.verdict)).toEqual(['unjudged', 'unjudged'])
    expect(doubtful.missed).toEqual([])
  })

  test('agreement of copies is seen', () => {
    const sources = [['a', 'b'], ['c']]
    expect(scored([marked()], [given({ a: 12, b: 33 })], { sources }).agreedCopies).toHaveLength(1)
    expect(scored([marked()], [given({ a: 12, b: 33 }, { type: 'only-one' })], { sources }).agreedCopies).toEqual([])
    expect(scored([marked()], [given({ a: 12, b: 33 })]).agreedCopies).toEqual([])
  })
})

test('the marks hold together', () => {
  for (const { articles, sources, points, acceptable } of markedEvents()) {
    expect(sources.flat().sort()).toEqual([...articles].sort())
    for (const position of points.flatMap((p) => p.positions)) {
      expect([...position.witnesses.keys()].filter((id) => !articles.includes(id))).toEqual([])
      expect([...position.optional].filter((id) => !position.witnesses.has(id))).toEqual([])
    }
    const spans = [
      ...points.flatMap((p) => p.positions.flatMap((q) => [...q.witnesses.values()])),
      ...[...acceptable.values()].flatMap((byArticle) => [...byArticle.values()]),
    ]
    expect(spans.filter((list) => list.length === 0 || list.some(({ start, end }) => !(start < end)))).toEqual([])
    for (const { type, positions } of points.filter((p) => !p.unsure)) {
      const told = new Set(positions.flatMap((p) => [...p.witnesses.keys()]))
      const isOfOne = sources.some((source) => [...told].every((id) => source.includes(id)))
      expect([type === 'only-one', positions.length > 1 && type === 'agreed']).toEqual([isOfOne, false])
    }
  }
})

function scored(points: readonly MarkedPoint[], ours: readonly Point[], more: Partial<MarkedEvent> = {}) {
  const event = { event: 'e', archive: 'ant', articles: ['a', 'b', 'c'], sources: [['a'], ['b'], ['c']] } as const
  return scorePoints({ ...event, points, acceptable: new Map(), ...more }, ours)
}

function marked(): MarkedPoint {
  const witnesses = new Map(Object.entries({ a: SPANS.a, b: SPANS.b }))
  return {
    kind: 'figure',
    about: 'boats',
    type: 'agreed',
    alsoType: [],
    unsure: false,
    positions: [{ value: '7', witnesses, optional: new Set() }],
  }
}

/** A point with a position that these accounts have, each at an offset of its text. */
function given(
  at: Readonly<Record<string, number>>,
  { value = '7', ...more }: Partial<Point> & { value?: string } = {},
): Point {
  const witnesses = Object.entries(at).map(([article, start]) => ({
    article,
    span: span('text', start, start + 2),
    text: '',
    speaker: null,
    via: [],
    published: null,
  }))
  const positions = [{ value, witnesses, sources: Object.keys(at) }]
  return { id: 'p', kind: 'figure', about: 'قوارب', type: 'agreed', positions, certainty: 'likely', ...more }
}
