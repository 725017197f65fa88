import type { Clock } from '../../../src/ingest/fetching/clock.js'
import type { Failed, Fetcher, FetchOutcome, FetchRequest } from '../../../src/ingest/fetching/fetcher.js'

type Answer = FetchOutcome | ((request: FetchRequest) => FetchOutcome | Promise<FetchOutcome>)

/** A web of invented addresses in place of the real one; what is not there is not found. */
export class InventedWeb implements Fetcher {
  readonly asked: FetchRequest[] = []
  readonly answers = new Map<string, Answer>()
  readonly leftAlone = new Map<string, number>()

  /** Puts a body at an address. */
  put(url: string, body: string, change: Partial<Extract<FetchOutcome, { kind: 'fetched' }>> = {}): void {
    this.answers.set(url, { ...fetched(url, body), ...change })
  }

  async fetch(request: FetchRequest): Promise<FetchOutcome> {
    this.asked.push(request)
    if (request.signal?.aborted) return failed('stopped', null)
    const answer = this.answers.get(request.url) ?? failed('not-found', 404)
    return typeof answer === 'function' ? answer(request) : answer
  }

  leaveAlone(host: string, until: number): void {
    this.leftAlone.set(host, until)
  }

  async close(): Promise<void> {}

  /** The addresses asked for since the last call. */
  takeAsked(): readonly string[] {
    return this.asked.splice(0).map((request) => request.url)
  }
}

export function fetched(url: string, body: string): Extract<FetchOutcome, { kind: 'fetched' }> {
  const bytes = Buffer.from(body)
  return { kind: 'fetched', url, movedPermanently: null, contentType: null, bytes, etag: null, lastModified: null }
}

export function failed(code: Failed['code'], status: number | null, retryAfter: number | null = null): Failed {
  return { kind: 'failed', code, detail: status ? `HTTP ${status}` : code, status, retryAfter }
}

/** A clock that stands still; whoever sleeps moves it on to the moment at which he wakes. */
export class TestClock implements Clock {
  constructor(private moment = Date.parse('2031-05-14T09:00:00Z')) {}

  now(): number {
    return this.moment
  }

  advance(milliseconds: number): void {
    this.moment += milliseconds
  }

  async sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
    const wake = this.moment + milliseconds
    await new Promise((resolve) => setTimeout(resolve, 5))
    signal?.throwIfAborted()
    this.moment = Math.max(this.moment, wake)
  }
}

const SENTENCE =
  'قال رئيس بلدية الريحانة إن العمل في الجسر الجديد ينتهي قبل الشتاء وإن الطريق القديم يبقى مفتوحا أمام السيارات.'

/** The text of an article, told apart by its number; `sentences` of 8 and more are taken for whole when they stand in a feed. */
export function text(number: number, sentences = 4): string {
  return Array.from({ length: sentences }, (_, i) => `وفي البند رقم ${number * 100 + i}، ${SENTENCE}`).join(' ')
}

/** A page with an article. */
export function page(number: number, body = text(number), head = ''): string {
  return `<!doctype html><html lang="ar"><head><title>خبر ${number}</title><meta property="og:site_name" content="صحيفة المرفأ">${head}</head>
    <body><article><h1>خبر ${number}</h1><p>${body}</p></article></body></html>`
}

export interface Item {
  readonly path: string
  readonly title: string
  readonly html?: string
  readonly published?: string
}

/** An RSS feed of https://marfa.example/. */
export function rss(items: readonly Item[], host = 'marfa.example'): string {
  const each = items.map(
    ({ path, title, html, published }) =>
      `<item><title>${title}</title><link>https://${host}${path}</link>${published ? `<pubDate>${published}</pubDate>` : ''}${html ? `<content:encoded><![CDATA[${html}]]></content:encoded>` : ''}</item>`,
  )
  return `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>صحيفة المرفأ</title><link>https://${host}/</link>${each.join('')}</channel></rss>`
}

export const item = (number: number, change: Partial<Item> = {}): Item => ({
  path: `/news/${number}`,
  title: `خبر ${number}`,
  ...change,
})
