import { describe, expect, it } from 'vitest'
import { compare, type Made } from '../make-reading.js'

const fire: Made = {
  id: 'a',
  text: `اندلع حريق كبير في سوق القماش بمدينة ساحلان وأدى إلى مقتل 7 أشخاص.
ويعد السوق من أقدم أسواق المدينة ويزوره السياح في كل عام منذ عقود.
وأضافت أن النيران امتدت إلى المستودعات المجاورة للسوق قبل السيطرة عليها.`,
  says: [{ name: 'مريم الزين', content: 'النيران امتدت إلى المستودعات المجاورة للسوق قبل السيطرة عليها' }],
  clutter: [],
}
const second: Made = {
  id: 'b',
  text: `لقي 7 أشخاص حتفهم في حريق كبير التهم سوق القماش في مدينة ساحلان مساء الأحد.
وقالت مريم الزين إن النيران امتدت إلى المستودعات المجاورة للسوق قبل السيطرة عليها.`,
  says: [{ name: 'مريم الزين', content: 'النيران امتدت إلى المستودعات المجاورة للسوق قبل السيطرة عليها' }],
}
const third: Made = {
  id: 'c',
  text: 'شب حريق كبير في سوق القماش بمدينة ساحلان. وقال تجار غاضبون إن السوق كان بلا حراسة منذ أشهر طويلة مضت.',
  says: [{ name: 'سامر الحلو', content: 'السوق كان بلا حراسة منذ أشهر طويلة مضت' }],
}

describe('the gist', () => {
  const { gist } = compare([fire, second])

  it('starts with what the accounts have in common, in the words of one of them', () => {
    expect(gist[0]!.text).toMatch(/7 أشخاص/)
    const { article, span, text } = gist[0]!
    expect([fire, second].find((a) => a.id === article)!.text.slice(span.start, span.end)).toBe(text)
  })

  it('tells nothing twice', () => {
    expect(gist.filter((g) => g.text.includes('7 أشخاص'))).toHaveLength(1)
  })

  it('says who says a sentence, and how many sources bear out what it tells', () => {
    const said = gist.find((g) => g.text.includes('المستودعات'))!
    expect(said).toMatchObject({ speaker: 'مريم الزين', article: 'b', sources: ['s-a', 's-b'] })
  })

  it('leaves page furniture out', () => {
    const advert = 'اشترك الآن في النشرة اليومية لتصلك أخبار حريق سوق القماش في مدينة ساحلان'
    const { gist: clean } = compare([{ ...fire, text: `${advert}.\n${fire.text}`, clutter: [advert] }, second])
    expect(clean.some((g) => g.text.includes('النشرة'))).toBe(false)
  })
})

describe('the gist of a story that moved', () => {
  const first: Made = {
    id: 'a',
    published: '2031-05-06T09:00:00Z',
    text: `انهار مبنى من ست طبقات في مدينة ساحلان وأدى ذلك إلى مقتل 7 أشخاص من سكانه.
بحثت فرق الإنقاذ عن ناجين تحت الأنقاض في الحي القديم قرب الميناء طوال النهار.`,
  }
  const second: Made = {
    id: 'b',
    published: '2031-05-06T19:00:00Z',
    text: `كما ارتفع عدد قتلى انهيار المبنى في مدينة ساحلان إلى 19 شخصا بحسب رجال الإنقاذ.
تواصل فرق الإنقاذ البحث عن ناجين تحت الأنقاض في الحي القديم قرب الميناء.`,
  }
  const third: Made = {
    id: 'c',
    published: '2031-05-07T08:00:00Z',
    text: `بلغت حصيلة قتلى انهيار مبنى في مدينة ساحلان 19 شخصا صباح الأربعاء وفق السلطات.`,
  }
  const { gist, points } = compare([first, second, third])

  it('begins with the toll that stands today, in a sentence that stands alone', () => {
    expect(points.filter((p) => p.kind === 'figure').map((p) => p.type)).toContain('updated')
    expect(gist[0]).toMatchObject({ article: 'c', published: '2031-05-07T08:00:00Z' })
    expect(gist[0]!.text).toMatch(/19 شخصا/)
  })

  it('tells no toll that was replaced, and goes on in order of time', () => {
    expect(gist.some((g) => g.text.includes('7 أشخاص'))).toBe(false)
    expect(gist.length).toBeGreaterThan(1)
    const times = gist.slice(1).map((g) => g.published)
    expect(times).toEqual([...times].sort())
  })

  it('says who announced what a sentence opens with', () => {
    const content = 'انهيار مبنى من ست طبقات'
    const account = (id: string): Made => ({
      id,
      text: `أعلنت بلدية ساحلان ${content}، في الحي القديم قرب الميناء حيث تكثر المباني التي تهددها الأمطار.`,
      says: [{ name: 'بلدية ساحلان', content, cue: 'أعلنت', kind: 'act' }],
    })
    expect(compare([account('a'), account('b')]).gist[0]).toMatchObject({ speaker: 'بلدية ساحلان' })
  })
})

describe('words of somebody', () => {
  it('are not told without him', () => {
    const content = 'على الجميع أن يغادروا سوق القماش الكبير في مدينة ساحلان فورا'
    const quoting = (id: string): Made => ({
      id,
      text: `اندلع حريق كبير في سوق القماش بمدينة ساحلان وأدى إلى مقتل 7 أشخاص.\n${content}.`,
      says: [{ name: 'مريم الزين', content, kind: 'direct' }],
    })
    const { gist } = compare([quoting('a'), quoting('b')])
    expect(gist.map((g) => g.text)).toEqual(['اندلع حريق كبير في سوق القماش بمدينة ساحلان وأدى إلى مقتل 7 أشخاص.'])
  })

  it('are told beside those that contradict them', () => {
    const saying = (id: string, name: string, dead: number): Made => {
      const content = `عدد قتلى حريق سوق القماش في مدينة ساحلان بلغ ${dead} قتيلا`
      return { id, text: `قال ${name} إن ${content}.`, says: [{ name, content }], published: '2031-05-06T09:00:00Z' }
    }
    const { gist, points } = compare([saying('a', 'مريم الزين', 7), saying('b', 'سامر الحلو', 31)])
    expect(points.some((p) => p.kind === 'figure' && p.type.startsWith('differs'))).toBe(true)
    expect(gist.map((g) => g.speaker).sort()).toEqual(['سامر الحلو', 'مريم الزين'])
  })
})

describe('what an account leaves out', () => {
  it('is what most independent sources have', () => {
    const { leftOut, points } = compare([fire, second, third])
    const missing = leftOut.find((l) => l.article === 'c')!
    expect(points.filter((p) => missing.points.includes(p.id)).map((p) => p.kind)).toContain('figure')
    expect(missing.speakers).toEqual(['مريم الزين'])
    expect(missing.aloneSpeakers).toEqual(['سامر الحلو'])
  })

  it('is nothing where two accounts of one source are all that have it', () => {
    const { leftOut } = compare([fire, second, third], [['a', 'b']])
    expect(leftOut.find((l) => l.article === 'c')).toMatchObject({ points: [], speakers: [] })
  })

  it('is nothing of two accounts: the other one is not most', () => {
    const { leftOut } = compare([fire, third])
    expect(leftOut.map((l) => l.points.length + l.speakers.length)).toEqual([0, 0])
  })
})

describe('a speaker whom most others quote', () => {
  const who = 'دونالد ماركوف'
  const quoting = (id: string, name = who): Made => ({
    id,
    text: `حريق كبير في سوق القماش. قال ${name} إن النيران امتدت إلى المستودعات المجاورة للسوق.`,
    says: [{ name, content: 'النيران امتدت إلى المستودعات المجاورة للسوق' }],
  })
  const missingFrom = (text: string, name = who, outlet?: string) =>
    compare([
      quoting('a', name),
      quoting('b', name),
      { id: 'c', text, ...(outlet ? { outlet } : {}) },
      ...(outlet ? [{ ...quoting('d', name), outlet }] : []),
    ]).leftOut.find((l) => l.article === 'c')!.speakers

  it('is missing where no word of the account can mean him', () => {
    expect(missingFrom('شب حريق كبير في سوق القماش ولم يعرف السبب.')).toEqual([who])
    const body = 'منظمة الصحة العالمية'
    expect(missingFrom('شب حريق كبير في سوق القماش ولم يعرف السبب.', body)).toEqual([body])
  })

  it.each([
    ['وبحسب ماركوف فإن السوق كان بلا حراسة', who],
    ['تغريدة لماركوڤ تثير الجدل', who],
    ['وقال دونالدو ماركف إن السوق كان بلا حراسة', who],
    ['وقالت المنظمة المعنية بالصحة إن الدخان سام', 'منظمة الصحة العالمية'],
    ['توجه وفد روسي إلى السوق', 'روسيا'],
    ['وتطالب موسكو بتحقيق', 'روسيا'],
  ])('is not missing from «%s»', (text, name) => expect(missingFrom(text, name)).toEqual([]))

  it.each(['مريض', 'مسؤول محلي', 'المتحدث باسم البلدية'])('is nobody without a name: «%s»', (name) =>
    expect(missingFrom('شب حريق كبير في سوق القماش ولم يعرف السبب.', name)).toEqual([]),
  )

  it('is not missing from an outlet that quotes him in another article', () =>
    expect(missingFrom('شب حريق كبير في سوق القماش ولم يعرف السبب.', who, 'صوت الوادي')).toEqual([]))

  it('is nowhere «only here» while another account may name him', () => {
    const alone = (text: string) =>
      compare([quoting('a'), { id: 'c', text }]).leftOut.find((l) => l.article === 'a')!.aloneSpeakers
    expect(alone('شب حريق كبير في سوق القماش.')).toEqual([who])
    expect(alone('شب حريق كبير في سوق القماش كما نشر ماركوف.')).toEqual([])
  })
})

describe('a toll that most others give', () => {
  const missing = (text: string) => {
    const { leftOut, points } = compare([fire, second, { id: 'c', text }])
    const { points: ids } = leftOut.find((l) => l.article === 'c')!
    return points.filter((p) => p.kind === 'figure' && ids.includes(p.id)).map((p) => p.about)
  }

  it('is missing where no word tells of the dead', () =>
    expect(missing('شب حريق كبير في سوق القماش بمدينة ساحلان.')).toContain('القتلى'))

  it.each(['شب حريق كبير في سوق القماش وخلف قتلى.', 'حريق سوق القماش يودي بحياة 7 من التجار.'])(
    'is not missing from «%s»',
    (text) => expect(missing(text)).toEqual([]),
  )
})
