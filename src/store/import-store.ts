/** How far the import of one file came. */
export interface ImportedFile {
  /** Absolute path. */
  readonly path: string
  /** What tells the file, and the way it was asked to be read, from another one under the same path. */
  readonly identity: string
  /** Records that are done: their articles are durable, or their failure was told. */
  readonly done: number
  /** Reading can go on at this byte, with the record of this number. */
  readonly seek: { readonly record: number; readonly offset: number } | null
  /** It was read to its end. */
  readonly complete: boolean
}

/** What is known of the files that were imported. Apart from the articles: writing here does not raise the store's revision. */
export interface ImportStore {
  file(path: string): Promise<ImportedFile | null>
  /** Writes over what was known of these files; durable when it resolves. */
  put(files: readonly ImportedFile[]): Promise<void>
}
