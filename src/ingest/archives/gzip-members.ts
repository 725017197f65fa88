import { crc32, createInflateRaw, type InflateRaw, inflateRawSync, constants as zlib } from 'node:zlib'
import { BrokenGzip, type Bytes } from '../byte-source.js'
import type { ByteWindow } from './byte-window.js'

/** The data end before they should: the file is cut off. */
export class TruncatedGzip extends BrokenGzip {}

/** One member of a gzip file: an archive of the web has one for each record. */
export interface GzipMember {
  /** Where it begins in the file. */
  readonly offset: number
  /** What it unfolds to; to be read before the next member is asked for. Throws `BrokenGzip` where the data break or end too early. */
  readonly bytes: Bytes
}

/** Text unfolds to some 20 times its size; what unfolds to more than this, and to more than `FREE_BYTES`, was made to fill a machine. */
const MAX_RATIO = 200
const FREE_BYTES = 64 * 1024 * 1024

const HEAD_BYTES = 10
const TAIL_BYTES = 8
/** A member's head may hold a file name and comment, which nobody makes long. */
const MAX_HEAD_BYTES = 4096
const MAGIC = Buffer.from([0x1f, 0x8b, 0x08])

/**
 * The members of a gzip file, one after the other. After one that is broken, the next is looked for: a member's first bytes, which unfold
 * to `start`. What lies between is passed over.
 */
export async function* gzipMembers(window: ByteWindow, start: Buffer): AsyncGenerator<GzipMember> {
  while (!(await window.atEnd())) {
    const offset = window.offset
    const head = headLength(await window.fill(MAX_HEAD_BYTES))
    if (head === null) {
      const broken = new BrokenGzip('what stands here is no gzip data')
      yield { offset, bytes: breaking(broken) }
      window.drop(1)
      await seekMember(window, start)
      continue
    }
    const member = new Inflation(window, head)
    yield { offset, bytes: member.bytes() }
    if (!member.whole) await seekMember(window, start)
  }
}

/** Moves on to the next member whose content begins with `start`, or to the end. */
async function seekMember(window: ByteWindow, start: Buffer): Promise<void> {
  while (await window.seek(MAGIC)) {
    if (beginsWith(await window.fill(MAX_HEAD_BYTES), start)) return
    window.drop(1)
  }
}

/** True when `bytes` begin a gzip member that unfolds to something that begins with `start`. */
export function beginsWith(bytes: Uint8Array, start: Buffer): boolean {
  const head = headLength(bytes)
  if (head === null) return false
  try {
    const some = inflateRawSync(bytes.subarray(head, MAX_HEAD_BYTES), { finishFlush: zlib.Z_SYNC_FLUSH })
    return some.subarray(0, start.length).equals(start)
  } catch {
    return false
  }
}

/** Length of a gzip member's head (RFC 1952); null when there is none. */
function headLength(bytes: Uint8Array): number | null {
  if (bytes.length < HEAD_BYTES || !MAGIC.equals(bytes.subarray(0, 3))) return null
  const flags = bytes[3]!
  if (flags & 0xe0) return null
  let at = HEAD_BYTES
  if (flags & 0x04) at += 2 + (bytes[at] ?? 0) + 256 * (bytes[at + 1] ?? 0)
  // A file name and a comment, each ended by a zero.
  for (const flag of [0x08, 0x10]) {
    if (flags & flag) {
      const end = bytes.indexOf(0, at)
      if (end < 0) return null
      at = end + 1
    }
  }
  if (flags & 0x02) at += 2
  return at < bytes.length && at < MAX_HEAD_BYTES ? at : null
}

async function* breaking(error: BrokenGzip): AsyncGenerator<Uint8Array> {
  yield Buffer.alloc(0)
  throw error
}

/** Unfolds one member out of a window, which stands behind the member when it is done. */
class Inflation {
  /** The member was read to its end, and its checksum is right. */
  whole = false
  private ready: Buffer[] = []
  private unfolded = 0
  private checksum = 0

  constructor(
    private readonly window: ByteWindow,
    private readonly head: number,
  ) {}

  async *bytes(): AsyncGenerator<Uint8Array> {
    this.window.drop(this.head)
    const inflate = createInflateRaw()
    const outcome = new Outcome(inflate)
    inflate.on('data', (data: Buffer) => this.ready.push(data))
    try {
      while (!outcome.settled) {
        if (await this.window.atEnd()) throw new TruncatedGzip('the file ends in the middle of a compressed part')
        const before = inflate.bytesWritten
        await outcome.afterWriting(this.window.bytes)
        yield* this.take()
        const used = inflate.bytesWritten - before
        if (this.unfolded > FREE_BYTES && this.unfolded > MAX_RATIO * inflate.bytesWritten) {
          throw new BrokenGzip(`it unfolds to more than ${MAX_RATIO} times its size`)
        }
        // What was not used belongs to the next member.
        if (!outcome.failure) this.window.drop(used)
      }
      yield* this.take()
      if (outcome.failure) throw new BrokenGzip(outcome.failure.message)
      await this.checkTail()
      this.whole = true
    } finally {
      inflate.destroy()
    }
  }

  private *take(): Generator<Buffer> {
    for (const data of this.ready.splice(0)) {
      this.checksum = crc32(data, this.checksum)
      this.unfolded += data.length
      yield data
    }
  }

  private async checkTail(): Promise<void> {
    const tail = await this.window.fill(TAIL_BYTES)
    if (tail.length < TAIL_BYTES) throw new TruncatedGzip('the file ends in the middle of a compressed part')
    if (tail.readUInt32LE(0) !== this.checksum) throw new BrokenGzip('its checksum is wrong')
    this.window.drop(TAIL_BYTES)
  }
}

/** How the inflating of one member goes: it is over when its data end, which the stream tells by its own end, or when they break. */
class Outcome {
  failure: Error | null = null
  settled = false
  private readonly over: Promise<void>

  constructor(private readonly inflate: InflateRaw) {
    this.over = new Promise((resolve) => {
      inflate.once('end', () => {
        this.settled = true
        resolve()
      })
      inflate.once('error', (error) => {
        this.settled = true
        this.failure = error
        resolve()
      })
    })
  }

  async afterWriting(chunk: Uint8Array): Promise<void> {
    // When the data end within the chunk, the stream ends without ever answering for the chunk.
    await Promise.race([new Promise<void>((done) => this.inflate.write(chunk, () => done())), this.over])
  }
}
