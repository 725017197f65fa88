import { TIME_UNITS } from '../../arabic/counted-nouns-lexicon.js'
import { cardinalAt } from '../../arabic/number-words.js'
import type { Token } from '../../text/tokens.js'
import { LABELS, ORDINAL_HEADS } from './context-lexicon.js'
import { type FigureDraft, startAfterLetters } from './figure-draft.js'
import { isPartOfCode } from './not-counting.js'
import { isPlural } from './plural-form.js'
import { roleOf } from './word-role.js'

/** The number behind the noun, both with their article: «[الدول الثلاث]», «[الأشخاص الـ14]». */
export function groupFigureAt(tokens: readonly Token[], at: number, text: string): FigureDraft | null {
  const token = tokens[at]!
  const digits = token.norm === 'ال' && tokens[at + 1]?.kind === 'number'
  const role = digits ? null : roleOf(token.norm)
  if (!digits && (!role?.article || role.numberLetters !== 0 || role.number === null)) return null
  const number = digits ? cardinalAt(tokens, at + 1) : cardinalAt(tokens, at, role!.number!)
  if (!number || number.value < 3 || (digits && isPartOfCode(tokens, at + 1, text))) return null
  const first = headAt(tokens, at)
  const head = tokens[first]
  if (head?.kind !== 'word') return null
  const bare = definiteHost(head.norm)
  if (!bare || roleOf(head.norm)?.dual || ORDINAL_HEADS.has(bare) || LABELS.has(`ال${bare}`) || TIME_UNITS.has(bare))
    return null
  // Behind a singular they are ordinals or names («القرن العشرين», «القمة الـ29»).
  if (!isPlural(bare)) return null
  const letters = head.norm.length - bare.length - 2
  const start = startAfterLetters(text, head, Math.max(0, head.norm.startsWith('لل') ? 0 : letters))
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
  const bare = noun?.kind === 'word' ? definiteHost(noun.norm) : null
  return bare !== null && isPlural(bare) && adjective?.kind === 'word' && /^ال.{3,}/.test(adjective.norm)
    ? at - 2
    : at - 1
}

function definiteHost(norm: string): string | null {
  const match = /^[وف]?[بلك]?ال(.{3,})$/.exec(norm) ?? /^[وف]?لل(.{3,})$/.exec(norm)
  return match?.[1] ?? null
}
