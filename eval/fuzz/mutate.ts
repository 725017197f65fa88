import type { Random } from './random.js'

/** Bytes that break parsers more often than others. */
const HARD_BYTES = [
  0x00, 0x0a, 0x0d, 0x20, 0x22, 0x25, 0x26, 0x2e, 0x3a, 0x3c, 0x3e, 0x7f, 0x80, 0xc3, 0xd8, 0xfe, 0xff,
]

export interface MutateOptions {
  /** Words of the format, put in here and there. */
  readonly dictionary?: readonly string[]
  /** The input is cut to so many bytes. */
  readonly mostBytes?: number
}

/** Spoils one of the seeds one to eight times: bytes changed, pieces cut, moved, repeated, taken from another seed. */
export function mutateBytes(random: Random, seeds: readonly Uint8Array[], options: MutateOptions = {}): Uint8Array {
  const most = options.mostBytes ?? 64 * 1024
  let bytes = Uint8Array.from(random.of(seeds))
  for (let i = random.below(8); i >= 0; i--)
    bytes = mutateOnce(random, bytes, seeds, options).subarray(0, most) as typeof bytes
  return bytes
}

/** The same for texts; broken sequences of UTF-8 become U+FFFD. */
export function mutateText(random: Random, seeds: readonly string[], options: MutateOptions = {}): string {
  return Buffer.from(
    mutateBytes(
      random,
      seeds.map((seed) => Buffer.from(seed)),
      options,
    ),
  ).toString('utf8')
}

function mutateOnce(
  random: Random,
  bytes: Uint8Array,
  seeds: readonly Uint8Array[],
  { dictionary = [] }: MutateOptions,
): Uint8Array<ArrayBuffer> {
  const at = random.below(bytes.length + 1)
  const to = Math.min(bytes.length, at + random.below(random.oneIn(4) ? bytes.length + 1 : 16))
  const piece = bytes.subarray(at, to)
  switch (random.below(9)) {
    case 0: // change bytes
      return join(
        bytes.subarray(0, at),
        piece.map(() => random.below(256)),
        bytes.subarray(to),
      )
    case 1: // put in a hard byte
      return join(bytes.subarray(0, at), Uint8Array.of(random.of(HARD_BYTES)), bytes.subarray(at))
    case 2: // cut a piece out
      return join(bytes.subarray(0, at), bytes.subarray(to))
    case 3: // cut the end off
      return join(bytes.subarray(0, at))
    case 4: // a piece many times
      return join(
        bytes.subarray(0, to),
        ...Array<Uint8Array>(1 + random.below(random.oneIn(8) ? 400 : 6)).fill(piece),
        bytes.subarray(to),
      )
    case 5: // a piece to another place
      return join(bytes.subarray(0, random.below(bytes.length + 1)), piece, bytes.subarray(at))
    case 6: {
      // go on as another seed does
      const other = random.of(seeds)
      return join(bytes.subarray(0, at), other.subarray(random.below(other.length + 1)))
    }
    case 7: // a word of the format
      return join(
        bytes.subarray(0, at),
        Buffer.from(dictionary.length > 0 ? random.of(dictionary) : ''),
        bytes.subarray(at),
      )
    default: // one bit
      return join(
        bytes.subarray(0, at),
        piece.subarray(0, 1).map((byte) => byte ^ (1 << random.below(8))),
        bytes.subarray(at + 1),
      )
  }
}

function join(...pieces: Uint8Array[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Buffer.concat(pieces))
}
