import { foldWord } from '../arabic/fold.js'
import type { Name, NameType, Statement } from '../domain/index.js'
import { type SparseVector, termKey, vectorOf } from './sparse-vector.js'
import { storyTerm } from './story-term.js'

/** Inverse document frequency of a hashed term; 0 for terms that tell nothing. */
type Idf = (key: number) => number

/** Terms weighed by rarity, and by the logarithm of how often they stand there. */
export function weigh(keys: readonly number[], idf: Idf): SparseVector {
  const counts = new Map<number, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  const weights = new Map<number, number>()
  for (const [key, n] of counts) {
    const rarity = idf(key)
    if (rarity > 0) weights.set(key, rarity * (1 + Math.log(n)))
  }
  return vectorOf(weights)
}

/** The first action of the headline and of the lead weigh most: they are what happened; the rest is what it is connected with. */
export function actionVector(title: readonly number[], lead: readonly number[]): SparseVector {
  const weights = new Map<number, number>()
  const add = (key: number | undefined, weight: number) => {
    if (key !== undefined) weights.set(key, (weights.get(key) ?? 0) + weight)
  }
  add(title[0], 1)
  add(lead[0], 1)
  for (const key of new Set([...title.slice(1), ...lead.slice(1, 4)])) add(key, 0.25)
  return vectorOf(weights)
}

/** Names of these types under their last word, which all outlets write (titles and first names come and go), by their rarest word. */
export function nameVector(names: readonly Name[], types: readonly NameType[], idf: Idf): SparseVector {
  const weights = new Map<number, number>()
  for (const { name, type } of names) {
    if (!types.includes(type)) continue
    const keys = name.split(/\s+/).map((word) => termKey(storyTerm(foldWord(word))))
    const last = keys.at(-1)!
    weights.set(last, Math.max(weights.get(last) ?? 0, ...keys.map(idf)))
  }
  return vectorOf(weights)
}

export function speakerVector(statements: readonly Statement[], idf: Idf): SparseVector {
  const weights = new Map<number, number>()
  for (const { name, anonymous } of statements) {
    if (name === null || anonymous) continue
    const key = termKey(storyTerm(foldWord(name.split(/\s+/).at(-1)!)))
    weights.set(key, idf(key))
  }
  return vectorOf(weights)
}
