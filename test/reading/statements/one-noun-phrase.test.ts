import { describe, expect, it } from 'vitest'
import { readOne } from '../../../src/pipeline.js'

const article = (text: string) => ({
  id: 'x',
  outlet: null,
  url: null,
  title: null,
  author: null,
  published: null,
  text,
})
const said = (text: string) =>
  readOne(article(text)).statements.map(({ name, to, content, certainty }) => [name, to, content, certainty])

/** Verbs whose only noun phrase may be the one accused, thanked or asked: nobody is made to say what was said of or to him. */
describe('the only noun phrase behind a verb', () => {
  const BEFORE = 'قال الرئيس سليم الراوي إن بلاده صامدة. '
  it.each([
    [
      'of thanking is the one thanked',
      `${BEFORE}وشكر الجيش الساحلاني على دعمه لبلاده.`,
      [['سليم الراوي', 'الجيش الساحلاني', 'دعمه لبلاده', 'unsure']],
    ],
    [
      'of accusing, with the vowel of the passive, is the accused',
      `${BEFORE}واتُهمت قوات الحدود مرات عدة باستخدام الغاز.`,
      [],
    ],
    ['of accusing, how often beside it, is the accused', `${BEFORE}اتهمت قوات الحدود مرات عدة باستخدام الغاز.`, []],
    [
      'of asking may be those asked',
      `${BEFORE}كما طالب الرجال والنساء بأن يصبروا على البلاء.`,
      [['الرجال والنساء', null, 'يصبروا على البلاء', 'unsure']],
    ],
    [
      'of asking is who asks where the next verb is of others',
      `${BEFORE}وطالب الأهالي بأن تعود المدارس.`,
      [['الأهالي', null, 'تعود المدارس', 'certain']],
    ],
    [
      'is no adverb',
      `${BEFORE}وكانت شبكات التلفزيون قد ذكرت في وقت سابق أن سبعة قتلوا.`,
      [['شبكات التلفزيون', null, 'سبعة قتلوا', 'likely']],
    ],
    ['is no price', `${BEFORE}ويصل ثمن جهاز النخيل الجديد إلى نحو 649 دينارا.`, []],
  ] as const)('%s', (_, text, more) => {
    expect(said(text)).toEqual([['سليم الراوي', null, 'بلاده صامدة', 'certain'], ...more])
  })

  it('two of them are told apart', () => {
    expect(said('شكر الوزير سامي الحداد فرق الإنقاذ على جهودها. واتهمت النيابة الوزير السابق بالفساد.')).toEqual([
      ['سامي الحداد', 'فرق الإنقاذ', 'جهودها', 'certain'],
      ['النيابة', 'الوزير السابق', 'الفساد', 'certain'],
    ])
  })
})
