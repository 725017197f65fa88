import { describe, expect, it } from 'vitest'
import { analyse } from '../../src/article/analysed-article.js'
import { findCopies } from '../../src/copying/find-copies.js'
import { independentSources } from '../../src/copying/independent-sources.js'
import type { Article, Credit, Reading } from '../../src/domain/index.js'
import { readAnalysed } from '../../src/reading/read-article.js'
import { article } from './articles.js'

const WIRE =
  'أعلنت شركة المياه في بلدة مرجان إصلاح الأنبوب الرئيسي الذي انفجر فجر أمس وغمر شارعين تجاريين. وقالت الشركة في بيان ' +
  'إن فرق الطوارئ عملت ست عشرة ساعة متواصلة حتى عاد الضغط إلى مستواه المعتاد في الأحياء الشمالية كلها.'
const OWN =
  'وزار مراسلنا السوق المتضرر فوجد أصحاب المتاجر يجففون بضائعهم على الأرصفة ويتبادلون اللوم. وقال صاحب مخبز إن أكياس ' +
  'الدقيق تلفت جميعها، فيما طالبت صاحبة مكتبة بتعويض عاجل قبل بداية العام الدراسي. وأشار مهندس متقاعد إلى أن الشبكة لم ' +
  'تجدد منذ إنشاء البلدة، محذرا من انفجارات أخرى إن بقيت الأنابيب القديمة على حالها حتى الشتاء المقبل.'
const OTHER =
  'عادت المياه إلى منازل مرجان بعد انقطاع دام يوما كاملا بسبب كسر في الخط الناقل. واصطف الأهالي أمام الصهاريج طوال النهار، ' +
  'وشكا كثيرون من بطء الاستجابة.'

function reading(input: Article, credits: readonly Pick<Credit, 'name' | 'where'>[] = []): Reading {
  const read = readAnalysed(analyse(input))
  const given = credits.map((c) => ({ ...c, span: null, rule: 'given' }))
  return { ...read, layout: { ...read.layout, credits: given } }
}

function sources(readings: readonly Reading[]) {
  const copies = findCopies(readings.map((r) => analyse(r.article)))
  return independentSources(readings, copies)
}

const at = (hour: number) => `2031-05-02T${String(hour).padStart(2, '0')}:00:00Z`

describe('independentSources', () => {
  it('keeps accounts in their own words apart', () => {
    const found = sources([reading(article('a', WIRE, 'alpha', at(8))), reading(article('b', OTHER, 'beta', at(9)))])
    expect(found.map((s) => [s.articles, s.origin, s.because])).toEqual([
      [['a'], 'a', []],
      [['b'], 'b', []],
    ])
  })

  it('joins an account with the one it copies, and takes the earlier for the origin', () => {
    const found = sources([
      reading(article('a', WIRE, 'alpha', at(9))),
      reading(article('b', `${WIRE} `, 'beta', at(8))),
    ])
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({ id: 'source-b', articles: ['a', 'b'], origin: 'b', credit: null })
    expect(found[0]!.because).toMatchObject([{ a: 'a', b: 'b', reason: 'copy' }])
    expect(found[0]!.because[0]!.share).toBeGreaterThan(0.9)
  })

  it('keeps an account with reporting of its own independent, though it copies a paragraph', () => {
    const first = WIRE.split('. ')[0]!
    const found = sources([
      reading(article('a', `${first}. ${OTHER}`, 'alpha', at(8))),
      reading(article('b', `${first}. ${OWN}`, 'beta', at(9))),
    ])
    expect(found.map((s) => s.articles)).toEqual([['a'], ['b']])
  })

  it('calls two texts of one outlet versions', () => {
    const found = sources([
      reading(article('a', WIRE, 'alpha', at(8))),
      reading(article('b', `${WIRE} ${OTHER.split('.')[0]}.`, 'alpha', at(10))),
    ])
    expect(found[0]!.because.map((l) => l.reason)).toEqual(['version'])
  })

  it('counts what one outlet reports by itself once, however often it writes', () => {
    const found = sources([
      reading(article('a', OTHER, 'alpha', at(8))),
      reading(article('b', OWN, 'alpha', at(9))),
      reading(article('c', WIRE, 'beta', at(10))),
    ])
    expect(found.map((s) => s.articles)).toEqual([['a', 'b'], ['c']])
    expect(found[0]!.because).toEqual([{ a: 'a', b: 'b', reason: 'outlet', share: 1 }])
  })

  it('does not tie two wires together through an outlet that carries both', () => {
    const credited = (name: string) => [{ name, where: 'byline' as const }]
    const found = sources([
      reading(article('a', OTHER, 'alpha', at(8)), credited('رويترز')),
      reading(article('b', OWN, 'alpha', at(9)), credited('واس')),
    ])
    expect(found.map((s) => s.articles)).toEqual([['a'], ['b']])
  })

  it('joins accounts credited to one agency alone; their origin lies outside', () => {
    const credit = [{ name: 'رويترز', where: 'byline' as const }]
    const found = sources([
      reading(article('a', OTHER, 'alpha', at(8)), credit),
      reading(article('b', OWN, 'beta', at(9)), credit),
    ])
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({ origin: null, credit: 'رويترز' })
    expect(found[0]!.because).toEqual([{ a: 'a', b: 'b', reason: 'credit', share: 1 }])
  })

  it('does not take an agency quoted in the running text for the source of the account', () => {
    const quoted = [{ name: 'رويترز', where: 'text' as const }]
    const found = sources([
      reading(article('a', OTHER, 'alpha', at(8)), quoted),
      reading(article('b', OWN, 'beta', at(9)), quoted),
    ])
    expect(found).toHaveLength(2)
  })

  it("takes the agency's own account for the origin", () => {
    const found = sources([
      reading(article('a', OWN, 'alpha', at(7)), [{ name: 'واس', where: 'dateline' }]),
      reading(article('w', OTHER, 'was', at(8))),
    ])
    expect(found).toHaveLength(1)
    expect(found[0]!.origin).toBe('w')
  })

  it('tells no origin where times do not', () => {
    const found = sources([reading(article('a', WIRE, 'alpha')), reading(article('b', WIRE, 'beta'))])
    expect(found.map((s) => s.origin)).toEqual([null])
  })

  it('joins an account that tells a dispatch again in other words beside a copied passage', () => {
    const rewritten =
      'كشفت شركة المياه في بلدة مرجان عن إصلاح الأنبوب الرئيسي الذي انفجر صباح أمس وأغرق شارعين تجاريين. وقالت الشركة في بيان ' +
      'إن فرق الطوارئ عملت ست عشرة ساعة متواصلة حتى رجع الضغط إلى معدله المعتاد في أحياء الشمال جميعها.'
    const found = sources([
      reading(article('a', `${WIRE} ${OWN}`, 'alpha', at(8))),
      reading(article('b', rewritten, 'beta', at(9))),
    ])
    expect(found.map((s) => s.articles)).toEqual([['a', 'b']])
    expect(found[0]!.because[0]!.share).toBeGreaterThan(0.8)
  })

  const SAID =
    'قال وزير المياه سالم الخزرجي إن السد الجديد سيكتمل قبل نهاية الصيف وإن كلفته لم تتجاوز ستين مليون دينار. وأضاف الخزرجي أن القرى ' +
    'العشر المحيطة به ستنال حصصها كاملة من مياه الري ولن ترفع الرسوم على المزارعين الصغار هذا العام.'
  const SAID_OTHERWISE =
    'أكد سالم الخزرجي أن كلفة السد الجديد لم تتجاوز ستين مليون دينار وأنه سيكتمل قبل أن ينتهي الصيف. وقال الخزرجي إن الرسوم لن ترفع ' +
    'هذا العام على صغار المزارعين وإن حصص الري ستصل كاملة إلى القرى العشر المحيطة بالسد.'
  const SAID_ELSE =
    'قال وزير المياه سالم الخزرجي إن شبكة المدينة القديمة تخسر نصف ما يضخ فيها. وأضاف الخزرجي أن الوزارة ستستأجر ثلاث سفن لتحلية ماء البحر ' +
    'وأن أولاها سترسو في ميناء نجلاء خلال أسبوعين.'

  it('joins accounts that only relay the same words of one speaker; their origin lies outside', () => {
    const found = sources([
      reading(article('a', SAID, 'alpha', at(8))),
      reading(article('b', SAID_OTHERWISE, 'beta', at(9))),
    ])
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({ origin: null, because: [{ a: 'a', b: 'b', reason: 'same-statement' }] })
    expect(found[0]!.because[0]!.share).toBeGreaterThan(0.6)
  })

  it.each([
    ['another thing that the speaker said', SAID_ELSE],
    ['the same said by somebody else', SAID_OTHERWISE.replaceAll('الخزرجي', 'القبطان').replace('سالم', 'ماهر')],
    ['an account that has more to tell than the statement', `${OWN} ${SAID_OTHERWISE}`],
  ])('does not join with it %s', (_, text) => {
    const found = sources([reading(article('a', SAID, 'alpha', at(8))), reading(article('b', text, 'beta', at(9)))])
    expect(found.map((s) => s.articles)).toEqual([['a'], ['b']])
  })

  it('names the copy where a relayed statement is also copied', () => {
    const found = sources([reading(article('a', SAID, 'alpha', at(8))), reading(article('b', SAID, 'beta', at(11)))])
    expect(found[0]!.because.map((l) => l.reason)).toEqual(['copy'])
    expect(found[0]!.origin).toBe('a')
  })
})
