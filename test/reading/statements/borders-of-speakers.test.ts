import { describe, expect, it } from 'vitest'
import { readOne } from '../../../src/pipeline.js'

const said = (text: string) =>
  readOne({ id: 'x', outlet: null, url: null, title: null, author: null, published: null, text }).statements.map(
    ({ name, to, content, certainty }) => [name, to, content, certainty],
  )
const speakers = (text: string) => said(text).map(([name]) => name)

/** When something was said, how, what is asked for and who is told are no part of who speaks. */
describe('what ends the phrase of a speaker', () => {
  it.each([
    ['a noun of time before the verb', 'وفجر الأربعاء توعد الرئيس سليم الراوي بشن غارات على الجبل.', ['سليم الراوي']],
    ['two nouns of time', 'ومساء يوم الخميس دعت الهيئة العامة للمياه إلى توخي الحذر.', ['الهيئة العامة للمياه']],
    ['a noun of time behind the verb', 'وأعلنت مساء الخميس وزارة الزراعة أن الجسر مغلق.', ['وزارة الزراعة']],
    [
      'a noun of time between commas',
      'وكانت وزارة الزراعة قد أعلنت، عشية بداية شهر رمضان، فتح مراكز لبيع الخضر.',
      ['وزارة الزراعة'],
    ],
    ['a person called so', 'قالت صباح الراوي إن الجسر مغلق.', ['صباح الراوي']],
    [
      'a plural that keeps its ن before an object',
      'يدعو متابعون محليون الحكومة إلى مواكبة العمل على الأرض.',
      ['متابعون محليون'],
    ],
    ['a past plural', 'وقال أكاديميون في جامعة النهر أشرفوا على المشروع إن البيت جاهز.', ['أكاديميون في جامعة النهر']],
    ['how a text came about', 'وأفادت دراسة نشرت الثلاثاء في مجلة علمية أن الحقول واسعة.', ['دراسة']],
    ['an occasion of one’s own', 'وقال القاضي في حكمه "إنهم أناس تبرعوا بالمال وتعبوا".', ['القاضي']],
    [
      'a field with a letter that is its own',
      'قال وزير الدولة للشؤون الخارجية سليم الراوي إن الباب مفتوح.',
      ['سليم الراوي'],
    ],
    [
      'what a body is called by',
      'وقالت المنظمة المعنية بحقوق الأطفال إن الباب مفتوح.',
      ['المنظمة المعنية بحقوق الأطفال'],
    ],
  ])('%s', (_what, text, expected) => {
    expect(speakers(text)).toEqual(expected)
  })

  it('an agency that is told stands behind an unnamed source', () => {
    const text = 'لقي ستة أشخاص حتفهم بانفجار في السوق، وفق ما أفاد مسؤول محلي في شمال أرزونيا وكالة الساحل برس.'
    expect(speakers(text)).toEqual(['مسؤول محلي في شمال أرزونيا'])
  })

  it('each of those asked is asked', () => {
    const text = 'ودعا مجلس العلماء كلا من الحركة والحكومة إلى وقف القتال.'
    expect(said(text).map(([name, , content]) => [name, content])).toEqual([['مجلس العلماء', 'وقف القتال']])
  })
})

describe('whose words they are', () => {
  it('a spokesman’s, where the one person named holds the office in whose name he speaks', () => {
    expect(speakers('قال المتحدث باسم رئيسة الوزراء الأرزونية سليمة الراوي إن الرسوم غير مبررة.')).toEqual([
      'المتحدث باسم رئيسة الوزراء الأرزونية',
    ])
    expect(speakers('قال المتحدث باسم البلدية سليم الراوي إن الرسوم غير مبررة.')).toEqual(['سليم الراوي'])
  })

  it('nobody’s, where a verb quoted alone stands in the outer clause', () => {
    const text = 'وقال متحدث باسم الحكومة إن على الجميع أن "تواصل" الراوي "العمل مع الحلفاء في البلدة والضاحية".'
    expect(speakers(text)).toEqual(['متحدث باسم الحكومة'])
  })

  it('who acts in the sentence writes, also with an adjective of origin before the name', () => {
    const text =
      'قالت لجنة الاستئناف في الاتحاد إن الهدف صحيح.\nواستغرب المصري سليم الراوي لاعب النور قرار اللجنة، وكتب على "تويتر": أمر لا يصدق حقا.'
    expect(speakers(text)).toEqual(['لجنة الاستئناف في الاتحاد', 'سليم الراوي'])
  })

  it('a text’s or a thing’s, which is not sure', () => {
    expect(said('وتنص المادة الثالثة من اللائحة على أنه لا يجوز لأحد الدخول.')[0]?.[3]).toBe('unsure')
    expect(said('وأظهر الفحص أن الأوعية ضيقة.').every(([, , , certainty]) => certainty === 'unsure')).toBe(true)
  })
})

describe('how and whom, next to a speaker', () => {
  it.each([
    ['a state', 'كان النجم سليم الراوي، الذي كتب مازحا على تويتر "أتساءل هل تحسب لي الأهداف التسعة".', ['سليم الراوي']],
    ['a tone', 'ويقول المصور بلهجة حاقدة "لن يمر أحد من هنا أبدا".', ['المصور']],
    ['a feeling, where nobody is named', 'وتقول بأسى "لم أصنع الخبز هذا العام ولكنني اشتريته".', [null]],
    ['a country under a letter', 'ووجه رسالة تحذير لروسيا التي أكدت أن الجسر مغلق.', ['روسيا']],
    ['a field that is not told', 'وذكر موقع النهر المهتم بأخبار البلدة أن الجسر مغلق.', ['موقع النهر']],
    ['those concerned', 'وقالت الجهات المعنية إن الجسر مغلق.', ['الجهات المعنية']],
    ['members with their number', 'وأقرت لجنة من ثلاثة أعضاء بأن الهدف صحيح.', ['لجنة من ثلاثة أعضاء']],
    ['a place on the pitch', 'قال لاعب وسط النور، الدولي سليم الراوي إن لدى الفريق مشاكل.', ['سليم الراوي']],
    [
      'what a body is for',
      'تصاعد الدخان فوق البلدة، وفقا لما ذكرته الوكالة الحكومية للحد من الكوارث.',
      ['الوكالة الحكومية للحد من الكوارث'],
    ],
    [
      'a mark left open on a name',
      'كما أعلنت قوات "التحالف لدعم البلدة، إسقاط طائرتين دون طيار في مطار النهر أمس.',
      [],
    ],
    [
      'words before which a mark was misread',
      'وزع المركز "ألف غطاء و"مواد غذائية". ووفقا للجيش المحلي، فإن مسلحي "النور" سلموا أسلحتهم.',
      [],
    ],
  ])('%s', (_what, text, expected) => {
    expect(speakers(text)).toEqual(expected)
  })
})
