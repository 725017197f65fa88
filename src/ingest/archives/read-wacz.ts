import yauzl from 'yauzl'
import { BrokenGzip, type Bytes } from '../byte-source.js'
import type { Input, InputFailure } from '../input.js'
import { readWarc } from './read-warc.js'

export interface WaczContent {
  readonly path: string
  readonly stem: string
  readonly maxRecordBytes: number
}

const WARC_ENTRY = /(?:^|\/)[^/]+\.warc(\.gz)?$/i
/** Entries of a zip that are looked at: an archive holds a few WARCs and an index. */
const MAX_ENTRIES = 100_000
/** See `gzip-members.ts`: text unfolds some twentyfold; what is over this and over `FREE_BYTES` is made to fill a machine. */
const MAX_RATIO = 200
const FREE_BYTES = 64 * 1024 * 1024

/** The pages of a WACZ: the WARC files in a zip, one after the other, none of them unpacked as a whole. */
export async function* readWacz({ path, stem, maxRecordBytes }: WaczContent): AsyncGenerator<Input> {
  const failed = (origin: string, code: InputFailure['code'], detail: string): Input => ({
    ok: false,
    failure: { origin, code, detail },
  })
  let zip: Awaited<ReturnType<typeof yauzl.openPromise>>
  try {
    zip = await yauzl.openPromise(path, { autoClose: false })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall) throw error
    yield failed(path, 'bad-format', (error as Error).message)
    return
  }
  let warcs = 0
  let entries = 0
  try {
    for await (const entry of zip.eachEntry()) {
      if (++entries > MAX_ENTRIES) {
        yield failed(path, 'too-large', `more than ${MAX_ENTRIES} files in it`)
        break
      }
      const warc = WARC_ENTRY.exec(entry.fileName)
      if (!warc) continue
      warcs++
      const origin = `${path}, ${entry.fileName}`
      if (entry.isEncrypted()) {
        yield failed(origin, 'bad-format', 'it is locked with a password')
        continue
      }
      try {
        const stream = await zip.openReadStreamPromise(entry)
        try {
          const bytes = withinRatio(stream, entry.compressedSize)
          const inputs = readWarc({
            origin,
            stem: `${stem}-${warcs}`,
            bytes,
            gzip: warc[1] !== undefined,
            maxRecordBytes,
          })
          // Places within an entry are none of the file.
          for await (const { offset: _, ...input } of inputs) yield input
        } finally {
          stream.destroy()
        }
      } catch (error) {
        yield failed(origin, 'corrupt', (error as Error).message)
      }
    }
  } catch (error) {
    yield failed(path, 'corrupt', (error as Error).message)
  } finally {
    zip.close()
  }
  if (warcs === 0) yield failed(path, 'empty', 'no .warc or .warc.gz in it')
}

async function* withinRatio(stream: Bytes, compressedSize: number): AsyncGenerator<Uint8Array> {
  const limit = Math.max(FREE_BYTES, compressedSize * MAX_RATIO)
  let length = 0
  for await (const chunk of stream) {
    length += chunk.length
    if (length > limit) throw new BrokenGzip(`it unfolds to more than ${MAX_RATIO} times its size`)
    yield chunk
  }
}
