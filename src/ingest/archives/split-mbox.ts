import type { Bytes } from '../byte-source.js'
import { ByteWindow } from './byte-window.js'

/** One message of a mailbox; null bytes for one that is longer than the limit. */
export interface MboxMessage {
  readonly bytes: Buffer | null
  /** Byte at which its «From » line begins. */
  readonly offset: number
}

const FROM = 'From '
const BOUNDARY = Buffer.from(`\n${FROM}`)
/** Looked at by pieces of this size, so that a message costs no more than its own length. */
const STEP = 64 * 1024

/** The messages of a mailbox (RFC 4155): each begins with a line «From …» after an empty line. */
export async function* splitMbox(source: Bytes, maxMessageBytes: number): AsyncGenerator<MboxMessage> {
  const window = new ByteWindow(source)
  try {
    while (!(await window.atEnd())) {
      const offset = window.offset
      const length = await messageLength(window, maxMessageBytes)
      if (length === null) {
        await toNextMessage(window)
        yield { bytes: null, offset }
        continue
      }
      const message = window.bytes.subarray(0, length)
      const headed = message.toString('latin1', 0, FROM.length) === FROM
      yield { bytes: unquoted(headed ? message.subarray(lineLength(message)) : message), offset }
      window.drop(length)
    }
  } finally {
    await window.close()
  }
}

/** Length of the message at the window's place, which is held then; null when it is longer than the limit. */
async function messageLength(window: ByteWindow, max: number): Promise<number | null> {
  let looked = 0
  for (let want = STEP; ; want *= 2) {
    const held = await window.fill(want)
    const at = boundary(held, looked)
    if (at !== null) return at
    if (held.length < want) return held.length <= max ? held.length : null
    if (held.length > max) return null
    looked = held.length - BOUNDARY.length
  }
}

async function toNextMessage(window: ByteWindow): Promise<void> {
  // What is held holds no boundary but perhaps at its very end.
  window.drop(Math.max(1, window.bytes.length - BOUNDARY.length - 2))
  while (await window.seek(BOUNDARY)) {
    window.drop(1)
    return
  }
}

/** Where the next message begins: at a «From » line behind an empty line. */
function boundary(held: Buffer, from: number): number | null {
  for (let at = held.indexOf(BOUNDARY, Math.max(0, from - 2)); at >= 0; at = held.indexOf(BOUNDARY, at + 1)) {
    if (at > 0 && (held[at - 1] === 0x0a || (held[at - 1] === 0x0d && held[at - 2] === 0x0a))) return at + 1
  }
  return null
}

function lineLength(bytes: Buffer): number {
  const end = bytes.indexOf(0x0a)
  return end < 0 ? bytes.length : end + 1
}

/** «>From » at the head of a line stands for «From ». */
function unquoted(message: Buffer): Buffer {
  if (message.indexOf('\n>') < 0) return message
  return Buffer.from(message.toString('latin1').replace(/^>(>*From )/gm, '$1'), 'latin1')
}
