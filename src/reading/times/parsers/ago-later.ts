import { quantityAt } from '../quantity.js'
import { tenseInClause } from '../tense.js'
import { UNIT_WORDS } from '../time-lexicon.js'
import type { TimeLine } from '../time-line.js'
import type { ShiftedParts } from '../time-parts.js'
import { modifierEnd, PAST_TAIL } from './duration.js'
import { fold, type TimeParser } from './parser.js'

/**
 * So long before or after the day of writing: «[قبل أسبوعين]», «[قبل نحو عام]», «فمنذ [8 سنوات] أعلنت», «[بعد يومين]» with what is to come.
 * An amount that an event follows («قبل [يومين] من القمة») is a duration, and so is one of hours, and «منذ» with what goes on.
 */
export const agoLater: TimeParser = {
  starts: ['قبل', 'منذ', 'بعد'],
  parse(line, from) {
    const word = line.host(from)
    const start = modifierEnd(line, from + 1)
    const found = quantityAt(line, start)
    if (!found || found.definite || found.count === 'vague') return null
    const { amount, unit } = found.amounts[0]!
    if (amount === null || found.amounts.length > 1 || unit.startsWith('T')) return null
    if (found.count === 'bare' && start === from + 1 && !bareUnit(line, start, found.to)) return null
    const parts: ShiftedParts = { kind: 'shifted', amount, unit, sign: word === 'بعد' ? 1 : -1 }
    const next = line.norm(besideEnd(line, found.to))
    // «منذ أربع سنوات مضت» is of duration.ts, which knows the word.
    if (word === 'منذ' && PAST_TAIL.has(next)) return null
    if (word === 'منذ')
      return opensSentence(line, from) && !MORE.has(line.host(from + 1)) && !goesOn(line, found.to)
        ? line.match(from + 1, found.to, parts, 'ar/time/since-ago')
        : null
    // «بعد عامين [من الآن]» is counted from the day of writing.
    if (next === 'من' && line.norm(found.to + 1) === 'الان' && word !== 'منذ')
      return line.match(from, found.to + 2, parts, 'ar/time/from-now')
    const onto = next === 'علي' && !PLACES.has(line.norm(found.to + 1))
    if (next === 'من' || onto || next === 'عن') return null
    if (word !== 'بعد') return line.match(from, found.to, parts, 'ar/time/ago')
    // «سيعود بعد يومين.» is counted from the day of writing only where the sentence gives no other start.
    const closes = line.tokens[found.to] === undefined || line.tokens[found.to]!.kind === 'punctuation'
    return closes && tenseInClause(line, from) === 'future'
      ? line.match(from, found.to, parts, 'ar/time/later', { unsure: true })
      : null
  },
}

/** «قبل يومين [فقط] من القمة», «قبل أسبوعين [على الأقل] من الموعد» */
function besideEnd(line: TimeLine, at: number): number {
  if (BESIDE.has(line.norm(at))) return at + 1
  return line.norm(at) === 'علي' && BOUNDS.has(line.norm(at + 1)) ? at + 2 : at
}

const BOUNDS: ReadonlySet<string> = fold('الأقل الأكثر الأرجح')
const BESIDE: ReadonlySet<string> = fold('فقط تقريبا')
/** «قبل عامين على [متن] قارب» tells where, «قبل عامين على انطلاق الدورة» from when. */
const PLACES: ReadonlySet<string> = fold('متن يد أيدي يدي أرض أرضه أرضها ملعب ملعبه خلفية هامش ساحل ظهر')

/** A unit without number, and not the name of a date («قبل عام 2011», «قبل شهر رمضان», «قبل يوم الاثنين») or an attribute. */
function bareUnit(line: TimeLine, at: number, to: number): boolean {
  const word = UNIT_WORDS.get(line.norm(at))
  if (!word || word.times > 1 || line.norm(at) === 'ليلة') return false
  if (line.isNumber(to)) return false
  const next = line.tokens[to]
  if (next?.kind !== 'word') return true
  return AFTER_BARE.has(next.norm)
}

const AFTER_BARE: ReadonlySet<string> = new Set(
  'من في عن علي الي بعد اثر خلال فقط تقريبا حين عندما وكان وكانت و تم مع عقب ان وقد لكن بسبب كان كانت'.split(' '),
)

/** «منذ أكثر من عشر سنوات» goes on. */
const MORE: ReadonlySet<string> = new Set(['اكثر', 'اقل'])

function opensSentence(line: TimeLine, from: number): boolean {
  const before = line.norm(from - 1)
  return before === '' || before === '.' || before === '؟' || before === '!'
}

/** An imperfect verb right behind: «ومنذ سنتين يعمل …» goes on. */
function goesOn(line: TimeLine, at: number): boolean {
  const next = line.norm(at)
  return (
    line.tokens[at]?.kind !== 'word' ||
    /^[يتن]/.test(next) ||
    next === 'و' ||
    next === 'وهو' ||
    next === 'وهي' ||
    next === '،'
  )
}
