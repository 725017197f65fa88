import { cardinalAt } from '../../arabic/number-words.js'
import type { Token } from '../../text/tokens.js'
import { countedNounAt } from './counted-noun.js'
import { type FigureDraft, startAfterLetters } from './figure-draft.js'
import { roleOf } from './word-role.js'

/** «[واحد من كل خمسة] رجال», «[9 من كل 10] أسر»: a share of what is counted, as a number between 0 and 1. */
export function ratioFigureAt(tokens: readonly Token[], at: number, text: string): FigureDraft | null {
  if (!hasEach(tokens, at)) return null
  const token = tokens[at]!
  const role = token.kind === 'word' ? roleOf(token.word) : null
  if (token.kind !== 'number' && !role?.number) return null
  const part = cardinalAt(tokens, at, role?.number ?? undefined)
  if (!part) return null
  let i = part.to
  // «امرأة» of «3 نساء من كل عشر»
  if (tokens[i]?.norm !== 'من') i++
  if (tokens[i]?.norm !== 'من') return null
  i++
  if (tokens[i]?.norm === 'بين') i++
  if (tokens[i]?.norm !== 'كل') return null
  const whole = cardinalAt(tokens, i + 1)
  if (!whole || whole.value <= part.value) return null
  const noun = countedNounAt(tokens, whole.to, whole.value)
  if (noun?.kind === 'time') return null
  const to = noun?.to ?? whole.to
  return {
    from: at,
    to,
    start: startAfterLetters(text, token, role?.numberLetters ?? 0),
    end: tokens[to - 1]!.end,
    value: part.value / whole.value,
    what: noun ? text.slice(tokens[noun.from]!.start, tokens[noun.to - 1]!.end) : null,
    mod: 'exact',
    rule: 'ar/figure/ratio',
    certainty: 'likely',
  }
}

const REACH = 7

/** «من كل» or «من بين كل» is near: most numbers are told from ratios by that alone. */
function hasEach(tokens: readonly Token[], at: number): boolean {
  const end = Math.min(at + REACH, tokens.length)
  for (let i = at + 2; i < end; i++) {
    const before = tokens[i - 1]!.norm
    if (tokens[i]!.norm === 'كل' && (before === 'من' || before === 'بين')) return true
  }
  return false
}
