/** Code pages under which UTF-8 is misread before it is written as UTF-8 a second time. */
const MISREAD_AS = ['windows-1252', 'windows-1256'] as const

/** «ال» and «من» as they look then, by Windows and by ISO 8859-1: no sound text of either kind holds these. */
const SIGNS: Readonly<Record<(typeof MISREAD_AS)[number], readonly string[]>> = {
  'windows-1252': ['Ø§Ù„', 'Ù…Ù†', 'Ø§Ù\u0084', 'Ù\u0085Ù\u0086'],
  'windows-1256': ['ط§ظ„', 'ظ…ظ†'],
}

const STRICT = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/**
 * Arabic that was encoded twice («Ø§Ù„Ø¬Ø³Ø±», «ط§ظ„ط¬ط³ط±») as it was meant, line by line; a line that does not come out whole stays as it
 * is. Texts without a sign of it are returned at once.
 */
export function undoDoubleEncoding(text: string): string {
  for (const encoding of MISREAD_AS) {
    if (SIGNS[encoding].some((sign) => text.includes(sign))) return mend(text, encoding)
  }
  return text
}

function mend(text: string, encoding: (typeof MISREAD_AS)[number]): string {
  const byteOf = bytesOf(encoding)
  return text
    .split('\n')
    .map((line) => (SIGNS[encoding].some((sign) => line.includes(sign)) ? mendLine(line, byteOf) : line))
    .join('\n')
}

/** Stretches of characters that the code page has, each read as the UTF-8 that it was; those that are none stay. */
function mendLine(line: string, byteOf: ReadonlyMap<string, number>): string {
  const out: string[] = []
  let bytes: number[] = []
  let from = 0
  const flush = (to: number) => {
    if (bytes.length > 0) out.push(asUtf8(bytes) ?? line.slice(from, to))
    bytes = []
  }
  for (let i = 0; i < line.length; i++) {
    const byte = byteOf.get(line[i]!)
    if (byte !== undefined) {
      if (bytes.length === 0) from = i
      bytes.push(byte)
      continue
    }
    flush(i)
    out.push(line[i]!)
  }
  flush(line.length)
  return out.join('')
}

function asUtf8(bytes: readonly number[]): string | null {
  try {
    return STRICT.decode(Uint8Array.from(bytes))
  } catch {
    return null
  }
}

/** Windows' characters for the bytes from 0x80, where ISO 8859-1 has controls; the runtime's decoder of windows-1252 is not to be relied on. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

const TABLES = new Map<string, ReadonlyMap<string, number>>()

/** The byte of each character of a code page. */
function bytesOf(encoding: (typeof MISREAD_AS)[number]): ReadonlyMap<string, number> {
  const known = TABLES.get(encoding)
  if (known) return known
  const bytes = Array.from({ length: 256 }, (_, byte) => byte)
  const table =
    encoding === 'windows-1252'
      ? new Map([
          ...bytes.map((byte) => [String.fromCharCode(byte), byte] as const),
          ...[...WINDOWS_1252].map((character, i) => [character, 0x80 + i] as const),
        ])
      : new Map(bytes.map((byte) => [new TextDecoder(encoding).decode(Uint8Array.of(byte)), byte] as const))
  TABLES.set(encoding, table)
  return table
}
