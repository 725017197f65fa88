import { FEMININE_NOUNS, TIME_UNITS } from '../../arabic/counted-nouns-lexicon.js'
import { cardinalAt } from '../../arabic/number-words.js'
import type { Token } from '../../text/tokens.js'
import { LABELS, ONE_IDIOMS, ORDINAL_HEADS } from './context-lexicon.js'
import { type FigureDraft, startAfterLetters } from './figure-draft.js'
import { isPartOfCode } from './not-counting.js'
import { roleOf } from './word-role.js'

/** Plurals that no ending shows, of what news counts with the article: «الدول الثلاث», «الجنود الـ14». */
const BROKEN_PLURALS: ReadonlySet<string> = new Set(
  (
    'دول جنود قتلي جرحي رجال عناصر نواب مدن قري فرق اندية شبان ركاب طلاب مرضي اسري ضحايا مقاعد منتخبات بنود نقاط وزراء صواريخ شهداء اشخاص اطفال افراد ' +
    'اعضاء احزاب فصائل ابناء اخوة قادة رؤساء زعماء قضاة ضباط اطباء رهائن جثث محاور مراحل شروط مطالب اهداف ملفات قوي اطراف بلدان شركاء لاعبين جرائم تهم'
  ).split(' '),
)

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
  return bare !== null && isPlural(bare) && adjective?.kind === 'word' && adjective.norm.startsWith('ال')
    ? at - 2
    : at - 1
}

function isPlural(bare: string): boolean {
  if (BROKEN_PLURALS.has(bare) || /(?:ات|ين|ون)$/.test(bare)) return true
  // The shapes of أفعال and مفاعل / مفاعيل.
  return /^ا..ا.$/.test(bare) || /^[^ا].ا..$/.test(bare) || /^[^ا].ا.ي.$/.test(bare)
}

function definiteHost(norm: string): string | null {
  const match = /^[وف]?[بلك]?ال(.{3,})$/.exec(norm) ?? /^[وف]?لل(.{3,})$/.exec(norm)
  return match?.[1] ?? null
}

/** «ب[غارة واحدة]», «[شخص واحد]»: one, said with stress. Idioms («في وقت واحد», «دفعة واحدة») count nothing. */
export function oneFigureAt(tokens: readonly Token[], at: number, text: string): FigureDraft | null {
  const token = tokens[at]!
  const head = tokens[at - 1]
  if (head?.kind !== 'word' || head.norm.length < 3 || !/^[ء-ي]/.test(head.norm)) return null
  const feminine = /[ةه]$/.test(token.norm)
  if (feminine !== head.norm.endsWith('ة')) return null
  // ب and ل are prepositions where the rest is a noun that news counts («بغارة», but «بوابة»).
  const letters = /^[بلو]/.test(head.norm) && FEMININE_NOUNS.has(head.norm.slice(1)) ? 1 : 0
  const noun = head.norm.slice(letters)
  if (noun.startsWith('ال') || ONE_IDIOMS.has(noun) || ONE_IDIOMS.has(head.norm) || ONE_IDIOMS.has(head.norm.slice(1)))
    return null
  if (TIME_UNITS.has(noun) || TIME_UNITS.has(head.norm.slice(1))) return null
  // «واحدا من أخطر», «واحدا تلو الآخر» are of another make.
  const next = tokens[at + 1]?.norm
  if (next === 'من' || next === 'تلو' || next === 'بعد' || token.norm.endsWith('ا') !== /[اء]$/.test(head.norm))
    return null
  const start = startAfterLetters(text, head, letters)
  return {
    from: at - 1,
    to: at + 1,
    start,
    end: token.end,
    value: 1,
    what: text.slice(start, head.end),
    mod: 'exact',
    rule: 'ar/figure/noun-one',
    certainty: 'likely',
  }
}
