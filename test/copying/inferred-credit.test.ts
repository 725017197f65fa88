import { describe, expect, it } from 'vitest'
import { analyse } from '../../src/article/analysed-article.js'
import { findCopies } from '../../src/copying/find-copies.js'
import { inferCredits } from '../../src/copying/inferred-credit.js'
import { article } from './articles.js'

const WIRE =
  'أعلنت هيئة المنارات في جزيرة سلوان أن المنارة الغربية عادت إلى العمل بعد توقف دام تسعة أيام بسبب عطل في مولدها القديم. ' +
  'وأضافت الهيئة أن ثلاث سفن صيد ضلت طريقها خلال تلك المدة قبل أن ترشدها قوارب الأهالي إلى المرفأ.'
const OWN =
  'وجال مندوبنا على بيوت الصيادين فوجد أن أكثرهم ظلوا على الشاطئ طوال الأيام التسعة خوفا من الصخور المغمورة عند مدخل الخليج. ' +
  'وحكى أحدهم أن والده كان يوقد النار على التلة في الليالي المظلمة قبل بناء المنارة بزمن طويل، وأن الجزيرة نسيت تلك العادة.'

function inferred(texts: readonly (readonly [id: string, text: string, author: string | null])[]) {
  const analysed = texts.map(([id, text, author]) => analyse({ ...article(id, text, id), author }))
  return inferCredits(analysed, findCopies(analysed))
}

describe('inferCredits', () => {
  it('gives an article the agency to which the text that it carries is credited elsewhere', () => {
    const found = inferred([
      ['alpha', WIRE, 'لندن - رويترز'],
      ['beta', WIRE, null],
    ])
    expect([...found.keys()]).toEqual(['beta'])
    expect(found.get('beta')).toMatchObject({ name: 'رويترز', through: ['alpha'] })
    expect(found.get('beta')!.share).toBeGreaterThan(0.9)
  })

  it.each([
    ['an article with a credit of its own', 'لندن - د ب أ', WIRE],
    ['an article that is mostly its own', null, `${WIRE.split('. ')[0]}. ${OWN}`],
    ['an article that shares nothing', null, OWN],
  ])('leaves %s as it is', (_, author, text) => {
    expect(
      inferred([
        ['alpha', WIRE, 'لندن - رويترز'],
        ['beta', text, author],
      ]).has('beta'),
    ).toBe(false)
  })

  it('names none where two agencies have the same text', () => {
    const found = inferred([
      ['alpha', WIRE, 'لندن - رويترز'],
      ['beta', WIRE, 'باريس - أ ف ب'],
      ['gamma', WIRE, null],
    ])
    expect(found.size).toBe(0)
  })

  it('does not take an agency quoted in passing for the source of a text', () => {
    const found = inferred([
      ['alpha', `${WIRE} وقال مهندس لرويترز إن المولد سيستبدل.`, null],
      ['beta', WIRE, null],
    ])
    expect(found.size).toBe(0)
  })
})
