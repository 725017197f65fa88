import { existsSync } from 'node:fs'
import type { Library } from '../../app/library.js'
import { openLibrary } from '../../app/open-library.js'
import { openSqliteStore } from '../../store/sqlite/open-sqlite-store.js'
import { defaultStorePath, type Session, UserError } from './session.js'

export interface StoreOption {
  readonly store?: string
}

/** A library to look at must be there: a mistyped path would look like an empty one. */
export async function withExisting(
  session: Session,
  options: StoreOption,
  use: (library: Library) => Promise<void>,
): Promise<void> {
  existingStore(session, options)
  await withLibrary(options, use)
}

/** The path of a store that is there; a UserError for one that is not. */
export function existingStore(session: Session, options: StoreOption): string {
  const path = options.store ?? defaultStorePath()
  if (!existsSync(path)) {
    throw new UserError(
      session.say(
        `there is no library at ${path}; make one with riwaya add FOLDER --store ${path}`,
        `لا توجد مكتبة في ${path}؛ لإنشائها: riwaya add FOLDER --store ${path}`,
      ),
    )
  }
  return path
}

export async function withLibrary(options: StoreOption, use: (library: Library) => Promise<void>): Promise<void> {
  const library = await openLibrary(await openSqliteStore(options.store ?? defaultStorePath()))
  try {
    await use(library)
  } finally {
    await library.close()
  }
}
