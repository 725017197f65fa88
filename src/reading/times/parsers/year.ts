import { FEMININE_NOUNS } from '../../../arabic/counted-nouns-lexicon.js'
import { DIRECTIONS, EDGE_WORDS, SEASONS } from '../time-lexicon.js'
import type { TimeLine } from '../time-line.js'
import type { PointParts, TimeMatch } from '../time-parts.js'
import { isHijriYear, wordedYearAt, yearAt } from '../year-tail.js'
import { fold, type TimeParser } from './parser.js'

const YEAR_WORDS = fold('عام العام سنة السنة سنه')
const YEARS_WORDS = fold('عامي العامين الأعوام أعوام للأعوام سنتي السنوات سنوات لعامي بعامي')
/** Behind these four digits are a year without «عام». */
const PREPOSITIONS = fold(
  'في منذ وفي ومنذ حتى وحتى بحلول قبل بعد خلال وخلال بين لسنة من إلى لـ ل موسم لموسم مواليد طبعة ومن',
)
const MANY_YEARS = fold('الأعوام أعوام للأعوام السنوات سنوات')
const TO = fold('إلى حتى - – — /')
const FIRST_YEAR = 1800
const LAST_YEAR = 2100

/** «[عام 2018]», «[نهاية 2017]», «[العام الجاري 2015]», «في [2011]», «[عامي 2016 و2017]», «[2014-2015]», «[صيف 2015]». */
export const year: TimeParser = {
  starts: [...YEAR_WORDS, ...YEARS_WORDS, ...EDGE_WORDS, ...SEASONS.keys()],
  numbers: true,
  parse(line, from) {
    const host = line.host(from)
    if (line.isNumber(from)) return bareYear(line, from)
    if (SEASONS.has(host)) return season(line, from)
    if (EDGE_WORDS.has(host)) return edge(line, from)
    if (YEARS_WORDS.has(host)) return range(line, from, from + 1) ?? withYear(line, from, from + 1, 'ar/time/year')
    return worded(line, from, from)
  },
}

function worded(line: TimeLine, from: number, at: number): TimeMatch | null {
  if (!YEAR_WORDS.has(line.host(at))) return null
  // «العام الجاري 2015», «العام الدراسي 2015»
  let number = at + 1
  if (line.norm(number) === '(' && line.norm(number + 2) === ')' && line.year(number + 1))
    return line.match(from, number + 3, { kind: 'point', year: line.year(number + 1)! }, 'ar/time/year')
  if (line.host(at).startsWith('ال') && (DIRECTIONS.has(line.norm(number)) || YEAR_KINDS.has(line.norm(number))))
    number++
  return withYear(line, from, number, 'ar/time/year')
}

const YEAR_KINDS = fold('الدراسي المالي الهجري الميلادي الجامعي الأكاديمي المالية الدراسية الميلادية الهجرية')

function withYear(
  line: TimeLine,
  from: number,
  at: number,
  rule: string,
  more: Partial<PointParts> = {},
): TimeMatch | null {
  const spanned = range(line, from, at)
  if (spanned) return spanned
  const found = yearAt(line, at)
  if (found) return line.match(from, found.to, yearParts(found, more), rule)
  const spelled = wordedYearAt(line, at)
  return spelled && line.match(from, spelled.to, { kind: 'point', year: spelled.year, ...more }, rule)
}

function yearParts(found: { year: number; hijri: boolean }, more: Partial<PointParts> = {}): PointParts {
  const hijri = found.hijri || isHijriYear(found.year) ? ({ calendar: 'hijri' } as const) : {}
  return { kind: 'point', year: found.year, ...hijri, ...more }
}

/** «2016 و2017», «2014-2015», «2017/2018», «2010 إلى 2015». */
function range(line: TimeLine, from: number, at: number): TimeMatch | null {
  const first = yearAt(line, at)
  if (!first || first.hijri) return null
  const joint = line.norm(first.to)
  const and = joint === 'و'
  if (!and && !TO.has(joint)) return null
  // «من 2011 إلى 2015» and «2011 و2015» are two expressions, unless a plural or a dash holds them together.
  const plural = YEARS_WORDS.has(line.host(from))
  if ((and || joint === 'الي' || joint === 'حتي') && !plural) return null
  // «أعوام 1995 و1998 و2013» is a list of years, «عامي 2011 و2015» a span or a pair.
  if (and && MANY_YEARS.has(line.host(from))) return null
  const second = yearAt(line, first.to + 1)
  if (!second) return null
  if (second.year < first.year || (second.year - first.year > 1 && joint === '/')) return null
  const more = { lastYear: second.year }
  return line.match(from, second.to, yearParts({ year: first.year, hijri: second.hijri }, more), 'ar/time/years')
}

function bareYear(line: TimeLine, from: number): TimeMatch | null {
  const found = yearAt(line, from)
  const hijri = found !== null && isHijriYear(found.year)
  const early = found !== null && found.year < 1000 && found.to > from + 1
  if (!found || (!found.hijri && !hijri && !early && (found.year < FIRST_YEAR || found.year > LAST_YEAR))) return null
  const before = line.norm(from - 1)
  const spanned = range(line, from, from)
  // «1436/1437هـ»: the mark of the second holds for both; without any, four digits this low are a number.
  if (hijri && !found.hijri) return spanned && line.norm(spanned.to - 1) === 'ه' ? spanned : null
  if (spanned && found.year >= 1900) return spanned
  if (found.hijri || found.to > from + 1) return line.match(from, found.to, yearParts(found), 'ar/time/year-marked')
  const bracketed = before === '(' && line.norm(from + 1) === ')'
  const inRange = before === 'و' && isRecentYear(line.year(from - 2))
  const attribute = isRecentYear(found.year) && ofEvent(line, from)
  if (!bracketed && !inRange && !attribute && !PREPOSITIONS.has(before)) return null
  // «أكثر من 2000 طفل»
  if (before === 'من' && COMPARED.has(line.host(from - 2))) return null
  if (found.year < 1900 && before !== 'في' && before !== 'منذ') return null
  if (countsSomething(line, from + 1)) return null
  return line.match(from, found.to, yearParts(found), 'ar/time/year-bare', { unsure: bracketed })
}

const COMPARED = fold('أكثر أقل أزيد أعلى أكبر يقرب يزيد بأكثر بأقل لأكثر لأقل ابتداء بدلا')
/** Happenings that are told apart by their year: «انتخابات [2013]», «دستور [2014]». Cups and championships carry theirs as a name. */
const EVENTS = fold(
  'انتخابات الانتخابات ثورة انتفاضة حرب دستور اتفاق اتفاقية غزو احتلال انقلاب هجمات عدوان هزيمة نكسة ميزانية موازنة زلزال تفجيرات مذبحة هدنة حصاد قانون',
)
const EVENT_ADJECTIVES = fold(
  'الرئاسية البرلمانية التشريعية العامة البلدية النووي النووية السلام الأهلية العالمية العسكري المالية الأميركية الأمريكية',
)

function ofEvent(line: TimeLine, at: number): boolean {
  const before = EVENT_ADJECTIVES.has(line.norm(at - 1)) ? at - 2 : at - 1
  const norm = line.norm(before)
  return EVENTS.has(norm) || (/^[ولبف]/.test(norm) && EVENTS.has(norm.slice(1)))
}

const MEASURES = fold('متر كلم كيلومتر دولار ريال درهم دينار جنيه يورو شخص طالب طن برميل نقطة ميغاواط قتيل مشارك')

/** Nouns that follow a number above ten as they are («1947 جولة», «2016 شخصا»), and hardly ever a year. */
const COUNTED: ReadonlySet<string> = new Set([
  ...FEMININE_NOUNS,
  ...fold('شخص طفل جندي شاب قتيل جريح منزل مسجد مصنع متر كيلومتر طن'),
])

function isRecentYear(year: number | null): boolean {
  return year !== null && year >= 1900 && year <= LAST_YEAR
}

/** «في 2000 قرية»: an indefinite noun right behind a round number is counted by it, a measure by any. */
function countsSomething(line: TimeLine, at: number): boolean {
  const token = line.tokens[at]
  if (token?.kind !== 'word' || token.glued) return false
  const norm = token.norm
  if (COUNTED.has(norm.replace(/ا$/, '')) || COUNTED.has(norm)) return true
  if (line.year(at - 1)! % 100 !== 0) return MEASURES.has(norm)
  if (MEASURES.has(norm)) return true
  return (
    norm.endsWith('ة') ||
    (norm.endsWith('ا') && norm.length > 3 && norm !== 'لكنها' && norm !== 'عندما' && norm !== 'حينما')
  )
}

function edge(line: TimeLine, from: number): TimeMatch | null {
  if (line.host(from) === 'اول' || line.host(from) === 'اخر') return null
  const next = line.host(from + 1)
  if (YEAR_WORDS.has(next)) return worded(line, from, from + 1)
  if (SEASONS.has(next)) return season(line, from)
  const found = yearAt(line, from + 1)
  if (!found || (!found.hijri && found.year < FIRST_YEAR)) return null
  return line.match(from, found.to, yearParts(found), 'ar/time/edge-of-year')
}

/** «صيف 2015», «صيف عام 2015», «الصيف الماضي», «هذا الصيف» is of relative-unit. */
function season(line: TimeLine, from: number): TimeMatch | null {
  const at = SEASONS.has(line.host(from)) ? from : from + 1
  const yearPart = SEASONS.get(line.host(at))!
  const which = line.host(at).startsWith('ال') ? DIRECTIONS.get(line.norm(at + 1)) : undefined
  if (which) return line.match(from, at + 2, { kind: 'point', yearPart, which }, 'ar/time/season')
  const word = YEAR_WORDS.has(line.host(at + 1)) ? 1 : 0
  const relative = word ? DIRECTIONS.get(line.norm(at + 2)) : undefined
  if (relative && line.host(at + 1).startsWith('ال')) {
    const shift = relative === 'past' ? -1 : relative === 'future' ? 1 : 0
    return line.match(from, at + 3, { kind: 'point', yearPart, unit: 'Y', shift }, 'ar/time/season')
  }
  const found = yearAt(line, at + 1 + word)
  if (found) return line.match(from, found.to, yearParts(found, { yearPart }), 'ar/time/season')
  // «نهاية الصيف» is this year's, «نهاية الصيف من كل عام» no year's.
  if (at === from || !line.host(at).startsWith('ال') || line.norm(at + 1) === 'من') return null
  // «بداية الربيع العربي»
  if (line.norm(at + 1).startsWith('ال')) return null
  return line.match(from, at + 1, { kind: 'point', yearPart, unit: 'Y', shift: 0 }, 'ar/time/edge-of-season', {
    unsure: true,
  })
}
