import { cardinalAt, type NumberMatch } from '../../arabic/number-words.js'
import type { Token } from '../../text/tokens.js'
import { CHANGES } from './context-lexicon.js'
import { type CountedNoun, countedNounAt } from './counted-noun.js'
import { roleOf } from './word-role.js'

export interface RangeMatch {
  readonly to: number
  readonly low: number
  readonly high: number
  readonly noun: CountedNoun | null
  /** The words alone make it a range («بين … و…»). */
  readonly certain: boolean
}

const DASHES: ReadonlySet<string> = new Set(['-', '–', '—'])
const REACH_OF_CHANGE = 8

/**
 * A range whose first word is at token `at`: «[بين 3 و5 آلاف شخص]», «[من 10 إلى 12 مترا]», «[10 - 12 شخصا]», «[3 أو 4 قتلى]».
 * A scale named once holds for both ends. «ارتفع من 10 إلى 12» tells of two figures and is left to be read as such.
 */
export function rangeAt(tokens: readonly Token[], at: number): RangeMatch | null {
  const opener = tokens[at]?.norm
  const between = opener === 'بين' || opener === 'وبين'
  const from = opener === 'من' || opener === 'ومن'
  const low = numberAt(tokens, between || from ? at + 1 : at)
  if (!low) return null
  if (!between && hasChange(tokens, at)) return null
  const lowNoun = countedNounAt(tokens, low.to)
  const joint = lowNoun ? lowNoun.to : low.to
  const high = highEnd(tokens, joint, between, from)
  if (!high) return null
  const noun = countedNounAt(tokens, high.to)
  if (!between && lowNoun) return null
  const lowValue = shared(low, high)
  if (lowValue >= high.value) return null
  // Without an opener, only two numbers of one thing make a range.
  if (!between && !noun && !from) return null
  return {
    to: noun ? noun.to : high.to,
    low: lowValue,
    high: high.value,
    noun: noun ?? lowNoun,
    certain: between,
  }
}

function highEnd(tokens: readonly Token[], at: number, between: boolean, from: boolean): NumberMatch | null {
  const token = tokens[at]
  if (!token) return null
  if (between) {
    if (token.norm === 'و') return numberAt(tokens, at + 1)
    const word = token.norm.startsWith('و') ? token.norm.slice(1) : null
    if (token.norm === 'الي') return numberAt(tokens, at + 1)
    return word && roleOf(token.word)?.number === word ? cardinalAt(tokens, at, word) : null
  }
  if (token.norm === 'الي' || (!from && token.norm === 'او')) return numberAt(tokens, at + 1)
  if (!from && DASHES.has(token.norm) && tokens[at - 1]?.kind === 'number' && tokens[at + 1]?.kind === 'number')
    return isCode(tokens, at + 1) ? null : numberAt(tokens, at + 1)
  return null
}

function isCode(tokens: readonly Token[], at: number): boolean {
  const after = tokens[at + 1]
  return after !== undefined && (DASHES.has(after.norm) || after.norm === '/' || after.norm === ':')
}

function numberAt(tokens: readonly Token[], at: number): NumberMatch | null {
  const token = tokens[at]
  if (!token) return null
  if (token.kind === 'number') return cardinalAt(tokens, at)
  const role = roleOf(token.word)
  return role?.number === token.norm ? cardinalAt(tokens, at) : null
}

/** «بين 3 و5 آلاف»: the low end takes the scale of the high one when it has none and would be out of all proportion. */
function shared(low: NumberMatch, high: NumberMatch): number {
  if (low.value >= 1000 || high.value < 1000 || high.to - high.from < 2) return low.value
  for (const scale of [1e3, 1e6, 1e9, 1e12]) {
    const coefficient = high.value / scale
    if (coefficient >= 1 && coefficient < 1000 && low.value < coefficient) return low.value * scale
  }
  return low.value
}

function hasChange(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - REACH_OF_CHANGE; i--) {
    const token = tokens[i]!
    if (CHANGES.has(token.norm) || CHANGES.has(token.norm.slice(1))) return true
  }
  return false
}
