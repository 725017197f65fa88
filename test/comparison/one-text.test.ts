import { describe, expect, it } from 'vitest'
import { accountsOf } from '../../src/comparison/account.js'
import { compareEvent } from '../../src/comparison/compare-event.js'
import { countedByText } from '../../src/comparison/one-text.js'
import type { Copy, IndependentSource, Span } from '../../src/domain/index.js'
import { type Made, makeReading } from './make-reading.js'

const PASSAGE = 'أسفر انهيار المنجم عن مقتل 12 شخصا فيما تواصل فرق الإنقاذ البحث عن المفقودين'
const OTHER = 'مقتل 12 شخصا في انهيار منجم الوادي'

const at = (text: string, words: string): Span => {
  const start = text.indexOf(words)
  return { field: 'text', start, end: start + words.length }
}

const copyOf = (a: Made, b: Made, words: string, kind: Copy['kind'] = 'copy'): Copy => ({
  kind,
  from: null,
  a: { id: a.id, span: at(a.text, words) },
  b: { id: b.id, span: at(b.text, words) },
  similarity: 1,
  words: words.split(' ').length,
  sameOutlet: false,
})

/** The point on the dead of accounts that the sources take for independent of one another. */
function toll(accounts: readonly Made[], copies: readonly Copy[]) {
  const readings = accounts.map(makeReading)
  const sources = accounts.map(
    ({ id }): IndependentSource => ({ id: `s-${id}`, articles: [id], origin: null, credit: null, because: [] }),
  )
  const event = { id: 'e', storyline: 's', title: '', titleFrom: 'a', day: null, place: null, names: [] }
  const { points } = compareEvent({ ...event, articles: accounts.map((a) => a.id) }, readings, sources, copies)
  return points.find((p) => p.about === 'القتلى')
}

describe('copies of one text', () => {
  const a = { id: 'a', text: `شهدت سلوان يوما حزينا.\n${PASSAGE}.` }
  const b = { id: 'b', text: `وصل الوزير إلى المكان.\n${PASSAGE}.` }

  it('never agree as two', () => {
    const point = toll([a, b], [copyOf(a, b, PASSAGE)])
    expect(point?.type).toBe('only-one')
    expect(point!.positions[0]!.sources).toHaveLength(1)
    expect(point!.positions[0]!.witnesses.map((w) => w.article)).toEqual(['a', 'b'])
  })

  it('agree with a third that has its own words', () => {
    const c = { id: 'c', text: `${OTHER}.` }
    const point = toll([a, b, c], [copyOf(a, b, PASSAGE)])
    expect(point?.type).toBe('agreed')
    expect(point!.positions[0]!.sources).toHaveLength(2)
  })

  it('rest on the one that says it in words of its own as well', () => {
    const own = { id: 'b', text: `${OTHER}.\n${PASSAGE}.` }
    const point = toll([a, own], [copyOf(a, own, PASSAGE)])
    // The first rests on the second, whose own words are the one source.
    expect(point?.type).toBe('only-one')
  })

  it('agree without a copied passage', () => {
    expect(toll([a, b], [])?.type).toBe('agreed')
  })

  it('are not an outlet that says the same again', () => {
    const later = { id: 'b', outlet: 'a', text: `${OTHER}.` }
    expect(toll([a, later], [])?.type).toBe('only-one')
  })

  it('are not the words that both quote of a speaker', () => {
    const quoted = (id: string): Made => ({
      id,
      text: `قال مدير الإنقاذ: "${PASSAGE}".`,
      says: [{ name: 'مدير الإنقاذ', content: PASSAGE, kind: 'direct' }],
    })
    expect(toll([quoted('a'), quoted('b')], [copyOf(quoted('a'), quoted('b'), PASSAGE)])?.type).toBe('agreed')
  })
})

describe('countedByText', () => {
  it('gives a point back as it is where nothing is copied', () => {
    const accounts = accountsOf([makeReading({ id: 'a', text: `${OTHER}.` })], [])
    const point = {
      id: 'p',
      kind: 'where',
      about: 'مكان الحدث',
      type: 'only-one',
      positions: [],
      certainty: 'likely',
    } as const
    expect(countedByText(accounts, [])(point)).toBe(point)
  })
})
