import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findCopies } from '../../src/copying/find-copies.js'
import { analysed } from './articles.js'

/** Invented words, none twice, so that what agrees agrees by copying alone. */
const LETTERS = 'بتجدرزسشطعفقكلمنه'
const word = (n: number) =>
  `ل${LETTERS[n % 17]}${LETTERS[Math.floor(n / 17) % 17]}${LETTERS[Math.floor(n / 289) % 17]}ي`
const words = (from: number, length: number) => Array.from({ length }, (_, i) => word(from + i))

/** The words of `b` that lie in a copy, as numbers of words. */
function coveredWords(a: string, b: string): number {
  const copies = findCopies([analysed('a', a, 'alpha'), analysed('b', b, 'beta')])
  return copies.reduce((sum, c) => sum + b.slice(c.b.span.start, c.b.span.end).split(/\s+/).length, 0)
}

describe('copies with light edits', () => {
  const passage = words(0, 40)

  it('finds a passage with up to one word in five changed, left out or put in, never two of them side by side', () => {
    const edit = fc.constantFrom('change', 'leave out', 'put in')
    fc.assert(
      fc.property(fc.array(edit, { minLength: 6, maxLength: 6 }), fc.nat(2), (edits, shift) => {
        const edited = passage.flatMap((w, i) => {
          const kind = (i - shift) % 6 === 3 ? edits[Math.floor(i / 6)] : undefined
          if (kind === 'change') return [word(3000 + i)]
          if (kind === 'leave out') return []
          if (kind === 'put in') return [w, word(3000 + i)]
          return [w]
        })
        const found = coveredWords(
          [...words(500, 20), ...passage, ...words(600, 20)].join(' '),
          [...words(700, 20), ...edited, ...words(800, 20)].join(' '),
        )
        expect(found).toBeGreaterThanOrEqual(edited.length - 8)
        expect(found).toBeLessThanOrEqual(edited.length + 2)
      }),
      { numRuns: 60 },
    )
  })

  it('finds sentences that were put in another order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4, maxLength: 4 }), (order) => {
        const sentences = [0, 1, 2, 3].map((n) => `${words(n * 20, 16).join(' ')}.`)
        const found = coveredWords(sentences.join(' '), order.map((n) => sentences[n]).join(' '))
        expect(found).toBe(64)
      }),
    )
  })

  it.each([
    ['a line of sharing', 'شارك عبر فيسبوك'],
    ['a line that leads elsewhere', 'اقرأ أيضا: المنارة الغربية تعود إلى العمل'],
  ])('finds a passage on both sides of %s', (_, clutter) => {
    const b = [words(0, 20).join(' '), clutter, words(20, 20).join(' ')].join('.\n\n')
    expect(coveredWords(passage.join(' '), b)).toBeGreaterThanOrEqual(40)
  })

  it('finds nothing where every second word is another', () => {
    const changed = passage.map((w, i) => (i % 2 ? word(3000 + i) : w))
    expect(coveredWords(passage.join(' '), changed.join(' '))).toBe(0)
  })

  it('takes the whole of a text that repeats itself for one copy, not a piece of it against another', () => {
    const [first, second] = [words(100, 12), words(200, 12)]
    const text = [...first, ...words(300, 6), ...first, ...second].join(' ')
    const copies = findCopies([analysed('a', text, 'alpha'), analysed('b', text, 'beta')])
    expect(copies[0]).toMatchObject({ similarity: 1, words: 42 })
  })
})

describe('forms filled in anew', () => {
  const form = (a: string, b: string, c: string) =>
    `أقفلت سوق الحبوب في ميناء سلوان أمس مرتفعة ${a} نقطة وبيعت فيها ${b} طنا من القمح بلغت قيمتها ${c} ألف دينار بحسب نشرة السوق اليومية`

  it('are no copies of one another', () => {
    expect(coveredWords(form('81', '4200', '318'), form('58', '3900', '277'))).toBe(0)
  })

  it('are copies with the same numbers, however these are written', () => {
    expect(coveredWords(form('8.1', '4200', '318'), form('8,1', '4200', '318'))).toBeGreaterThan(20)
  })

  it('are told from a report whose toll has risen', () => {
    const report = (toll: string) =>
      `قالت بلدية سلوان إن العاصفة التي ضربت الجزيرة ليلة الخميس اقتلعت ${toll} شجرة معمرة في الحدائق العامة وعطلت خط العبارات بين المرفأين`
    expect(coveredWords(report('21'), report('34'))).toBeGreaterThan(15)
  })

  const market = (day: string, share: string) =>
    `صعد مؤشر سوق الحبوب في سلوان ${share} في المئة يوم ${day} وسط تداولات ضعيفة قبل عطلة الحصاد التي تغلق فيها المصارف أبوابها أسبوعا كاملا`

  const office = (region: string) =>
    `بدأت إدارة الزراعة في ${region} صباح أمس توزيع شتلات الزيتون المجانية على المزارعين الذين سجلوا أسماءهم قبل نهاية الموسم`

  it.each([
    ['are reports of one market on two days', market('الأحد', '0.6'), market('الاثنين', '0.6'), 0],
    ['are what the offices of two regions announce', office('الباحة'), office('عسير'), 0],
    ['are copies where the office is the same', office('الباحة'), office('الباحة'), 15],
    ['are copies where the day is the same', market('الأحد', '0.6'), market('الأحد', '0.6'), 22],
  ])('%s', (_, a, b, least) => {
    const covered = coveredWords(a, b)
    expect(least === 0 ? covered === 0 : covered >= least).toBe(true)
  })
})
