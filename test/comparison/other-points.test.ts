import { describe, expect, it } from 'vitest'
import type { Comparison, Point } from '../../src/domain/index.js'
import { compare } from './make-reading.js'

const of = (comparison: Comparison, kind: Point['kind']) => comparison.points.filter((p) => p.kind === kind)

describe('when', () => {
  const met = 'الرئيس رامي الدالي التقى نظيره في قصر المرسى'

  it('takes the day of the event, not that of the announcement, and compares weekdays without a date', () => {
    const content = `${met} مساء الاثنين`
    const [point] = of(
      compare([
        {
          id: 'a',
          text: `أعلن القصر أمس الثلاثاء أن ${content}.`,
          says: [{ name: 'القصر', content, cue: 'أعلن' }],
          times: [
            ['أمس الثلاثاء', 'XXXX-WXX-2'],
            ['مساء الاثنين', 'XXXX-WXX-1TEV'],
          ],
        },
        {
          id: 'b',
          text: `قال القصر إن ${met} أمس. وصدر ذلك اليوم الأربعاء.`,
          weekday: 3,
          times: [['أمس', 'XXXX-XX-XX']],
        },
      ]),
      'when',
    )
    expect(point?.positions.map((p) => p.value)).toEqual(['XXXX-WXX-1', 'XXXX-WXX-2'])
    expect(point?.type).toBe('differs-between-outlets')
  })

  it('meets a full day with its weekday', () => {
    const [point] = of(
      compare([
        { id: 'a', text: `${met} يوم الاثنين.`, times: [['يوم الاثنين', '2031-05-05']], published: '2031-05-06' },
        { id: 'b', text: `${met} الاثنين الماضي.`, times: [['الاثنين الماضي', 'XXXX-WXX-1']] },
      ]),
      'when',
    )
    expect(point).toMatchObject({ type: 'agreed' })
    expect(point?.positions.map((p) => p.value)).toEqual(['2031-05-05'])
  })

  it.each([
    ['what is to come', 'سيلتقي الوزيران في المرسى يوم الخميس.', 'يوم الخميس', 'XXXX-WXX-4'],
    ['the start of a state', 'تتواصل المحادثات بين الوزيرين منذ الخميس.', 'الخميس', 'XXXX-WXX-4'],
    ['the distant past', 'التقى الوزيران أول مرة يوم 3 آذار.', 'يوم 3 آذار', '2030-03-03'],
  ])('leaves out %s', (_what, text, words, value) => {
    const other = { id: 'b', text: 'التقى الوزيران في المرسى الأربعاء.', times: [['الأربعاء', '2031-05-07']] as const }
    const comparison = compare([
      { id: 'a', text, times: [[words, value]], published: '2031-05-08' },
      { ...other, published: '2031-05-08' },
    ])
    expect(of(comparison, 'when')).toEqual([])
  })
})

describe('days that go on', () => {
  const works = (id: string, words: string, day: string, published: string) => ({
    id,
    text: `تواصلت أعمال ترميم جسر المرسى القديم ${words} بحضور الوزير.`,
    times: [[words, day]] as const,
    published,
  })
  const certainty = (comparison: Comparison) => of(comparison, 'when').map((p) => [p.positions.length, p.certainty])

  it('are no conflict where each account tells of its own day', () => {
    expect(
      certainty(
        compare([
          works('a', 'الاثنين', '2031-05-05', '2031-05-05'),
          works('b', 'الثلاثاء', '2031-05-06', '2031-05-06'),
        ]),
      ),
    ).toEqual([[1, 'likely']])
  })

  it('are no conflict where they date a killing and the funeral', () => {
    const dated = (id: string, text: string, words: string, day: string) =>
      ({ id, text, times: [[words, day]], published: '2031-05-07' }) as const
    const { points } = compare([
      dated('a', 'قتلت الطبيبة سلمى الدالي قرب بلدة الريحان يوم الاثنين.', 'يوم الاثنين', '2031-05-05'),
      dated('b', 'قتلت الطبيبة سلمى الدالي قرب بلدة الريحان الاثنين.', 'الاثنين', '2031-05-05'),
      dated('c', 'شيع الآلاف الثلاثاء الطبيبة سلمى الدالي قرب بلدة الريحان.', 'الثلاثاء', '2031-05-06'),
    ])
    expect(points.filter((p) => p.kind === 'when').map((p) => p.positions.map((q) => q.value))).toEqual([
      ['2031-05-05'],
    ])
  })

  it('are no conflict where one is the day of a match in a relative clause and the other of the ruling on it', () => {
    const dated = (id: string, text: string, words: string, day: string) =>
      ({ id, text, times: [[words, day]], published: '2031-05-07' }) as const
    const ruled = 'احتسبت لجنة الدوري هدف الريحان الثاني في مرمى سلوان للمهاجم سامر الدالي يوم الثلاثاء.'
    const { points } = compare([
      dated('a', ruled, 'يوم الثلاثاء', '2031-05-06'),
      dated('b', ruled, 'يوم الثلاثاء', '2031-05-06'),
      dated(
        'c',
        'دهشة من احتساب هدف الريحان الثاني للمهاجم سامر الدالي الذي أحرزه في مرمى سلوان في الدوري السبت.',
        'السبت',
        '2031-05-03',
      ),
    ])
    expect(points.filter((p) => p.kind === 'when').map((p) => p.positions.map((q) => q.value))).toEqual([
      ['2031-05-06'],
    ])
  })

  it('are one where accounts of one day name different days, unsure while one source alone names a day', () => {
    const monday = works('a', 'الاثنين', '2031-05-05', '2031-05-06')
    const tuesday = works('b', 'الثلاثاء', '2031-05-06', '2031-05-06')
    expect(certainty(compare([monday, tuesday]))).toEqual([[2, 'unsure']])
    const more = [works('c', 'الاثنين', '2031-05-05', '2031-05-06'), works('d', 'الثلاثاء', '2031-05-06', '2031-05-06')]
    expect(certainty(compare([monday, tuesday, ...more]))).toEqual([[2, 'likely']])
  })
})

describe('where', () => {
  it('is agreed where several sources set the event in one place', () => {
    const [point] = of(
      compare([
        { id: 'a', text: 'انهار جسر في تل الريحان صباحا.', places: ['تل الريحان'] },
        { id: 'b', text: 'قتل عامل بانهيار الجسر في تل الريحان.', places: ['تل الريحان'] },
      ]),
      'where',
    )
    expect(point).toMatchObject({ type: 'agreed', positions: [{ value: 'تل الريحان', sources: ['s-a', 's-b'] }] })
  })

  it('is nothing that one source has, and no place of what is to come', () => {
    expect(
      of(
        compare([
          { id: 'a', text: 'ستنطلق البطولة في تل الريحان.', places: ['تل الريحان'] },
          { id: 'b', text: 'ستقام البطولة في تل الريحان.', places: ['تل الريحان'] },
        ]),
        'where',
      ),
    ).toEqual([])
  })
})

describe('statements', () => {
  const promise = 'الحكومة ستعيد بناء الجسر المنهار قبل حلول الشتاء القادم'

  it('of one speaker in several accounts agree, in whatever words', () => {
    const other = 'الحكومة ستعيد بناء الجسر قبل الشتاء وستعوض الأهالي المتضررين'
    const [point] = of(
      compare([
        { id: 'a', text: `قال سامر الحلو إن ${promise}.`, says: [{ name: 'سامر الحلو', content: promise }] },
        { id: 'b', text: `وأكد الحلو أن ${promise}.`, says: [{ name: 'الحلو', content: promise }] },
        { id: 'c', text: `وأضاف الوزير أن ${other}.`, says: [{ name: 'سامر الحلو', content: other }] },
      ]),
      'statement',
    )
    expect(point).toMatchObject({ about: 'سامر الحلو', type: 'agreed' })
    expect(point?.positions.map((p) => p.sources)).toEqual([['s-a', 's-b', 's-c']])
  })

  it('with other numbers of one thing contradict each other', () => {
    const says = (n: number) => `الحكومة ستعيد بناء ${n} جسرا منهارا قبل حلول الشتاء القادم`
    const [point] = of(
      compare([
        { id: 'a', text: `قال سامر الحلو إن ${says(4)}.`, says: [{ name: 'سامر الحلو', content: says(4) }] },
        { id: 'b', text: `قال سامر الحلو إن ${says(6)}.`, says: [{ name: 'سامر الحلو', content: says(6) }] },
      ]),
      'statement',
    )
    expect(point?.type).toBe('differs-between-outlets')
    expect(point?.positions).toHaveLength(2)
  })

  it('with other days contradict each other', () => {
    const says = (day: string) => `الرئيس التقى نظيره في قصر المرسى القديم ${day}`
    const made = (id: string, day: string, value: string) => ({
      id,
      text: `أعلن القصر أن ${says(day)}.`,
      says: [{ name: 'القصر', content: says(day) }],
      times: [[day, value]] as const,
    })
    const [point] = of(compare([made('a', 'الاثنين', 'XXXX-WXX-1'), made('b', 'الثلاثاء', '2031-05-06')]), 'statement')
    expect(point?.type).toBe('differs-between-outlets')
    const [same] = of(compare([made('a', 'الاثنين', 'XXXX-WXX-1'), made('b', 'الاثنين', '2031-05-05')]), 'statement')
    expect(same?.type).toBe('agreed')
  })

  it('of other speakers make no point; copies of one text are one source', () => {
    const both = [
      { id: 'a', text: `قال سامر الحلو إن ${promise}.`, says: [{ name: 'سامر الحلو', content: promise }] },
      { id: 'b', text: `قالت ندى الزين إن ${promise}.`, says: [{ name: 'ندى الزين', content: promise }] },
    ]
    expect(of(compare(both), 'statement')).toEqual([])
    const copies = [both[0]!, { ...both[0]!, id: 'b' }]
    const [point] = of(compare(copies, [['a', 'b']]), 'statement')
    expect(point).toMatchObject({ type: 'only-one', positions: [{ sources: ['s-a'] }] })
  })

  it('sets a denial against the claim that it denies', () => {
    const claim = 'بوابات السد الكبير فتحت ليلا دون إنذار السكان'
    const denied = 'فتح بوابات السد دون إنذار السكان'
    const [point] = of(
      compare([
        { id: 'a', text: `قال مهندس إن ${claim}.`, says: [{ name: 'مهندس السد', content: claim }] },
        {
          id: 'b',
          text: `ثم نفى الوزير ${denied}.`,
          says: [{ name: 'الوزير', content: denied, cue: 'نفى', cueClass: 'denies', kind: 'act' }],
        },
      ]),
      'statement',
    )
    expect(point).toMatchObject({ type: 'differs-by-source', certainty: 'likely' })
    expect(point?.positions.map((p) => p.value)).toEqual([claim, `نفي: ${denied}`])
  })
})

describe('the order of the accounts', () => {
  it('changes nothing', () => {
    const accounts = [
      { id: 'a', text: 'سقط 18 قتيلا في انهيار منجم الوادي.', published: '2031-05-02T12:00:00Z' },
      { id: 'b', text: 'قتل 21 شخصا وفقد 4 عمال بانهيار المنجم.', published: '2031-05-02T10:00:00Z' },
      { id: 'c', text: 'مقتل 18 عاملا في منجم الوادي وإصابة 7.' },
    ]
    expect(compare([...accounts].reverse()).points).toEqual(compare(accounts).points)
  })
})
