import { cliticSplits } from '../../arabic/clitics.js'
import { foldWord } from '../../arabic/fold.js'
import type { Figure } from '../../domain/index.js'
import { remembered } from '../../reading/names/remembered.js'
import type { Token } from '../../text/tokens.js'
import { contentStems } from '../context-words.js'
import { valueKey } from '../figures/figure-value.js'
import { nounKey } from '../figures/noun-forms-lexicon.js'
import { countryOf } from '../speakers/country-of-word.js'
import { looseRoot } from './loose-root.js'
import { CANCELLING_WORDS, OPPOSITE_WORDS } from './opposite-words-lexicon.js'

/** One sentence or headline with what was read in it. */
export interface Wording {
  readonly tokens: readonly Token[]
  readonly figures: readonly Figure[]
}

/**
 * How two wordings of one thing contradict each other: one negates («لا تغييرات في …»), one has the opposite word («ترتفع», «تنخفض»), another
 * number of the same things, another country («إيران تعتقل», «السعودية تعتقل»), or does not let the thing come about («[تأجيل] لقاء»).
 */
export interface Opposition {
  readonly by: 'negation' | 'cancelled' | 'opposite' | 'number' | 'name'
  /** Share of the shorter wording's other words, by their roots, that stand in the other too, 0 to 1. */
  readonly overlap: number
}

/** Null where nothing opposes; that what overlaps little speaks of one thing at all is for the caller to judge. */
export function opposition(a: Wording, b: Wording): Opposition | null {
  const [ours, theirs] = [featuresOf(a), featuresOf(b)]
  const opposites = oppositeRoots(ours, theirs)
  const overlap = overlapOf(ours, theirs, opposites)
  const by = kindOf()
  return by && { by, overlap }

  function kindOf(): Opposition['by'] | null {
    if (ours.negated !== theirs.negated) return opposites.size > 0 ? null : 'negation'
    if (opposites.size > 0) return 'opposite'
    if (areOtherNumbers(a.figures, b.figures) || areOtherYears(a.tokens, b.tokens)) return 'number'
    if (areOtherNames(ours, theirs)) return 'name'
    return ours.cancelled === theirs.cancelled ? null : 'cancelled'
  }
}

interface Features {
  readonly roots: ReadonlySet<string>
  /** Roots of names of countries. */
  readonly countries: ReadonlySet<string>
  /** Sides of lines of opposite words, each with the root of the word. */
  readonly sides: ReadonlyMap<string, string>
  /** Sides as they are said of the word beside them: «ارتفاع [النفط]», «[الذهب] يصعد». */
  readonly saidOf: ReadonlySet<string>
  readonly negated: boolean
  readonly cancelled: boolean
}

const NEGATIONS: ReadonlySet<string> = new Set(
  'لا لم لن ليس ليست ليسوا غير عدم بعدم نفي ينفي تنفي نفى نفت دون بدون بلا يخلو تخلو'.split(' ').map(foldWord),
)

function featuresOf({ tokens }: Wording): Features {
  const words = tokens.filter((t) => t.kind === 'word')
  const sides = new Map<string, string>()
  const saidOf = new Set<string>()
  const countries = new Set<string>()
  const content = words.filter((t) => contentStems([t]).size > 0)
  const roots = content.map((t) => looseRoot([...contentStems([t])][0]!))
  for (const [i, token] of content.entries()) {
    for (const side of sidesOf(token.norm)) {
      sides.set(side, roots[i]!)
      for (const at of [i - 1, i + 1])
        if (content[at] && sidesOf(content[at]!.norm).length === 0) saidOf.add(`${roots[at]} ${side}`)
    }
    const country = countryOf(token.norm) ?? countryOf(token.norm.replace(/^[وفبل]/, ''))
    if (country) countries.add(country)
  }
  const negated = words.filter(
    (t, i) => NEGATIONS.has(t.norm.replace(/^[وف](?=..)/, '')) && !isRelative(words, i),
  ).length
  return {
    roots: new Set(roots),
    countries,
    sides,
    saidOf,
    negated: negated % 2 === 1,
    cancelled: words.some((t) => cliticSplits(t.norm).some(({ host }) => CANCELLING.has(host))),
  }
}

/** «إذا [لم] …», «[غير] مسبوق»: no negation of what is told. */
function isRelative(words: readonly Token[], at: number): boolean {
  if (/^(?:اذا|ان|وان|التي|الذي|منذ)$/.test(words[at - 1]?.norm ?? '')) return true
  return words[at]!.norm.endsWith('غير') && /^(?:مسبوق|ال|معتاد|رسمي|شرعي|قانوني|مباشر)/.test(words[at + 1]?.norm ?? '')
}

const CANCELLING: ReadonlySet<string> = new Set(CANCELLING_WORDS.split(' ').map(foldWord))

const SIDES: ReadonlyMap<string, readonly string[]> = sidesByWord()

function sidesByWord(): Map<string, readonly string[]> {
  const out = new Map<string, string[]>()
  for (const [line, words] of OPPOSITE_WORDS.entries()) {
    for (const [side, list] of words.split('/').entries()) {
      for (const word of list.trim().split(/\s+/).map(foldWord))
        out.set(word, [...(out.get(word) ?? []), `${line}${'+-'[side]}`])
    }
  }
  return out
}

/** «[ال]ارتفاع», «وتراجع[ت]»: the lines and sides on which a word stands, whatever is joined to it. */
const sidesOf: (norm: string) => readonly string[] = remembered((norm) => {
  for (const { host } of cliticSplits(norm))
    for (const form of [host, host.replace(/(?:ت|وا|ه|ها|هم|ان|ين|ون)$/, '')]) {
      const found = SIDES.get(form)
      if (found) return found
    }
  return NONE
})

const NONE: readonly string[] = []

/** The roots of words of either that stand on opposite sides of one line; none where a wording has both sides of it. */
function oppositeRoots(a: Features, b: Features): ReadonlySet<string> {
  const out = new Set<string>()
  for (const [side, root] of a.sides) {
    const other = side.slice(0, -1) + (side.endsWith('+') ? '-' : '+')
    const opposed = b.sides.get(other)
    const apart = !a.sides.has(other) && !b.sides.has(side)
    if (opposed !== undefined && (apart || areSwapped(a, b, side, other))) {
      out.add(root)
      out.add(opposed)
    }
  }
  return out
}

/** «الذهب يصعد مع هبوط الدولار», «هبوط الذهب بارتفاع الدولار»: both sides in both, of the other thing. */
function areSwapped(a: Features, b: Features, side: string, other: string): boolean {
  return [...a.saidOf].some((said) => {
    const of = said.slice(0, -side.length)
    return said === of + side && !a.saidOf.has(of + other) && b.saidOf.has(of + other) && !b.saidOf.has(said)
  })
}

function overlapOf(a: Features, b: Features, without: ReadonlySet<string>): number {
  const [ours, theirs] = [a, b].map(({ roots }) => [...roots].filter((root) => !without.has(root)))
  const theirSet = new Set(theirs)
  const common = ours!.filter((root) => theirSet.has(root)).length
  return common / Math.max(1, Math.min(ours!.length, theirs!.length))
}

/** Both count the same noun, and no number of the one is the other's. */
function areOtherNumbers(a: readonly Figure[], b: readonly Figure[]): boolean {
  const key = ({ what }: Figure) => (what ? nounKey(foldWord(what.split(' ')[0]!)) : '')
  const values = new Set(b.map(valueKey))
  return (
    a.length > 0 &&
    b.length > 0 &&
    !a.some((f) => values.has(valueKey(f))) &&
    a.some((f) => b.some((g) => key(f) === key(g)))
  )
}

/** «عام [2031]», «عام [2033]»; «عن [90] عاما», «عن [25] عاما»: years and ages, which are no figures. */
function areOtherYears(a: readonly Token[], b: readonly Token[]): boolean {
  const [ours, theirs] = [yearsOf(a), yearsOf(b)]
  return ours.length > 0 && theirs.length > 0 && !ours.some((year) => theirs.includes(year))
}

function yearsOf(tokens: readonly Token[]): string[] {
  return tokens.flatMap(({ kind, norm }, i) =>
    kind === 'number' && [tokens[i - 1], tokens[i + 1]].some((t) => YEAR.test(t?.norm ?? '')) ? [norm] : [],
  )
}

const YEAR = /^(?:ل|ب)?(?:ال)?(?:عام|سنة|عاما)$/

/** Each has one country that the other has not. */
function areOtherNames(a: Features, b: Features): boolean {
  const only = (x: ReadonlySet<string>, y: ReadonlySet<string>) => [...x].filter((name) => !y.has(name)).length
  return only(a.countries, b.countries) === 1 && only(b.countries, a.countries) === 1
}
