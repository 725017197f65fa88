import { describe, expect, it } from 'vitest'
import { layOut } from '../../src/article/layout.js'

const PROSE = 'قال مسؤول محلي اليوم إن جسرا قديما انهار في المدينة بعد أمطار غزيرة استمرت ثلاثة أيام.'
const MORE = 'وأضاف أن فرق الإنقاذ تواصل البحث عن مفقودين في مجرى النهر منذ الصباح.'

function leads(text: string, over: { title?: string | null; author?: string | null; outlet?: string | null } = {}) {
  const article = { id: 'a', outlet: null, url: null, title: 'عنوان', author: null, published: null, text, ...over }
  const { dateline, byline, credits } = layOut(article)
  const cut = (at: { start: number; end: number } | null) => at && text.slice(at.start, at.end)
  return {
    dateline: cut(dateline),
    place: dateline?.place ?? null,
    source: dateline?.source ?? null,
    byline: cut(byline),
    credits: credits.map((c) => `${c.name}/${c.where}`),
  }
}

describe('datelines', () => {
  it.each([
    ['لندن (رويترز) -', 'لندن', 'رويترز'],
    ['دبي، الإمارات العربية المتحدة (CNN)--', 'دبي، الإمارات العربية المتحدة', 'سي إن إن'],
    ['(CNN)—', null, 'سي إن إن'],
    ['القاهرة - أ ف ب -', 'القاهرة', 'فرانس برس'],
    ['الرياض – واس:', 'الرياض', 'واس'],
    ['واس- الرياض:', 'الرياض', 'واس'],
    ['جدة ـ واس:', 'جدة', 'واس'],
    ['بيروت - «النهر»:', 'بيروت', 'النهر'],
    ['مدينة الورد (رويترز) -', 'مدينة الورد', 'رويترز'],
    ['الورد (ساحلان) - (السهم):', 'الورد (ساحلان)', 'السهم'],
    ['الورد - (السهم):', 'الورد', 'السهم'],
    ['القاهرة -', 'القاهرة', null],
    ['جدة 15 شوال 1452 هـ الموافق 9 فبراير 2031 م واس', 'جدة', 'واس'],
  ])('%s', (lead, place, source) => {
    const found = leads(`${lead} ${PROSE}\n\n${MORE}`)
    expect([found.dateline, found.place, found.source]).toEqual([lead, place, source])
  })

  it('on a line of its own', () => {
    expect(leads(`الطائف – واس\n${PROSE}\n${MORE}`)).toMatchObject({
      dateline: 'الطائف – واس',
      place: 'الطائف',
      source: 'واس',
    })
  })

  it('with a reporter', () => {
    expect(leads(`سالم المرجاني- سبق- جدة: ${PROSE}\n${MORE}`)).toMatchObject({
      dateline: 'سالم المرجاني- سبق- جدة:',
      place: 'جدة',
      source: 'سبق',
      byline: 'سالم المرجاني',
    })
    expect(leads(`نادر الوردي – متابعات\n${PROSE}\n${MORE}`)).toMatchObject({
      dateline: null,
      byline: 'نادر الوردي – متابعات',
    })
    expect(leads(`كتب - نادر الوردي: ${PROSE}\n${MORE}`)).toMatchObject({
      dateline: null,
      byline: 'كتب - نادر الوردي:',
    })
  })

  it.each([
    PROSE,
    `واشنطن: ${PROSE}`,
    `القاهرة 15 ألفا من عمال المصانع التي أغلقت في العام 2030 قالوا لوكالة رويترز إنهم لم يتسلموا أجورهم.`,
    `مصر - التي تستضيف القمة - ${PROSE}`,
    `(الورد) ${PROSE}`,
    `نادر الوردي: ${PROSE}`,
    'السيول: أسباب ونتائج في كل عام من الأعوام العشرة الماضية',
    `الجسر (القديم) - كما يسميه أهل المدينة - انهار صباح اليوم بعد أمطار غزيرة.`,
  ])('none: %s', (line) => {
    expect(leads(`${line}\n\n${MORE}`)).toMatchObject({ dateline: null, byline: null })
  })
})

describe('credits', () => {
  it.each([
    ['لندن - رويترز', ['رويترز/metadata']],
    ['النهر - أ ف ب:', ['فرانس برس/metadata']],
    ['القاهرة: أ. ف. ب', ['فرانس برس/metadata']],
    ['جدة - واس، رويترز', ['واس/metadata', 'رويترز/metadata']],
    ['الورد - السهم', ['السهم/metadata']],
    ['سالم المرجاني - جدة', []],
    ['سالم المرجاني - تلة', []],
    ['النهر - جدة', []],
    ['وكالات - الورد', []],
    ['سالم المرجاني', []],
  ])('of the metadata byline: %s', (author, expected) => {
    expect(leads(`${PROSE}\n${MORE}`, { author }).credits).toEqual(expected)
  })

  it('not of the outlet itself', () => {
    expect(leads(`${PROSE}\n${MORE}`, { author: 'الورد - النهر', outlet: 'صحيفة النهر' }).credits).toEqual([])
    expect(leads(`الورد - (النهر): ${PROSE}\n${MORE}`, { outlet: 'صحيفة النهر' }).credits).toEqual([])
  })

  it.each([
    [`لندن (رويترز) - ${PROSE}\n${MORE}`, ['رويترز/dateline']],
    [`${PROSE}\n${MORE} (أ ف ب)`, ['فرانس برس/signature']],
    [`${PROSE}\n${MORE}\nرويترز`, ['رويترز/signature']],
    [`${PROSE}\n${MORE}\n* نقلا عن "الأهرام" المصرية`, ['الأهرام/signature']],
    [`${PROSE}\n${MORE}\n* نقلا عن الأنباء الكويتية`, ['الأنباء/signature']],
    [`${PROSE}\nوذكرت الصحيفة نقلا عن وكالة رويترز أن الجسر كان مغلقا.`, ['رويترز/text']],
    [
      `انهار جسر الورد فجر اليوم وأصيب في انهياره سبعة من المارة، بحسب وكالة السهم للأنباء.\n${MORE}`,
      ['وكالة السهم للأنباء/text'],
    ],
    [`انهار جسر الورد فجر اليوم وأصيب في انهياره سبعة من المارة، بحسب وكالة السهم.\n${MORE}`, []],
    [`تلة - (سن): ${PROSE}\nوقال الوزير لوكالة الأنباء السهمية (سن) إن الجسر آمن.`, ['وكالة الأنباء السهمية/dateline']],
    [`${PROSE}\nوقالت وكالة رويترز إن الجسر كان مغلقا.`, ['رويترز/text']],
    [`${PROSE}\nمع تحيات سالم المرجاني - الرياض`, []],
  ])('of the text: %#', (text, expected) => {
    expect(leads(text).credits).toEqual(expected)
  })
})
