import { FEMININE_NOUNS, MASCULINE_NOUNS, SOUND_PLURAL_NOUNS, TIME_UNITS } from '../../arabic/counted-nouns-lexicon.js'
import type { Token } from '../../text/tokens.js'
import { ONE_IDIOMS, WHOLE_NOUNS } from './context-lexicon.js'
import { isRelationOf } from './counted-noun.js'
import { type FigureDraft, startAfterLetters } from './figure-draft.js'
import { RELATION_ADJECTIVES } from './noun-tails-lexicon.js'

/** «ب[غارة واحدة]», «[شخص واحد]», «[مباراة ودية واحدة]»: one, said with stress. Idioms («في وقت واحد», «دفعة واحدة») count nothing. */
export function oneFigureAt(tokens: readonly Token[], at: number, text: string): FigureDraft | null {
  const token = tokens[at]!
  // «وأحد» is «and one of».
  if (token.norm.startsWith('وا') && /أ/.test(text.slice(token.start, token.end))) return null
  const first = headOf(tokens, at)
  const head = tokens[first]
  if (head?.kind !== 'word' || head.norm.length < 3 || !/^[ء-ي]/.test(head.norm)) return null
  const feminine = /[ةه]$/.test(token.norm)
  if (feminine !== head.norm.endsWith('ة')) return null
  const letters = lettersOf(head.norm)
  const noun = head.norm.slice(letters)
  const idiom = [noun, noun.replace(/ا$/, ''), head.norm, head.norm.slice(1)]
  // «وشعور واحد» may open with a conjunction or not: what news does not count is left alone.
  const unknown = letters === 0 && /^[وف]/.test(noun) && !WHOLE_NOUNS.has(noun)
  if (
    unknown ||
    /^[وفبل]?ال/.test(noun) ||
    RELATION_ADJECTIVES.has(noun) ||
    idiom.some((word) => ONE_IDIOMS.has(word) || TIME_UNITS.has(word))
  )
    return null
  // «واحدا من أخطر», «واحدا تلو الآخر» are of another make.
  const next = tokens[at + 1]?.norm
  const accusative = token.norm.endsWith('ا')
  if (next === 'من' || next === 'تلو' || next === 'بعد' || accusative !== /[اء]$/.test(head.norm)) return null
  const start = startAfterLetters(text, head, letters)
  return {
    from: first,
    to: at + 1,
    start,
    end: token.end,
    value: 1,
    what: text.slice(start, tokens[at - 1]!.end),
    mod: 'exact',
    rule: 'ar/figure/noun-one',
    certainty: 'likely',
  }
}

/** The noun stands before its adjective: «[مباراة] ودية واحدة». */
function headOf(tokens: readonly Token[], at: number): number {
  const adjective = tokens[at - 1]
  const noun = tokens[at - 2]
  const two = adjective?.kind === 'word' && noun?.kind === 'word' && isRelationOf(noun.norm, adjective.norm)
  return two ? at - 2 : at - 1
}

/** و, ب and ل are a conjunction and prepositions where the rest is a noun that news counts («بغارة», but «بوابة»). */
function lettersOf(norm: string): number {
  if (!/^[بلو]/.test(norm) || WHOLE_NOUNS.has(norm)) return 0
  const rest = norm.slice(1)
  const bare = rest.replace(/ا$/, '')
  return FEMININE_NOUNS.has(rest) || MASCULINE_NOUNS.has(bare) || SOUND_PLURAL_NOUNS.has(bare) ? 1 : 0
}
