import PostalMime, { type Email } from 'postal-mime'
import type { Bytes } from '../byte-source.js'
import type { Input, InputFailure, RawRecord } from '../input.js'
import { splitMbox } from './split-mbox.js'

/** Parts within parts; a real mail has three or four levels. */
const LIMITS = { maxNestingDepth: 32, maxHeadersSize: 256 * 1024, maxRfc822NestingDepth: 2 }

/**
 * A newsletter, or a page that a browser saved as MHTML, as one record. The HTML part counts, else (or where no article is found in it) the text part; attachments are left out.
 * A saved page has an address, which it is known by; a mail is known by its message id.
 */
export async function readMail(bytes: Uint8Array, origin: string, fallbackId: string): Promise<Input> {
  const fail = (code: InputFailure['code'], detail: string): Input => ({ ok: false, failure: { origin, code, detail } })
  let mail: Email
  try {
    mail = await PostalMime.parse(bytes, LIMITS)
  } catch (error) {
    return fail('bad-format', (error as Error).message)
  }
  const field = (name: string) => mail.headers.find((h) => h.key === name)?.value.trim() || null
  const html = mail.html && firstDocument(mail.html)
  const page = field('snapshot-content-location') ?? (isSavedPage(mail, field) ? contentLocation(bytes) : null)
  if (html && page) {
    const content: RawRecord['content'] = { kind: 'html', html, url: page }
    return { ok: true, record: { origin, fallbackId, fromWeb: true, seen: isoDate(field('date')), content } }
  }
  if (!html?.trim() && !mail.text?.trim()) return fail('empty', 'a mail without text')
  const text = (mail.text ?? '').replaceAll('\r\n', '\n')
  const id = field('message-id')?.replace(/^<|>$/g, '')
  const fields = {
    ...(id && { id }),
    outlet: mail.from?.name || mail.from?.address || null,
    url: field('archived-at')?.replace(/^<|>$/g, '') ?? null,
    title: mail.subject?.trim() || null,
    // As it was written: the day of its sender, not that of Greenwich.
    published: field('date')?.replace(/\s*\([^)]*\)\s*$/, '') ?? null,
    ...(html?.trim() ? { html } : { text }),
  }
  const otherwise = html?.trim() ? { otherwise: text } : {}
  return { ok: true, record: { origin, fallbackId, ...otherwise, content: { kind: 'record', fields } } }
}

/** The messages of a mailbox, numbered from 1. */
export async function* readMbox(
  source: Bytes,
  origin: string,
  stem: string,
  maxMessageBytes: number,
): AsyncGenerator<Input> {
  let count = 0
  for await (const { bytes, offset } of splitMbox(source, maxMessageBytes)) {
    count++
    const at = `${origin}, mail ${count}`
    if (bytes) yield await readMail(bytes, at, `${stem}-${count}`)
    else yield { ok: false, failure: { origin: at, code: 'too-large', detail: `begins at byte ${offset}` } }
  }
  if (count === 0) yield { ok: false, failure: { origin, code: 'empty', detail: 'no mails in it' } }
}

/** A saved page may hold further documents, of its frames, behind its own. */
function firstDocument(html: string): string {
  const end = html.search(/<\/html\s*>/i)
  return end < 0 ? html : html.slice(0, end)
}

function isSavedPage(mail: Email, field: (name: string) => string | null): boolean {
  return !mail.from?.address && /^\s*multipart\/related/i.test(field('content-type') ?? '')
}

/** Address of the first part that names one: the page itself. */
function contentLocation(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 64 * 1024)).toString('latin1')
  return /^content-location:[ \t]*(https?:\/\/\S+)/im.exec(head)?.[1] ?? null
}

function isoDate(value: string | null): string | null {
  const at = value === null ? Number.NaN : Date.parse(value)
  return Number.isNaN(at) ? null : new Date(at).toISOString()
}
