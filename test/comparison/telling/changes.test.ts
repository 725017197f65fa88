import { describe, expect, it } from 'vitest'
import { whoSaid } from '../../../src/comparison/statements/who-said.js'
import { changesOf } from '../../../src/comparison/telling/changes.js'
import { compare, type Made, makeReading } from '../make-reading.js'

const toll = (id: string, published: string, dead: number, says: Made['says'] = []): Made => ({
  id,
  outlet: 'صوت الوادي',
  published,
  text: `ارتفع عدد قتلى انهيار المبنى في مدينة ساحلان إلى ${dead} قتيلا. ${says.map((s) => `وقال ${s.name} إن ${s.content}.`).join(' ')}`,
  says,
})
const changes = (accounts: readonly Made[]) => {
  const readings = accounts.map(makeReading)
  return changesOf(compare(accounts).points, whoSaid(readings), readings)
}

const first = toll('a', '2031-05-06T09:00:00Z', 7, [{ name: 'سالم الراعي', content: 'المبنى كان آيلا للسقوط' }])
const second = toll('b', '2031-05-07T09:00:00Z', 12, [
  { name: 'سالم الراعي', content: 'البحث يتواصل في الحي القديم' },
  { name: 'مريم الزين', content: 'السكان أبلغوا البلدية قبل شهر' },
])
const third = toll('c', '2031-05-08T09:00:00Z', 19)

describe('what changed', () => {
  it('is each step of a toll with what it replaced, in order of time', () => {
    const steps = changes([third, first, second]).log.flatMap((c) => (c.kind === 'point' ? [c] : []))
    expect(steps.map((s) => [s.when.slice(0, 10), s.from.value, s.to.value])).toEqual([
      ['2031-05-07', '7', '12'],
      ['2031-05-08', '12', '19'],
    ])
  })

  it('names who speaks for the first time, by the account that has him first, and nobody of the first account', () => {
    const voices = changes([first, second, third]).log.flatMap((c) => (c.kind === 'voices' ? [c] : []))
    expect(voices.map((v) => [v.article, v.speakers.map((s) => s.name)])).toEqual([['b', ['مريم الزين']]])
    const { span } = voices[0]!.speakers[0]!
    expect(second.text.slice(span.start, span.end)).toBe('السكان أبلغوا البلدية قبل شهر')
  })

  it('names nobody whom an account before may have under any name', () => {
    const named = { ...first, text: `${first.text} وكانت الزين قد حذرت من سقوطه.` }
    expect(changes([named, second, third]).log.filter((c) => c.kind === 'voices')).toEqual([])
    const role = (id: string, published: string, name: string): Made => ({
      id,
      published,
      text: `انهار مبنى في مدينة ساحلان. وقال ${name} إن البحث يتواصل في الحي القديم.`,
      says: [{ name, content: 'البحث يتواصل في الحي القديم' }],
    })
    const unnamed = [role('a', '2031-05-06T09:00:00Z', 'سالم الراعي'), role('b', '2031-05-07T09:00:00Z', 'مسعفون')]
    expect(changes(unnamed).log.filter((c) => c.kind === 'voices')).toEqual([])
  })

  it('takes no count for a step that an account gives as an earlier one', () => {
    const late: Made = {
      id: 'd',
      outlet: 'صوت الوادي',
      published: '2031-05-09T09:00:00Z',
      text: 'ارتفع عدد قتلى انهيار المبنى في مدينة ساحلان إلى 19 قتيلا. وكانت حصيلة سابقة تحدثت عن 9 قتلى في انهيار المبنى.',
    }
    const steps = changes([first, third, late]).log.flatMap((c) => (c.kind === 'point' ? [c.to.value] : []))
    expect(steps).toEqual(['19'])
  })

  it('is nothing where nothing moved and nobody came in', () => {
    expect(
      changes([first, { ...first, id: 'z', outlet: 'مرآة الساحل', published: '2031-05-07T09:00:00Z' }]).log,
    ).toEqual([])
  })

  it('lists figures with several values, the dead before what has more', () => {
    const about = (id: string, dead: number, hurt: number, published: string): Made => ({
      id,
      published,
      text: `أصيب ${hurt} شخصا بجروح في انهيار المبنى في ساحلان. وبلغ عدد قتلى انهيار المبنى ${dead} قتيلا.`,
    })
    const { moved } = changes([
      about('a', 12, 30, '2031-05-06T09:00:00Z'),
      about('b', 12, 40, '2031-05-07T09:00:00Z'),
      about('c', 15, 55, '2031-05-08T09:00:00Z'),
    ])
    expect(moved.map((p) => p.about)).toEqual(['القتلى', 'المصابون'])
  })
})
