import { bareWeekdayNamed, weekdayNamed } from '../../../arabic/calendar.js'
import { DIRECTIONS } from '../time-lexicon.js'
import type { TimeLine } from '../time-line.js'
import type { TimeMatch } from '../time-parts.js'
import { fold, type TimeParser } from './parser.js'

/** Behind these a weekday's name is part of another name, or not a day («صلاة الجمعة», «سوق الخميس»). */
const NAME_BEFORE = fold(
  'سوق صلاة خطبة خطب صحيفة جريدة مجلة مدينة بلدة قرية حي صلاتي كلا كلي جامع مستشفى وادي ووادي شعب وشعب جبل قصر عين حديث',
)
/** «أحمد [الخميس]» is a man where no verb leads up to him. */
const GIVEN_NAMES = fold(
  'أحمد محمد خالد إبراهيم عبدالله علي فهد سعد ناصر يوسف عبدالعزيز عبدالرحمن مازن نايف عدنان صالح',
)
const SURNAMED = fold(
  'كابتن الكابتن العام الحارس اللاعب المدرب الأستاذ الدكتور المهندس المستشار العربي السعودي القدم الاتحاد من والأستاذ والدكتور',
)
const THURSDAY = 4

/** «[يوم الثلاثاء]», «[الاثنين الماضي]», «[يومي الأحد والاثنين]», «[الخميس المقبل]», «[يوم جمعة]». */
export const weekday: TimeParser = {
  starts: [
    ...fold(
      'هذا يوم يومي أيام الإثنين الاثنين الاتنين الثلاثاء الثلثاء الثلاثا الأربعاء الأربعا الخميس الجمعة الجمعه السبت الأحد',
    ),
  ],
  parse(line, from) {
    const host = line.host(from)
    if (host === 'هذا') {
      const named = weekdayNamed(line.norm(from + 1))
      const parts = { kind: 'point', weekday: named ?? 1, which: 'this' } as const
      return named === undefined ? null : line.match(from, from + 2, parts, 'ar/time/weekday-this')
    }
    if (host === 'يومي' || host === 'ايام') return several(line, from)
    const at = host === 'يوم' ? from + 1 : from
    const day = weekdayNamed(at === from ? host : line.norm(at))
    if (day === undefined) {
      const bare = at === from ? undefined : bareWeekdayNamed(line.norm(at))
      if (bare === undefined || line.norm(from - 1) === 'كل') return null
      return withDirection(line, from, at + 1, bare)
    }
    if (
      at === from &&
      (NAME_BEFORE.has(line.norm(from - 1)) ||
        isPair(line, from, day) ||
        isSurname(line, from, day) ||
        EPITHETS.has(line.norm(from + 1)))
    )
      return null
    return withDirection(line, from, at + 1, day)
  },
}

/** A king, a sheikh or the son of one has no surname, and «قال سالم الخميس» no other day. */
/** «الجمعة العظيمة», «الأحد الدموي»: days of history or of a church, not of this week. */
const EPITHETS = fold('العظيمة السوداء الأسود الأحمر الدموي الدامي الحزينة البيضاء الأبيض الكبير العظيم المقدس')

function isSurname(line: TimeLine, at: number, day: number): boolean {
  return day === THURSDAY && GIVEN_NAMES.has(line.norm(at - 1)) && SURNAMED.has(line.norm(at - 2))
}

/** «بين الاثنين» and «الاثنين معا» are "the two". */
function isPair(line: TimeLine, at: number, day: number): boolean {
  if (day !== 1) return false
  const next = line.norm(at + 1)
  if (next === 'معا' || next === 'الاخرين' || next === 'كليهما') return true
  return line.norm(at - 1) === 'بين' && !(next.startsWith('و') && weekdayNamed(next.slice(1)) !== undefined)
}

const BEYOND: ReadonlyMap<string, 'past' | 'future'> = new Map([
  ['قبل', 'past'],
  ['بعد', 'future'],
])

function withDirection(line: TimeLine, from: number, to: number, day: number): TimeMatch {
  const which = DIRECTIONS.get(line.norm(to))
  if (which) return line.match(from, to + 1, { kind: 'point', weekday: day, which }, `ar/time/weekday-${which}`)
  // «الخميس قبل الماضي», «الخميس ما قبل الماضي», «الخميس بعد المقبل»: a week beyond the last or the next.
  const side = line.norm(to) === 'ما' ? to + 1 : to
  const beyond = BEYOND.get(line.norm(side))
  if (beyond && DIRECTIONS.get(line.norm(side + 1)) === beyond)
    return line.match(
      from,
      side + 2,
      { kind: 'point', weekday: day, which: beyond, shift: beyond === 'past' ? -1 : 1 },
      `ar/time/weekday-beyond-${beyond}`,
    )
  return line.match(from, to, { kind: 'point', weekday: day }, 'ar/time/weekday')
}

function several(line: TimeLine, from: number): TimeMatch | null {
  const first = weekdayNamed(line.norm(from + 1))
  if (first === undefined) return null
  let at = from + 2
  let last = first
  for (;;) {
    const comma = line.norm(at) === '،' ? 1 : 0
    // «يومي الجمعة و السبت» with a space.
    const lone = line.norm(at + comma) === 'و' ? 1 : 0
    const word = line.norm(at + comma + lone)
    const next = lone
      ? weekdayNamed(word)
      : word.startsWith('و')
        ? weekdayNamed(word.slice(1))
        : comma
          ? weekdayNamed(word)
          : undefined
    if (next === undefined) break
    last = next
    at += comma + lone + 1
  }
  const which = DIRECTIONS.get(line.norm(at))
  // «أيام الأحد» are all of them.
  if (last === first && line.host(from) === 'ايام' && !which)
    return line.match(from, at, { kind: 'set', value: `XXXX-WXX-${first}` }, 'ar/time/every-weekday')
  return line.match(
    from,
    at + (which ? 1 : 0),
    { kind: 'point', weekday: first, lastWeekday: last, ...(which && { which }) },
    'ar/time/weekdays',
  )
}
