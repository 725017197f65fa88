import { isNewsXml } from './archives/read-news-xml.js'

/** `mail` is also a page that a browser saved as MHTML, which has the form of a mail. */
export type ContentKind = 'text' | 'html' | 'json' | 'jsonl' | 'csv' | 'xml' | 'mail' | 'mbox' | 'warc' | 'wacz'

const BY_EXTENSION: Readonly<Record<string, ContentKind>> = {
  '.txt': 'text',
  '.text': 'text',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.json': 'json',
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
  '.csv': 'csv',
  '.tsv': 'csv',
  '.xml': 'xml',
  '.nitf': 'xml',
  '.newsml': 'xml',
  '.eml': 'mail',
  '.mht': 'mail',
  '.mhtml': 'mail',
  '.mbox': 'mbox',
  '.warc': 'warc',
  '.wacz': 'wacz',
}

const PACKED = /\.(?:gz|zst)$/i

/** The kinds of file that are taken in, as shown in messages. */
export const KNOWN_TYPES =
  '.txt, .html, .json, .jsonl, .csv, .xml (NITF, NewsML), .eml, .mbox, .mhtml, .warc, each also as .gz, and .wacz'

/**
 * A file's name taken apart: «news.jsonl.gz» → { stem: 'news', kind: 'jsonl', packed: 'gzip' }; kind null for a type that is not known.
 */
export function byName(name: string): {
  readonly stem: string
  readonly kind: ContentKind | null
  readonly packed: 'gzip' | 'zstd' | null
} {
  const ending = PACKED.exec(name)?.[0] ?? ''
  const plain = name.slice(0, name.length - ending.length)
  const packed = ending === '' ? null : ending.toLowerCase() === '.gz' ? 'gzip' : 'zstd'
  const dot = plain.lastIndexOf('.')
  const extension = dot > 0 ? plain.slice(dot).toLowerCase() : ''
  const kind = Object.hasOwn(BY_EXTENSION, extension) ? BY_EXTENSION[extension]! : null
  return { stem: kind ? plain.slice(0, dot) : plain, kind, packed }
}

/** True when the name has an extension at all: a file without one is judged by its content. */
export function hasExtension(name: string): boolean {
  return name.replace(PACKED, '').lastIndexOf('.') > 0
}

/** The kind of content that a stream begins with. */
export function sniffKind(head: Uint8Array): ContentKind {
  const start = startOf(head)
  if (start.startsWith('{') || start.startsWith('[')) return 'json'
  if (isNewsXml(start.slice(0, 4096))) return 'xml'
  if (/^From \S+[^\n]*\n[\w-]+:/.test(start)) return 'mbox'
  if (isMailHead(start)) return 'mail'
  if (/^<(?:!doctype|!--|\?xml|[a-z])/i.test(start)) return 'html'
  return 'text'
}

/** Tells JSON lines from one JSON text: in lines, the first object is closed where its line ends. */
export function sniffJson(head: Uint8Array): 'json' | 'jsonl' {
  const start = startOf(head)
  if (start.startsWith('[')) return 'json'
  const newline = start.indexOf('\n')
  return newline === -1 || start.slice(0, newline).trimEnd().endsWith('}') ? 'jsonl' : 'json'
}

/** Header fields to an empty line, one of them such as only mails have. */
function isMailHead(start: string): boolean {
  const head = start.slice(0, 16_384).split(/\r?\n\r?\n/, 1)[0]!
  return /^(?:received|message-id|mime-version|delivered-to):/im.test(head) && /^(?:[\w-]+:|[ \t])/.test(head)
}

function startOf(head: Uint8Array): string {
  return Buffer.from(head.buffer, head.byteOffset, head.length).toString('utf8').trimStart()
}

/** Share of control characters above which bytes are no text. */
const MAX_CONTROL_SHARE = 0.02

/** True for bytes that are no text in any encoding that is read here: a NUL, many control characters, or a PDF. */
export function isBinary(head: Uint8Array): boolean {
  const sample = head.subarray(0, 8192)
  if (Buffer.from(sample.subarray(0, 5)).toString('latin1') === '%PDF-') return true
  let control = 0
  for (const byte of sample) {
    if (byte === 0) return true
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c && byte !== 0x1b) control++
  }
  return control > sample.length * MAX_CONTROL_SHARE
}
