import { describe, expect, it } from 'vitest'
import { analyse, analyseAmong } from '../../../src/article/analysed-article.js'
import { LOOKED_BACK, RECURRING, RecurringLines, recurringIn } from '../../../src/article/clutter/recurring-lines.js'
import type { Article } from '../../../src/domain/index.js'

const FRAME = 'نشرة النهر المسائية على شاشتكم'

const article = (text: string, title: string | null = 'عنوان'): Article => ({
  id: 'a',
  outlet: 'النهر',
  url: null,
  title,
  author: null,
  published: null,
  text,
})

/** What is said of the last of some texts of one outlet. */
function ofLast(texts: readonly string[]): readonly string[] {
  const lines = new RecurringLines()
  let last: ReadonlySet<string> = new Set()
  for (const text of texts) last = lines.take({ text })
  return [...last]
}

const prose = (i: number) => `انهار الجسر رقم ${i} فجر اليوم بعد أمطار غزيرة.`
const texts = (count: number, line: (i: number) => string | null) =>
  Array.from({ length: count }, (_, i) => [prose(i), line(i)].filter(Boolean).join('\n\n'))

describe('lines that recur over the articles of an outlet', () => {
  it.each([
    ['in each article, after eight', texts(9, () => FRAME), [FRAME]],
    ['not before', texts(8, () => FRAME), []],
    ['in every third', texts(31, (i) => (i % 3 === 0 ? FRAME : null)), [FRAME]],
    ['in every sixth: a newsroom repeats itself', texts(61, (i) => (i % 6 === 0 ? FRAME : null)), []],
    ['twice in one article is once', [...texts(4, () => `${FRAME}\n${FRAME}`), ...texts(1, () => FRAME)], []],
    ['a paragraph', texts(20, () => `${'قال المسؤول إن الأعمال مستمرة '.repeat(8)}.`), []],
    [
      'no more once it is gone',
      [...texts(12, () => FRAME), ...texts(LOOKED_BACK, () => null), prose(0) + `\n${FRAME}`],
      [],
    ],
  ])('%s', (_what, all, expected) => {
    expect(ofLast(all)).toEqual(expected)
  })

  it('what is said depends on the last articles only', () => {
    const all = texts(90, (i) => (i % 2 === 0 ? FRAME : null))
    expect(ofLast(all)).toEqual(ofLast(all.slice(-LOOKED_BACK - 1)))
  })
})

describe('a line that is known to recur', () => {
  const recurring = new Set([FRAME])

  it('is marked where it stands, and known again from the marks', () => {
    const { layout, passages } = analyseAmong(article(`${prose(1)}\n\n${FRAME}\n\n${prose(2)}`), recurring)
    expect(layout.clutter).toEqual([
      { field: 'text', start: 46, end: 46 + FRAME.length, text: FRAME, kind: 'repeated', rule: RECURRING },
    ])
    expect(passages.map(({ role }) => role)).toEqual(['headline', 'paragraph', 'clutter', 'paragraph'])
    expect(recurringIn(layout)).toEqual(recurring)
  })

  it('is no headline', () => {
    const text = `${FRAME}\n\nانهيار جسر الورد القديم\n\n${prose(1)} ${prose(2)}`
    const { layout } = analyseAmong(article(text, null), recurring)
    expect(text.slice(layout.headline!.start, layout.headline!.end)).toBe('انهيار جسر الورد القديم')
  })

  it.each(['لندن - رويترز', 'لندن (رويترز) - قال مسؤول إن الجسر انهار.', '(وكالة السهم للأنباء)'])(
    'is kept where it says where the text is from: %s',
    (line) => {
      const text = `${line}\n\n${prose(1)}\n\n${prose(2)}`
      const known = analyseAmong(article(text), new Set([line]))
      expect(known.layout).toEqual(analyse(article(text)).layout)
    },
  )
})
