import { rename, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type ImportFailure, type ImportOptions, importInputs } from '../../../src/app/importing/import-inputs.js'
import { openLibrary } from '../../../src/app/open-library.js'
import { openSqliteStore } from '../../../src/store/sqlite/open-sqlite-store.js'
import type { Store } from '../../../src/store/store.js'
import { spoiled, testFolder, warcRecord } from '../../ingest/archives/invented-archives.js'

const folder = testFolder()
let store: Store
beforeEach(async () => {
  store = await openSqliteStore(`${folder.path()}/library.db`)
})
afterEach(() => store.close())

async function run(inputs: readonly string[], options: Partial<ImportOptions> = {}, imports = store.imports) {
  const failures: ImportFailure[] = []
  const library = await openLibrary(store)
  const report = await importInputs(library, imports, inputs, {
    together: 8,
    onFailure: (f) => failures.push(f),
    ...options,
  })
  return { ...report, failures: failures.map((f) => f.code), places: failures.map((f) => f.place) }
}

const prose = (i: number) =>
  `وصلت السفينة رقم ${i} إلى المرفأ صباح أمس وعلى متنها شحنة من القمح، وقال مدير المرفأ إن تفريغها سيستغرق ثلاثة أيام على الأقل. `.repeat(
    2,
  )

function page(i: number, text = prose(i), address = `https://marfa.example/${i}`): Buffer {
  const html = `<html lang="ar"><head><title>سفينة ${i}</title></head><body><article><h1>سفينة ${i}</h1><p>${text}</p><p>${text}</p></article></body></html>`
  return gzipSync(warcRecord({ url: address, body: html }))
}

const pages = (count: number) => Array.from({ length: count }, (_, i) => page(i))
const count = async () => store.countArticles()

describe('an import', () => {
  it('takes the articles of an archive, and does not read it again', async () => {
    const path = await folder.put('a.warc.gz', Buffer.concat(pages(5)))
    expect(await run([path])).toMatchObject({ added: 5, unchanged: 0, failures: [], filesDoneBefore: 0 })
    expect(await run([path])).toMatchObject({ added: 0, unchanged: 0, failures: [], filesDoneBefore: 1 })
    expect(await run([path], { again: true })).toMatchObject({ added: 0, unchanged: 5, filesDoneBefore: 0 })
  })

  it('calls an outlet that does not name itself by its site', async () => {
    await run([await folder.put('a.warc.gz', page(0, prose(0), 'https://www.marfa.example/0'))])
    const [stored] = await store.readingsAfter(0, 1)
    expect(stored!.reading.article.outlet).toBe('marfa.example')
  })

  it('knows a page again in another archive, and a changed text as a new version of it', async () => {
    const first = await folder.put('a.warc.gz', Buffer.concat(pages(2)))
    const second = await folder.put(
      'b.warc.gz',
      Buffer.concat([
        page(0, prose(0), 'http://www.marfa.example/0/?utm_source=x'),
        page(1, `${prose(1)} ثم أُلغيت الرحلة.`),
      ]),
    )
    expect(await run([first])).toMatchObject({ added: 2 })
    expect(await run([second])).toMatchObject({ added: 0, unchanged: 1, updated: 1 })
    expect(await count()).toBe(2)
  })

  it('reads a file again that has changed', async () => {
    const path = await folder.put('a.jsonl', `${JSON.stringify({ id: 'x', text: prose(1) })}\n`)
    await run([path])
    await writeFile(
      path,
      `${JSON.stringify({ id: 'x', text: prose(1) })}\n${JSON.stringify({ id: 'y', text: prose(2) })}\n`,
    )
    expect(await run([path])).toMatchObject({ added: 1, unchanged: 1 })
  })

  it('reads a table again when its columns are named another way', async () => {
    const path = await folder.put('a.csv', `ألف;باء\nع;${prose(1)}\n`)
    expect(await run([path])).toMatchObject({ added: 0, failures: ['bad-format'] })
    expect(await run([path], { columns: { text: 'باء' } })).toMatchObject({ added: 1, failures: [] })
  })

  it('goes on with the rest of a folder when one file is done', async () => {
    await folder.put('in/a.txt', prose(1))
    await run([`${folder.path()}/in`])
    await folder.put('in/b.txt', prose(2))
    expect(await run([`${folder.path()}/in`])).toMatchObject({ added: 1, unchanged: 0, filesDoneBefore: 1 })
  })

  it('tries a file again that was not there', async () => {
    const path = `${folder.path()}/late.txt`
    expect(await run([path])).toMatchObject({ failures: ['not-found'] })
    await folder.put('late.txt', prose(1))
    expect(await run([path])).toMatchObject({ added: 1, failures: [] })
  })
})

describe('an import that was stopped', () => {
  const FORMS = [
    ['members', 'a.warc.gz', () => Buffer.concat(pages(30))],
    [
      'one member',
      'a.warc.gz',
      () =>
        gzipSync(
          Buffer.concat(
            Array.from({ length: 30 }, (_, i) =>
              warcRecord({
                url: `https://marfa.example/${i}`,
                body: `<html><body><article><h1>سفينة ${i}</h1><p>${prose(i)}</p></article></body></html>`,
              }),
            ),
          ),
        ),
    ],
    [
      'lines',
      'a.jsonl',
      () => Array.from({ length: 30 }, (_, i) => JSON.stringify({ id: `${i}`, text: prose(i) })).join('\n'),
    ],
    ['a table', 'a.csv', () => ['id,text', ...Array.from({ length: 30 }, (_, i) => `${i},"${prose(i)}"`)].join('\n')],
  ] as const

  it.each(FORMS)('goes on where it was: %s', async (_what, name, make) => {
    const path = await folder.put(name, make())
    const controller = new AbortController()
    const first = await run([path], { signal: controller.signal, onProgress: () => controller.abort() })
    expect(first.added).toBeGreaterThan(5)
    expect(first.added).toBeLessThan(20)
    const rest = await run([path])
    expect(rest).toMatchObject({ added: 30 - first.added, unchanged: 0, updated: 0 })
    expect(await count()).toBe(30)
  })

  it('loses and doubles nothing when it is killed between the articles and the note that they are done', async () => {
    const path = await folder.put('a.warc.gz', Buffer.concat(pages(20)))
    const dying = {
      file: (file: string) => store.imports.file(file),
      put: async () => {
        throw new Error('killed')
      },
    }
    await expect(run([path], {}, dying)).rejects.toThrow('killed')
    const before = await count()
    expect(before).toBeGreaterThan(0)
    expect(await run([path])).toMatchObject({ added: 20 - before, unchanged: before, updated: 0 })
    expect(await count()).toBe(20)
  })
})

describe('what was left out', () => {
  it('has its place, and can be tried again alone', async () => {
    const parts = [page(0), spoiled(page(1), 60), page(2), gzipSync(warcRecord({ body: '<p>قصير' })), page(4)]
    const path = await folder.put('a.warc.gz', Buffer.concat(parts))
    const first = await run([path])
    expect(first).toMatchObject({ added: 3, failures: ['corrupt', 'no-article'] })
    expect(first.places.map((place) => place.record)).toEqual([1, 3])
    expect(first.places[0]!.offset).toBe(parts[0]!.length)
    const only = new Map([[resolve(path), new Set(first.places.map((place) => place.record))]])
    expect(await run([path], { only })).toMatchObject({ added: 0, unchanged: 0, failures: ['corrupt', 'no-article'] })
  })

  it('is read with all of its file when the file was mended', async () => {
    const path = await folder.put('a.warc.gz', Buffer.concat([page(0), spoiled(page(1), 60)]))
    const { places } = await run([path])
    const mended = await folder.put('mended', Buffer.concat([page(0), page(1)]))
    await rename(mended, path)
    const only = new Map([[resolve(path), new Set(places.map((place) => place.record))]])
    expect(await run([path], { only })).toMatchObject({ added: 1, unchanged: 1, failures: [] })
  })
})
