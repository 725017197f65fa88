import { stem } from '../../arabic/stem.js'
import { tokenize } from '../../arabic/tokenize.js'
import type { Point, Reading } from '../../domain/index.js'
import { fieldsOf } from '../account.js'
import { contentStems } from '../context-words.js'
import { casualtyOf } from '../figures/casualty-class.js'
import { CASUALTY_LABELS, type CasualtyClass } from '../figures/casualty-lexicon.js'
import { wordsOfAccount } from './words-of-account.js'

/** Of a statement, this share of the words of a wording of it. */
const SHARE = 0.34

/**
 * Whether an account may tell of a point in words that no rule has seen: for a toll, its number or any word of the dead; for words that
 * were spoken, a good part of them or whom they are about; for who somebody is, any word of the names. What other figures count has many
 * names, so that it may be anywhere.
 */
export function mayTell(reading: Reading, { kind, about, positions }: Point): boolean {
  if (kind === 'figure') {
    const toll = tollOf(about)
    return toll === null || tellsOf(reading, toll) || givesOneOf(reading, positions)
  }
  const { stems } = wordsOfAccount(reading)
  if (stemsOf(about).some((s) => stems.has(s))) return true
  const wordings = positions.flatMap(({ value, witnesses }) => [value, ...witnesses.map((w) => w.speaker ?? '')])
  return wordings.map(stemsOf).some((words) => {
    const had = words.filter((s) => stems.has(s)).length
    return had > 0 && (kind === 'who' || had >= SHARE * words.length)
  })
}

function givesOneOf({ figures }: Reading, positions: Point['positions']): boolean {
  const numbers = new Set(figures.map((f) => String(f.value)))
  return positions.some((p) => numbers.has(p.value))
}

/** Stems of the words of content, undivided, as they are looked for among an account's. */
function stemsOf(phrase: string): string[] {
  const { tokens } = tokenize('text', phrase)
  return [
    ...contentStems(tokens),
    ...tokens.flatMap((t) => (t.kind === 'word' && t.norm.length > 3 ? stem(t.norm) : [])),
  ]
}

function tollOf(about: string): CasualtyClass | null {
  const known = Object.entries(CASUALTY_LABELS).find(([, label]) => about.startsWith(label))
  return (known?.[0] as CasualtyClass | undefined) ?? null
}

function tellsOf(reading: Reading, toll: CasualtyClass): boolean {
  return fieldsOf(reading).some(({ tokens }) => tokens.some((t) => t.kind === 'word' && casualtyOf(t.norm) === toll))
}
