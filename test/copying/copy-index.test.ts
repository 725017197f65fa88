import { describe, expect, it } from 'vitest'
import { CopyIndex } from '../../src/copying/copy-index.js'
import { copyWords } from '../../src/copying/copy-words.js'
import { provenance } from '../../src/copying/direction.js'
import { analysed } from './articles.js'

const PASSAGE =
  'افتتح نادي المراكب الشراعية في ميناء نجلاء موسمه الجديد بسباق شارك فيه أربعون قاربا من سبع قرى ساحلية متجاورة'

describe('CopyIndex', () => {
  it('gives an article the copies with those before it', () => {
    const index = new CopyIndex()
    expect(index.add(analysed('first', PASSAGE))).toEqual([])
    const [copy] = index.add(analysed('second', PASSAGE))
    expect([copy!.a.id, copy!.b.id, copy!.from]).toEqual(['first', 'second', null])
  })

  it.each([
    ['the earlier one is the origin', 'alpha', '2031-03-01T08:00:00Z', 'beta', '2031-03-01T09:00:00Z', 'first'],
    ['also when it arrives late', 'alpha', '2031-03-01T10:00:00Z', 'beta', '2031-03-01T09:00:00Z', 'second'],
    ['days do when instants are unknown', 'alpha', '2031-03-01', 'beta', '2031-03-02', 'first'],
    ['one day tells nothing', 'alpha', '2031-03-01', 'beta', '2031-03-01', null],
  ])('direction: %s', (_, outletA, dayA, outletB, dayB, from) => {
    const index = new CopyIndex()
    index.add(analysed('first', PASSAGE, outletA, dayA))
    expect(index.add(analysed('second', PASSAGE, outletB, dayB))[0]!.from).toBe(from)
  })

  const OWN = (from: number) => Array.from({ length: 40 }, (_, i) => `نص${from}د${i}`).join(' ')
  const BACKGROUND = `${OWN(1)} ${PASSAGE}`

  it.each([
    [
      'a paragraph under another article of its outlet',
      'alpha',
      BACKGROUND,
      'alpha',
      `${OWN(2)} ${PASSAGE}`,
      'background',
    ],
    ['an article that its outlet publishes again', 'alpha', BACKGROUND, 'alpha', `${BACKGROUND} وهذا تحديث`, 'version'],
    ['a paragraph that another outlet has', 'alpha', BACKGROUND, 'beta', `${OWN(2)} ${PASSAGE}`, 'copy'],
    ['an article that another outlet has', 'alpha', BACKGROUND, 'beta', BACKGROUND, 'copy'],
  ])('tells what a passage is: %s', (_, outletA, a, outletB, b, kind) => {
    const index = new CopyIndex()
    index.add(analysed('first', a, outletA, '2031-03-01'))
    expect(index.add(analysed('second', b, outletB, '2031-03-02')).map((c) => c.kind)).toEqual([kind])
  })

  it('takes for background what has come back over days, and gives it no direction', () => {
    const index = new CopyIndex()
    for (let day = 1; day <= 3; day++)
      index.add(analysed(`d${day}`, `${OWN(day)} ${PASSAGE}`, 'alpha', `2031-03-0${day}`))
    const copies = index.add(analysed('last', `${OWN(9)} ${PASSAGE}`, 'beta', '2031-03-04'))
    expect(new Set(copies.map((c) => `${c.kind} ${c.from}`))).toEqual(new Set(['background null']))
  })

  it.each([
    [
      'titles and names',
      'وحضر الاستقبال الأمير سالم بن راشد بن فهد أمير منطقة الساحل ووزير الدولة عضو مجلس الوزراء الشيخ ماهر بن زياد آل عمران ورئيس ديوان الأمير',
    ],
    [
      'a forecast',
      'رياح شمالية نشطة السرعة مثيرة للغبار وسماء غائمة فوق شرق الساحل وغرب المرتفعات مع ضباب خفيف وأمطار متفرقة',
    ],
  ])('does not count %s', (_, text) => {
    const index = new CopyIndex()
    index.add(analysed('first', `${OWN(1)} ${text}`, 'alpha', '2031-03-01'))
    expect(index.add(analysed('second', `${text}. ${OWN(2)}`, 'beta', '2031-03-01'))).toEqual([])
  })

  it('marks copies within an outlet', () => {
    const index = new CopyIndex()
    index.add(analysed('first', PASSAGE, 'alpha'))
    index.add(analysed('second', PASSAGE, 'beta'))
    const copies = index.add(analysed('third', PASSAGE, 'alpha'))
    expect(copies.map((c) => [c.a.id, c.sameOutlet]).sort()).toEqual([
      ['first', true],
      ['second', false],
    ])
  })

  it('does not compare articles further apart than the window', () => {
    const index = new CopyIndex({ windowDays: 3 })
    index.add(analysed('first', PASSAGE, 'alpha', '2031-03-01'))
    expect(index.add(analysed('near', PASSAGE, 'beta', '2031-03-04'))).toHaveLength(1)
    expect(index.add(analysed('far', PASSAGE, 'beta', '2031-03-05')).map((c) => c.a.id)).toEqual(['near'])
  })

  it('takes a passage that recurs day after day for a formula', () => {
    const index = new CopyIndex()
    for (let day = 1; day <= 6; day++) index.add(analysed(`d${day}`, PASSAGE, 'alpha', `2031-03-0${day}`))
    expect(index.add(analysed('last', PASSAGE, 'beta', '2031-03-07'))).toEqual([])
  })

  it('forgets what lies before the window and still finds what lies in it', () => {
    const index = new CopyIndex({ windowDays: 2 })
    const text = (n: number) =>
      Array.from({ length: 30 }, (_, i) => `لفظ${String.fromCharCode(0x627 + ((n * 7 + i) % 20))}${n}ب${i}`).join(' ')
    for (let n = 0; n < 400; n++) {
      const day = new Date(Date.UTC(2031, 0, 1 + Math.floor(n / 20))).toISOString().slice(0, 10)
      index.add(analysed(`n${n}`, text(n), 'alpha', day))
    }
    expect(index.usage.articles).toBeLessThan(200)
    const copies = index.add(analysed('again', text(395), 'beta', '2031-01-20'))
    expect(copies.map((c) => c.a.id)).toEqual(['n395'])
  })

  it('holds no more than it may of articles without a day, the newest of them', () => {
    const index = new CopyIndex({ mostHeld: 100 })
    const text = (n: number) => Array.from({ length: 30 }, (_, i) => `لفظ${n}ج${i}`).join(' ')
    for (let n = 0; n < 1000; n++) {
      index.add(analysed(`n${n}`, text(n)))
      expect(index.usage.articles).toBeLessThan(100)
    }
    expect(index.add(analysed('again', text(990))).map((c) => c.a.id)).toEqual(['n990'])
    expect(index.add(analysed('late', text(10)))).toEqual([])
  })

  it('goes on after what it forgot as it would have from what it kept', () => {
    const invented = (n: number) => {
      const words = Array.from({ length: 40 }, (_, i) => `لفظ${Math.floor(n / 3)}ج${i}`)
      const day = new Date(Date.UTC(2031, 0, 1 + Math.floor(n / 15))).toISOString().slice(0, 10)
      return analysed(`n${n}`, words.slice(n % 3).join(' '), `outlet${n % 4}`, n % 5 === 0 ? undefined : day)
    }
    const through = new CopyIndex({ windowDays: 2 })
    const articles = Array.from({ length: 300 }, (_, n) => invented(n))
    for (const a of articles.slice(0, 250)) through.add(a)
    const restored = new CopyIndex({ windowDays: 2 })
    const inWindow = restored.restore(articles.slice(0, 250).map((a) => provenance(a.article, a.layout)))
    expect(inWindow).toBeLessThan(200)
    for (const a of articles.slice(250 - inWindow, 250)) restored.restoreWords(copyWords(a))
    const rest = (index: CopyIndex) => articles.slice(250).map((a) => index.add(a))
    expect(rest(restored)).toEqual(rest(through))
  })

  it('does not let one article dated far ahead close the window on all others', () => {
    const index = new CopyIndex({ windowDays: 2 })
    for (let n = 0; n < 100; n++)
      index.add(analysed(`n${n}`, `${PASSAGE.split(' ').reverse().join(' ')} ${n}`, 'alpha', '2031-03-01'))
    index.add(analysed('wrong', 'خبر مؤرخ في سنة بعيدة', 'alpha', '2099-01-01'))
    index.add(analysed('kept', PASSAGE, 'alpha', '2031-03-01'))
    expect(index.add(analysed('copy', PASSAGE, 'beta', '2031-03-01')).map((c) => c.a.id)).toEqual(['kept'])
  })
})
