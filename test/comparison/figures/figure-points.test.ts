import { describe, expect, it } from 'vitest'
import type { Comparison } from '../../../src/domain/index.js'
import { compare } from '../make-reading.js'

const figures = (comparison: Comparison) => comparison.points.filter((p) => p.kind === 'figure')
const summary = (comparison: Comparison) =>
  figures(comparison).map((p) => [p.about, p.type, p.positions.map((q) => q.value)] as const)

describe('people in one state meet whatever noun counts them', () => {
  it('«قتيلا», «مقتل … شخصا» and «لقوا حتفهم»', () => {
    const points = summary(
      compare([
        { id: 'a', text: 'سقط 18 قتيلا في انهيار منجم الوادي.' },
        { id: 'b', text: 'أدى انهيار المنجم إلى مقتل 21 شخصا.' },
        { id: 'c', text: 'إن تسعة عشر شخصا لقوا حتفهم تحت الأنقاض.' },
      ]),
    )
    expect(points).toEqual([['القتلى', 'differs-between-outlets', ['18', '19', '21']]])
  })

  it('keeps the dead, the wounded and the missing apart', () => {
    const points = summary(
      compare([
        { id: 'a', text: 'قتل تسعة أشخاص وأصيب 30 آخرون وفقد أربعة آخرون في السيل.' },
        { id: 'b', text: 'بلغ عدد القتلى تسعة أشخاص، وأصيب 30 شخصا بجروح.' },
      ]),
    )
    expect(points).toContainEqual(['القتلى', 'agreed', ['9']])
    expect(points).toContainEqual(['المصابون', 'agreed', ['30']])
    expect(points).toContainEqual(['المفقودون', 'only-one', ['4']])
  })

  it('makes a point of its own of those who are part of others', () => {
    const points = summary(
      compare([
        { id: 'a', text: 'قتل 18 شخصا بينهم 5 أطفال في القصف.' },
        { id: 'b', text: 'سقط 18 قتيلا، بينهم ستة أطفال.' },
      ]),
    )
    expect(points).toContainEqual(['القتلى', 'agreed', ['18']])
    expect(points).toContainEqual(['أطفال (من القتلى)', 'differs-between-outlets', ['5', '6']])
  })

  it('knows a part that is told after its number, and a share «one of five» as no toll', () => {
    const points = summary(
      compare([
        { id: 'a', text: 'قتل 18 شخصا في القصف، خمسة منهم أطفال.' },
        { id: 'b', text: 'سقط 18 قتيلا في القصف. وقتل واحد من كل خمسة جنود في الحرب.' },
      ]),
    )
    expect(points).toContainEqual(['القتلى', 'agreed', ['18']])
    expect(points).toContainEqual(['القتلى (جزء)', 'only-one', ['5']])
    expect(points.flatMap(([, , values]) => values)).not.toContain('0.2')
  })

  it('does not compare soldiers with workers', () => {
    const points = summary(
      compare([
        { id: 'a', text: 'قتل 12 جنديا وقتل 4 عمال في الهجوم. قتل 16 شخصا.' },
        { id: 'b', text: 'قتل 9 جنود وقتل 5 عمال في الهجوم. قتل 16 شخصا.' },
      ]),
    )
    expect(points).toContainEqual(['القتلى: جنود', 'differs-between-outlets', ['9', '12']])
    expect(points).toContainEqual(['القتلى: عمال', 'differs-between-outlets', ['4', '5']])
  })

  it('does not compare the toll of a war with that of a day, however both are worded', () => {
    const points = summary(
      compare([
        { id: 'a', text: 'قتل تسعة أشخاص اليوم. وأوقعت الحرب نحو 400 ألف قتيل.' },
        { id: 'b', text: 'قتل 11 شخصا. وأسفر النزاع عن مقتل نصف مليون شخص.' },
      ]),
    )
    expect(points.map(([, , values]) => values)).toEqual(
      expect.arrayContaining([
        ['9', '11'],
        ['≈400,000', '500,000'],
      ]),
    )
    expect(points).toHaveLength(2)
  })

  it('leaves out a smaller number that an account gives after its toll', () => {
    const points = summary(
      compare([
        { id: 'a', text: 'قتل 21 شخصا في الحريق. ونقلت جثتين إلى المدينة ليلا.' },
        { id: 'b', text: 'قتل 21 شخصا في الحريق.' },
      ]),
    )
    expect(points).toContainEqual(['القتلى', 'agreed', ['21']])
  })
})

describe('shares, sums and counts meet only where the words around agree', () => {
  it('sets two shares of one thing side by side', () => {
    const [point] = figures(
      compare([
        { id: 'a', text: 'تسيطر القوات الحكومية على نحو 98 % من أراضي البلاد.' },
        { id: 'b', text: 'أعلن أن القوات الحكومية تسيطر على أكثر من 98 % من الأراضي.' },
      ]),
    )
    expect(point?.positions.map((p) => p.value)).toEqual(['≈98 %', '>98 %'])
    expect(point?.about).toContain('%')
  })

  it('keeps apart the shares of two rivals that one sentence gives', () => {
    const text = 'فاز المرشح الأول بنسبة 50.8 في المئة من الأصوات مقابل 47.1 في المئة للمرشح الثاني.'
    const points = summary(
      compare([
        { id: 'a', text },
        { id: 'b', text: `${text} وأقر الخاسر.` },
      ]),
    )
    expect(points.map(([, type, values]) => [type, values])).toEqual([
      ['agreed', ['50.8 %']],
      ['agreed', ['47.1 %']],
    ])
  })

  it('does not compare a share of one thing with a share of another', () => {
    const points = summary(
      compare([
        { id: 'a', text: 'ارتفعت البطالة إلى 11 % في الربع الأول.' },
        { id: 'b', text: 'تراجع إنتاج القمح 8 % بعد الجفاف.' },
      ]),
    )
    expect(points.map(([, type]) => type)).toEqual(['only-one', 'only-one'])
  })

  it('meets ships in the plural and in the singular, unsure where little else is shared', () => {
    const [point] = figures(
      compare([
        { id: 'a', text: 'بقيت 11 سفينة شحن في عرض البحر بسبب الإضراب.' },
        { id: 'b', text: 'قالت الهيئة إن الإضراب أخر تفريغ ثماني سفن فقط.' },
      ]),
    )
    expect(point?.positions.map((p) => p.value)).toEqual(['8', '11'])
    expect(point?.certainty).toBe('unsure')
  })

  it('makes no point of the duals of ordinary nouns', () => {
    expect(
      figures(
        compare([
          { id: 'a', text: 'بحث الجانبان العلاقات بين البلدين.' },
          { id: 'b', text: 'أكد الطرفان متانة العلاقات بين البلدين.' },
        ]),
      ),
    ).toEqual([])
  })
})

describe('who stands behind a position', () => {
  const wire = 'قتل 14 شخصا في انفجار مصنع الزجاج.'

  it('counts copies of one text as one source, which agree with nobody', () => {
    const [point] = figures(
      compare(
        [
          { id: 'a', text: wire },
          { id: 'b', text: wire },
        ],
        [['a', 'b']],
      ),
    )
    expect(point?.type).toBe('only-one')
    expect(point?.positions[0]?.sources).toEqual(['s-a'])
    expect(point?.positions[0]?.witnesses.map((w) => w.article)).toEqual(['a', 'b'])
  })

  it('names the speaker whose statement gives the figure, and the sentence', () => {
    const content = 'الانفجار أوقع 14 قتيلا'
    const [point] = figures(
      compare([
        {
          id: 'a',
          text: `بدأ اليوم هادئا. قالت وزارة الصحة إن ${content}. وساد الصمت.`,
          says: [{ name: 'وزارة الصحة', content, via: ['وكالة النهر'] }],
        },
      ]),
    )
    expect(point?.positions[0]?.witnesses[0]).toMatchObject({
      speaker: 'وزارة الصحة',
      via: ['وكالة النهر'],
      text: `قالت وزارة الصحة إن ${content}`,
    })
  })

  it('tells a toll that grew from a conflict of two voices', () => {
    const early = { id: 'a', text: 'قالت الشرطة إن 12 شخصا قتلوا', published: '2031-05-02T12:00:00Z' }
    const late = { id: 'b', text: 'قالت الشرطة إن 17 شخصا قتلوا', published: '2031-05-02T20:00:00Z' }
    const police = (n: number) => [{ name: 'الشرطة', content: `${n} شخصا قتلوا` }]
    const [updated] = figures(
      compare([
        { ...early, says: police(12) },
        { ...late, says: police(17) },
      ]),
    )
    expect(updated?.type).toBe('updated')
    const rebels = { id: 'b', text: 'قال المتمردون إن 30 شخصا قتلوا', published: '2031-05-02T12:05:00Z' }
    const [disputed] = figures(
      compare([
        { ...early, says: police(12) },
        { ...rebels, says: [{ name: 'المتمردون', content: '30 شخصا قتلوا' }] },
      ]),
    )
    expect(disputed?.type).toBe('differs-by-source')
  })

  it('takes days alone for no update', () => {
    const [point] = figures(
      compare([
        { id: 'a', text: 'قتل 12 شخصا.', published: '2031-05-02' },
        { id: 'b', text: 'قتل 17 شخصا.', published: '2031-05-02' },
      ]),
    )
    expect(point?.type).toBe('differs-between-outlets')
  })
})

describe('a price and how far it moved', () => {
  it('are two things', () => {
    const points = summary(
      compare([
        { id: 'a', text: 'أغلق سعر برميل خام الريحان في بورصة سلوان على 72 دولارا الأربعاء.' },
        { id: 'b', text: 'ارتفع سعر برميل خام الريحان في بورصة سلوان بمقدار 102 دولارا الأربعاء.' },
      ]),
    )
    expect(points.map(([, , values]) => values)).toEqual([['72 دولارا'], ['102 دولارا']])
  })

  it('are one thing where both are prices', () => {
    const points = summary(
      compare([
        { id: 'a', text: 'أغلق سعر برميل خام الريحان في بورصة سلوان على 72 دولارا الأربعاء.' },
        { id: 'b', text: 'ارتفع سعر برميل خام الريحان في بورصة سلوان إلى 102 دولارا الأربعاء.' },
      ]),
    )
    expect(points.map(([, , values]) => values)).toEqual([['72 دولارا', '102 دولارا']])
  })
})
