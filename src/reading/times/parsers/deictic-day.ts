import { ORDINAL_WORDS } from '../../../arabic/number-words-lexicon.js'
import { DEFINITE_PART_WORDS, DIRECTIONS } from '../time-lexicon.js'
import type { TimeLine } from '../time-line.js'
import type { TimeMatch } from '../time-parts.js'
import { fold, foldWord, type TimeParser } from './parser.js'

/** Behind these «اليوم» is part of a name («المصري اليوم») or not the day of writing («ذلك اليوم»). */
const NOT_TODAY_AFTER = fold(
  'صحيفة جريدة قناة موقع ذلك تلك نفس كل طوال طيلة مدار مدى منتصف بداية هامش ساعات ساعة هذه صحيفتي عين بقية قضية حديث أخبار',
)
/** Before these «اليوم» is a named or numbered day. */
const NOT_TODAY_BEFORE = fold(
  'التالي نفسه نفسها ذاته ذاتها الواحد الواحدة الأخرى السابقة الأخيرة الكبيرة الأولى التالية العالمي الوطني الدولي الدراسي الذي التي السابق الأخير الموالي المفتوح المذكور الموعود المشهود الختامي الافتتاحي السعودي الآتي القادم المقبل',
)
/** Words that make «اليوم» our times rather than a date («بات [اليوم] أقوى»). */
const NOWADAYS_AFTER = fold(
  'بات باتت أصبح أصبحت حتى إلى عالم لكن ولكن لكنه لكنها لكنهم يزال تزال أما وأما صار صارت ليس نعيش يعيش وإلى وليد وليدة',
)

/** «[اليوم] نرى», «[اليوم] نعيش» */
const NOWADAYS_BEFORE = fold('نرى نعيش نجد نشهد نواجه نعرف')

const FUTURE_OR_PAST: ReadonlyMap<string, number> = new Map(
  [
    ['أمس', -1],
    ['الأمس', -1],
    ['البارحة', -1],
    ['غدا', 1],
    ['غد', 1],
    ['الغد', 1],
  ].map(([word, offset]) => [foldWord(word as string), offset as number]),
)

/** «حزب الغد» */
const PARTIES = fold('حزب لحزب قناة صحيفة تيار جيل عالم')
const YESTERDAY = new Set(['امس', 'الامس', 'البارحة'])

/**
 * Days named by their distance from the day of writing: «[أمس]», «[أول من أمس]», «[أمس الأول]», «[اليوم]», «[يوم غد]», «[بعد غد]»,
 * «[هذا المساء]», «[الليلة الماضية]».
 */
export const deicticDay: TimeParser = {
  starts: [
    'امس',
    'الامس',
    'البارحة',
    'غدا',
    'غد',
    'الغد',
    'اليوم',
    'الليلة',
    'اول',
    'بعد',
    'قبل',
    'يوم',
    'هذا',
    'هذه',
    'ليلة',
  ],
  parse(line, from) {
    const host = line.host(from)
    if (host === 'اول') return beforeYesterday(line, from)
    if (host === 'قبل') return dayBefore(line, from)
    if (host === 'بعد') {
      const next = line.norm(from + 1)
      return next === 'غد' || next === 'الغد' ? day(line, from, from + 2, 2) : null
    }
    if (host === 'يوم') {
      const offset = FUTURE_OR_PAST.get(line.norm(from + 1))
      if (offset === undefined) return null
      const first = line.norm(from + 2) === 'الاول' && offset === -1
      return day(line, from, from + (first ? 3 : 2), first ? -2 : offset)
    }
    if (host === 'هذا' || host === 'هذه') return thisPart(line, from)
    if (host === 'اليوم') return today(line, from, from)
    if (host === 'الليلة' || host === 'ليلة') return night(line, from)
    // «بأمس الحاجة» is "in dire need".
    if (host === 'امس' && line.norm(from + 1) === 'الحاجة') return null
    const offset = FUTURE_OR_PAST.get(host)!
    if (host === 'الغد' && PARTIES.has(line.norm(from - 1))) return null
    if (YESTERDAY.has(host) && line.norm(from + 1) === 'الاول') return day(line, from, from + 2, -2)
    // «غد أفضل», «الغد»: tomorrow in general, unless nothing qualifies it.
    if (
      host === 'غد' &&
      line.norm(from - 1) !== 'من' &&
      line.norm(from) === 'غد' &&
      line.tokens[from + 1]?.kind === 'word'
    ) {
      return weekdayFollows(line, from + 1) ? day(line, from, from + 1, offset) : null
    }
    if (host === 'الامس' && line.norm(from) === 'الامس' && line.norm(from - 1) !== 'من') return null
    return day(line, from, from + 1, offset)
  },
}

function weekdayFollows(line: TimeLine, at: number): boolean {
  return line.norm(at).startsWith('ال') || line.norm(at) === 'في'
}

function day(line: TimeLine, from: number, to: number, dayOffset: number): TimeMatch {
  return line.match(from, to, { kind: 'point', dayOffset }, 'ar/time/deictic-day')
}

function beforeYesterday(line: TimeLine, from: number): TimeMatch | null {
  const from2 = line.norm(from + 1) === 'من' ? from + 2 : from + 1
  return YESTERDAY.has(line.norm(from2)) ? day(line, from, from2 + 1, -2) : null
}

/** «قبل أمس», «قبل يوم أمس»: the day before yesterday. */
function dayBefore(line: TimeLine, from: number): TimeMatch | null {
  const at = line.norm(from + 1) === 'يوم' ? from + 2 : from + 1
  return line.norm(at) === 'امس' ? day(line, from, at + 1, -2) : null
}

function today(line: TimeLine, from: number, at: number): TimeMatch | null {
  const before = line.norm(at - 1)
  const next = line.norm(at + 1)
  if (NOT_TODAY_AFTER.has(before) || NOT_TODAY_BEFORE.has(next) || isOutlet(line, at)) return null
  // «16 ساعة في اليوم» is a rate; today needs no preposition.
  if (before === 'في') return null
  if (next.startsWith('ال') && isOrdinal(next)) return null
  if (isQuoted(before, next)) return null
  // «بين الأمس واليوم» weighs one age against another.
  if (line.norm(at) === 'واليوم' && THEN.has(before)) return nowadaysAt(line, from, at + 1)
  const nowadays = (NOWADAYS_AFTER.has(before) && !next.startsWith('ال')) || NOWADAYS_BEFORE.has(next)
  if (nowadays) return nowadaysAt(line, from, at + 1)
  return day(line, from, at + 1, 0)
}

const THEN = fold('الأمس الماضي')

function nowadaysAt(line: TimeLine, from: number, to: number): TimeMatch {
  return line.match(from, to, { kind: 'vague', value: 'PRESENT_REF' }, 'ar/time/nowadays', { unsure: true })
}

/** A day set in quotation marks is a name; «(اليوم)» is an editor's word within another's. */
function isQuoted(before: string, next: string): boolean {
  return /["“«']/.test(before) && /["”»']/.test(next)
}

/** First words of outlets that are called «… اليوم». */
const OUTLETS = fold('المصري روسيا')
const OUTLET_BEFORE = fold(
  'صحيفة جريدة موقع قناة تلفزيون وكالة شبكة لصحيفة لقناة لموقع لوكالة بصحيفة بموقع ل في عن " « “',
)

/** «صحيفة المصري اليوم», «لقناة روسيا اليوم»; «التقى الوزير المصري اليوم» is today. */
function isOutlet(line: TimeLine, at: number): boolean {
  const name = line.norm(at - 1)
  // «فلان لـ اليوم:» speaks to the newspaper of that name.
  if (name === 'ل' && line.norm(at) === 'اليوم') return true
  if (name.startsWith('ل') && OUTLETS.has(name.slice(1))) return true
  return OUTLETS.has(name) && (OUTLET_BEFORE.has(line.norm(at - 2)) || /["”»]/.test(line.norm(at + 1)))
}

function isOrdinal(word: string): boolean {
  return ORDINAL_WORDS.has(word.slice(2))
}

/** «هذا المساء», «هذا اليوم». */
function thisPart(line: TimeLine, from: number): TimeMatch | null {
  const next = line.norm(from + 1)
  if (next === 'اليوم') return isOrdinal(line.norm(from + 2)) ? null : day(line, from, from + 2, 0)
  const part = DEFINITE_PART_WORDS.get(next)
  if (!part) return null
  return line.match(from, from + 2, { kind: 'point', dayOffset: 0, part }, 'ar/time/this-part-of-day')
}

/** «الليلة» is tonight, «الليلة الماضية» last night; «ليلة» needs a day behind it. */
function night(line: TimeLine, from: number): TimeMatch | null {
  if (line.host(from) === 'ليلة' || isQuoted(line.norm(from - 1), line.norm(from + 1))) return null
  const next = line.norm(from + 1)
  const direction = DIRECTIONS.get(next)
  if (direction === 'past')
    return line.match(from, from + 2, { kind: 'point', dayOffset: -1, part: 'TNI' }, 'ar/time/last-night')
  if (direction || isOrdinal(next) || NOT_TODAY_BEFORE.has(next) || NOT_TODAY_AFTER.has(line.norm(from - 1)))
    return null
  if (next === 'قبل' && line.norm(from + 2) === 'الماضية')
    return line.match(from, from + 3, { kind: 'point', dayOffset: -2, part: 'TNI' }, 'ar/time/last-night')
  return line.match(from, from + 1, { kind: 'point', dayOffset: 0, part: 'TNI' }, 'ar/time/tonight')
}
