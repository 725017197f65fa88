import type { Article, Reading, Span } from '../src/domain/index.js'

/** Written before a word, and no part of it: «والمدينة» and «مدينة» stay forms of one word in every world. */
const PREFIXES = ['وال', 'بال', 'فال', 'كال', 'لل', 'ال']
const LEAST_CORE = 3
const ARABIC_WORD = /[\u0621-\u064a]+/g

/** So many of the commonest words are the same in all worlds: prepositions, verbs of saying, what every news text is made of. */
const COMMON_WORDS = 100

/** Words of one length that stand for one another, neighbours in the order of frequency. */
const PEERS = 32

/** Words met once are coined anew in each of so many worlds, as a corpus that grows fifty-fold has some ten times the words (Heaps). */
const COINED = 10

const FIRST_LETTER = 0x628
const LETTERS = 25
const DAY_MS = 86_400_000

interface Place {
  readonly peers: readonly string[]
  readonly at: number
  readonly seed: number
}

interface Replaced {
  readonly prefix: string
  readonly core: string
  /** Null for a word that has no peers and is coined. */
  readonly place: Place | null
}

/**
 * Makes of one body of news many that tell of other matters in the same way. In each world a word stands for another of the same length and
 * about the same frequency, throughout: so word frequencies, lengths, event sizes, copies within the world, and all places of findings
 * are those of the real news, while nothing of two worlds tells of one happening. Numbers and the commonest words stay.
 */
export class Worlds {
  private readonly places = new Map<string, Place>()
  private readonly common: ReadonlySet<string>
  private readonly words = new Map<string, Replaced | null>()

  constructor(articles: readonly Article[]) {
    const counts = new Map<string, number>()
    for (const { title, text } of articles) {
      for (const [word] of `${title ?? ''} ${text}`.matchAll(ARABIC_WORD)) {
        const { core } = parted(word)
        counts.set(core, (counts.get(core) ?? 0) + 1)
      }
    }
    const ranked = [...counts].sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1))
    this.common = new Set(ranked.slice(0, COMMON_WORDS).map(([core]) => core))
    const byLength = new Map<number, string[]>()
    for (const [core, count] of ranked.slice(COMMON_WORDS)) {
      if (count === 1 || core.length < LEAST_CORE) continue
      const known = byLength.get(core.length)
      if (known) known.push(core)
      else byLength.set(core.length, [core])
    }
    let seed = 0
    for (const cores of byLength.values()) {
      for (let i = 0; i < cores.length; i += PEERS) {
        const peers = cores.slice(i, i + PEERS)
        for (const [at, core] of peers.entries()) this.places.set(core, { peers, at, seed })
        seed++
      }
    }
  }

  /** The same words in another world; of the same length, so that every span still holds. */
  text(text: string, world: number): string {
    return world === 0 ? text : text.replace(ARABIC_WORD, (word) => this.word(word, world))
  }

  private word(word: string, world: number): string {
    let known = this.words.get(word)
    if (known === undefined) this.words.set(word, (known = this.lookUp(word)))
    if (known === null) return word
    const { prefix, core, place } = known
    if (!place) return prefix + coined(core, world % COINED)
    return prefix + place.peers[(place.at + mixed(world, place.seed)) % place.peers.length]!
  }

  /** Null for a word that is the same in all worlds. */
  private lookUp(word: string): Replaced | null {
    const { prefix, core } = parted(word)
    if (core.length < LEAST_CORE || this.common.has(core)) return null
    const place = this.places.get(core)
    return { prefix, core, place: place && place.peers.length > 1 ? place : null }
  }

  /**
   * @param id of the new article
   * @param days by which everything happens later
   */
  article({ title, text, published, ...rest }: Article, id: string, world: number, days: number): Article {
    return {
      ...rest,
      id,
      title: title === null ? null : this.text(title, world),
      text: this.text(text, world),
      published: published && { day: later(published.day, days), at: published.at && laterInstant(published.at, days) },
    }
  }

  /** What was read in the article it is made of, as it would be read in the new one. */
  reading(of: Reading, article: Article, world: number, days: number): Reading {
    const say = (text: string) => this.text(text, world)
    const maybe = (text: string | null) => (text === null ? null : say(text))
    const at = ({ field, start, end }: Span) =>
      (field === 'title' ? (article.title ?? '') : article.text).slice(start, end)
    const { published } = of
    return {
      ...of,
      article,
      published: published && {
        ...published,
        day: published.day && later(published.day, days),
        at: published.at && laterInstant(published.at, days),
      },
      statements: of.statements.map((s) => ({
        ...s,
        content: at(s.contentSpan),
        speaker: maybe(s.speaker),
        name: maybe(s.name),
        via: s.via.map(say),
        to: maybe(s.to),
      })),
      times: of.times.map((t) => ({ ...t, value: t.value.replace(/\d{4}-\d{2}-\d{2}/g, (day) => later(day, days)) })),
      names: of.names.map((n) => ({ ...n, text: at(n), name: say(n.name) })),
    }
  }
}

function parted(word: string): { readonly prefix: string; readonly core: string } {
  const prefix = PREFIXES.find((p) => word.startsWith(p) && word.length >= p.length + LEAST_CORE) ?? ''
  return { prefix, core: word.slice(prefix.length) }
}

/** A number from two, the same on every machine (the finish of MurmurHash3). */
function mixed(a: number, b: number): number {
  let h = Math.imul(a ^ 0x9e3779b9, 0x85ebca6b) ^ b
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

/** A word of the same length that no dictionary has: its letters moved on in the alphabet. */
function coined(core: string, by: number): string {
  let out = ''
  for (let i = 0; i < core.length; i++) {
    const letter = core.charCodeAt(i) - FIRST_LETTER
    out += letter < 0 || letter >= LETTERS ? core[i] : String.fromCharCode(FIRST_LETTER + ((letter + by) % LETTERS))
  }
  return out
}

function later(day: string, days: number): string {
  const at = Date.parse(`${day}T00:00:00Z`)
  return Number.isNaN(at) ? day : new Date(at + days * DAY_MS).toISOString().slice(0, 10)
}

function laterInstant(at: string, days: number): string {
  return new Date(Date.parse(at) + days * DAY_MS).toISOString()
}
