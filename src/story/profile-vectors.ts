import { foldWord } from '../arabic/fold.js'
import type { Figure, Name, NameType, Statement } from '../domain/index.js'
import type { Weighed } from './packed-vectors.js'
import { storyTerm } from './story-term.js'
import type { Terms } from './story-terms.js'
import { boundKey, termKey } from './term-key.js'

/** Inverse document frequency of a hashed term; 0 for terms that tell nothing. */
type Idf = (key: number) => number

/** The first action of the headline and of the lead weigh most: they are what happened; the rest is what it is connected with. */
export function actionVector(title: readonly number[], lead: readonly number[]): Weighed {
  const weights = new Map<number, number>()
  const add = (key: number | undefined, weight: number) => {
    if (key !== undefined) weights.set(key, (weights.get(key) ?? 0) + weight)
  }
  add(title[0], 1)
  add(lead[0], 1)
  for (const key of new Set([...title.slice(1), ...lead.slice(1, 4)])) add(key, 0.25)
  return weights
}

/** Names of these types under their last word, which all outlets write (titles and first names come and go), by their rarest word. */
export function nameVector(names: readonly Name[], types: readonly NameType[], idf: Idf): Weighed {
  const weights = new Map<number, number>()
  for (const { name, type } of names) {
    if (!types.includes(type)) continue
    const keys = name.split(/\s+/).map((word) => termKey(storyTerm(foldWord(word))))
    const last = keys.at(-1)!
    weights.set(last, Math.max(weights.get(last) ?? 0, ...keys.map(idf)))
  }
  return weights
}

function speakerKey({ name, anonymous }: Statement): number | null {
  return name === null || anonymous ? null : termKey(storyTerm(foldWord(name.split(/\s+/).at(-1)!)))
}

export function speakerVector(statements: readonly Statement[], idf: Idf): Weighed {
  const weights = new Map<number, number>()
  for (const statement of statements) {
    const key = speakerKey(statement)
    if (key !== null) weights.set(key, idf(key))
  }
  return weights
}

/** Terms of what named speakers say, each bound to its speaker. */
export function saidVector(
  statements: readonly Statement[],
  terms: { readonly title: Terms; readonly text: Terms },
  idf: Idf,
): Weighed {
  const weights = new Map<number, number>()
  for (const statement of statements) {
    const speaker = speakerKey(statement)
    if (speaker === null) continue
    const { field, start, end } = statement.contentSpan
    const { keys, starts } = terms[field]
    for (let i = 0; i < starts.length && starts[i]! < end; i++)
      if (starts[i]! >= start) weights.set(boundKey(speaker, keys[i]!), idf(keys[i]!))
  }
  return weights
}

/** Value and first counted word of each exact figure, hashed. */
export function figureKeys(figures: readonly Figure[]): readonly number[] {
  const keys: number[] = []
  for (const { value, what } of figures)
    if (value !== undefined && what) keys.push(termKey(`${value} ${storyTerm(foldWord(what.split(/\s+/)[0]!))}`))
  return keys
}
