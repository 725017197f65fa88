import { chmod, readFile, writeFile } from 'node:fs/promises'
import { PassThrough } from 'node:stream'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { bytesProgress } from '../../../src/surfaces/cli/progress.js'
import { spoiled, testFolder, warcRecord } from '../../ingest/archives/invented-archives.js'
import { jsonLines, riwaya } from '../run-riwaya.js'

const folder = testFolder()
const inStore = (...args: readonly string[]) => riwaya([...args, '--store', `${folder.path()}/library.db`])

const PROSE =
  'وصلت السفينة إلى المرفأ صباح أمس وعلى متنها شحنة من القمح، وقال مدير المرفأ إن تفريغها سيستغرق ثلاثة أيام على الأقل. '
const page = (i: number) =>
  gzipSync(
    warcRecord({
      url: `https://marfa.example/${i}`,
      body: `<html><body><article><h1>سفينة ${i}</h1><p>${i} ${PROSE}</p><p>${PROSE}</p></article></body></html>`,
    }),
  )

describe('riwaya import', () => {
  it('says how many came in, and goes on rather than begin again', async () => {
    const path = await folder.put('a.warc.gz', Buffer.concat([page(1), page(2)]))
    expect(await inStore('import', path)).toMatchObject({
      code: 0,
      err: '',
      out: /^2 added, 0 updated, 0 already there\./,
    })
    expect((await inStore('import', path)).out).toContain('Imported before and not read again: 1 (')
    expect((await inStore('import', path, '--again')).out).toMatch(/^0 added, 0 updated, 2 already there/)
  })

  it('lists what it left out in a report, each once, and tries it again', async () => {
    const path = await folder.put(
      'a.warc.gz',
      Buffer.concat([page(1), spoiled(page(2), 60), gzipSync(warcRecord({ body: '<p>قصير' }))]),
    )
    const report = `${folder.path()}/report.jsonl`
    const first = await inStore('import', path, '--report', report)
    expect(first.code).toBe(1)
    expect(first.err).toMatch(/left out: .*a\.warc\.gz, byte \d+: is damaged/)
    expect(first.err).toContain('2 left out or doubtful (1 damaged, 1 without an article)')
    expect(first.err).toContain(`riwaya import --retry ${report}`)
    const lines = jsonLines<Record<string, unknown>>(await readFile(report, 'utf8'))
    expect(lines).toMatchObject([
      { input: path, record: 1, offset: page(1).length, code: 'corrupt', detail: expect.stringContaining('damaged') },
      { input: path, record: 2, code: 'no-article' },
    ])
    await writeFile(path, Buffer.concat([page(1), page(2), page(3)]))
    const again = await inStore('import', '--retry', report, '--report', report)
    expect(again).toMatchObject({ code: 0, out: /^2 added, 0 updated, 1 already there/ })
    expect(await readFile(report, 'utf8')).toBe('')
  })

  it('does not list a thing twice when it is run again', async () => {
    const path = await folder.put('a.csv', `text\n${PROSE}\n" "\n`)
    const report = `${folder.path()}/report.jsonl`
    await inStore('import', path, '--report', report)
    const before = await readFile(report, 'utf8')
    await writeFile(path, `text\n${PROSE}\n" "\n${PROSE} ثم غادرت\n`)
    await inStore('import', path, '--report', report)
    expect(await readFile(report, 'utf8')).toBe(before)
  })

  it('does not take its own report for a part of the folder', async () => {
    await folder.put('a.csv', `text\n${PROSE}\n" "\n`)
    const report = await folder.put('report.jsonl', '')
    for (let i = 0; i < 2; i++) {
      const { err } = await inStore('import', folder.path(), '--again', '--report', report)
      expect(err).toContain('1 left out or doubtful (1 empty)')
    }
  })

  it('says what to do with what is packed with zstd, under whatever name', async () => {
    const packed = Uint8Array.of(0x28, 0xb5, 0x2f, 0xfd, 0, 0)
    await folder.put('a.warc.zst', packed)
    await folder.put('b.warc', packed)
    const { code, err } = await inStore('import', folder.path())
    expect(code).toBe(1)
    expect(err.match(/packed with zstd, which is not read here; unpack it first: unzstd FILE/g)).toHaveLength(2)
  })

  it('takes the names of columns', async () => {
    const path = await folder.put('a.csv', `ألف;باء\nسفينة;${PROSE}\n`)
    const unnamed = await inStore('import', path)
    expect(unnamed.code).toBe(1)
    expect(unnamed.err).toContain('--columns text=NAME')
    expect((await inStore('import', path, '--columns', 'title=ألف,text=باء')).out).toMatch(/^1 added/)
  })

  it('is no failure that an archive holds pages that are no articles', async () => {
    const path = await folder.put('a.warc.gz', Buffer.concat([page(1), gzipSync(warcRecord({ body: '<p>قصير' }))]))
    expect(await inStore('import', path)).toMatchObject({
      code: 0,
      err: /^1 left out or doubtful \(1 without an article\)/,
    })
  })

  it('tells of ten failures and counts the rest', async () => {
    const path = await folder.put('a.jsonl', '{"text":\n'.repeat(25))
    const { err } = await inStore('import', path)
    expect(err.match(/left out: /g)).toHaveLength(10)
    expect(err).toContain('25 broken JSON')
  })

  const WRONG: readonly [what: string, args: readonly string[], code: number, says: RegExp][] = [
    ['nothing to import', [], 2, /wants files or folders, or --retry/],
    ['columns that are none', ['x.csv', '--columns', 'title'], 2, /--columns wants a value such as/],
    ['a report that is not there', ['--retry', '/nowhere.jsonl'], 1, /there is no file/],
    ['a report that cannot be written', ['x.csv', '--report', '/proc/none/report'], 1, /report cannot be written/],
  ]
  it.each(WRONG)('%s', async (_what, args, code, says) => {
    expect(await inStore('import', ...args)).toMatchObject({ code, err: says })
  })

  it('does not write over a file that is no report', async () => {
    const notes = await folder.put('notes.txt', 'ملاحظاتي')
    const { code } = await inStore('import', await folder.put('a.txt', PROSE), '--report', notes)
    expect(code).toBe(1)
    expect((await inStore('import', '--retry', notes)).err).toContain('no report of an import: see line 1')
    expect(await readFile(notes, 'utf8')).toBe('ملاحظاتي')
  })

  it('tries a file again that could not be read', async () => {
    const path = `${folder.path()}/a.txt`
    const report = `${folder.path()}/report.jsonl`
    await inStore('import', path, '--report', report)
    await folder.put('a.txt', PROSE)
    await chmod(path, 0o644)
    expect((await inStore('import', '--retry', report)).out).toMatch(/^1 added/)
  })
})

describe('the other commands', () => {
  it('take the names of columns too', async () => {
    const path = await folder.put('a.csv', `ألف;باء\nسفينة;${PROSE}\n`)
    const { out } = await riwaya(['read', path, '--json', '--columns', 'title=ألف,text=باء'])
    expect(jsonLines<{ title: string }>(out)).toMatchObject([{ title: 'سفينة' }])
    expect((await inStore('add', path, '--columns', 'text=باء')).out).toMatch(/^1 added/)
  })

  it('read archives too', async () => {
    const path = await folder.put('a.warc.gz', Buffer.concat([page(1), page(2)]))
    const { code, out } = await riwaya(['read', path, '--json'])
    expect(code).toBe(0)
    expect(jsonLines<{ url: string; title: string }>(out)).toMatchObject([
      { url: 'https://marfa.example/1', title: 'سفينة 1' },
      { url: 'https://marfa.example/2', title: 'سفينة 2' },
    ])
  })
})

describe('progress over bytes', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('shows the share, the articles, their rate and the time left', () => {
    const stream = Object.assign(new PassThrough(), {
      isTTY: true,
      columns: 120,
      cursorTo: () => true,
      moveCursor: () => true,
      clearLine: () => true,
    })
    let written = ''
    stream.on('data', (chunk: Buffer) => {
      written += chunk.toString()
    })
    const bar = bytesProgress('imported', 1000, stream as unknown as NodeJS.WriteStream)
    vi.advanceTimersByTime(2000)
    bar.step({ articles: 128, bytes: 400 })
    vi.advanceTimersByTime(2000)
    bar.step({ articles: 256, bytes: 2000 })
    bar.stop()
    expect(written).toMatch(/imported .* 40% · 128 · 64\/s · /)
    expect(written).toMatch(/100% · 256 · 64\/s/)
  })
})
