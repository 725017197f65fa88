import { wordOf } from '../../arabic/tokenize.js'
import type { Token } from '../../text/tokens.js'
import { type Word, wordFact } from '../../text/words.js'
import { GAZETTEER, type KnownName } from './gazetteer.js'
import type { Host } from './hosts.js'
import { Flag, profileWord, type WordProfile } from './word-profile.js'

/** Offsets at which a word's own features are seen: two words back to two ahead. */
export const OFFSETS = [-2, -1, 0, 1, 2] as const

/** What the tagger sees of a run of tokens. */
export interface Observed {
  /** The field that the tokens are of. */
  readonly text: string
  readonly words: readonly WordFeatures[]
  /** Per token: 0, or the part of a gazetteer match that it is (see `GazetteerPart`). */
  readonly gazetteer: Uint8Array
  /** Gazetteer matches by the index of their first token. */
  readonly matches: ReadonlyMap<number, GazetteerMatch>
}

const GazetteerPart = { BeginPlace: 1, InPlace: 2, BeginOrganization: 3, InOrganization: 4 } as const

/** A word type as the tagger sees it; one for each record of a word. */
export interface WordFeatures {
  readonly profile: WordProfile
  /** Hash of what the lexicons say, for features that join neighbours. */
  readonly kind: number
  /** Hash of the word itself. */
  readonly hash: number
  /** True when the lexicons alone may find a name that starts here. */
  readonly opens: boolean
  /** True when what follows may be a name for its sake: an office or a noun of places. */
  readonly introduces: boolean
  /** The row of a model's table that holds the word's scores, while `table` is the number of that table. */
  row: number
  table: number
}

const FNV_START = 0x811c9dc5
const FNV_PRIME = 0x01000193

/** 32-bit FNV-1a over UTF-16 units. */
function hashText(text: string): number {
  return hashOn(FNV_START, text, 0, text.length)
}

/** Goes on with a hash over a part of a text. */
function hashOn(seed: number, text: string, from: number, to: number): number {
  let h = seed
  for (let i = from; i < to; i++) h = Math.imul(h ^ text.charCodeAt(i), FNV_PRIME)
  return h
}

/** Joins two hashes into one; order matters. */
export function mix(a: number, b: number): number {
  let h = Math.imul(a ^ (b >>> 15) ^ Math.imul(b, 0x9e3779b1), 0x85ebca6b)
  h ^= h >>> 13
  return Math.imul(h, 0xc2b2ae35) ^ (h >>> 16)
}

/** The features of a word. */
export const featuresOfWord: (word: Word) => WordFeatures = wordFact(makeWordFeatures)

/** The features of a word that is folded already. */
export function wordFeatures(norm: string): WordFeatures {
  return featuresOfWord(wordOf(norm))
}

function makeWordFeatures(norm: string): WordFeatures {
  const profile = profileWord(norm)
  return {
    profile,
    kind: kindHash(profile.flags, profile.host.skip > 0),
    hash: hashOn(WORD_SEED, norm, 0, norm.length),
    opens: profile.starts.length > 0 || profile.organ || (profile.flags & Flag.OrganizationHead) !== 0,
    introduces: profile.office !== null || (profile.flags & Flag.PlaceHead) !== 0,
    row: -1,
    table: -1,
  }
}

/** Hashes of texts that are told apart by one small number, each made once. */
function numbered(text: (n: number) => string): (n: number) => number {
  const known: number[] = []
  return (n) => (known[n] ??= hashText(text(n)))
}

const WORD_SEED = hashText('w ')
const HOST_SEED = hashText('h ')
const PREFIX_SEED = hashText('p ')
const SUFFIX_SEED = hashText('e ')
const finestHash = numbered((n) => `c0 ${n}`)
const fineHash = numbered((n) => `c1 ${n}`)
const middleHash = numbered((n) => `c2 ${n}`)
const coarseHash = numbered((n) => `c3 ${n}`)
const lengthHash = numbered((n) => `l ${n}`)
const skipHash = numbered((n) => `s ${n}`)
const FLAG_HASHES = Array.from({ length: 14 }, (_, bit) => hashText(`f ${1 << bit}`))
const kinds = new Map<number, number>()

function kindHash(flags: number, clitic: boolean): number {
  const key = flags * 2 + (clitic ? 1 : 0)
  let hash = kinds.get(key)
  if (hash === undefined) kinds.set(key, (hash = hashText(`k ${flags} ${clitic}`)))
  return hash
}

/** At least as many as a word can have features of its own. */
export const MAX_OWN_FEATURES = 48

/**
 * Writes the hashes of a word's own features: first those that are seen from other offsets too, then the near ones, which are seen only from
 * the word itself. Returns how many there are of the former and of both.
 */
export function featuresOf(word: WordFeatures, out: Int32Array): { far: number; all: number } {
  const { profile, hash } = word
  const { norm, host, flags, company, innerCompany } = profile
  let n = 0
  out[n++] = hash
  out[n++] = hashOn(HOST_SEED, host.word, 0, host.word.length)
  for (let bit = 0; bit < FLAG_HASHES.length; bit++) if (flags & (1 << bit)) out[n++] = FLAG_HASHES[bit]!
  const inner = innerCompany ? 1 : 0
  out[n++] = coarseHash(company.coarse * 2 + inner)
  if (company.finest) {
    out[n++] = middleHash(company.middle * 2 + inner)
    out[n++] = fineHash(company.fine * 2 + inner)
    out[n++] = finestHash(company.finest * 2 + inner)
  }
  const far = n
  out[n++] = lengthHash(Math.min(norm.length, 9))
  out[n++] = skipHash(host.skip)
  let prefix = PREFIX_SEED
  for (let k = 1; k <= 4 && k < norm.length; k++) {
    prefix = hashOn(prefix, norm, k - 1, k)
    out[n++] = prefix
    out[n++] = hashOn(SUFFIX_SEED, norm, norm.length - k, norm.length)
  }
  return { far, all: n }
}

/** Stands before the first and after the last token: sentences inside a passage are parted by the same mark. */
const EDGE = makeWordFeatures('.')
const NUMBER = makeWordFeatures('0')

/** «على» folds to the same letters as the name «علي»; only the characters of the text tell them apart. */
const ON = 'علي'
const ON_AS_WRITTEN = makeWordFeatures('على')
const ALEF_MAKSURA = 0x649

/** Looks every token up; O(tokens). */
export function observe(tokens: readonly Token[], text: string): Observed {
  const { length } = tokens
  const words: WordFeatures[] = []
  const gazetteer = new Uint8Array(length)
  let matches = NO_MATCHES
  let matched = 0
  for (let i = 0; i < length; i++) {
    const token = tokens[i]!
    const word =
      token.kind === 'number'
        ? NUMBER
        : token.norm === ON && text.charCodeAt(token.end - 1) === ALEF_MAKSURA
          ? ON_AS_WRITTEN
          : featuresOfWord(token.word)
    words.push(word)
    if (!word.opens || i < matched || word.profile.starts.length === 0 || token.kind !== 'word') continue
    const match = gazetteerAt(tokens, i, word.profile.starts)
    if (!match) continue
    if (matches === NO_MATCHES) matches = new Map()
    matches.set(i, match)
    matched = match.to
    const begin = match.known.type === 'place' ? GazetteerPart.BeginPlace : GazetteerPart.BeginOrganization
    gazetteer[i] = begin
    gazetteer.fill(begin + 1, i + 1, match.to)
  }
  return { text, words, gazetteer, matches }
}

const NO_MATCHES = new Map<number, GazetteerMatch>()

export interface GazetteerMatch {
  readonly to: number
  readonly skip: number
  readonly known: KnownName
}

/** The longest gazetteer phrase at a token, under any reading of its clitics; the least stripped reading wins a tie. */
function gazetteerAt(tokens: readonly Token[], from: number, hosts: readonly Host[]): GazetteerMatch | null {
  let best: GazetteerMatch | null = null
  for (const { word, skip } of hosts) {
    const match = GAZETTEER.longestAt(tokens, from, word)
    if (match && (!best || match.to > best.to)) best = { to: match.to, skip, known: match.value }
  }
  return best
}

/** The word at an index, or the edge. */
export function wordAt(seen: Observed, index: number): WordFeatures {
  const { words } = seen
  // Asking an array for what lies outside it is slow.
  return index >= 0 && index < words.length ? words[index]! : EDGE
}

/** At least as many as `jointFeatures` writes. */
export const MAX_JOINT_FEATURES = 8
/** Joint features are looked up for token after token: they share a part of the weights that stays in the processor's cache. */
const JOINT_MASK = (1 << 16) - 1

/** Writes the hashes of the features that join several words into `out`; returns how many. */
export function jointFeatures(seen: Observed, i: number, out: Int32Array): number {
  const before = wordAt(seen, i - 1)
  const here = wordAt(seen, i)
  const after = wordAt(seen, i + 1)
  const { gazetteer } = seen
  const part = gazetteer[i]!
  const partBefore = i > 0 ? gazetteer[i - 1]! : 0
  const partAfter = i + 1 < gazetteer.length ? gazetteer[i + 1]! : 0
  let n = 0
  const pair = mix(mix(103, before.kind), here.kind)
  out[n++] = pair & JOINT_MASK
  out[n++] = mix(mix(104, here.kind), after.kind) & JOINT_MASK
  out[n++] = mix(pair, after.kind) & JOINT_MASK
  out[n++] = mix(mix(110, here.kind), after.hash) & JOINT_MASK
  if (part | partBefore | partAfter) {
    out[n++] = mix(101, part) & JOINT_MASK
    out[n++] = mix(102, part * 64 + partBefore * 8 + partAfter) & JOINT_MASK
  }
  return n
}
