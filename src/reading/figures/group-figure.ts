import { TIME_UNITS } from '../../arabic/counted-nouns-lexicon.js'
import { cardinalAt } from '../../arabic/number-words.js'
import type { Token } from '../../text/tokens.js'
import { LABELS, ORDINAL_HEADS } from './context-lexicon.js'
import { type FigureDraft, startAfterLetters } from './figure-draft.js'
import { isPartOfCode } from './not-counting.js'
import { isListedPlural, isPlural } from './plural-form.js'
import { roleOf } from './word-role.js'

/** The number behind the noun, both with their article: «[الدول الثلاث]», «[الأشخاص الـ14]». */
export function groupFigureAt(tokens: readonly Token[], at: number, text: string): FigureDraft | null {
  const token = tokens[at]!
  const digits = token.norm === 'ال' && tokens[at + 1]?.kind === 'number'
  const role = digits ? null : roleOf(token.word)
  if (!digits && (!role?.article || role.numberLetters !== 0 || role.number === null)) return null
  const number = digits ? cardinalAt(tokens, at + 1) : cardinalAt(tokens, at, role!.number!)
  if (!number || number.value < 3 || (digits && isPartOfCode(tokens, at + 1, text))) return null
  const first = headAt(tokens, at)
  const head = tokens[first]
  if (head?.kind !== 'word') return null
  const noun = headNoun(head.norm)
  if (!noun || roleOf(head.word)?.dual) return null
  const { bare, letters } = noun
  if (ORDINAL_HEADS.has(bare) || LABELS.has(`ال${bare}`) || TIME_UNITS.has(bare)) return null
  // Behind a singular they are ordinals or names («القرن العشرين», «القمة الـ29»).
  if (!isPlural(bare)) return null
  const start = startAfterLetters(text, head, letters)
  return {
    from: first,
    to: number.to,
    start,
    end: tokens[number.to - 1]!.end,
    value: number.value,
    what: text.slice(start, head.end),
    mod: 'exact',
    rule: 'ar/figure/noun-number',
    certainty: 'certain',
  }
}

/** The noun of «[المؤشرات] الأميركية الثلاثة» stands before its adjective. */
function headAt(tokens: readonly Token[], at: number): number {
  const adjective = tokens[at - 1]
  const noun = tokens[at - 2]
  const bare = noun?.kind === 'word' ? headNoun(noun.norm)?.bare : undefined
  return bare !== undefined && isPlural(bare) && adjective?.kind === 'word' && /^ال.{3,}/.test(adjective.norm)
    ? at - 2
    : at - 1
}

interface HeadNoun {
  readonly bare: string
  /** Letters of conjunction and preposition before it; «لل» stays whole. */
  readonly letters: number
}

/** A noun that is definite by its article («للدول») or, in the plural, by its owner («قضاتها»). */
function headNoun(norm: string): HeadNoun | null {
  const article = /^([وف]?[بلك]?)ال(.{3,})$/.exec(norm) ?? /^([وف]?)لل(.{3,})$/.exec(norm)
  if (article) return { bare: article[2]!, letters: article[1]!.length }
  const owned = /^(...+)(?:ها|هم|هن|هما|نا|ه)$/.exec(norm)?.[1]
  if (!owned) return null
  // ت before the owner is ة alone.
  const bare = [owned, owned.replace(/ت$/, 'ة')].find(isListedPlural)
  return bare === undefined ? null : { bare, letters: 0 }
}
