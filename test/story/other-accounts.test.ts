import { describe, expect, it } from 'vitest'
import { type ArticleFields, compare } from '../../src/index.js'
import { daysOfOtherAccounts } from '../../src/story/other-accounts.js'

const LEAD =
  'أغلقت مياه الفيضان الطريق الساحلي قرب برج اللوز بعد أمطار غزيرة استمرت طوال الليل، وأجلت السلطات ثلاثين أسرة من البيوت القريبة من مجرى النهر إلى مركز للإيواء في المدرسة القديمة'

const account = (id: string, outlet: string, published: string | null, opening: string): ArticleFields => ({
  id,
  outlet,
  title: 'فيضان يغلق الطريق الساحلي قرب برج اللوز',
  ...(published && { published }),
  text: `${opening} ${LEAD}.\nوقال رئيس البلدية سليم الحداد إن الطريق سيبقى مغلقا حتى ينخفض منسوب المياه.`,
})

/** Told on Thursday 14 March 2019. */
const DATED = [
  account('a', 'صحيفة المرفأ', '2019-03-14T09:00:00Z', 'قالت الشرطة الخميس:'),
  account('b', 'موقع الضفة', '2019-03-14T10:00:00Z', 'ذكرت الإذاعة الخميس:'),
  account('c', 'وكالة الريحان', '2019-03-14T11:00:00Z', 'أفاد شهود الخميس:'),
]
const UNDATED = account('d', 'جريدة السهل', null, 'أعلنت الشرطة اليوم الخميس:')

function readingsOf(articles: readonly ArticleFields[]) {
  const [event, ...others] = compare(articles)
  expect(others).toEqual([])
  return new Map(event!.readings.map((r) => [r.article.id, r]))
}

describe('the days of the other accounts', () => {
  it('are the stated ones, for each account without a day', () => {
    const readings = [...readingsOf([...DATED, UNDATED]).values()]
    expect([...daysOfOtherAccounts(readings)]).toEqual([['d', ['2019-03-14', '2019-03-14', '2019-03-14']]])
    expect([...daysOfOtherAccounts(readings.filter((r) => r.article.published === null))]).toEqual([['d', []]])
  })

  it('date an account that its own words leave open, and are named as evidence', () => {
    const alone = compare([UNDATED])[0]!.readings[0]!.published!
    expect(alone).toMatchObject({ day: null, candidates: [] })
    const published = readingsOf([...DATED, UNDATED]).get('d')!.published!
    expect(published).toMatchObject({ certainty: 'inferred', conflict: null })
    expect(published.candidates).toContain('2019-03-14')
    expect(published.candidates.length).toBeLessThanOrEqual(3)
    expect([published.day, null]).toContain(published.candidates.length === 1 ? '2019-03-14' : null)
    expect(published.evidence.map((e) => [e.says, e.span === null])).toEqual([
      ['weekday=4', false],
      ['other-accounts=2019-03-14*3', true],
    ])
  })

  it('leave a stated day alone', () => {
    for (const id of ['a', 'b', 'c'])
      expect(readingsOf([...DATED, UNDATED]).get(id)!.published).toMatchObject({
        day: '2019-03-14',
        certainty: 'stated',
      })
  })

  it('say the same whatever the order of the accounts', () => {
    const last = readingsOf([...DATED, UNDATED]).get('d')!.published
    expect(readingsOf([DATED[0]!, UNDATED, DATED[1]!, DATED[2]!]).get('d')!.published).toEqual(last)
  })
})
