import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SearchHit, StorySummary } from '../../../src/app/library.js'
import { jsonLines, type Run, riwaya, SAMPLE } from '../run-riwaya.js'

let folder: string
let store: string
let first: Run

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'riwaya-library-'))
  store = join(folder, 'a folder', 'مكتبة.db')
  first = await riwaya(['add', ...SAMPLE, '--store', store])
})
afterAll(() => rmSync(folder, { recursive: true }))

const stories = async (...options: string[]) =>
  jsonLines<StorySummary>((await riwaya(['stories', '--json', '--limit', '100', '--store', store, ...options])).out)

describe('a library from the command line', () => {
  it('takes the sample in, into a folder that it makes', () => {
    expect(first).toMatchObject({ code: 0, err: '' })
    expect(first.out).toMatch(/^26 added, 0 updated, 0 already there\./)
  })

  it('changes nothing when the same articles are added again', async () => {
    const before = await stories()
    const again = await riwaya(['add', ...SAMPLE, '--store', store])
    expect(again.out).toMatch(/^0 added, 0 updated, 26 already there\./)
    expect(await stories()).toEqual(before)
  })

  it('stops at Ctrl-C with what is done kept, and says so', async () => {
    const stopped = join(folder, 'stopped.db')
    const before = process.listenerCount('SIGINT')
    const running = riwaya(['add', ...SAMPLE, '--store', stopped])
    while (process.listenerCount('SIGINT') === before) await new Promise((resolve) => setImmediate(resolve))
    process.emit('SIGINT')
    const { code, out } = await running
    expect(code).toBe(130)
    expect(out).toMatch(/^Stopped\. \d+ added and 0 updated so far; they are in the library\./)
    expect(process.listenerCount('SIGINT')).toBe(before)
    const done = Number(/\d+/.exec(out)![0])
    const again = await riwaya(['add', ...SAMPLE, '--store', stopped])
    expect(again.out).toContain(`${26 - done} added, 0 updated, ${done} already there.`)
  })

  it('lists the stories, in which every article is an account of one', async () => {
    const all = await stories()
    expect(all.reduce((n, s) => n + s.accounts, 0)).toBe(26)
    const table = (await riwaya(['stories', '--limit', '100', '--store', store], { columns: 200 })).out
    for (const { event } of all) {
      expect(table).toContain(event.id)
      expect(table).toContain(event.title)
    }
  })

  it('keeps to the limit and says how many there are', async () => {
    const total = (await stories()).length
    const { out } = await riwaya(['stories', '--limit', '2', '--store', store])
    expect(out).toContain(`2 of ${total}; --limit shows more`)
    expect(jsonLines((await riwaya(['stories', '--limit', '2', '--json', '--store', store])).out)).toHaveLength(2)
  })

  it('keeps to an outlet and to a day', async () => {
    const told = await stories('--outlet', 'صوت الوادي')
    expect(told.length).toBeGreaterThan(0)
    for (const story of told) expect(story.outlets).toContain('صوت الوادي')
    const { out } = await riwaya(['stories', '--limit', '1', '--outlet', 'صوت الوادي', '--store', store])
    expect(out).toContain(`1 of ${told.length};`)
    for (const story of await stories('--day', '2025-02-03')) expect(story.from! <= '2025-02-04').toBe(true)
    expect((await riwaya(['stories', '--day', '1999-01-01', '--store', store])).out).toContain('No story of that')
  })

  it('hands a story out as a file for other programs', async () => {
    const story = (await stories())[0]!
    const as = async (form: string) => await riwaya(['show', story.event.id, '--as', form, '--store', store])
    expect((await as('md')).out).toMatch(/^# .+\n/)
    expect(JSON.parse((await as('jsonld')).out)).toHaveProperty('@graph')
    expect((await as('pdf')).code).toBe(2)
  })

  it('shows a story with its accounts, for people and for programs', async () => {
    const story = (await stories()).find((s) => s.accounts > 1)!
    const { out, code } = await riwaya(['show', story.event.id, '--store', store], { columns: 200 })
    expect(code).toBe(0)
    expect(out).toContain(story.event.title)
    for (const id of story.event.articles) expect(out).toContain(id)
    const [json] = jsonLines<{ event: string; accounts: { id: string }[] }>(
      (await riwaya(['show', story.event.id, '--json', '--store', store])).out,
    )
    expect(json!.event).toBe(story.event.id)
    expect(json!.accounts.map((a) => a.id)).toEqual(story.event.articles)
  })

  it.each(['stories', 'serve'])(
    'names a library that is not there, and %s does not make an empty one',
    async (command) => {
      const nowhere = `${store}-mistyped`
      const run = await riwaya([command, '--store', nowhere])
      expect(run.code).toBe(1)
      expect(run.err).toContain(`there is no library at ${nowhere}`)
      expect(existsSync(nowhere)).toBe(false)
    },
  )

  it('answers an unknown story with one line and exit code 1', async () => {
    const run = await riwaya(['show', 'e-nothing', '--store', store])
    expect(run).toEqual({ code: 1, out: '', err: 'riwaya: there is no story e-nothing; riwaya stories lists them.\n' })
    expect((await riwaya(['--lang', 'ar', 'show', 'e-nothing', '--store', store])).err).toContain(
      'لا توجد قصة e-nothing',
    )
  })

  it.each([
    ['سيول', 'السيول'],
    ['الأضراب', 'إضراب'],
    ['المحافظه', 'محافظة'],
  ])('finds by %s what is written with other letters (%s)', async (query, form) => {
    const hits = jsonLines<SearchHit>((await riwaya(['search', query, '--json', '--store', store])).out)
    expect(hits.length).toBeGreaterThan(0)
    expect(hits.some((h) => h.snippetText.includes(form) || h.title?.includes(form))).toBe(true)
  })

  it('shows what was found, and says when nothing was', async () => {
    const found = await riwaya(['search', 'تل', 'عنبر', '--limit', '3', '--store', store])
    expect(found.out).toMatch(/^\d+ found\n/)
    expect(found.out).toContain('عنبر')
    expect((await riwaya(['search', 'غيرموجودبتاتا', '--store', store])).out).toContain('Nothing found')
    expect((await riwaya(['--lang', 'ar', 'search', 'غيرموجودبتاتا', '--store', store])).out).toContain('لا نتائج')
  })

  it.each(['"', '""', '*', 'NEAR(', 'a OR', '-', "';--", '٪'])('survives the query %j', async (query) => {
    const { code, err } = await riwaya(['search', '--store', store, '--', query])
    expect({ code, err }).toEqual({ code: 0, err: '' })
  })

  it('keeps the newest text of an article that comes again', async () => {
    const file = join(folder, 'later.jsonl')
    const text =
      'أعلنت إدارة الميناء في ساحلان يوم الأحد أن السفن الثلاث ستغادر بعد تفريغ حمولتها، وقالت إن العمل سيعود كاملا قريبا.'
    const lines = [text, `${text} وأضافت أن الحركة انتظمت.`].map((t) =>
      JSON.stringify({ id: 'late', title: 'ميناء', text: t }),
    )
    writeFileSync(file, lines.join('\n'))
    const other = join(folder, 'other.db')
    expect((await riwaya(['add', file, '--store', other])).out).toMatch(/^1 added, 1 updated, 0 already there/)
    expect((await riwaya(['search', 'انتظمت', '--store', other])).out).toMatch(/^1 found/)
  })

  it.each([
    ['a folder', () => folder],
    ['a file that is no store', () => SAMPLE[0]!],
    ['a place that cannot be', () => join(SAMPLE[0]!, 'x.db')],
  ])('refuses as a store %s with one line and exit code 1', async (_, path) => {
    const run = await riwaya(['stories', '--store', path()])
    expect({ code: run.code, out: run.out }).toEqual({ code: 1, out: '' })
    expect(run.err).toMatch(/^riwaya: [^\n]+\n$/)
  })
})
