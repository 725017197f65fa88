import type { Copy, Point, Span } from '../../domain/index.js'
import { contains } from '../../domain/index.js'
import { type Account, isBefore, textOf } from '../account.js'
import { contentStems, shared } from '../context-words.js'
import { position } from '../positions.js'
import { type Opposition, opposition, type Wording } from './opposition.js'

/** An account with its headline. */
interface Headed extends Wording {
  readonly account: Account
  readonly span: Span
  readonly stems: ReadonlySet<string>
}

/**
 * Points on headlines: what one outlet changed in its own from one version of an article to the next, and headlines of independent sources
 * that contradict each other.
 * @param copies those between the event's articles; they tell which are versions of one another
 */
export function headlinePoints(accounts: readonly Account[], copies: readonly Copy[]): Point[] {
  const headed = accounts.flatMap((account) => headedOf(account) ?? [])
  const byId = new Map(headed.map((h) => [h.account.id, h]))
  const changed = copies.flatMap((copy) => {
    const [one, other] = [byId.get(copy.a.id), byId.get(copy.b.id)]
    return one && other && areVersions(copy, one, other) && isRewritten(one, other) ? changePoint(one, other) : []
  })
  return [...once(changed), ...contradictions(headed)]
}

/** Of an article without an address, this share of its words stands in its other version. */
const VERSION_SHARE = 0.5

/**
 * Whether two are versions of one article: under one address; where one has none, when most of the longer stands in the shorter. An outlet
 * that puts its film beside its news under another address has two articles and two headlines.
 */
function areVersions({ kind, words }: Copy, a: Headed, b: Headed): boolean {
  if (kind !== 'version') return false
  const [one, other] = [a, b].map(({ account }) => addressOf(account.reading.article.url))
  if (one && other) return one === other
  const longer = Math.max(...[a, b].map(({ account }) => wordsOf(account)))
  return words >= VERSION_SHARE * longer
}

/** An address without what only tells how a reader came to it. */
function addressOf(url: string | null): string | null {
  const bare = url?.replace(/^https?:\/\/(?:www\.|m\.)?/, '').replace(/[?#].*$/, '')
  return bare?.replace(/\/$/, '') ?? null
}

function wordsOf({ fields }: Account): number {
  return fields.find((f) => f.field === 'text')?.tokens.filter((t) => t.kind === 'word').length ?? 0
}

function headedOf(account: Account): Headed | null {
  const { headline } = account.reading.layout
  if (!headline) return null
  const tokens = (account.fields.find((f) => f.field === headline.field)?.tokens ?? []).filter(
    (t) => t.start >= headline.start && t.end <= headline.end,
  )
  const figures = account.reading.figures.filter((f) => contains(headline, f))
  return { account, span: headline, tokens, figures, stems: contentStems(tokens) }
}

/** Share of the shorter headline's words beyond which the longer says the same. */
const SAME_SHARE = 0.6

/** Other words, or the same with another number, a denial or the opposite; spelling and marks change nothing. */
function isRewritten(a: Headed, b: Headed): boolean {
  const share = shared(a.stems, b.stems) / Math.max(1, Math.min(a.stems.size, b.stems.size))
  return share < SAME_SHARE || opposition(a, b) !== null
}

/** Of two that came out at one time neither replaces the other. */
function changePoint(a: Headed, b: Headed): Point[] {
  const [x, y] = [a.account.published, b.account.published]
  if (x === null || y === null || !(isBefore(x, y) || isBefore(y, x))) return []
  return [headlinePoint('updated', 'likely', isBefore(y, x) ? [b, a] : [a, b])]
}

/** A version may be copied in several passages. */
function once(points: readonly Point[]): Point[] {
  return [...new Map(points.map((p) => [p.id, p])).values()]
}

const ALIKE = 2 / 3
/** A word of cancelling, or another country's name, says too little between accounts of one event, which mostly agree. */
const CONTRADICTING: ReadonlySet<Opposition['by']> = new Set<Opposition['by']>(['opposite', 'negation'])
const LEAST_WORDS = 4

function contradictions(headed: readonly Headed[]): Point[] {
  const out: Point[] = []
  const told = new Set<string>()
  for (const [i, a] of headed.entries()) {
    for (const b of headed.slice(i + 1)) {
      const sources = [a, b].map((h) => h.account.source).sort()
      const key = sources.join(' ')
      if (sources[0] === sources[1] || told.has(key) || Math.min(a.stems.size, b.stems.size) < LEAST_WORDS) continue
      const found = opposition(a, b)
      if (!found || !CONTRADICTING.has(found.by) || found.overlap < ALIKE) continue
      told.add(key)
      out.push(headlinePoint('differs-between-outlets', 'unsure', [a, b]))
    }
  }
  return out
}

function headlinePoint(type: Point['type'], certainty: Point['certainty'], pair: readonly [Headed, Headed]): Point {
  return {
    id: `headline-${pair.map((h) => h.account.id).join('-')}`,
    kind: 'statement',
    about: 'العنوان',
    type,
    positions: pair.map((h) => {
      const text = textOf(h.account, h.span.field).slice(h.span.start, h.span.end)
      const { id, source, published } = h.account
      return position(text, [
        { witness: { article: id, span: h.span, text, speaker: null, via: [], published }, source },
      ])
    }),
    certainty,
  }
}
