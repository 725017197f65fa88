import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ImportedFile } from '../../src/store/import-store.js'
import type { Store } from '../../src/store/store.js'
import type { StoreUnderTest } from './contract.js'

const FILE: ImportedFile = {
  path: '/أرشيف/news.warc.gz',
  identity: '10-20',
  done: 128,
  seek: { record: 127, offset: 9_000_000_000 },
  complete: false,
}

/** What every store must do for the files that are imported. */
export function importsContract(name: string, prepare: () => Promise<StoreUnderTest>): void {
  describe(`imported files: ${name}`, () => {
    let under: StoreUnderTest
    let store: Store
    beforeEach(async () => {
      under = await prepare()
      store = await under.open()
    })
    afterEach(async () => {
      await store.close()
      await under.remove()
    })

    test('what was put is there after the store was closed, and the articles know nothing of it', async () => {
      expect(await store.imports.file(FILE.path)).toBeNull()
      await store.imports.put([FILE, { ...FILE, path: '/b', seek: null }])
      expect(await store.revision()).toBe(0)
      await store.close()
      store = await under.open()
      expect(await store.imports.file(FILE.path)).toEqual(FILE)
      expect((await store.imports.file('/b'))?.seek).toBeNull()
      expect(await store.imports.file('/c')).toBeNull()
    })

    test('later knowledge takes the place of earlier', async () => {
      await store.imports.put([FILE])
      await store.imports.put([{ ...FILE, done: 256, complete: true }])
      expect(await store.imports.file(FILE.path)).toEqual({ ...FILE, done: 256, complete: true })
    })

    test('more files at once than one statement can carry', async () => {
      await store.imports.put(Array.from({ length: 1300 }, (_, i) => ({ ...FILE, path: `/f${i}`, done: i })))
      expect((await store.imports.file('/f1299'))?.done).toBe(1299)
    })
  })
}
