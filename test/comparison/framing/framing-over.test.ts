import { describe, expect, it } from 'vitest'
import { framingOver } from '../../../src/comparison/framing/framing-over.js'
import { compare } from '../make-reading.js'

/** An event with two accounts, of outlets called as their articles, that say what is given. */
function event(id: string, texts: Readonly<Record<string, string>>) {
  const { framing } = compare(Object.entries(texts).map(([outlet, text]) => ({ id: outlet, text })))
  return { event: id, framing }
}

const MARTYRS = 'شيع الأهالي 3 شهداء في البلدة.'
const DEAD = 'سقط ثلاثة قتلى في البلدة.'

describe('framing over many events', () => {
  const events = [
    event('first', { نبأ: MARTYRS, خبر: DEAD, صدى: DEAD }),
    event('second', { نبأ: MARTYRS, خبر: DEAD }),
    event('third', { نبأ: 'تسلل محتجون إلى المبنى.', صدى: 'تسلل مخربون إلى المبنى.' }),
  ]

  it('counts each outlet’s choices and the events in which it made them, with examples', () => {
    const [first] = framingOver(events)
    expect(first).toMatchObject({ referent: 'قتلى', events: 2 })
    const choices = Object.fromEntries(
      first!.terms.map(({ term, choices: list }) => [term, list.map((c) => [c.outlet, c.uses, c.events])]),
    )
    expect(choices).toEqual({
      شهداء: [['نبأ', 2, 2]],
      قتلى: [
        ['خبر', 2, 2],
        ['صدى', 1, 1],
      ],
    })
    const { examples } = first!.terms.find((t) => t.term === 'شهداء')!.choices[0]!
    expect(examples.map((e) => [e.event, e.article, MARTYRS.slice(e.span.start, e.span.end)])).toEqual([
      ['first', 'نبأ', 'شهداء'],
      ['second', 'نبأ', 'شهداء'],
    ])
  })

  it('keeps as many examples as are asked for', () => {
    const [first] = framingOver(events, { examples: 1 })
    expect(first!.terms.flatMap((t) => t.choices.map((c) => c.examples.length))).toEqual([1, 1, 1])
  })

  it('of one outlet tells only what it chose, beside the others in the same events', () => {
    const own = framingOver(events, { outlet: 'خبر' })
    expect(own.map((s) => [s.referent, s.events])).toEqual([['قتلى', 2]])
    expect(framingOver(events, { outlet: 'سواها' })).toEqual([])
  })

  it('is silent of events whose accounts are all of one outlet', () => {
    const [first] = events
    const framing = first!.framing.map((t) => ({
      ...t,
      variants: t.variants.map((v) => ({ ...v, uses: v.uses.map((u) => ({ ...u, outlet: 'نبأ' })) })),
    }))
    expect(framingOver([{ event: 'first', framing }])).toEqual([])
  })
})
