import { describe, expect, it } from 'vitest'
import { accountsOf } from '../../../src/comparison/account.js'
import { readOne } from '../../../src/pipeline.js'

/** Articles of one event, each with the text from which its names are read. */
function accounts(texts: Readonly<Record<string, string>>, days: Readonly<Record<string, string>> = {}) {
  const readings = Object.entries(texts).map(([id, text]) =>
    readOne({
      id,
      outlet: id,
      url: null,
      title: null,
      author: null,
      published: { day: days[id] ?? '2031-05-06', at: null },
      text,
    }),
  )
  const all = accountsOf(readings, [])
  return (id: string, name: string) => all.find((a) => a.id === id)!.speaker(name)
}

describe('one person', () => {
  it.each([
    ['ترامب', 'دونالد ترامب'],
    ['غيورغي جيراسيموف', 'غيورغي غيراسيموف'],
    ['أنطوان ميلنيكوف', 'انطوان ميلنكوف'],
    ['سامي هادي الحداد', 'سامي الحداد'],
    ['راشد بن سالم', 'راشد بن سالم آل نعمان'],
    ['عبد الله القميزي', 'عبدالله القميزي'],
    ['كيم يونغ', 'كيم يونغ سو'],
    ['العميد الركن سامي الحداد', 'سامي الحداد'],
    ['الدكتورة ندى الزين', 'ندى الزين'],
    ['دونالدو بيرغ', 'دونالد بيرغ'],
  ])('«%s» and «%s» are one', (short, full) => {
    const speaker = accounts({
      a: `قال ${short} للصحفيين إن الجسر سيفتح غدا.`,
      b: `وقال ${full} في مؤتمر صحفي إن الجسر سيفتح غدا.`,
    })
    expect(speaker('a', short)).toMatchObject({ isPerson: true, key: speaker('b', full).key })
  })

  it('is shown where the full name stands', () => {
    const texts = { a: 'قال القميزي إن الجسر سيفتح.', b: 'التقى ماجد القميزي أهالي البلدة أمس.' }
    const found = accounts(texts)('a', 'القميزي')
    expect(found.name).toBe('ماجد القميزي')
    const { article, span } = found.evidence!
    expect([article, texts.b.slice(span.start, span.end)]).toEqual(['b', 'ماجد القميزي'])
  })
})

describe('a name with words around it', () => {
  it.each([
    ['الميجر جنرال أندريه ميلنيكوف', 'أندريه ميلنيكوف'],
    ['الميجر جنرال أندريه ميلنيكوف رئيس لجنة الجسور في الريحان', 'أندريه ميلنيكوف'],
    ['العقيد ميلنيكوف', 'أندريه ميلنيكوف'],
  ])('«%s» is «%s»', (long, short) => {
    const speaker = accounts({ a: `قال ${short} للصحفيين إن الجسر سيفتح غدا.`, b: 'صدر بيان عن الجسر.' })
    expect(speaker('b', long)).toMatchObject({ isPerson: true, key: speaker('a', short).key })
  })

  it('is another where the rank is all that they have in common', () => {
    const speaker = accounts({ a: 'قال أندريه ميلنيكوف إن الجسر سيفتح غدا.', b: 'صدر بيان عن الجسر.' })
    expect(speaker('b', 'العقيد إيغور ساموخين').key).not.toBe(speaker('a', 'أندريه ميلنيكوف').key)
  })

  it('is one person where one article spells a first name with a «و» at the end and without', () => {
    const speaker = accounts({
      a: 'قال دونالدو بيرغ إن الجسر سيفتح غدا. ثم زار دونالد بيرغ الجسر.',
      b: 'وقال دونالد بيرغ إن الجسر سيفتح.',
    })
    expect(speaker('a', 'دونالدو بيرغ').key).toBe(speaker('b', 'دونالد بيرغ').key)
  })
})

describe('two persons stay two', () => {
  it.each([
    ['brothers', 'ماجد القميزي', 'سالم القميزي'],
    ['father and son', 'سلمان بن راشد', 'محمد بن سلمان'],
    ['men with another middle name', 'سامي هادي الحداد', 'سامي فؤاد الحداد'],
    ['first names a vowel and more apart', 'ستيفن بلوف', 'ستيفاني بلوف'],
    ['an aunt and her niece', 'مارين بلوف', 'ماريون جولي بلوف'],
  ])('%s', (_who, one, other) => {
    const speaker = accounts({
      a: `قال ${one} إن الجسر سيفتح غدا.`,
      b: `وقال ${other} إن الجسر لن يفتح.`,
    })
    expect(speaker('a', one).key).not.toBe(speaker('b', other).key)
  })

  it('and the last name alone is neither of two brothers', () => {
    const speaker = accounts({
      a: 'قال القميزي إن الجسر سيفتح غدا.',
      b: 'وقال ماجد القميزي إن الجسر لن يفتح.',
      c: 'وشكر سالم القميزي أهالي البلدة.',
    })
    expect(speaker('a', 'القميزي').name).toBe('القميزي')
  })

  it('where one article has two spellings of a first name', () => {
    const speaker = accounts({
      a: 'قال مارين بلوف إن الجسر سيفتح. ثم قالت ماريون بلوف إنها لم تعلم بذلك.',
      b: 'وقالت ماريون بلوف إنها لم تعلم بذلك.',
      c: 'وقال مارين بلوف إن الجسر سيفتح.',
    })
    expect(speaker('b', 'ماريون بلوف').key).not.toBe(speaker('c', 'مارين بلوف').key)
  })
})

describe('a role', () => {
  const filled = 'قال وزير الخارجية الروسي أندريه ميلنيكوف إن المحادثات بدأت.'

  it.each(['وزير الخارجية الروسي', 'وزير خارجية روسيا'])(
    '«%s» is the person whom another article of those days has in it',
    (role) => {
      const speaker = accounts({ a: `أعلن ${role} أن المحادثات بدأت.`, b: filled })
      const found = speaker('a', role)
      expect(found.name).toBe('أندريه ميلنيكوف')
      expect(filled.slice(found.evidence!.span.start, found.evidence!.span.end)).toBe(
        'وزير الخارجية الروسي أندريه ميلنيكوف',
      )
    },
  )

  it.each([
    ['another country', 'وزير الخارجية التركي', filled],
    ['a deputy', 'نائب وزير الخارجية الروسي', filled],
    ['the former holder', 'وزير الخارجية الروسي السابق', filled],
    ['no one in particular', 'متحدث باسم الكرملين', 'قال المتحدث باسم الكرملين أندريه ميلنيكوف إن المحادثات بدأت.'],
    ['one of many', 'المدرب الروسي', 'قال المدرب الروسي أندريه ميلنيكوف إن الفريق جاهز.'],
    [
      'who advises the holder',
      'مستشار الرئيس الروسي',
      'قال مستشار الرئيس الروسي أندريه ميلنيكوف إن المحادثات بدأت. والرئيس الروسي أندريه ميلنيكوف في موسكو.',
    ],
    ['two holders', 'وزير الخارجية الروسي', `${filled} وكان وزير الخارجية الروسي إيغور ساموخين قد زار البلدة.`],
  ])('of %s is left as it is', (_which, role, other) => {
    expect(accounts({ a: `أعلن ${role} أن المحادثات بدأت.`, b: other })('a', role).name).toBe(role)
  })

  it('may have changed hands in other weeks', () => {
    const texts = { a: 'أعلن وزير الخارجية الروسي أن المحادثات بدأت.', b: filled }
    const role = 'وزير الخارجية الروسي'
    expect(accounts(texts, { b: '2031-05-09' })('a', role).name).toBe('أندريه ميلنيكوف')
    expect(accounts(texts, { b: '2031-06-09' })('a', role).name).toBe(role)
  })

  it('without its country is one person only where the articles know the office of one country', () => {
    const a = 'أعلن وزير الداخلية أن التحقيق بدأ.'
    const b = 'قال وزير الداخلية التونسي سامي الحداد إن التحقيق بدأ.'
    expect(accounts({ a, b })('a', 'وزير الداخلية').name).toBe('سامي الحداد')
    const other = 'وحضر وزير الداخلية الليبي مراسم الدفن.'
    expect(accounts({ a, b, c: other })('a', 'وزير الداخلية').name).toBe('وزير الداخلية')
  })
})

describe('a person named behind his role', () => {
  const named = 'قال المتحدث باسم الخارجية الإثيوبية، ملس غبري، إن المحادثات بدأت.'

  it.each([
    ['his last name', 'غبري'],
    ['a spokesman of his country', 'المتحدث الإثيوبي'],
    ['his role', 'المتحدث باسم الخارجية الإثيوبية'],
  ])('is meant by %s', (_which, name) => {
    const speaker = accounts({ a: named, b: 'صدر بيان عن المحادثات.' })
    expect(speaker('b', name)).toMatchObject({ isPerson: true, name: 'ملس غبري' })
  })

  it.each([
    ['another country’s spokesman', 'المتحدث المصري', ''],
    [
      'the spokesman of a country with two',
      'المتحدث الإثيوبي',
      'وقال المتحدث باسم الدفاع الإثيوبية، تسفا دستا، إنه لا يعلم.',
    ],
    ['a last name that another has too', 'غبري', 'وحضر سامي غبري المحادثات.'],
  ])('is not meant by %s', (_which, name, other) => {
    const speaker = accounts({ a: named, b: 'صدر بيان عن المحادثات.', c: other })
    expect(speaker('b', name).name).toBe(name)
  })

  it('is who holds a role that the articles describe at length, spelled in two ways', () => {
    const speaker = accounts({
      a: 'وقال رئيس المجلس البلدي لقرية أسنيدة، صلاح الدين الشهري، إنه فتح الجسر.',
      b: 'صدر بيان عن الجسر.',
    })
    expect(speaker('b', 'رئيس المجلس البلدي لقرية سنيدة').name).toBe('صلاح الدين الشهري')
    expect(speaker('b', 'رئيس المجلس البلدي لقرية الريحان').isPerson).toBe(false)
  })

  it('is not what else stands there between commas', () => {
    const speaker = accounts({
      a: 'قال رئيس بلدية الريحان، ردا على سؤال، إنه فتح الجسر.',
      b: 'قال مسؤول يمني بمحافظة عدن، جنوب البلاد، إنه فتح الجسر.',
    })
    expect(speaker('a', 'رئيس بلدية الريحان').isPerson).toBe(false)
    expect(speaker('b', 'مسؤول يمني بمحافظة عدن').isPerson).toBe(false)
  })
})

describe('one body', () => {
  const texts = { a: 'صدر بيان عن الحادث.', b: 'صدر بيان آخر.' }

  it.each([
    ['وزارة الخارجية الروسية', 'الخارجية الروسية'],
    ['الاتحاد الإنجليزي للصيد', 'الاتحاد الانكليزي للصيد'],
    ['وكالة الريحان للأنباء', 'وكالة الريحان للأنباء الرسمية'],
    ['هيئة النقل الأمريكية (الممر)', 'هيئة النقل الأميركية'],
    ['وزارة خارجية السودان', 'الخارجية السودانية'],
    ['القيادة العامة للجيش السوري', 'الجيش العربي السوري'],
    ['المتحدث العسكري باسم الجيش المصري', 'بيان صادر عن الجيش المصري'],
    ['حزب الله', 'حزب الله اللبناني'],
    ['المتحدثة الرسمية باسم الخارجية الروسية', 'وزارة الخارجية الروسية'],
    ['متحدث باسم وزارة الخارجية التركية', 'الخارجية التركية'],
    ['الميليشيات السرحانية', 'السرحانيون'],
    ['المتمردون السرحانيون', 'جماعة السرحاني'],
    ['ميليشيا الحوثي المدعومة من إيران', 'أنصار الله'],
  ])('«%s» and «%s» are one', (one, other) => {
    const speaker = accounts(texts)
    expect(speaker('a', one)).toMatchObject({ isPerson: false, key: speaker('b', other).key })
  })

  it.each([
    ['وزارة الخارجية الروسية', 'وزارة الخارجية التركية'],
    ['وزارة الخارجية', 'وزارة الخارجية الروسية'],
    ['مجلس الأمناء', 'مجلس إدارة الأمناء'],
    ['إدارة الرئيس التونسي', 'الرئيس التونسي'],
    ['حزب البيت التونسي', 'حزب البيت الليبي'],
    ['الميليشيات الليبية', 'الليبيون'],
    ['الميليشيات السرحانية', 'الميليشيات الفهدية'],
    ['الجيش الليبي', 'الجيش التونسي'],
    ['متحدث باسم الخارجية التركية', 'متحدث باسم الخارجية الروسية'],
  ])('«%s» and «%s» are two', (one, other) => {
    const speaker = accounts(texts)
    expect(speaker('a', one).key).not.toBe(speaker('b', other).key)
  })

  it('with its country and without, where no other country’s speaks', () => {
    const a = 'أعلن الجيش الأميركي أن التحقيق بدأ.'
    const b = 'وقال الجيش إن التحقيق بدأ.'
    expect(accounts({ a, b })('b', 'الجيش').key).toBe(accounts({ a, b })('a', 'الجيش الأميركي').key)
    const c = 'وأعلن الجيش التركي أن التحقيق انتهى.'
    expect(accounts({ a, b, c })('b', 'الجيش').key).not.toBe(accounts({ a, b, c })('a', 'الجيش الأميركي').key)
  })
})

describe('a coalition', () => {
  const said = (...names: readonly string[]) =>
    accounts(Object.fromEntries(names.map((name, i) => [String(i), `قالت ${name} إن الجسر سيفتح غدا.`])))

  it('is one under all its names, and shown under the one that the lexicons know', () => {
    const names = ['قوات التحالف', 'التحالف العربي', 'قوات تحالف دعم الشرعية في اليمن', 'التحالف العسكري في اليمن']
    const speaker = said(...names)
    const found = names.map((name, i) => speaker(String(i), name))
    expect(new Set(found.map((f) => f.key)).size).toBe(1)
    expect(found[0]!.name).toBe('التحالف العربي')
  })

  it.each([
    ['the other one', 'قوات التحالف', 'قوات التحالف العربي', 'قوات التحالف الدولي'],
    ['one in another country', 'قوات التحالف في اليمن', 'قوات التحالف في ليبيا', 'قوات التحالف في ليبيا'],
    ['a party’s', 'قوات التحالف', 'قوات التحالف الوطني', 'قوات التحالف العربي'],
  ])('is not %s', (_which, one, other, third) => {
    const speaker = said(one, other, third)
    expect(speaker('0', one).key).not.toBe(speaker('1', other).key)
    expect(speaker('0', one).key).not.toBe(speaker('2', third).key)
  })

  it('is known by who leads it', () => {
    const names = [
      'قوات التحالف بقيادة السعودية',
      'قوات التحالف العربي',
      'قوات التحالف بقيادة واشنطن',
      'قوات التحالف الدولي',
    ]
    const speaker = said(...names)
    const [a, b, c, d] = names.map((name, i) => speaker(String(i), name).key)
    expect([a === b, c === d, a === c]).toEqual([true, true, false])
  })
})
