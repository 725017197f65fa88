import sniffEncoding from 'html-encoding-sniffer'
import { undoDoubleEncoding } from './double-encoding.js'

const STRICT = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const LENIENT = new TextDecoder('utf-8', { ignoreBOM: true })

/** Arabic letters for each undecodable byte above which a text is UTF-8 with damage rather than another encoding. */
const LETTERS_PER_BAD_BYTE = 10

/** Words that every Arabic text of some length holds; under the wrong code page they all but vanish. */
const COMMON = /ال|(?<!\p{L})(?:في|من|على|إلى|عن|أن)(?!\p{L})/gu

/**
 * Bytes of a text to characters. Sound UTF-8 is UTF-8; UTF-8 with a few bad bytes keeps the rest, with U+FFFD for what is broken;
 * anything else is read under the code page of Arabic that gives the most Arabic (windows-1256 or ISO 8859-6).
 */
export function decodeText(bytes: Uint8Array): string {
  return undoDoubleEncoding(strictUtf8(bytes) ?? damagedUtf8(bytes) ?? legacyArabic(bytes))
}

/**
 * Bytes of a page to characters. What its server (`charset` of the HTTP head) or the page itself declares is believed only where nothing
 * speaks against it: bytes that are UTF-8 but for a few are UTF-8 whatever is declared, since that cannot happen by chance; and under
 * another code page than the one in which they were written, Arabic letters make no Arabic words.
 */
export function decodeHtml(bytes: Uint8Array, charset: string | null = null): string {
  return undoDoubleEncoding(strictUtf8(bytes) ?? damagedUtf8(bytes) ?? declaredOrArabic(bytes, charset))
}

/** A page is taken for one of an undeclared code page when that gives so many times the Arabic words, and no fewer than some. */
const TIMES_MORE = 2
const LEAST_WORDS = 5

function declaredOrArabic(bytes: Uint8Array, charset: string | null): string {
  const declared = declaredEncoding(bytes, charset)
  if (declared === 'UTF-8') return legacyArabic(bytes)
  const arabic = legacyArabic(bytes)
  try {
    const text = new TextDecoder(declared).decode(bytes)
    return arabicness(arabic) >= Math.max(LEAST_WORDS, TIMES_MORE * arabicness(text)) ? arabic : text
  } catch {
    // An encoding that this runtime does not have.
    return arabic
  }
}

function declaredEncoding(bytes: Uint8Array, charset: string | null): string {
  try {
    return sniffEncoding(bytes, {
      defaultEncoding: 'UTF-8',
      ...(charset !== null && { transportLayerEncodingLabel: charset }),
    })
  } catch {
    // The library falls over some declarations that break off.
    return 'UTF-8'
  }
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return STRICT.decode(bytes)
  } catch {
    return null
  }
}

function damagedUtf8(bytes: Uint8Array): string | null {
  const text = LENIENT.decode(bytes)
  let bad = 0
  let arabic = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit === 0xfffd) bad++
    else if (unit >= 0x621 && unit <= 0x6ff) arabic++
  }
  return arabic >= bad * LETTERS_PER_BAD_BYTE ? text : null
}

function legacyArabic(bytes: Uint8Array): string {
  return new TextDecoder(legacyEncoding(bytes)).decode(bytes)
}

/** Of the two code pages of Arabic the one under which the bytes hold more Arabic. */
function legacyEncoding(bytes: Uint8Array): 'windows-1256' | 'iso-8859-6' {
  const [windows, iso] = (['windows-1256', 'iso-8859-6'] as const).map((label) =>
    arabicness(new TextDecoder(label).decode(bytes)),
  ) as [number, number]
  return iso > windows ? 'iso-8859-6' : 'windows-1256'
}

/** The encoding of a long text, told by its beginning (whole lines): what single lines, of a few words, do not tell. */
export function textEncoding(beginning: Uint8Array): 'utf-8' | 'windows-1256' | 'iso-8859-6' {
  const isUtf8 = strictUtf8(beginning) !== null || damagedUtf8(beginning) !== null
  return isUtf8 ? 'utf-8' : legacyEncoding(beginning)
}

function arabicness(text: string): number {
  const sample = text.slice(0, 50_000)
  return sample.match(COMMON)?.length ?? 0
}
