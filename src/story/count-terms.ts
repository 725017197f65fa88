import { NESTED, type NestedName } from './packed-vectors.js'
import type { TermFrequencies } from './term-frequencies.js'
import { TermTable } from './term-table.js'

/** Words of headline and text in their order, and where in the text the opening and the lead end. */
export interface TermsInOrder {
  readonly title: readonly number[]
  readonly text: readonly number[]
  readonly openingEnd: number
  readonly leadEnd: number
}

export interface WeighedTerms {
  /** The distinct terms that tell something, in the order of their first coming. */
  readonly terms: readonly number[]
  /** Weights of the first so many terms in each of the nested vectors. */
  readonly nested: Readonly<Record<NestedName, readonly number[]>>
  /** The others: too common to weigh, but counted. */
  readonly common: readonly number[]
}

/** The terms of the article at hand, each at its place; one for all articles, as it is soon filled and soon done with. */
const table = new TermTable()

/**
 * Counts the words of an article into `frequencies`, and weighs them by rarity, and by the logarithm of how often they stand in each part.
 * What stands in the headline stands in the opening too, and so on.
 */
export function countTerms(
  { title, text, openingEnd, leadEnd }: TermsInOrder,
  frequencies: TermFrequencies,
): WeighedTerms {
  table.clear()
  const times: Record<Exclude<NestedName, 'sharp'>, number[]> = { title: [], opening: [], lead: [], body: [] }
  const count = (keys: readonly number[], from: number, to: number, parts: readonly (keyof typeof times)[]) => {
    for (let i = from; i < to && i < keys.length; i++) {
      const place = table.findOrAdd(keys[i]!)
      for (const part of parts) times[part][place] = (times[part][place] ?? 0) + 1
    }
  }
  count(title, 0, title.length, ['title', 'opening', 'lead', 'body'])
  count(text, 0, openingEnd, ['opening', 'lead', 'body'])
  count(text, openingEnd, leadEnd, ['lead', 'body'])
  count(text, leadEnd, text.length, ['body'])

  const distinct = Array.from({ length: table.size }, (_, place) => table.keyAt(place))
  frequencies.count(distinct)
  const terms: number[] = []
  const common: number[] = []
  const nested = Object.fromEntries(NESTED.map((name) => [name, []])) as unknown as Record<NestedName, number[]>
  for (const [place, key] of distinct.entries()) {
    const rarity = frequencies.idf(key)
    if (rarity === 0) {
      common.push(key)
      continue
    }
    terms.push(key)
    for (const name of ['title', 'opening', 'lead', 'body'] as const)
      if (place < times[name].length) nested[name].push(rarity * often(times[name][place]!))
    if (place < times.lead.length) nested.sharp.push(frequencies.recentIdf(key) * often(times.lead[place]!))
  }
  return { terms, nested, common }
}

function often(times: number): number {
  return 1 + Math.log(times)
}
