import { describe, expect, it } from 'vitest'
import { compareAccounts, digest, readAll } from '../../../src/pipeline.js'

/** The points on who did it of invented accounts that the whole reading has read. */
function whoOf(...texts: readonly string[]) {
  const articles = texts.map((text, i) => ({
    id: 'abc'[i]!,
    outlet: 'abc'[i]!,
    url: null,
    title: null,
    author: null,
    published: null,
    text,
  }))
  const { readings, copies } = digest(readAll(articles))
  const ids = articles.map((a) => a.id)
  const event = { id: 'e', storyline: 's', title: '', titleFrom: 'a', day: null, place: null, names: [], articles: ids }
  return compareAccounts(event, readings, copies)
    .comparison.points.filter((p) => p.kind === 'who')
    .map((p) => [p.positions.map((q) => q.value), p.type])
}

describe('who claimed it', () => {
  const struck = 'هز انفجار سوق الريحان القديم وسقط جرحى.'
  it.each([
    ['in two forms', 'وأعلنت حركة طالبان مسؤوليتها عن التفجير.', 'وتبنت حركة طالبان الهجوم في وقت لاحق.', 1],
    ['by nobody', 'ولم تعلن حركة طالبان مسؤوليتها عن التفجير.', 'ولم تعلن أي جهة مسؤوليتها عن الهجوم.', 0],
    ['in one account only', 'وأعلنت حركة طالبان مسؤوليتها عن التفجير.', 'ونقل الجرحى إلى المستشفى القريب.', 0],
    ['of no deed', 'وتبنت حركة طالبان القرار الجديد.', 'وتبنت حركة طالبان الموقف نفسه أمس.', 0],
  ])('%s', (_what, one, other, count) => {
    expect(whoOf(`${struck} ${one}`, `وقع انفجار في سوق بالمدينة صباحا. ${other}`)).toHaveLength(count)
  })
})

describe('who is said to have done it', () => {
  const struck = 'قتلت الطبيبة سلمى الدالي برصاص الجيش التركي قرب بلدة الريحان يوم الجمعة.'
  it.each([
    [
      'is one for a state and its soldiers',
      'قتلت الطبيبة سلمى الدالي برصاص جنود أتراك قرب بلدة الريحان. وقالت أسرتها إن الطبيبة سلمى الدالي قتلت برصاص القوات التركية.',
      [[['الجيش التركي'], 'agreed']],
    ],
    [
      'is disputed by its denial of that deed',
      'قال الجيش التركي إنه لم يطلق النار على الطبيبة سلمى الدالي قرب الريحان.',
      [[['الجيش التركي', 'نفي: لم يطلق النار على الطبيبة سلمى الدالي قرب الريحان'], 'differs-by-source']],
    ],
    [
      'is disputed by who is accused',
      'اتهمت اليونان تركيا بقتل الطبيبة سلمى الدالي في بلدة الريحان، الأمر الذي تنفيه أنقرة.',
      [[['الجيش التركي', 'نفي: أنقرة'], 'differs-by-source']],
    ],
    ['is not, where another deed is denied', 'قال الجيش التركي إنه لم يستهدف الميناء والمطار في العاصمة.', []],
    ['is not, where others deny', 'قال الجيش اليوناني إنه لم يطلق النار على الطبيبة سلمى الدالي قرب الريحان.', []],
    ['is not, where one account alone names him', 'شيع الآلاف الطبيبة سلمى الدالي في بلدة الريحان يوم السبت.', []],
  ])('%s', (_what, other, expected) => expect(whoOf(struck, other)).toEqual(expected))
})

describe('who is blamed for a failure', () => {
  const blame = 'حملت اليونان تركيا المسؤولية عن فشل محادثات جسر الريحان في جولتها الأخيرة.'
  it.each([
    [
      'is disputed by his denial of the charge',
      'نفى المتحدث باسم الخارجية التركية الاتهامات التي وجهت لتركيا بشأن وقوفها وراء تعثر محادثات جسر الريحان.',
      1,
    ],
    [
      'is disputed by his denial of those who blame him',
      'نفى المتحدث باسم الخارجية التركية صحة ما نشر عن تصريحات تحمل أنقرة مسؤولية فشل محادثات جسر الريحان.',
      1,
    ],
    ['is not, where another denies', 'نفى المتحدث باسم الخارجية الهندية مسؤولية الهند عن فشل محادثات جسر الريحان.', 0],
    [
      'is not, where it is far from the news',
      `ارتفعت أسعار القمح في الأسواق أمس. ${'وقال تجار إن الطلب زاد كثيرا. '.repeat(12)}ونفت تركيا مسؤوليتها عن فشل محادثات جسر الريحان.`,
      0,
    ],
  ])('%s', (_what, other, count) => {
    const story =
      count || other.startsWith('نفى')
        ? blame
        : `ارتفعت أسعار القمح أمس كثيرا. ${'وزاد الطلب عليه. '.repeat(20)}${blame}`
    expect(whoOf(story, other)).toHaveLength(count)
  })
})
