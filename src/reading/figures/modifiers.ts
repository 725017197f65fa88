import type { Modifier } from '../../domain/index.js'
import type { Token } from '../../text/tokens.js'
import { NOT_COUNTED } from './context-lexicon.js'
import { AFTER } from './modifier-lexicon.js'

const REACH_BEFORE = 8
const FEWER: ReadonlySet<string> = new Set(['يقل', 'تقل', 'قل', 'قلت', 'يقلوا'])
/** Not «زادت»: «زادت الرسوم على [128 منتجا]» raises them, and counts no more than 128. */
const MORE: ReadonlySet<string> = new Set(['يزيد', 'تزيد', 'يربو', 'تربو'])
const NEGATIONS: ReadonlySet<string> = new Set(['لا', 'ولا', 'الا', 'لم', 'ولم', 'لن', 'ولن', 'بالا', 'والا'])

/**
 * The modifier of a verb some words back: «لا تقل درجة الحرارة عن [75]» is at least, «يزيد عدد السكان على [3 آلاف]» more.
 * Those words are not part of the figure.
 */
export function distantModifier(tokens: readonly Token[], at: number): Modifier | null {
  const preposition = tokens[at - 1]?.norm
  if (preposition !== 'عن' && preposition !== 'علي') return null
  for (let i = at - 2; i >= 0 && i >= at - REACH_BEFORE; i--) {
    const token = tokens[i]!
    if (token.kind !== 'word') return null
    const negated = NEGATIONS.has(tokens[i - 1]?.norm ?? '')
    if (FEWER.has(token.norm)) return negated ? 'atleast' : 'less'
    else if (MORE.has(token.norm)) return negated ? 'atmost' : 'more'
  }
  return null
}

const REACH_AFTER = 3

/**
 * The modifier behind a figure that ends at token `to`: «82 فتاة [على الأقل]». Adjectives may stand between («5 مدنيين سوريين على الأقل»);
 * then it is not part of the figure's words.
 */
export function modifierAfter(
  tokens: readonly Token[],
  to: number,
): { readonly mod: Modifier; readonly to: number } | null {
  for (let i = to; i < to + REACH_AFTER; i++) {
    const found = AFTER.longestAt(tokens, i)
    // «52 شهيدا [وأكثر] من ألفي جريح» opens the next figure.
    if (found && tokens[found.to]?.norm === 'من') return null
    if (found) return { mod: found.value, to: i === to ? found.to : to }
    const token = tokens[i]
    if (token?.kind !== 'word' || token.norm[0] === 'و' || NOT_COUNTED.has(token.norm)) return null
  }
  return null
}
