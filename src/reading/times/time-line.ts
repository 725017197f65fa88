import { cardinalAt, type NumberMatch, ordinalAt } from '../../arabic/number-words.js'
import type { Field } from '../../domain/index.js'
import { CharClass, charClass } from '../../text/character-class.js'
import type { Token } from '../../text/tokens.js'
import type { TimeMatch, TimeParts } from './time-parts.js'
import { hostOfWord } from './time-word.js'

/**
 * One line of an article as the parsers see it: its tokens, each with its `host`, the folded word without a conjunction or
 * preposition that is glued to it where the rest is a word of time («[و]قبل», «[ل]سنوات»).
 */
export class TimeLine {
  constructor(
    readonly field: Field,
    readonly text: string,
    readonly tokens: readonly Token[],
  ) {}

  /** Folded word without proclitics; '' past the end. */
  host(i: number): string {
    const token = this.tokens[i]
    if (!token) return ''
    return token.kind === 'word' ? hostOfWord(token.word) : token.norm
  }

  /** Folded word with its proclitics; '' outside the line. */
  norm(i: number): string {
    return this.tokens[i]?.norm ?? ''
  }

  isNumber(i: number): boolean {
    return this.tokens[i]?.kind === 'number'
  }

  /** True for a whole number in digits within bounds. */
  whole(i: number, low: number, high: number): number | null {
    const token = this.tokens[i]
    if (token?.kind !== 'number') return null
    const value = Number(token.norm)
    return Number.isInteger(value) && value >= low && value <= high && !token.norm.includes('.') ? value : null
  }

  /** A year of either calendar in four digits, as written («2018»; «2,018» is none). */
  year(i: number): number | null {
    const token = this.tokens[i]
    if (token?.kind !== 'number' || token.end - token.start !== 4) return null
    const value = Number(token.norm)
    return value >= 1000 && value <= 2200 ? value : null
  }

  cardinal(i: number): NumberMatch | null {
    const host = this.host(i)
    const token = this.tokens[i]
    if (!token || (token.kind !== 'word' && token.kind !== 'number')) return null
    return (
      cardinalAt(this.tokens, i, host) ?? (host.startsWith('ال') ? cardinalAt(this.tokens, i, host.slice(2)) : null)
    )
  }

  ordinal(i: number): NumberMatch | null {
    return ordinalAt(this.tokens, i, this.host(i))
  }

  /** Where the host of a token starts in the field: behind the proclitics, and behind the marks on them. */
  hostStart(i: number): number {
    const token = this.tokens[i]!
    const host = this.host(i)
    let cut = token.norm.length - host.length
    // «للعام» is ل + العام: its article is written without its alef.
    if (!token.norm.endsWith(host)) cut++
    let at = token.start
    while (cut > 0 && at < token.end) {
      at++
      while (at < token.end && charClass(this.text.charCodeAt(at)) === CharClass.Transparent) at++
      cut--
    }
    return at
  }

  /** A match over tokens `from`–`to` whose span starts at the host of the first. */
  match(from: number, to: number, parts: TimeParts, rule: string, more: Partial<TimeMatch> = {}): TimeMatch {
    return { from, to, start: this.hostStart(from), end: this.tokens[to - 1]!.end, parts, rule, ...more }
  }
}
