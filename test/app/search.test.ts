import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Library } from '../../src/app/library.js'
import type { Article } from '../../src/domain/index.js'
import { temporaryLibrary } from './temporary-library.js'

const TEXTS: Record<string, readonly [title: string, text: string]> = {
  school: ['افتتاح مدرسه في الريحانة', 'قالت المديرة إن مدرستهم تستقبل الطالبات وإنها فخورة بهن.'],
  schools: ['خطة لترميم المدارس', 'تشمل الخطة المعلمين وبالمدارس الريفية تبدأ الأعمال.'],
  minister: ['زيارة لتل الورد', 'اجتمع السكان ووزير الخارجية هناك، ثم غادر لوزيرة البيئة موعد آخر.'],
  ministries: ['وزارات جديدة', 'الخارجية أولا، ثم وزير بلا حقيبة.'],
  germany: ['الفريق الألماني يفوز', 'سافر اللاعبون إلى ألمانيا بعد المباراة، وقال المدرّبُ إنّه مسرور.'],
  toGermany: ['رحلة', 'رسالة لألمانيا من أصدقائها.'],
  official: ['مسئول يستقيل', 'استقال بعد أخذ ورد طويل، وأبناؤه في الخارج.'],
  tower: ['أضواء البرج', 'في بريقها ما يسر الناظر، والتقى الريق بالريق من العطش.'],
  latin: ['شراكة مع NordLicht', 'وقعت الشركة عقدا مع NORDLICHT بقيمة ٤٠٠ ألف.'],
  fires: ['حرائق في السهل', 'قال مزارعون إن القتيل الأول عرف اسمه.'],
  fire: ['حريق صغير', 'أسفر عن قتلى.'],
  // A minister whose name the two outlets spell in two ways, and a common word with the same consonants.
  gariv: ['جاريفو يزور المرفأ', 'قال المفاوض نادر جاريفو إن المرفأ آمن.'],
  ghariv: ['زيارة المفاوض نادر غاريفو', 'التقى نادر غريفو سكان الحي.'],
  long: [
    'بلا شيء',
    `${'كلام عام لا يقول شيئا. '.repeat(60)}ثم ظهر العقيق النادر في المنجم القديم. ${'وبقية الكلام. '.repeat(40)}`,
  ],
}

const ARTICLES = Object.entries(TEXTS).map(
  ([id, [title, text]], i): Article => ({
    id,
    outlet: 'صحيفة المرفأ',
    url: null,
    title,
    author: null,
    published: { day: `2031-04-${String(i + 10)}`, at: null },
    text,
  }),
)

const files = temporaryLibrary()
let library: Library
beforeAll(async () => {
  library = await files.open()
  await library.add(ARTICLES)
})
afterAll(() => files.remove())

const PAGE = { offset: 0, limit: 50 }
const found = async (words: string) => (await library.search(words, PAGE)).hits.map((h) => h.id).sort()

describe('finds a word in whatever form it stands', () => {
  test.each([
    ['taa marbuta and the article', 'المدرسة', ['school', 'schools']],
    ['heh for taa marbuta', 'مدرسه', ['school', 'schools']],
    ['diacritics and tatweel', 'الـمَدْرَسَـةُ', ['school', 'schools']],
    ['proclitics with the article', 'وبالمدرسة', ['school', 'schools']],
    ['proclitics in the text', 'المدارس', ['school', 'schools']],
    ['a single proclitic in the query', 'لمدرسة', ['school', 'schools']],
    ['alef forms', 'المانيا', ['germany', 'toGermany']],
    ['a proclitic before a word with ال of its own', 'ألمانيا', ['germany', 'toGermany']],
    ['adjective and country', 'الألمانية', ['germany', 'toGermany']],
    ['diacritics in the text', 'المدرب', ['germany']],
    ['the seat of the hamza', 'مسؤول', ['official']],
    ['a hamza that inflection changes', 'أبناء', ['official']],
    ['a waw that is of the root', 'وزير', ['minister', 'ministries']],
    ['feminine', 'الوزيرة', ['minister', 'ministries']],
    ['a broken plural for its singular', 'حريق', ['fire', 'fires']],
    ['a singular for its broken plural', 'قتلى', ['fire', 'fires']],
    ['a name in another spelling', 'غاريفو', ['gariv', 'ghariv']],
    ['a name in another spelling yet', 'غريفو', ['ghariv']],
    ['Latin case', 'nordlicht', ['latin']],
    ['digits of the other script', '400', ['latin']],
    ['what only looks like a proclitic is left on', 'بريق', ['tower']],
    ['every word must be there', 'وزير الخارجية', ['minister', 'ministries']],
    ['no article has both', 'مدرسة ألمانيا', []],
    ['nothing to look for', ' ،؟ ', []],
    ['not there', 'زرافة', []],
  ])('%s: %s', async (_what, query, ids) => {
    expect(await found(query)).toEqual(ids)
  })
})

describe('phrases in quotation marks', () => {
  test.each([
    ['«وزير الخارجية»', ['minister']],
    ['"وزير الخارجية"', ['minister']],
    ['”وزير الخارجية“', ['minister']],
    ['«الخارجية وزير»', []],
    ['«وزير»', ['minister', 'ministries']],
    ['«وزير الخارجية', ['minister', 'ministries']],
    ['«وزير الخارجية» السكان', ['minister']],
    ['«وزير الخارجية» مدرسة', []],
  ])('%s', async (query, ids) => {
    expect(await found(query)).toEqual(ids)
  })
})

test('a query is never read as an operator', async () => {
  for (const query of ['مدرسة OR', 'NEAR(', '*', 'title:', '" " "', "'; DROP TABLE article; --", '^', '{', '-']) {
    await expect(library.search(query, PAGE)).resolves.toBeDefined()
  }
  expect(await library.countArticles()).toBe(ARTICLES.length)
})

test('a very long query is cut, not refused', async () => {
  expect((await library.search('مدرسة '.repeat(5000), PAGE)).hits.map((h) => h.id).sort()).toEqual([
    'school',
    'schools',
  ])
})

test('hits mark the matched words where they stand', async () => {
  const { hits } = await library.search('مدرسة', PAGE)
  const wordsOf = (id: string) => {
    const article = ARTICLES.find((a) => a.id === id)!
    const { matches } = hits.find((hit) => hit.id === id)!
    return matches.map(({ field, start, end }) => (article[field] ?? '').slice(start, end))
  }
  expect(wordsOf('school')).toEqual(['مدرسه', 'مدرستهم'])
  expect(wordsOf('schools')).toEqual(['المدارس', 'وبالمدارس'])
  const school = hits.find((hit) => hit.id === 'school')!
  expect(school).toMatchObject({ outlet: 'صحيفة المرفأ', title: TEXTS.school![0], day: '2031-04-10' })
  expect(school.event).not.toBeNull()
})

test('a phrase is marked as one', async () => {
  const { hits } = await library.search('«وزير الخارجية»', PAGE)
  const text = TEXTS.minister![1]
  expect(hits[0]!.matches.map((m) => text.slice(m.start, m.end))).toEqual(['ووزير الخارجية'])
})

test('the snippet is the place of the text where the words stand, whole words, with its own offsets', async () => {
  const { hits } = await library.search('العقيق المنجم', PAGE)
  const [hit] = hits
  const text = TEXTS.long![1]
  expect(hit!.snippetText).toContain('العقيق النادر في المنجم')
  expect(hit!.snippetText).toBe(text.slice(hit!.snippet.start, hit!.snippet.end))
  expect(hit!.snippetText.length).toBeLessThanOrEqual(240)
  expect(text[hit!.snippet.start - 1]).toBe(' ')
  expect(text[hit!.snippet.end]).toBe(' ')
  for (const match of hit!.matches.filter((m) => m.field === 'text')) {
    expect(match.start).toBeGreaterThanOrEqual(hit!.snippet.start)
    expect(match.end).toBeLessThanOrEqual(hit!.snippet.end)
  }
})

test('a match in the headline alone shows how the text opens', async () => {
  const { hits } = await library.search('الفريق', PAGE)
  expect(hits[0]!.snippet.start).toBe(0)
  expect(hits[0]!.snippetText).toBe(TEXTS.germany![1])
  expect(hits[0]!.matches).toEqual([{ field: 'title', start: 0, end: 6 }])
})

test('pages share one total', async () => {
  const all = await library.search('في', PAGE)
  const second = await library.search('في', { offset: 1, limit: 2 })
  expect(second.total).toBe(all.total)
  expect(second.hits).toEqual(all.hits.slice(1, 3))
})
