import type { Token } from '../../text/tokens.js'
import { GAZETTEER, type KnownName } from './gazetteer.js'
import type { Host } from './hosts.js'
import { type WordClass, wordClassOf } from './word-classes.js'
import { Flag, profileWord, type WordProfile } from './word-profile.js'

/** Offsets at which a word's own features are seen: two words back to two ahead. */
export const OFFSETS = [-2, -1, 0, 1, 2] as const

/** What the tagger sees of a run of tokens. */
export interface Observed {
  readonly words: readonly WordFeatures[]
  /** Per token: 0, or the part of a gazetteer match that it is (see `GazetteerPart`). */
  readonly gazetteer: Uint8Array
  /** Gazetteer matches by the index of their first token. */
  readonly matches: ReadonlyMap<number, GazetteerMatch>
}

const GazetteerPart = { BeginPlace: 1, InPlace: 2, BeginOrganization: 3, InOrganization: 4 } as const

/** A word type as the tagger sees it. */
export interface WordFeatures {
  readonly profile: WordProfile
  /** Hash of what the lexicons say, for features that join neighbours. */
  readonly kind: number
  /** Hash of its class by the company it keeps. */
  readonly company: number
  /** Hash of the word itself. */
  readonly hash: number
  /** What the model that saw it last made of its own features; a cache, so that each type is scored once. */
  scored: { readonly by: object; readonly scores: Int32Array } | null
}

/** 32-bit FNV-1a over UTF-16 units. */
export function hashText(text: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  return h
}

/** Joins two hashes into one; order matters. */
export function mix(a: number, b: number): number {
  let h = Math.imul(a ^ (b >>> 15) ^ Math.imul(b, 0x9e3779b1), 0x85ebca6b)
  h ^= h >>> 13
  return Math.imul(h, 0xc2b2ae35) ^ (h >>> 16)
}

const CACHE_LIMIT = 50_000
const cache = new Map<string, WordFeatures>()

/** The features of a word type, made once and kept in a bounded cache. */
export function wordFeatures(norm: string): WordFeatures {
  const known = cache.get(norm)
  if (known) return known
  const made = makeWordFeatures(norm)
  if (cache.size >= CACHE_LIMIT) cache.clear()
  cache.set(norm, made)
  return made
}

function makeWordFeatures(norm: string): WordFeatures {
  const profile = profileWord(norm)
  const kind = hashText(`k ${profile.flags} ${profile.host.skip > 0}`)
  const company = hashText(`k ${wordClassOf(norm).fine || `i ${innerClass(profile)?.fine ?? 0}`}`)
  return { profile, kind, company, hash: hashText(`w ${norm}`), scored: null }
}

/** The class of the first reading under the clitics that has one. */
function innerClass(profile: WordProfile): WordClass | undefined {
  for (let i = 1; i < profile.hosts.length; i++) {
    const found = wordClassOf(profile.hosts[i]!.word)
    if (found.fine) return found
  }
  return undefined
}

/** Hashes of a word's own features; the near ones are seen only from the word itself. Not kept: a model keeps their scores. */
export function featuresOf(profile: WordProfile): { far: number[]; near: number[] } {
  const { norm, host, flags } = profile
  const far: number[] = [hashText(`w ${norm}`), hashText(`h ${host.word}`)]
  for (let bit = 1; bit <= Flag.Calendar; bit <<= 1) if (flags & bit) far.push(hashText(`f ${bit}`))
  const own = wordClassOf(norm)
  const inner = innerClass(profile)
  far.push(hashText(`c ${own.fine}`), hashText(`g ${own.coarse}`))
  if (inner) far.push(hashText(`ic ${inner.fine}`), hashText(`ig ${inner.coarse}`))
  const near: number[] = [hashText(`l ${Math.min(norm.length, 9)}`), hashText(`s ${host.skip}`)]
  for (let n = 1; n <= 4 && n < norm.length; n++)
    near.push(hashText(`p ${norm.slice(0, n)}`), hashText(`e ${norm.slice(-n)}`))
  return { far, near }
}

/** Stands before the first and after the last token: sentences inside a passage are parted by the same mark. */
const EDGE = wordFeatures('.')
const NUMBER = wordFeatures('0')

/** «على» folds to the same letters as the name «علي»; only the characters of the text tell them apart. */
const ON = 'علي'
const ON_AS_WRITTEN = 'على'

/** Looks every token up; O(tokens). Types are made once and kept in a bounded cache. */
export function observe(tokens: readonly Token[], text: string): Observed {
  const words = tokens.map((t) => {
    if (t.kind === 'number') return NUMBER
    return wordFeatures(t.norm === ON && text.slice(t.start, t.end).endsWith('ى') ? ON_AS_WRITTEN : t.norm)
  })
  const gazetteer = new Uint8Array(tokens.length)
  const matches = new Map<number, GazetteerMatch>()
  for (let i = 0; i < tokens.length; ) {
    const match = gazetteerAt(tokens, i, words[i]!.profile.hosts)
    if (match) {
      matches.set(i, match)
      const begin = match.known.type === 'place' ? GazetteerPart.BeginPlace : GazetteerPart.BeginOrganization
      gazetteer[i] = begin
      gazetteer.fill(begin + 1, i + 1, match.to)
    }
    i = match ? match.to : i + 1
  }
  return { words, gazetteer, matches }
}

export interface GazetteerMatch {
  readonly to: number
  readonly skip: number
  readonly known: KnownName
}

/** The longest gazetteer phrase at a token, under any reading of its clitics; the least stripped reading wins a tie. */
function gazetteerAt(tokens: readonly Token[], from: number, hosts: readonly Host[]): GazetteerMatch | null {
  if (tokens[from]!.kind !== 'word') return null
  let best: GazetteerMatch | null = null
  for (const { word, skip } of hosts) {
    const match = GAZETTEER.longestAt(tokens, from, word)
    if (match && (!best || match.to > best.to)) best = { to: match.to, skip, known: match.value }
  }
  return best
}

/** The word at an index, or the edge. */
export function wordAt(seen: Observed, index: number): WordFeatures {
  return seen.words[index] ?? EDGE
}

/** Writes the hashes of the features that join several words into `out`; returns how many. `out` holds at least 24. */
export function jointFeatures(seen: Observed, i: number, out: Int32Array): number {
  const before = wordAt(seen, i - 1)
  const here = wordAt(seen, i)
  const after = wordAt(seen, i + 1)
  const part = (seen.gazetteer[i] ?? 0) + 1
  const partBefore = (seen.gazetteer[i - 1] ?? 0) + 1
  const partAfter = (seen.gazetteer[i + 1] ?? 0) + 1
  let n = 0
  out[n++] = mix(101, part)
  out[n++] = mix(102, part * 64 + partBefore * 8 + partAfter)
  out[n++] = mix(mix(103, before.kind), here.kind)
  out[n++] = mix(mix(104, here.kind), after.kind)
  out[n++] = mix(mix(mix(107, before.kind), here.kind), after.kind)
  out[n++] = mix(mix(110, here.kind), after.hash)
  out[n++] = mix(mix(113, before.company), here.company)
  out[n++] = mix(mix(114, here.company), after.company)
  out[n++] = mix(mix(mix(115, before.company), here.company), after.company)
  return n
}
