import { LISTS, NESTED, OWN, type PackedVectors, type Parts, VectorPages } from '../../src/story/packed-vectors.js'

type Weights = Readonly<Record<number, number>>

/** Packed vectors of which only some parts are given; terms of the nested ones in the order of headline, opening, lead, text. */
export function packed(
  parts: {
    readonly nested?: readonly {
      readonly key: number
      readonly weights: Partial<Record<(typeof NESTED)[number], number>>
    }[]
    readonly own?: Partial<Record<(typeof OWN)[number], Weights>>
    readonly lists?: Partial<Record<(typeof LISTS)[number], readonly number[]>>
  },
  pages = new VectorPages(),
): PackedVectors {
  const { nested = [], own = {}, lists = {} } = parts
  return pages.pack({
    terms: nested.map((n) => n.key),
    nested: Object.fromEntries(
      NESTED.map((name) => [name, nested.flatMap(({ weights }) => weights[name] ?? [])]),
    ) as unknown as Parts['nested'],
    own: Object.fromEntries(
      OWN.map((name) => [name, new Map(Object.entries(own[name] ?? {}).map(([k, w]) => [Number(k), w]))]),
    ) as unknown as Parts['own'],
    lists: Object.fromEntries(LISTS.map((name) => [name, lists[name] ?? []])) as unknown as Parts['lists'],
  })
}

/** The terms of a text, each as heavy as the others. */
export function text(...keys: number[]): PackedVectors {
  return packed({ nested: keys.map((key) => ({ key, weights: { body: 1 } })) })
}
