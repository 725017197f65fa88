import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { FEATURES } from '../../../src/story/pair-features.js'
import { EVIDENCE } from '../../../src/surfaces/cli/views/evidence-labels.js'
import { jsonLines, riwaya } from '../run-riwaya.js'

const FIRE =
  'اندلع فجر الأحد 4 مايو 2031 حريق في مخازن الحبوب بميناء سلوان وأتى على ثلاثة عنابر قبل أن تسيطر عليه فرق الإطفاء عند الظهر. ' +
  'وقال قائد الإطفاء ماهر القبطان إن الحريق بدأ في محرك ناقلة قديمة وامتد إلى أكياس القمح المكدسة على الرصيف الشرقي.'
const OTHER_FIRE =
  'التهمت النيران عنابر القمح في ميناء سلوان يوم الأحد 4 مايو 2031، وشوهد الدخان من الجزر القريبة. وذكر ماهر القبطان قائد الإطفاء أن ' +
  'أحدا لم يصب في حريق المخازن.'
const COUNCIL =
  'انتخب مجلس بلدة الكرمة رئيسة جديدة له خلفا للرئيس المستقيل، ووعدت بإصلاح الطرق الزراعية قبل موسم القطاف.'

const ARTICLES = [
  {
    id: 'fire',
    outlet: 'المنار الغربي',
    title: 'حريق يأتي على مخازن الحبوب في ميناء سلوان',
    published: '2031-05-04T12:00:00Z',
    text: FIRE,
  },
  {
    id: 'copy',
    outlet: 'صدى الجزر',
    title: 'حريق في ميناء سلوان',
    published: '2031-05-04T16:00:00Z',
    text: `${FIRE} وتعهدت البلدية بتعويض التجار.`,
  },
  {
    id: 'own',
    outlet: 'البريد الساحلي',
    title: 'النيران تلتهم عنابر القمح في سلوان',
    published: '2031-05-04T18:00:00Z',
    text: OTHER_FIRE,
  },
  { id: 'council', outlet: 'صدى الجزر', title: 'رئيسة جديدة لمجلس الكرمة', published: '2031-05-04', text: COUNCIL },
]

let folder: string
let store: string
const file = (id: string) => join(folder, `${id}.json`)

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'riwaya-explain-'))
  store = join(folder, 'explained.db')
  for (const article of ARTICLES) writeFileSync(file(article.id), JSON.stringify(article))
  writeFileSync(join(folder, 'all.jsonl'), ARTICLES.map((a) => JSON.stringify(a)).join('\n'))
  await riwaya(['add', join(folder, 'all.jsonl'), '--store', store])
})
afterAll(() => rmSync(folder, { recursive: true }))

interface Explained {
  readonly a: { readonly id: string; readonly source: string }
  readonly b: { readonly id: string; readonly source: string }
  readonly sameEvent: boolean
  readonly probability: number
  readonly score: number
  readonly bias: number
  readonly evidence: readonly { readonly contribution: number }[]
  readonly copies: readonly { readonly a: { readonly span: { readonly start: number; readonly end: number } } }[]
  readonly sameSource: boolean
  readonly origin: string | null
}

const explain = async (a: string, b: string): Promise<Explained> =>
  jsonLines<Explained>((await riwaya(['explain', a, b, '--json', '--store', store])).out)[0]!

describe('riwaya explain', () => {
  it('says of a copy that it tells the same event, what was copied, and from whom', async () => {
    const pair = await explain('fire', 'copy')
    expect(pair).toMatchObject({ sameEvent: true, sameSource: true, origin: 'fire' })
    expect(pair.copies.map(({ a }) => FIRE.slice(a.span.start, a.span.end))).toEqual([FIRE.slice(0, -1)])
    expect(pair.a.source).toBe(pair.b.source)
  })

  it('gives evidence that adds up to the score', async () => {
    const { score, bias, evidence, probability } = await explain('fire', 'own')
    expect(evidence.reduce((sum, f) => sum + f.contribution, bias)).toBeCloseTo(score, 6)
    expect(probability).toBeCloseTo(1 / (1 + Math.exp(-score)), 9)
  })

  it('keeps two independent accounts of one event apart as sources', async () => {
    expect(await explain('fire', 'own')).toMatchObject({ sameEvent: true, sameSource: false, copies: [] })
  })

  it('says that two articles tell different events', async () => {
    const pair = await explain('fire', 'council')
    expect(pair).toMatchObject({ sameEvent: false, sameSource: false, copies: [] })
    expect(pair.probability).toBeLessThan(0.1)
  })

  it.each([
    [
      'en',
      'One event.',
      'For one event:',
      'Passages that stand in both: 1',
      'One independent source:',
      'likely origin: fire',
    ],
    [
      'ar',
      'حدث واحد.',
      'مما يرجّح حدثا واحدا:',
      'المقاطع الواردة في المقالين: 1',
      'مصدر مستقل واحد:',
      'الأصل المرجح: fire',
    ],
  ])('tells it in words (%s)', async (language, ...told) => {
    const { out, code } = await riwaya(['--lang', language, 'explain', 'fire', 'copy', '--store', store])
    expect(code).toBe(0)
    for (const words of told) expect(out).toContain(words)
    expect(out).toContain(`fire text:0-${FIRE.length - 1}`)
  })

  it('has words for every kind of evidence', () => {
    for (const name of FEATURES) expect(EVIDENCE[name], name).toMatchObject({ en: /./, ar: /./ })
  })

  it('explains two files without a library', async () => {
    const nowhere = join(folder, 'nowhere.db')
    const { out, code } = await riwaya(['explain', file('fire'), file('copy'), '--json', '--store', nowhere])
    expect(code).toBe(0)
    expect(jsonLines<Explained>(out)[0]).toMatchObject({
      a: { id: 'fire' },
      b: { id: 'copy' },
      sameEvent: true,
      origin: 'fire',
    })
  })

  it.each([
    [
      ['fire', 'nobody'],
      'there is no article nobody in the library; riwaya search WORDS finds articles with their ids.',
    ],
    [
      ['nobody', 'noone'],
      'there is no article nobody or noone in the library; riwaya search WORDS finds articles with their ids.',
    ],
    [['fire', 'fire'], 'explain wants two different articles.'],
    [['fire', 'missing.txt'], 'there is no file missing.txt.'],
  ])('answers %j with one line that says what to do', async (ids, message) => {
    expect(await riwaya(['explain', ...ids, '--store', store])).toEqual({
      code: 1,
      out: '',
      err: `riwaya: ${message}\n`,
    })
  })

  it('refuses a file of many articles, and a file beside an id', async () => {
    const many = await riwaya(['explain', join(folder, 'all.jsonl'), file('fire'), '--store', store])
    expect(many.err).toContain('holds 4 articles; explain wants files of one each.')
    const mixed = await riwaya(['explain', file('fire'), 'copy', '--store', store])
    expect(mixed.err).toContain('is a file, and the other is not')
    expect([many.code, mixed.code]).toEqual([1, 1])
  })
})
