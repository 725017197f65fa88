import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSqliteStore } from '../../../src/store/sqlite/open-sqlite-store.js'
import { storeContract } from '../contract.js'
import { importsContract } from '../imports-contract.js'
import { sourcesContract } from '../sources-contract.js'
import { surveyContract } from '../survey-contract.js'

const sqlite = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'riwaya-store-'))
  return {
    open: () => openSqliteStore(join(folder, 'library.db')),
    remove: async () => rmSync(folder, { recursive: true }),
  }
}

storeContract('SQLite', sqlite)
surveyContract('SQLite', sqlite)
sourcesContract('SQLite', sqlite)
importsContract('SQLite', sqlite)
