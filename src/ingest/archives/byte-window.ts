import type { Bytes } from '../byte-source.js'

const EMPTY = Buffer.alloc(0)

/**
 * A stream of bytes read through a window: looked at, taken and passed over in pieces of the reader's choice. Holds what was asked for and
 * one chunk of the source, so that memory does not grow with the stream. An error of the source stands in `broken` once it was met, and is
 * thrown when the reader asks for more behind all that came before it.
 */
export class ByteWindow {
  private readonly source: AsyncIterator<Uint8Array>
  private held: Buffer = EMPTY
  private ended = false
  private failure: { readonly error: unknown } | null = null

  /** @param offset place of the first byte in the whole, when the source begins inside it */
  constructor(
    source: Bytes,
    public offset = 0,
  ) {
    this.source = source[Symbol.asyncIterator]()
  }

  /** What is held, from the current place on. */
  get bytes(): Buffer {
    return this.held
  }

  /** The source broke behind what is held. */
  get broken(): boolean {
    return this.failure !== null
  }

  /** Throws the error with which the source broke. */
  throwBroken(): void {
    if (this.failure) throw this.failure.error
  }

  /** Holds at least `count` bytes, or all that is left. */
  async fill(count: number): Promise<Buffer> {
    if (this.held.length >= count) return this.held
    const parts: Uint8Array[] = [this.held]
    let length = this.held.length
    while (length < count) {
      const chunk = await this.next()
      if (!chunk) break
      parts.push(chunk)
      length += chunk.length
    }
    if (parts.length > 1) this.held = Buffer.concat(parts)
    return this.held
  }

  /** True when nothing is left. */
  async atEnd(): Promise<boolean> {
    if ((await this.fill(1)).length > 0) return false
    this.throwBroken()
    return true
  }

  /** Moves on by `count` bytes of what is held. */
  drop(count: number): void {
    this.held = this.held.subarray(count)
    this.offset += count
  }

  /** Moves on by `count` bytes, held or not. @returns how many there were */
  async skip(count: number): Promise<number> {
    let left = count
    while (left > 0) {
      if (await this.atEnd()) break
      const some = Math.min(left, this.held.length)
      this.drop(some)
      left -= some
    }
    return count - left
  }

  /** Moves on to the next place where `pattern` begins. @returns false when there is none: then all was passed over */
  async seek(pattern: Buffer): Promise<boolean> {
    while ((await this.fill(pattern.length)).length >= pattern.length) {
      const at = this.held.indexOf(pattern)
      if (at >= 0) {
        this.drop(at)
        return true
      }
      this.drop(this.held.length - pattern.length + 1)
    }
    this.drop(this.held.length)
    return false
  }

  async close(): Promise<void> {
    await this.source.return?.()
  }

  private async next(): Promise<Uint8Array | null> {
    if (this.ended) return null
    try {
      const next = await this.source.next()
      if (!next.done) return next.value
    } catch (error) {
      this.failure = { error }
    }
    this.ended = true
    return null
  }
}
