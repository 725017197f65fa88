import type { AnalysedArticle } from '../../article/analysed-article.js'
import type { Name } from '../../domain/index.js'
import { makeStream, type Stream } from './stream.js'

/** What every rule of statements looks at. */
export interface Context {
  readonly analysed: AnalysedArticle
  readonly stream: Stream
  readonly names: readonly Name[]
  /** The name that a token lies in, or null. */
  readonly nameAt: (index: number) => Name | null
  readonly personAt: (index: number) => boolean
}

export function makeContext(analysed: AnalysedArticle, names: readonly Name[]): Context {
  const stream = makeStream(analysed)
  const { tokens } = stream
  const nameOf = new Int32Array(tokens.length).fill(-1)
  const order = names.map((_, k) => k).sort((a, b) => compare(names[a]!, names[b]!))
  let i = 0
  for (const k of order) {
    const name = names[k]!
    while (i < tokens.length && before(stream, i, name)) i++
    for (let j = i; j < tokens.length && stream.field(j) === name.field && tokens[j]!.start < name.end; j++) {
      // The shorter of two overlapping names came later: a person inside an organisation's name does not hide it.
      if (nameOf[j] === -1 || name.type === 'person') nameOf[j] = k
    }
  }
  const nameAt = (index: number) => {
    const k = nameOf[index]
    return k === undefined || k === -1 ? null : names[k]!
  }
  return { analysed, stream, names, nameAt, personAt: (index) => nameAt(index)?.type === 'person' }
}

function compare(a: Name, b: Name): number {
  if (a.field !== b.field) return a.field === 'title' ? -1 : 1
  return a.start - b.start || b.end - a.end
}

function before(stream: Stream, i: number, name: Name): boolean {
  const field = stream.field(i)
  if (field !== name.field) return field === 'title'
  return stream.tokens[i]!.end <= name.start
}
