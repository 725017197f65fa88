import { StoreError } from '../store-error.js'

/**
 * The error that the user should see for one that SQLite or the file system gave, or the error itself when it is none that a user
 * can act on (a defect of ours).
 */
export function describeSqliteError(error: unknown, path: string): unknown {
  if (error instanceof StoreError || !(error instanceof Error)) return error
  const code = 'code' in error ? String(error.code) : ''
  const cause = { cause: error }
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) {
    return new StoreError(
      'locked',
      path,
      `${path}: another program is writing to this store; try again when it is done`,
      cause,
    )
  }
  if (code === 'SQLITE_NOTADB') return notADatabase(path, cause)
  if (code.startsWith('SQLITE_CORRUPT')) {
    return new StoreError(
      'damaged',
      path,
      `${path}: the store is damaged; make a new one and add the articles again`,
      cause,
    )
  }
  if (code === 'SQLITE_FULL' || code === 'ENOSPC') {
    return new StoreError('full', path, `${path}: no space left on the disk`, cause)
  }
  // libsql gives a failed opening no code; SQLite's 14 is "cannot open".
  const cannotOpen = code.startsWith('SQLITE_CANTOPEN') || /Unable to open connection.*: 14/.test(error.message)
  if (cannotOpen || code.startsWith('SQLITE_READONLY') || /^(?:EACCES|EPERM|EROFS|ENOENT|ENOTDIR|EEXIST)$/.test(code)) {
    return new StoreError(
      'not-writable',
      path,
      `${path}: cannot be written to; check the folder's permissions or choose another with --store`,
      cause,
    )
  }
  return error
}

export function notADatabase(path: string, options?: ErrorOptions): StoreError {
  return new StoreError('not-a-database', path, `${path}: this file is not a Riwaya store`, options)
}
