import { monthAt, weekdayNamed } from '../../../arabic/calendar.js'
import { type Quantity, quantityAt } from '../quantity.js'
import { DIRECTIONS, LAST_WORDS, UNIT_WORDS } from '../time-lexicon.js'
import type { TimeLine } from '../time-line.js'
import type { TimeMatch } from '../time-parts.js'
import { fold, type TimeParser } from './parser.js'

/** Words behind which a unit without a number is an amount («بعد [عام]», «خلال [أيام]», «لمدة [أسبوع]»). */
const GOVERNORS = fold(
  'بعد قبل منذ خلال لمدة مدة طوال طيلة مدى مدار غضون مرور ظرف نحو حوالي قرابة زهاء وبعد وقبل ومنذ وخلال فبعد فمنذ فقبل بمدة لفترة بعمر بفارق قبيل بعيد ولمدة',
)
const ABOUT = fold('نحو حوالي قرابة زهاء')
const COMPARED = fold('أكثر أقل أقصر أطول أزيد أكبر أصغر')
export const PAST_TAIL = fold('مضت خلت مضى مضيا مضوا انقضت')
const ADJECTIVES = fold('الأولى الأول')
const SPANS = fold('شهرا أسبوعا')

/**
 * Amounts of time, also as ages: «دام لمدة [أربع ساعات]», «منذ [ست سنوات]», «([17 عاما])», «[أقل من ستة أشهر]», «خلال [اليومين الماضيين]»,
 * and stretches that are only past or to come: «خلال [الأسابيع الأخيرة]», «في [الأيام القليلة المقبلة]».
 */
export const duration: TimeParser = {
  starts: [
    ...UNIT_WORDS.keys(),
    ...ABOUT,
    ...COMPARED,
    ...fold('ما بضع بضعة بضعه عدة عشرات مئات نصف ربع ثلث ال ( « “ آلاف ملايين آخر أول'),
  ],
  numbers: true,
  parse(line, from) {
    const special = ageAt(line, from) ?? rangeAt(line, from) ?? lastOf(line, from)
    if (special) return special
    const start = modifierEnd(line, from)
    const found = quantityAt(line, start)
    if (!found) return null
    return start === from ? plain(line, from, found) : modified(line, from, start, found)
  },
}

/** «في [الـ 16 من العمر]», «في [الخامسة والعشرين من عمرها]». */
function ageAt(line: TimeLine, from: number): TimeMatch | null {
  // «العقد الخامس من العمر» is no age of five.
  // «السنوات الأولى من عمره» neither.
  if (line.norm(from - 1) === 'العقد' || UNIT_WORDS.get(line.norm(from - 1))?.number === 'many') return null
  const old = line.host(from) === 'ال' || line.host(from).startsWith('ال') ? atAge(line, from) : null
  if (old) return old
  const at = line.host(from) === 'ال' ? from + 1 : from
  const number =
    at > from
      ? line.cardinal(at)
      : line.norm(from).startsWith('ال') || line.host(from).startsWith('ال')
        ? line.ordinal(from)
        : null
  if (!number || line.norm(number.to) !== 'من' || !/^(?:ال)?عمر(?:ه|ها|هم|هما|ي)?$/.test(line.norm(number.to + 1)))
    return null
  return line.match(
    from,
    number.to + 2,
    { kind: 'duration', amounts: [{ amount: number.value, unit: 'Y' }] },
    'ar/time/age',
  )
}

const RANGE_JOINTS = fold('إلى حتى')
/** «المصنف 19 إلى 62 دقيقة» is no range: one starts behind these or a word that governs amounts. */
const RANGE_STARTS = fold('من بين ما عمر أعمارهم مابين تستغرق يستغرق')
const DASHES = fold('- –')
const TENS = fold('عشر عشرة')
const BETWEEN = fold('بين وبين مابين')
/** A greater number in front of a unit is a year or a count of something else. */
const MOST_UNITS = 999

/** «من [3 إلى 5 أيام]», «بين [15 و60 عاما]», «[ثلاثة أو أربعة أيام]»: two numbers that share a unit. */
function rangeAt(line: TimeLine, from: number): TimeMatch | null {
  // Most numbers have no joint behind them: told by one look, before the number is read.
  const tens = TENS.has(line.norm(from + 1)) ? 1 : 0
  const behind = line.norm(from + 1 + tens)
  if (!behind.startsWith('و') && !DASHES.has(behind) && !RANGE_JOINTS.has(behind) && behind !== 'او') return null
  const low = line.cardinal(from)
  if (!low || low.value < 1 || low.value > MOST_UNITS || line.year(from) !== null) return null
  const joint = line.norm(low.to)
  const glued = joint.startsWith('و') && joint !== 'و' && line.host(low.to) !== joint
  const and = (joint === 'و' || glued) && BETWEEN.has(line.norm(from - 1))
  const dash = DASHES.has(joint) && low.digits && line.isNumber(low.to + 1)
  const before = line.norm(from - 1)
  const to = RANGE_JOINTS.has(joint) && (RANGE_STARTS.has(before) || GOVERNORS.has(before))
  if (!and && !dash && !to && joint !== 'او') return null
  const high = quantityAt(line, glued ? low.to : low.to + 1)
  const last = high?.amounts[0]
  if (high?.count !== 'counted' || high.definite || high.amounts.length > 1 || !last?.amount) return null
  const amount = low.value * high.word.times
  // «ثلاثة إلى أربعة ملايين عام» shares its millions too, which are no amount that news counts from.
  if (amount >= last.amount || last.amount > MOST_UNITS * high.word.times) return null
  const amounts = [{ amount, unit: last.unit }]
  return line.match(from, high.to, { kind: 'duration', amounts, upTo: last.amount }, 'ar/time/units-range')
}

const LAST = fold('آخر أول')

/** «خلال [آخر ثلاث سنوات]», «في [أول 24 ساعة]». */
function lastOf(line: TimeLine, from: number): TimeMatch | null {
  if (!LAST.has(line.host(from))) return null
  const found = quantityAt(line, from + 1)
  if (found?.count !== 'counted' || found.definite) return null
  return line.match(from, found.to, { kind: 'duration', amounts: found.amounts }, 'ar/time/last-units')
}

const AGE_WORDS = fold('عمر سن بعمر بسن لسن')

/** «في عمر [الـ13]», «قبل سن [الخامسة]», «دون سن [الثامنة عشرة]». */
function atAge(line: TimeLine, from: number): TimeMatch | null {
  if (!AGE_WORDS.has(line.norm(from - 1))) return null
  const digits = line.host(from) === 'ال'
  const number = digits ? line.cardinal(from + 1) : line.ordinal(from)
  // «عمر الثاني» is the other man's: an age is feminine («الخامسة») or a ten («الخمسين»).
  if (!digits && number && number.value % 10 !== 0 && !line.norm(from).endsWith('ة')) return null
  if (!number || UNIT_WORDS.has(line.norm(number.to))) return null
  return line.match(
    from,
    number.to,
    { kind: 'duration', amounts: [{ amount: number.value, unit: 'Y' }] },
    'ar/time/age',
  )
}

/** Token behind a modifier that stands at `from`, or `from` itself: «نحو», «أكثر من», «ما يقرب من». */
export function modifierEnd(line: TimeLine, from: number): number {
  const host = line.host(from)
  if (ABOUT.has(host)) return from + (line.norm(from + 1) === 'من' ? 2 : 1)
  if (COMPARED.has(host) && line.norm(from + 1) === 'من') return from + 2
  if (host === 'ما') {
    const verb = line.norm(from + 1)
    if (verb === 'يقارب' || verb === 'يناهز') return from + 2
    if (verb === 'لا' && line.norm(from + 3) === 'عن') return from + 4
    if (verb.startsWith('ي') && ['من', 'علي', 'عن'].includes(line.norm(from + 2))) return from + 3
  }
  return from
}

function modified(line: TimeLine, from: number, start: number, found: Quantity): TimeMatch | null {
  if (found.count === 'vague' || (found.count === 'bare' && !standsAlone(line, start, found))) return null
  return tail(line, from, found)
}

function plain(line: TimeLine, from: number, found: Quantity): TimeMatch | null {
  if (found.definite) return definiteStretch(line, from, found)
  if (found.count === 'counted') return tail(line, from, found)
  const before = line.norm(from - 1)
  const glued = line.norm(from) !== line.host(from) && line.norm(from).replace(/^[وف]/, '').startsWith('ل')
  const governed =
    GOVERNORS.has(before) ||
    glued ||
    (before === 'من' && upTo(line, found.to)) ||
    (before === 'في' && found.count === 'bare' && line.tokens[found.to]?.kind !== 'word' && !line.isNumber(found.to))
  if (found.count === 'bare') {
    // «أمهلته شهرا», «بقي أسبوعا»: the accusative alone is an amount; «أسبوعا حافلا» is a week of its kind.
    if (SPANS.has(line.norm(from)) && !line.norm(found.to).endsWith('ا')) return tail(line, from, found)
    if (!governed || glued || !standsAlone(line, from, found)) return null
    return tail(line, from, found)
  }
  // «بضعة أيام» and «أيام قليلة» name an amount by themselves, «أيام» only behind a preposition, «أيام العيد» never.
  const named = found.to > from + 1
  if (!named && (!governed || (line.norm(found.to).startsWith('ال') && line.norm(found.to) !== 'الي'))) return null
  return tail(line, from, found)
}

/** «من [شهر] إلى ستة أشهر». */
function upTo(line: TimeLine, to: number): boolean {
  return line.norm(to) === 'الي' && quantityAt(line, to + 1) !== null
}

/** A single unit is an amount unless it is the name of a date («عام 2011», «يوم الاثنين», «شهر مايو») or another word. */
function standsAlone(line: TimeLine, from: number, found: Quantity): boolean {
  const next = line.norm(found.to)
  if (line.isNumber(found.to)) return false
  const host = line.host(from)
  if (
    line.norm(found.to - 1) !== host &&
    found.to === from + 1 &&
    !GOVERNORS.has(line.norm(from - 1)) &&
    !ABOUT.has(line.host(from - 1))
  )
    return false
  if (host === 'ليلة' || host === 'ثانية' || host === 'دقيقة') return false
  if (host === 'عقد' || host === 'قرن') return next === 'من' && /^الزم[ا]?ن$/.test(line.norm(found.to + 1))
  if (line.ordinal(found.to) || line.cardinal(found.to)) return false
  if (namesDate(line, found.to)) return false
  return !next.startsWith('ال') || next === 'الي' || next === 'الا'
}

function namesDate(line: TimeLine, at: number): boolean {
  return weekdayNamed(line.norm(at)) !== undefined || monthAt(line.tokens, at) !== null || line.norm(at) === 'امس'
}

function tail(line: TimeLine, from: number, found: Quantity): TimeMatch {
  const { amounts, to } = found
  const first = amounts[0]!
  if (PAST_TAIL.has(line.norm(to)) && found.count === 'counted' && first.amount !== null)
    return line.match(
      from,
      to + 1,
      { kind: 'shifted', amount: first.amount, unit: first.unit, sign: -1 },
      'ar/time/units-gone-by',
    )
  return line.match(
    from,
    to,
    { kind: 'duration', amounts },
    found.count === 'vague' ? 'ar/time/units-uncounted' : 'ar/time/units-counted',
  )
}

/** «الأشهر التسعة السابقة» */
const FORMER = fold('السابقة السابقين السابقتين')
const NOT_OF = fold('خلال قبل أجل جراء دون')

function isPartOf(line: TimeLine, at: number): boolean {
  return line.norm(at) === 'من' && !NOT_OF.has(line.norm(at + 1))
}

function definiteStretch(line: TimeLine, from: number, found: Quantity): TimeMatch | null {
  const { amounts, to, count } = found
  const first = amounts[0]!
  if (count === 'bare') return null
  const next = line.norm(to)
  const direction = LAST_WORDS.has(next) || FORMER.has(next) ? 'past' : DIRECTIONS.get(next)
  if (count === 'vague') {
    if (!direction || direction === 'this') return null
    // «الدقائق الأخيرة» are of a match, «الأيام الأخيرة من رمضان» of what follows.
    if (LAST_WORDS.has(next) && (first.unit === 'TM' || first.unit === 'TS' || isPartOf(line, to + 1))) return null
    return line.match(
      from,
      to + 1,
      { kind: 'vague', value: direction === 'past' ? 'PAST_REF' : 'FUTURE_REF' },
      'ar/time/units-vague',
    )
  }
  if (ADJECTIVES.has(next)) return null
  const number = line.isNumber(from + 1) || line.host(from) === 'ال'
  if (!direction && !number && found.word.number !== 'many') return null
  return line.match(from, direction ? to + 1 : to, { kind: 'duration', amounts }, 'ar/time/units-definite')
}
