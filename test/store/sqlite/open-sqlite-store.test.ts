import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Libsql from 'libsql'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openSqliteStore } from '../../../src/store/sqlite/open-sqlite-store.js'
import { StoreError } from '../../../src/store/store-error.js'
import { entry } from '../invented-entries.js'

let folder: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'riwaya-open-'))
  path = join(folder, 'library.db')
})
afterEach(() => rmSync(folder, { recursive: true }))

async function failure(work: Promise<unknown>): Promise<StoreError> {
  const error = await work.then(
    () => null,
    (e: unknown) => e,
  )
  expect(error).toBeInstanceOf(StoreError)
  const found = error as StoreError
  expect(found.message).not.toContain('\n')
  return found
}

const isRoot = process.getuid?.() === 0

describe('opening', () => {
  test('makes the folders on the way', async () => {
    const store = await openSqliteStore(join(folder, 'a', 'b', 'library.db'))
    expect(await store.countArticles()).toBe(0)
    await store.close()
  })

  test('an empty file becomes a store', async () => {
    writeFileSync(path, '')
    const store = await openSqliteStore(path)
    expect(await store.isSound()).toBe(true)
    await store.close()
  })

  test('waits for the disk at each commit, and keeps a log beside the file', async () => {
    const store = await openSqliteStore(path)
    await store.write((w) => w.insertArticles([entry('a')]))
    expect(readFileSync(`${path}-wal`).length).toBeGreaterThan(0)
    await store.close()
    const raw = new Libsql(path)
    expect(raw.prepare('PRAGMA journal_mode').all([])).toEqual([{ journal_mode: 'wal' }])
    raw.close()
  })

  test('two openings of a new store at once', async () => {
    const stores = await Promise.all([openSqliteStore(path), openSqliteStore(path)])
    await stores[0]!.write((w) => w.insertArticles([entry('a')]))
    expect(await stores[1]!.countArticles()).toBe(1)
    for (const store of stores) await store.close()
  })
})

describe('one clear line for', () => {
  test('a folder where the file should be', async () => {
    expect((await failure(openSqliteStore(folder))).code).toBe('not-a-file')
  })

  test('a file that is no database, which is left as it was', async () => {
    writeFileSync(path, 'نص لا قاعدة بيانات. '.repeat(500))
    const before = readFileSync(path)
    expect((await failure(openSqliteStore(path))).code).toBe('not-a-database')
    expect(readFileSync(path).equals(before)).toBe(true)
  })

  test('a file that opens like a database and goes on as something else', async () => {
    writeFileSync(path, `SQLite format 3\0${'x'.repeat(5000)}`)
    expect((await failure(openSqliteStore(path))).code).toBe('not-a-database')
  })

  test("another program's database, which is left as it was", async () => {
    const raw = new Libsql(path)
    raw.exec('CREATE TABLE recipes (id INTEGER PRIMARY KEY)')
    raw.close()
    const before = readFileSync(path)
    expect((await failure(openSqliteStore(path))).code).toBe('foreign')
    expect(readFileSync(path).equals(before)).toBe(true)
  })

  test('a store from a newer version', async () => {
    await (await openSqliteStore(path)).close()
    const raw = new Libsql(path)
    raw.exec('PRAGMA user_version = 900')
    raw.close()
    const found = await failure(openSqliteStore(path))
    expect(found.code).toBe('newer')
    expect(found.message).toContain('900')
  })

  test('a store that another program is writing to', async () => {
    const store = await openSqliteStore(path, { busyTimeoutMs: 30 })
    const raw = new Libsql(path)
    raw.exec('BEGIN IMMEDIATE')
    const found = await failure(store.write((w) => w.insertArticles([entry('a')])))
    expect(found.code).toBe('locked')
    // Reading goes on meanwhile, and writing once the other is done.
    expect(await store.countArticles()).toBe(0)
    raw.exec('COMMIT')
    raw.close()
    await store.write((w) => w.insertArticles([entry('a')]))
    expect(await store.countArticles()).toBe(1)
    await store.close()
  })

  test('a folder below a file', async () => {
    writeFileSync(join(folder, 'file'), 'x')
    expect((await failure(openSqliteStore(join(folder, 'file', 'library.db')))).code).toBe('not-writable')
  })

  // The superuser may write everywhere but to the kernel's own file systems.
  test('a folder that is not writable', async () => {
    const closed = isRoot ? '/proc' : join(folder, 'closed')
    if (!isRoot) {
      mkdirSync(closed)
      chmodSync(closed, 0o500)
    }
    expect((await failure(openSqliteStore(join(closed, 'library.db')))).code).toBe('not-writable')
    expect((await failure(openSqliteStore(join(closed, 'below', 'library.db')))).code).toBe('not-writable')
  })
})
