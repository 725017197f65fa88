import { checkFields } from '../article-fields.js'
import { decodeHtml } from '../decode-text.js'
import type { Input, InputFailure } from '../input.js'
import { find, findAll, paragraphs, parseXml, words, type XmlElement } from './xml-tree.js'

/** Names of the outermost element by which the formats of news agencies are known. */
const NEWS_ROOTS = /<(?:[\w-]+:)?(?:nitf|newsItem|newsMessage|NewsML|NewsItem|packageItem|knowledgeItem)[\s>]/

/** True when an XML text begins as NITF, NewsML-G2 or NewsML 1 does. */
export function isNewsXml(start: string): boolean {
  return NEWS_ROOTS.test(start)
}

/** The items of an IPTC document (NITF, NewsML-G2, NewsML 1), each as one record. */
export function* readNewsXml(bytes: Uint8Array, origin: string, stem: string): Generator<Input> {
  const failed = (at: string, code: InputFailure['code'], detail: string): Input => ({
    ok: false,
    failure: { origin: at, code, detail },
  })
  let roots: readonly XmlElement[]
  try {
    roots = parseXml(decodeXmlBytes(bytes))
  } catch (error) {
    yield failed(origin, 'bad-format', (error as Error).message.split('\n', 1)[0]!)
    return
  }
  const items = roots.flatMap((root) => {
    const wrapped = findAll(root, ['newsItem', 'NewsItem'])
    return wrapped.length > 0 ? wrapped : findAll(root, ['nitf'])
  })
  if (items.length === 0) {
    const name = roots[0]?.name
    yield failed(origin, 'bad-format', name ? `<${name}> is neither NITF nor NewsML` : 'no XML in it')
    return
  }
  for (const [i, item] of items.entries()) {
    const at = items.length === 1 ? origin : `${origin}, item ${i + 1}`
    const checked = checkFields(fieldsOf(item))
    if (!checked.ok) yield failed(at, checked.code, checked.code === 'empty' ? 'an item without text' : checked.detail)
    else {
      const fallbackId = items.length === 1 ? stem : `${stem}-${i + 1}`
      yield { ok: true, record: { origin: at, fallbackId, content: { kind: 'record', fields: checked.fields } } }
    }
  }
}

/** What the XML declaration says of the encoding counts unless the bytes are sound UTF-8. */
function decodeXmlBytes(bytes: Uint8Array): string {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 200)).toString('latin1')
  return decodeHtml(bytes, /encoding\s*=\s*["']([\w-]+)/.exec(start)?.[1] ?? null)
}

function fieldsOf(item: XmlElement): Readonly<Record<string, string | null>> {
  const issued = find(item, 'date.issue', 'story.date', 'date.release')?.attributes.norm
  const created = words(find(item, 'firstCreated', 'versionCreated', 'contentCreated', 'FirstCreated', 'DateAndTime'))
  const outlet = find(item, 'provider', 'infoSource')
  const reference = find(item, 'pubdata')?.attributes['ex-ref']
  return {
    id:
      item.attributes.guid ??
      find(item, 'doc-id')?.attributes['id-string'] ??
      words(find(item, 'PublicIdentifier', 'NewsItemId')),
    outlet:
      (outlet && (words(find(outlet, 'name')) ?? outlet.attributes.literal)) ||
      find(item, 'pubdata')?.attributes.name ||
      find(item, 'doc.copyright')?.attributes.holder ||
      words(find(item, 'distributor')) ||
      (find(item, 'Provider') && find(find(item, 'Provider')!, 'Party')?.attributes.FormalName) ||
      null,
    url: reference && /^https?:/i.test(reference) ? reference : null,
    title: words(find(item, 'hl1', 'headline', 'HeadLine', 'title')),
    author: words(find(item, 'byline', 'ByLine', 'by')),
    published: extendedIso(issued ?? created),
    ...bodyOf(item),
  }
}

function bodyOf(item: XmlElement): { readonly text: string } | { readonly html: string } {
  const data = find(item, 'inlineData')
  if (data && /html/i.test(data.attributes.contenttype ?? '')) return { html: words(data) ?? '' }
  const body = find(item, 'body.content', 'inlineXML', 'inlineData', 'DataContent')
  const inner = body && (find(body, 'body.content') ?? find(body, 'body') ?? body)
  return { text: inner ? paragraphs(inner) : '' }
}

/** «20310514T101500+0300», as these formats write it, in the form with hyphens and colons. */
function extendedIso(value: string | null): string | null {
  const basic = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)?(Z|[+-]\d{4})?)?$/.exec(value ?? '')
  if (!basic) return value
  const [, year, month, day, hour, minute, second = '00', zone = ''] = basic
  return `${year}-${month}-${day}${hour ? `T${hour}:${minute}:${second}${zone}` : ''}`
}
