import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { processTerminal } from '../../../src/surfaces/cli/main.js'
import { plain, table, words } from '../../../src/surfaces/cli/terminal.js'
import { sampleArticles } from '../../sample/sample-files.js'
import { riwaya, SAMPLE } from '../run-riwaya.js'

const ESC = '\u001b'
const ONE_SHOT = ['read', 'group', 'copies', 'compare'] as const
const TITLES = sampleArticles()
  .filter((a) => a.file === 'articles.jsonl')
  .map((a) => a.title)

let folder: string
let hostile: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'riwaya-views-'))
  hostile = join(folder, 'hostile.jsonl')
  const text =
    `قالت وزارة المياه في ساحلان${ESC}[2J إن منسوب النهر ارتفع أربعة أمتار يوم الأحد، وأضافت أن فرقها ستواصل العمل في القرى المجاورة.` +
    `\u0007 وأوضح المتحدث باسمها \u202eسامي الحوراني أن 300 أسرة غادرت منازلها.\u2069`
  const lines = ['a', 'b'].map((id) => ({
    id: `${id}${ESC}[31m`,
    outlet: `منبر${ESC}]0;x\u0007`,
    title: `عنوان${ESC}[1;1H ${id}\rآخر`,
    published: '2024-11-11',
    text,
  }))
  writeFileSync(hostile, lines.map((l) => JSON.stringify(l)).join('\n'))
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('the views for people', () => {
  it.each(['read', 'group'] as const)('%s shows every headline', async (command) => {
    const { out, code } = await riwaya([command, ...SAMPLE], { columns: 200 })
    expect(code).toBe(0)
    for (const title of TITLES) expect(out).toContain(title)
  })

  it.each(ONE_SHOT)('%s shows no colour and no control character where the output is no terminal', async (command) => {
    const { out } = await riwaya([command, ...SAMPLE])
    expect(out.length).toBeGreaterThan(500)
    expect(out.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u2066-\u2069]/u)
  })

  it.each(ONE_SHOT)(
    '%s lets nothing through that an article could move the cursor or turn the text with',
    async (command) => {
      const { out, code } = await riwaya([command, hostile])
      expect(code).toBe(0)
      expect(out).toContain('عنوان')
      expect(out.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u)
    },
  )

  it.each(ONE_SHOT)(
    '%s colours a terminal that shows colour, and isolates what runs right to left',
    async (command) => {
      const { out } = await riwaya([command, ...SAMPLE], { color: true, isTerminal: true })
      expect(out).toContain(`${ESC}[1m`)
      for (const line of out.split('\n')) {
        expect(line.split('\u2068').length).toBe(line.split('\u2069').length)
      }
      expect(out).toContain('\u2068')
    },
  )

  it.each(ONE_SHOT)('%s says its headings in Arabic under --lang ar', async (command) => {
    const { out } = await riwaya(['--lang', 'ar', command, ...SAMPLE])
    const own = { read: 'الأقوال', group: 'مسار', copies: 'عدد الروايات', compare: 'أحداث لها رواية واحدة' }[command]
    expect(out).toContain(own)
    expect(out).not.toMatch(/accounts|Statements|storyline:|independent/)
  })

  it('compare shows what was copied between the accounts of an event', async () => {
    const { out } = await riwaya(['compare', ...SAMPLE])
    expect(out).toMatch(/Copied passages\n {2}\S+ [→↔] \S+ {2}\d+ % · \d+ words\n {4}\S/)
  })

  it('prints one story a line in columns that line up', () => {
    const lines = table([
      ['1', 'ab', 'سيول في البلدة'],
      ['22', 'c', 'حريق'],
    ]).split('\n')
    expect(lines).toEqual(['    1   ab  سيول في البلدة', '    22  c   حريق'])
  })
})

describe('words for a terminal', () => {
  const terminal = { out: () => {}, err: () => {}, color: false, isTerminal: true, columns: 80 }
  it.each([
    ['سطر\nوآخر', 'سطر وآخر'],
    [`قال${ESC}[31m`, 'قال [31m'],
    ['أ\u2028ب\u0085ج', 'أ ب ج'],
    ['\u202eمقلوب\u202c', 'مقلوب'],
    ['كلمة\u200cكلمة', 'كلمة\u200cكلمة'],
  ])('%j becomes plain', (given, wanted) => expect(plain(given)).toBe(wanted))

  it('cuts at the length asked for and closes the isolate', () => {
    expect(words(terminal, 'كلمات كثيرة جدا', 8)).toBe(
      '\u2068كلمات…\u2069'.replace('كلمات…', `${'كلمات كثيرة'.slice(0, 7).trimEnd()}…`),
    )
  })
})

describe('where colour shows', () => {
  const stream = (isTTY: boolean) =>
    ({ isTTY, columns: 120, write: () => true }) as unknown as NodeJS.WriteStream & { fd: 1 }
  const color = (isTTY: boolean, env: Record<string, string>) =>
    processTerminal({ stdout: stream(isTTY), stderr: stream(isTTY) as never, env }).color
  it.each<[boolean, Record<string, string>, boolean]>([
    [true, {}, true],
    [true, { NO_COLOR: '1' }, false],
    [true, { TERM: 'dumb' }, false],
    [false, {}, false],
    [false, { FORCE_COLOR: '1' }, true],
    [true, { FORCE_COLOR: '0' }, false],
  ])('terminal %s, environment %j: %s', (isTTY, env, wanted) => expect(color(isTTY, env)).toBe(wanted))
})
