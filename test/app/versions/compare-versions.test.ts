import { describe, expect, it } from 'vitest'
import { compareVersions } from '../../../src/app/versions/compare-versions.js'
import { pieces, textChanges } from '../../../src/app/versions/text-changes.js'
import type { Article } from '../../../src/domain/index.js'
import { readArticle } from '../../../src/reading/read-article.js'

const BASE: Article = {
  id: 'a',
  outlet: 'صحيفة النهر',
  url: null,
  title: 'انهيار جسر الورد القديم',
  author: null,
  published: { day: '2031-05-07', at: null },
  text: '',
}

const reading = (text: string, title = BASE.title) => readArticle({ ...BASE, title, text })!.reading

const change = (before: string, after: string) => compareVersions(reading(before), reading(after))

const figures = (before: string, after: string) =>
  change(before, after).figures.map(({ before: b, after: a }) => [b?.value ?? null, a?.value ?? null])

describe('figures that an outlet changed', () => {
  it.each([
    ['a toll that rose', 'قتل 3 أشخاص في انهيار الجسر.', 'قتل 7 أشخاص في انهيار الجسر.', [[3, 7]]],
    ['in words', 'وأصيب أربعة عمال بجروح.', 'وأصيب ستة عمال بجروح.', [[4, 6]]],
    [
      'each with its own noun',
      'سقط 3 قتلى و12 جريحا في الانهيار.',
      'سقط 4 قتلى و15 جريحا في الانهيار.',
      [
        [3, 4],
        [12, 15],
      ],
    ],
    ['a new one', 'انهار الجسر صباح اليوم.', 'انهار الجسر صباح اليوم وقتل 3 أشخاص.', [[null, 3]]],
    ['one that was taken out', 'انهار الجسر وقتل 3 أشخاص أمس.', 'انهار الجسر أمس.', [[3, null]]],
    ['the same in other words', 'قتل 3 أشخاص في الانهيار.', 'قتل ثلاثة أشخاص في الانهيار.', []],
    ['one that only moved', 'قتل 3 أشخاص.\nوأغلق الطريق إلى الجسر.', 'وأغلق الطريق إلى الجسر.\nقتل 3 أشخاص.', []],
    ['words around it', 'قتل 3 أشخاص في الانهيار.', 'قتل 3 أشخاص في الحادث.', []],
  ])('%s', (_what, before, after, expected) => {
    expect(figures(before, after)).toEqual(expected)
  })
})

describe('statements that an outlet changed', () => {
  const SAID = 'وقال رئيس البلدية سالم المرجاني إن الجسر كان آمنا قبل الانهيار.'

  it('another wording of one speaker is one change', () => {
    const { statements } = change(SAID, 'وقال رئيس البلدية سالم المرجاني إن الجسر لم يكن آمنا قبل الانهيار.')
    expect(statements.map((s) => [s.before?.content, s.after?.content])).toEqual([
      ['الجسر كان آمنا قبل الانهيار', 'الجسر لم يكن آمنا قبل الانهيار'],
    ])
  })

  it('the same words of another speaker are a change', () => {
    const { statements } = change(SAID, 'وقالت وزيرة النقل هند الوردي إن الجسر كان آمنا قبل الانهيار.')
    expect(statements).toHaveLength(1)
    expect(statements[0]!.before!.name).not.toBe(statements[0]!.after!.name)
  })

  it('one that was taken out, one that came', () => {
    const other = 'وقال مدير الشرطة نادر التلاوي إن التحقيق بدأ ولن يطول.'
    expect(change(`${SAID}\n${other}`, SAID).statements.map((s) => [!!s.before, !!s.after])).toEqual([[true, false]])
    expect(change(SAID, `${SAID}\n${other}`).statements.map((s) => [!!s.before, !!s.after])).toEqual([[false, true]])
  })

  it('nothing where the text around them changed', () => {
    expect(change(`انهار الجسر.\n${SAID}`, `انهار الجسر القديم فجرا.\n${SAID}`).statements).toEqual([])
  })
})

describe('headlines and words', () => {
  it('a headline that changed is told, one that did not is not', () => {
    const before = reading('انهار الجسر.')
    expect(compareVersions(before, reading('انهار الجسر.', 'قتلى في انهيار جسر الورد')).headline).toEqual({
      before: 'انهيار جسر الورد القديم',
      after: 'قتلى في انهيار جسر الورد',
    })
    expect(compareVersions(before, reading('انهار الجسر فجرا.')).headline).toBeNull()
  })

  it.each([
    ['انهار الجسر القديم أمس', 'انهار الجسر القديم اليوم', 'انهار الجسر القديم -أمس-+اليوم+'],
    ['انهار الجسر أمس', 'انهار الجسر القديم أمس', 'انهار الجسر +القديم+ أمس'],
    ['سطر\n\nثان', 'سطر\n\nبينهما\n\nثان', 'سطر\n\n+بينهما+\n\nثان'],
    ['سطر\n\nبينهما\n\nثان', 'سطر\n\nثان', 'سطر-بينهما-\n\nثان'],
    ['مسافة  أخرى', 'مسافة أخرى', 'مسافة أخرى'],
    ['', 'نص', '+نص+'],
  ])('%j → %j', (before, after, shown) => {
    const marks = { same: '', removed: '-', added: '+' }
    const all = pieces(before, after, textChanges(before, after))
    expect(all.map(({ kind, text }) => marks[kind] + text + marks[kind]).join('')).toBe(shown)
  })

  it('the later text stands whole in the pieces', () => {
    const before = 'قال سالم إن الجسر انهار.\n\nثم أغلق الطريق.\n\nولم يصب أحد.'
    const after = 'قالت هند إن الجسر القديم انهار.\n\nولم يصب أحد بأذى.\n\nوبدأ التحقيق.'
    const all = pieces(before, after, textChanges(before, after))
    const later = all.filter((p) => p.kind !== 'removed').map((p) => p.text)
    expect(later.join('')).toBe(after)
  })
})
