import { describe, expect, it } from 'vitest'
import { compareStoryline } from '../../src/comparison/compare-storyline.js'
import type { Copy, Event } from '../../src/domain/index.js'
import { type Made, makeReading } from './make-reading.js'

/** One event an account. */
function across(accounts: readonly Made[], copies: readonly Copy[] = []) {
  const events = accounts.map((made) => {
    const event: Event = {
      id: `e-${made.id}`,
      storyline: 's',
      title: '',
      titleFrom: made.id,
      day: null,
      place: null,
      names: [],
      articles: [made.id],
    }
    return { event, readings: [makeReading(made)] }
  })
  return compareStoryline({ id: 's', title: '', events: events.map((e) => e.event.id) }, events, copies)
}

const summary = (accounts: readonly Made[]) =>
  across(accounts).points.map((p) => [p.about, p.type, p.positions.map((q) => q.value)])

describe('what outlasts the events of a storyline', () => {
  it('meets the toll of one war under its names', () => {
    const found = across([
      {
        id: 'a',
        text: 'زار الوزير ساحلان للمرة الثانية خلال الحرب الساحلانية الدائرة بين البلدين منذ ست سنوات وقد أودت بحياة نحو 400 ألف شخص.',
        places: ['ساحلان'],
        durations: [['ست سنوات', 'P6Y']],
      },
      {
        id: 'b',
        text: 'وأسفر الصراع في ساحلان عن مقتل نصف مليون شخص منذ عام 2031.',
        places: ['ساحلان'],
        times: [['عام 2031', '2031']],
      },
      { id: 'c', text: 'تحدث الوزير عن المياه.' },
    ])
    expect(found.events).toEqual(['e-a', 'e-b'])
    expect(found.points.map((p) => [p.about, p.type, p.positions.map((q) => q.value)])).toEqual([
      ['القتلى: الحرب الساحلانية', 'differs-between-outlets', ['≈400,000', '500,000']],
    ])
  })

  it('meets the people of one country', () => {
    expect(
      summary([
        { id: 'a', text: 'يبلغ عدد سكان أرزانيا ستة ملايين نسمة.', places: ['أرزانيا'] },
        { id: 'b', text: 'وتستورد أرزانيا القمح لسكان أرزانيا البالغ عددهم سبعة ملايين نسمة.', places: ['أرزانيا'] },
      ]),
    ).toEqual([['سكان أرزانيا', 'differs-between-outlets', ['6,000,000', '7,000,000']]])
  })

  it.each([
    ['the dead of two floods', 'أودت سيول ساحلان بحياة 1200 شخص.', 'أودت سيول ساحلان بحياة 2100 شخص.'],
    ['one day of a war and another', 'قتل 1200 شخص أمس في الحرب الساحلانية.', 'قتل 2100 شخص أمس في الحرب الساحلانية.'],
    ['wars of two countries', 'أوقعت الحرب في ساحلان 40 ألف قتيل.', 'أوقعت الحرب في أرزانيا 50 ألف قتيل.'],
    [
      'an attack told beside a war',
      'كان الهجوم عنيفا في الحرب الساحلانية المستمرة، وقال شهود إنه أسقط 1600 قتيل.',
      'أوقعت الحرب في ساحلان 3000 قتيل.',
    ],
    [
      'refugees in two countries',
      'أدت الحرب في ساحلان إلى تدفق مليون لاجئ.',
      'أدت الحرب في ساحلان إلى تدفق ثلاثة ملايين لاجئ.',
    ],
    ['small numbers', 'أوقعت الحرب في ساحلان 40 قتيلا.', 'أوقعت الحرب في ساحلان 50 قتيلا.'],
  ])('leaves %s alone', (_what, left, right) => {
    const made = (id: string, text: string): Made => ({
      id,
      text,
      places: ['ساحلان', 'أرزانيا'].filter((p) => text.includes(p)),
      ...(text.includes('أمس') && { times: [['أمس', '2031-05-05']] }),
    })
    // The adjective alone names the country only where the article names it too.
    const a = made('a', `${left} وقع ذلك في ساحلان.`)
    const b = made('b', `${right} وقع ذلك في ساحلان.`)
    expect(across([a, b]).points).toEqual([])
  })

  it('takes a paragraph that is printed again for one source', () => {
    const text = 'وأسفرت الحرب في ساحلان عن مقتل 400 ألف شخص وتشريد الملايين من بيوتهم في المدن والقرى منذ أعوام طويلة.'
    const span = { field: 'text' as const, start: 0, end: text.length }
    const copy: Copy = {
      from: 'a',
      a: { id: 'a', span },
      b: { id: 'b', span },
      similarity: 1,
      words: 17,
      kind: 'copy',
      sameOutlet: false,
    }
    const accounts = [
      { id: 'a', text, places: ['ساحلان'] },
      { id: 'b', text, places: ['ساحلان'] },
    ]
    expect(across(accounts).points).toHaveLength(1)
    expect(across(accounts, [copy]).points).toEqual([])
  })
})
