import { weekdayNamed } from '../../arabic/calendar.js'
import { foldWord } from '../../arabic/fold.js'
import { fold } from './fold-words.js'
import { UNIT_WORDS, type UnitWord } from './time-lexicon.js'
import type { TimeLine } from './time-line.js'
import type { DurationUnit } from './time-parts.js'

export type Amounts = readonly { readonly amount: number | null; readonly unit: DurationUnit }[]

/** An amount of time: «أربع ساعات», «شهرين», «سنة ونصف», «السنوات الخمس», «بضعة أيام», «أيام», «عام». */
export interface Quantity {
  readonly to: number
  readonly amounts: Amounts
  readonly definite: boolean
  /** `bare`: one unit without a number («عام»); `vague`: units without a number («أيام»). */
  readonly count: 'counted' | 'vague' | 'bare'
  readonly word: UnitWord
}

const BRACKETS = new Set(['(', ')', '«', '»', '"', '“', '”', "'"])
const PERCENT = new Set(['المئة', 'المائة', 'بالمئة', 'بالمائة', 'المئه', 'المائه'].map(foldWord))
/** «عقود طويلة الأجل» are contracts. */
const TERMS = new Set(['الأجل', 'الأمد', 'المدى'].map(foldWord))

const FRACTIONS = new Map([
  ['نصف', 1 / 2],
  ['ربع', 1 / 4],
  ['ثلث', 1 / 3],
])
const VAGUE_COUNTS = new Set(['بضع', 'بضعة', 'بضعه', 'عدة', 'عشرات', 'مئات', 'بعض'].map(foldWord))
/** «مئات السنين», «آلاف السنين»: as vague as «مئات سنين». */
const GREAT_COUNTS = new Set(['عشرات', 'مئات', 'آلاف', 'ملايين'].map(foldWord))
const VAGUE_ADJECTIVES = new Set(
  [
    'قليلة',
    'طويلة',
    'عديدة',
    'معدودة',
    'كثيرة',
    'عدة',
    'معدودات',
    'قلائل',
    'القلائل',
    'القليلة',
    'العديدة',
    'الطويلة',
  ].map(foldWord),
)
const ONE = new Set(['واحد', 'واحدا', 'واحدة', 'واحده', 'كامل', 'كاملا', 'كاملة'])

/** The quantity at a token, or null. */
export function quantityAt(line: TimeLine, from: number): Quantity | null {
  return countedAt(line, from) ?? fractionAt(line, from) ?? unitAt(line, from)
}

function countedAt(line: TimeLine, from: number): Quantity | null {
  let at = from
  const article = line.host(at) === 'ال' && line.isNumber(at + 1)
  if (article) at++
  const bracket = BRACKETS.has(line.norm(at)) && line.isNumber(at + 1) && BRACKETS.has(line.norm(at + 2))
  if (bracket) at++
  if (VAGUE_COUNTS.has(line.host(at)) || GREAT_COUNTS.has(line.host(at))) {
    const word = UNIT_WORDS.get(line.norm(at + 1))
    if (word?.number !== 'many') return null
    if (word.definite && !GREAT_COUNTS.has(line.host(at))) return null
    if (isOtherUnit(line, at, at + 1)) return null
    return { to: at + 2, amounts: [{ amount: null, unit: word.unit }], definite: false, count: 'vague', word }
  }
  const number = line.cardinal(at)
  if (!number) return null
  // «33/ عاما/» is how some agencies set an age apart.
  const stroke = line.norm(number.to) === '/' && line.norm(number.to + 2) === '/'
  const unitIndex = number.to + (bracket || stroke ? 1 : 0)
  const word = UNIT_WORDS.get(line.norm(unitIndex))
  if (!word || number.value <= 0 || isOtherUnit(line, number.to - 1, unitIndex)) return null
  // One and two of a unit are its singular and its dual: «قتل اثنان ليلة الخميس» counts no nights.
  if (number.value <= 2 && !number.digits) return null
  const definite = article || line.host(at).startsWith('ال')
  if (word.definite && !definite) return null
  // «2015 يوم …» is a year and a day: a number above ten takes the accusative.
  if (line.year(at) && word.number === 'one' && !line.norm(unitIndex).endsWith('ا') && word.unit === 'D') return null
  if (word.number === 'two' || (word.ambiguous && number.bare)) return null
  return extended(line, {
    to: unitIndex + 1,
    amounts: [amountOf(number.value, word)],
    definite,
    count: 'counted',
    word,
  })
}

/** «5 في المئة العام الماضي», «إصابة 173 يوم الأحد», «3-2 يوم السبت», «سنة ضوئية»: the number counts something else, or the unit is another. */
function isOtherUnit(line: TimeLine, last: number, unit: number): boolean {
  if (PERCENT.has(line.norm(last))) return true
  const next = line.norm(unit + 1)
  if (line.norm(unit) === 'يوم' && (weekdayNamed(next) !== undefined || next === 'امس')) return true
  return next === 'ضوئية' || (line.norm(unit) === 'عقود' && isContract(line, unit + 1))
}

const CONTRACT_TAILS = fold(
  'مع بقيمة لشراء لتنفيذ لتوريد لبناء رعاية عمل إنشاء توريد شراء استثمار بيع خدمات صيانة جديدة تجارية',
)
const LASTING = fold('طويلة عديدة كثيرة قليلة عدة متتالية متواصلة ماضية كاملة متعاقبة مضت خلت قادمة مقبلة')

/** «عدة عقود تجارية», «ثلاثة عقود مع شركات»: contracts, not tens of years. */
function isContract(line: TimeLine, at: number): boolean {
  const next = line.norm(at)
  return CONTRACT_TAILS.has(next) || (next.endsWith('ة') && !LASTING.has(next))
}

function fractionAt(line: TimeLine, from: number): Quantity | null {
  const share = FRACTIONS.get(line.host(from))
  if (share === undefined) return null
  const word = UNIT_WORDS.get(line.norm(from + 1))
  // «نصف الساعة» is thirty minutes, «نصف العام» a part of the year.
  if (word?.number !== 'one' || (word.definite && word.unit !== 'TH')) return null
  const amount = partOf(share, word)
  return amount && { to: from + 2, amounts: [amount], definite: false, count: 'counted', word }
}

/** A share of a unit in the next smaller one that gives a whole number: half an hour is thirty minutes. */
function partOf(share: number, word: UnitWord): Amounts[number] | null {
  const smaller: Partial<Record<DurationUnit, readonly [number, DurationUnit]>> = {
    Y: [12, 'M'],
    M: [30, 'D'],
    D: [24, 'TH'],
    TH: [60, 'TM'],
    TM: [60, 'TS'],
  }
  if (word.times > 1) return { amount: word.times * share, unit: 'Y' }
  const step = smaller[word.unit]
  return step ? { amount: Math.round(step[0] * share), unit: step[1] } : { amount: share, unit: word.unit }
}

function unitAt(line: TimeLine, from: number): Quantity | null {
  const word = UNIT_WORDS.get(line.host(from))
  if (!word) return null
  const { definite } = word
  if (word.number === 'two') {
    // «في الدقيقتين 39 و50» are moments of a match.
    if (definite && line.isNumber(from + 1)) return null
    return extended(line, { to: from + 1, amounts: [amountOf(2, word)], definite, count: 'counted', word })
  }
  if (word.number === 'one') {
    const one = ONE.has(line.norm(from + 1)) && !definite
    const base: Quantity = {
      to: from + (one ? 2 : 1),
      amounts: [amountOf(1, word)],
      definite,
      count: one ? 'counted' : 'bare',
      word,
    }
    return definite ? base : extended(line, base)
  }
  if (definite) {
    // «في الدقائق 21 و25 و44» are moments of a match.
    if ((word.unit === 'TM' || word.unit === 'TS') && line.isNumber(from + 1)) return null
    const adjective = VAGUE_ADJECTIVES.has(line.norm(from + 1)) ? 1 : 0
    const number = adjective ? null : line.norm(from + 1) === 'ال' ? line.cardinal(from + 2) : line.cardinal(from + 1)
    if (number && !line.year(from + 1) && (line.norm(from + 1).startsWith('ال') || line.isNumber(from + 1)))
      return { to: number.to, amounts: [amountOf(number.value, word)], definite, count: 'counted', word }
    return { to: from + 1 + adjective, amounts: [{ amount: null, unit: word.unit }], definite, count: 'vague', word }
  }
  const adjective = VAGUE_ADJECTIVES.has(line.norm(from + 1)) ? 1 : 0
  if (adjective && TERMS.has(line.norm(from + 2))) return null
  return { to: from + 1 + adjective, amounts: [{ amount: null, unit: word.unit }], definite, count: 'vague', word }
}

function amountOf(count: number, word: UnitWord): Amounts[number] {
  return { amount: count * word.times, unit: word.unit }
}

/** «عقد ونصف» is fifteen years, «أسبوع ونصف» a week and a half: the same unit adds up. */
function added(amounts: Amounts, more: Amounts[number]): Amounts {
  const last = amounts.at(-1)!
  if (last.unit !== more.unit || last.amount === null) return [...amounts, more]
  return [...amounts.slice(0, -1), { amount: last.amount + more.amount!, unit: last.unit }]
}

const ORDER = 'Y M W D TH TM TS'.split(' ')

/** «سنة [ونصف السنة]», «ساعتين [و20 دقيقة]», «سنتين [وثلاثة أشهر]»: a smaller amount that و adds. */
function extended(line: TimeLine, head: Quantity): Quantity {
  const lone = line.norm(head.to) === 'و'
  const at = lone ? head.to + 1 : head.to
  if (!lone && line.norm(at)[0] !== 'و') return head
  const host = line.host(at)
  const share = FRACTIONS.get(host)
  if (share !== undefined) {
    const again = UNIT_WORDS.get(line.norm(at + 1))
    const amount = partOf(share, head.word)
    if (!amount) return head
    return {
      ...head,
      to: at + (again?.number === 'one' && again.unit === head.word.unit ? 2 : 1),
      amounts: added(head.amounts, amount),
      count: 'counted',
    }
  }
  if (!lone && host === line.norm(at)) return head
  const rest = countedAt(line, at) ?? smallerUnit(line, at)
  if (!rest || rest.count === 'vague' || rest.definite) return head
  if (ORDER.indexOf(rest.amounts[0]!.unit) <= ORDER.indexOf(head.word.unit)) return head
  return { ...head, to: rest.to, amounts: [...head.amounts, ...rest.amounts], count: 'counted' }
}

/** «سنتين [وشهرين]», «عام [وشهر]»; a single unit only where no name of a date follows («وشهر رمضان»). */
function smallerUnit(line: TimeLine, at: number): Quantity | null {
  const found = unitAt(line, at)
  if (found?.count !== 'bare') return found
  const next = line.tokens[found.to]
  return next?.kind !== 'word' || next.norm.startsWith('و') || next.norm === 'من' ? found : null
}
