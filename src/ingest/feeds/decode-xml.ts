import { mediaType } from '../archives/header-fields.js'
import { decodeText } from '../decode-text.js'

/** Where the declaration of an XML document stands, if it has one. */
const DECLARATION_BYTES = 200

/**
 * Bytes of a feed to characters. A byte-order mark decides; then sound UTF-8 is UTF-8 whatever is declared, since feeds that say
 * windows-1256 and are UTF-8 are common and the reverse cannot happen by chance; then the XML declaration, then the HTTP header.
 */
export function decodeXml(bytes: Uint8Array, contentType: string | null): string {
  const mark =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
  if (mark) return new TextDecoder(mark).decode(bytes)
  const head = Buffer.from(bytes.subarray(0, DECLARATION_BYTES)).toString('latin1')
  const labels = [
    'utf-8',
    /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/i.exec(head)?.[1],
    mediaType(contentType ?? undefined).charset,
  ]
  for (const label of labels) {
    const text = label && decodeStrictly(bytes, label)
    if (text) return text
  }
  return decodeText(bytes).replace(/^\ufeff/, '')
}

/** Null for bytes that are none of this encoding, and for an encoding that is not known. */
function decodeStrictly(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
