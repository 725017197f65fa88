/**
 * Why a store cannot be used, told by `code` so that a surface can say it in the user's language:
 * `not-writable` (folder or file), `not-a-file` (a folder stands there), `not-a-database`, `foreign` (a database, but not ours),
 * `newer` (made by a later version), `locked` (another program writes for longer than we wait), `full` (the disk), `damaged`.
 */
export type StoreErrorCode =
  | 'not-writable'
  | 'not-a-file'
  | 'not-a-database'
  | 'foreign'
  | 'newer'
  | 'locked'
  | 'full'
  | 'damaged'

/** An error that the user can act on; its message is one clear English line that names the path. */
export class StoreError extends Error {
  override readonly name = 'StoreError'

  constructor(
    readonly code: StoreErrorCode,
    readonly path: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options)
  }
}
