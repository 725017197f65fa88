import { describe, expect, it } from 'vitest'
import { type NameRow, statementsOf } from './reading.js'

const GHANIM: NameRow = ['سليم الغانم', 'person']
const name = (text: string, names: readonly NameRow[] = []) => statementsOf(text, names).at(-1)?.name

describe('a name is shown clean', () => {
  it.each<[string, string, string, readonly NameRow[]]>([
    ['an age', 'قال المزارع البالغ 46 عاما إن الموسم انتهى.', 'المزارع', []],
    ['the word for what was said', 'ونقل عن ناشطات محليات قولهن إن الجسر مغلق.', 'ناشطات محليات', []],
    ['when it was said', 'أصدرت البلدية تقريرا هذا الأسبوع قال إن الجسر مغلق.', 'تقرير', []],
    ['each of', 'أكدت كل من الوزارة والبلدية أن الجسر مغلق.', 'الوزارة والبلدية', []],
    ['short for', 'أعلن الاتحاد الأرزوني للسباحة (أسبا) أن السباق تأجل.', 'الاتحاد الأرزوني للسباحة', []],
    ['who is addressed', 'أبلغ مصدر قضائي وكالة الساحل أن الحكم صدر.', 'مصدر قضائي', []],
    ['letters of Latin', 'قال سليم الغانم Salim إن الحكم صدر.', 'سليم الغانم', [['سليم الغانم Salim', 'person']]],
    [
      'a weekday',
      'صرح الرئيس الأرزوني الخميس سليم الغانم بأن الحكم صدر.',
      'سليم الغانم',
      [['الخميس سليم الغانم', 'person']],
    ],
    ['letters by their names', 'وقالت قناة سي إن إن إن الحكم صدر.', 'قناة سي إن إن', []],
  ])('%s', (_name, text, speaker, names) => {
    expect(name(text, names)).toBe(speaker)
  })

  it.each<[string, string, string, readonly NameRow[]]>([
    [
      'of whom a source is near',
      'أكد مصدر مقرب من الوزير سليم الغانم أن الحكم صدر.',
      'مصدر مقرب من الوزير سليم الغانم',
      [GHANIM],
    ],
    [
      'in whose party one is',
      'قال عضو في حزب الرئيس السابق سليم الغانم إن الحكم صدر.',
      'عضو في حزب الرئيس السابق سليم الغانم',
      [GHANIM],
    ],
    ['whose son one is', 'قال زهرون لقموش، نجل الوزير سليم الغانم، إن الحكم صدر.', 'زهرون لقموش', [GHANIM]],
  ])('a person in the office of another does not speak: %s', (_name, text, speaker, names) => {
    expect(name(text, names)).toBe(speaker)
  })

  it.each([
    ['a rank behind a body', 'قال رئيس الدائرة في الحرس العقيد سليم الغانم إن الحكم صدر.'],
    ['a title behind a committee', 'وقال أحد المشاركين في المسرحية الدكتور سليم الغانم إن الحكم صدر.'],
    ['a spokesman', 'قال المتحدث باسم المجلس سليم الغانم إن الحكم صدر.'],
  ])('but he does who holds it: %s', (_name, text) => {
    expect(name(text, [GHANIM])).toBe('سليم الغانم')
  })
})

describe('how sure a speaker is shown', () => {
  it.each([
    [
      'a letter of what was asked',
      'طالب المدرسان ببيع الأرض وقالا إن لعقوبات لكبح الشغب ضرورة، ويدعو لعقوبات لكبح الشغب.',
    ],
  ])('not at all where the phrase was not cut where it ends: %s', (_name, text) => {
    for (const { name: shown, certainty } of statementsOf(text))
      if (shown && /السائق|لكبح/.test(shown)) expect(certainty).toBe('unsure')
  })

  it.each([
    ['an office', 'قال المدير العام لمنظمة المياه إن الجسر مغلق.'],
    ['a body of a place', 'قال المدعي العام في أرزونيا إن الجسر مغلق.'],
    ['several', 'قال متمردون من البلدة إن الجسر مغلق.'],
    ['a body with a long name', 'قال مكتب المياه المتحدة لتنسيق الشؤون المحلية إن الجسر مغلق.'],
  ])('sure where nothing is against it: %s', (_name, text) => {
    expect(statementsOf(text)[0]!.certainty).not.toBe('unsure')
  })
})

describe('who is addressed', () => {
  it.each([
    ['a name like a verb', 'وقال سليم الغانم لوكالة يراع إن الحكم صدر.', 'وكالة يراع'],
    ['a long quoted name', 'وقال سليم الغانم لشبكة "بي أف أم تي في" إن الحكم صدر.', 'شبكة بي أف أم تي في'],
    ['a channel of letters', 'وقال سليم الغانم لقناة سي إن إن إن الحكم صدر.', 'قناة سي إن إن'],
  ])('keeps its name: %s', (_name, text, to) => {
    expect(statementsOf(text, [GHANIM])[0]!.to).toBe(to)
  })

  it.each([
    ['the rest of a time', 'وكان سليم الغانم قد توعد في وقت سابق بإغلاق الجسر.'],
    ['the rest of a name', 'واتهم سليم الغانم منذ وقت طويل بإغلاق الجسر.'],
  ])('is nobody where a phrase ended too early: %s', (_name, text) => {
    for (const { to } of statementsOf(text, [GHANIM])) expect(to).toBeNull()
  })
})

describe('who passed it on', () => {
  it('carries what is told on the tongue of somebody', () => {
    const text = 'ونقلت وكالة الساحل على لسان سليم الغانم قوله إن الجسر مغلق.'
    const names: NameRow[] = [GHANIM, ['وكالة الساحل', 'organization']]
    expect(statementsOf(text, names)).toMatchObject([{ name: 'سليم الغانم', via: ['وكالة الساحل'] }])
  })

  it('is not who is named for the clause behind', () => {
    const text = 'أشارت الشرطة إلى أن الجسر أغلق أمام الشاحنات، وبحسب شهود عيان فإن العمل توقف في البلدة.'
    const found = statementsOf(text)
    expect(found.map((s) => [s.name, s.via])).toEqual([
      ['الشرطة', []],
      ['شهود عيان', []],
    ])
  })

  it('is nobody where the verb says that nobody is named', () => {
    const [said] = statementsOf('وحضر سليم الغانم اللقاء الذي قيل خلاله إن الجسر مغلق.', [GHANIM])
    expect(said?.name ?? null).toBeNull()
  })
})

describe('nobody is put in the place of another', () => {
  it('keeps an office without the article apart from the one who was named', () => {
    const text = 'وقال وزير الدفاع الأرزوني سليم الغانم إن الحدود آمنة.'
    const [headline] = statementsOf(text, [GHANIM], 'وزير أرزوني: الجسر سيفتح قريبا')
    expect(headline?.name).toBe('وزير أرزوني')
  })

  it('lets a body speak for itself after it acted with another', () => {
    const text =
      'أعلنت وزارة المياه الأرزونية والحكومة الساحلانية فتح السد. وقالت وزارة المياه الأرزونية إن البوابات ثلاث.'
    expect(name(text)).toBe('وزارة المياه الأرزونية')
  })

  it('counts two as two', () => {
    expect(name('ونقلت الصحيفة عن مصدرين أمنيين قولهما إن الطريق مغلق.')).toBe('مصدران أمنيان')
    expect(name('ونقلت الصحيفة عن مسؤولين محليين قولهم إن الطريق مغلق.')).toBe('مسؤولون محليون')
  })

  it('goes on with the speaker where he goes on with his words', () => {
    const text = 'وقال سليم الغانم إن الجسر مغلق. وتابع حديثه قائلا: "سنفتحه غدا أمام الجميع".'
    expect(name(text, [GHANIM])).toBe('سليم الغانم')
  })

  it('is unsure where another person stands nearer to the words', () => {
    const names: readonly NameRow[] = [GHANIM, ['ندى الزين', 'person']]
    const text =
      'وكان سليم الغانم قال معلنا فتح الجسر: "الجسر لكم"، وهو ما ردت عليه الوزيرة ندى الزين قائلة إن الجسر غير آمن.'
    const answer = statementsOf(text, names).find((s) => s.content.includes('غير آمن'))!
    expect(answer.name === 'ندى الزين' || answer.certainty === 'unsure').toBe(true)
  })
})
