declare module 'yauzl' {
  import type { Readable } from 'node:stream'

  export interface Entry {
    readonly fileName: string
    readonly compressedSize: number
    readonly uncompressedSize: number
    isEncrypted(): boolean
  }

  /** A zip file, open: its entries are read one by one. */
  export interface ZipFile {
    eachEntry(): AsyncIterableIterator<Entry>
    openReadStreamPromise(entry: Entry): Promise<Readable>
    close(): void
  }

  export function openPromise(path: string, options?: { readonly autoClose?: boolean }): Promise<ZipFile>
  const yauzl: { readonly openPromise: typeof openPromise }
  export default yauzl
}
