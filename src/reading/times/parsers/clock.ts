import { two } from '../civil-day.js'
import { DEFINITE_PART_WORDS, PART_ADVERBS, PART_WORDS } from '../time-lexicon.js'
import type { TimeLine } from '../time-line.js'
import type { PartOfDay } from '../time-parts.js'
import { fold, type TimeParser } from './parser.js'
import { bareAt } from './part-of-day.js'

const HALVES: ReadonlyMap<string, number> = new Map([
  ['النصف', 30],
  ['الربع', 15],
  ['الثلث', 20],
])
const LATIN_ZONES = fold('gmt utc')
const BEFORE_CLOCK = fold('عند حتى حوالي نحو بين من إلى تمام قبل بعد منذ في وحتى')

interface Clock {
  readonly to: number
  readonly hour: number
  readonly minute: number
  readonly digits: boolean
}

/**
 * Clock times: «[الساعة 14:00 بتوقيت غرينتش]», «[الساعة السابعة صباحا]», «[الثالثة والنصف عصرا]», «[16:39 ت م]», «عند [8:30 مساء]».
 * The hour is of the day's half that a part of day behind it names.
 */
export const clock: TimeParser = {
  starts: [
    ...fold('الساعة الساعه الواحدة الثانية الثالثة الرابعة الخامسة السادسة السابعة الثامنة التاسعة العاشرة الحادية'),
  ],
  numbers: true,
  parse(line, from) {
    const host = line.host(from)
    const named = host === 'الساعة' || host === 'الساعه'
    let at = named ? from + 1 : from
    const bracket = named && line.norm(at) === '('
    if (bracket) at++
    if (named && line.norm(at) === 'ال') at++
    const time = clockAt(line, at, named)
    if (!time) return null
    let to = time.to
    if (bracket && line.norm(to) === ')') to++
    const part = partBehind(line, to)
    if (part) to = part.to
    const zone = zoneEnd(line, to)
    const minutes =
      /^\p{Nd}{1,2}[:٫.,]/u.test(line.text.slice(line.tokens[at]!.start, line.tokens[at]!.start + 4)) &&
      time.minute >= 0 &&
      line.norm(at + 1) === ':'
    const company = named || part !== null || zone > to || (minutes && BEFORE_CLOCK.has(line.norm(from - 1)))
    if (!company) return null
    // «الثانية صباحا» is a time, «الثانية مساء الاثنين» may be a thing that is second: only behind a preposition.
    if (!named && !time.digits && !part) return null
    if (!named && !time.digits && part?.day && !BEFORE_CLOCK.has(line.norm(from - 1))) return null
    if (!named && time.digits && !minutes && (!part || part.day) && zone === to) return null
    const hour = part ? hourIn(time.hour, part.part) : time.hour
    const value = `T${two(hour)}:${two(time.minute)}`
    // A clock that a wire prints at the end («16:39 ت م») is the hour of its publication.
    const wire = !named && zone > to && time.digits && line.norm(to) === 'ت' && from <= 1
    const day = wire ? { dayOffset: 0 } : {}
    return line.match(from, Math.max(to, zone), { kind: 'point', clock: value, ...day }, 'ar/time/clock')
  },
}

function clockAt(line: TimeLine, at: number, named: boolean): Clock | null {
  const token = line.tokens[at]
  if (token?.kind === 'number') {
    const dotted = /^(\d{1,2})\.(\d\d)$/.exec(token.norm)
    if (dotted && named) return timeOf(Number(dotted[1]), Number(dotted[2]), at + 1, true)
    const hour = line.whole(at, 0, 24)
    if (hour === null) return null
    if (line.norm(at + 1) === ':' && line.tokens[at + 2]?.glued) {
      const minute = line.whole(at + 2, 0, 59)
      if (minute === null || line.tokens[at + 2]!.end - line.tokens[at + 2]!.start !== 2) return null
      const seconds = line.norm(at + 3) === ':' && line.whole(at + 4, 0, 59) !== null ? 2 : 0
      return timeOf(hour, minute, at + 3 + seconds, true)
    }
    return afterHour(line, at + 1, hour, true)
  }
  const ordinal = line.ordinal(at)
  if (ordinal && line.norm(at).startsWith('ال') && ordinal.value <= 12)
    return afterHour(line, ordinal.to, ordinal.value, false)
  if (line.norm(at) === 'الواحدة') return afterHour(line, at + 1, 1, false)
  return null
}

function timeOf(hour: number, minute: number, to: number, digits: boolean): Clock | null {
  return hour < 24 || (hour === 24 && minute === 0) ? { to, hour, minute, digits } : null
}

/** «والنصف», «والربع», «إلا ربعا», «إلا خمس دقائق», «و20 دقيقة», «وعشر دقائق». */
function afterHour(line: TimeLine, at: number, hour: number, digits: boolean): Clock {
  const next = line.norm(at)
  const half = next.startsWith('و') ? HALVES.get(next.slice(1)) : undefined
  if (half) return { to: at + 1, hour, minute: half, digits }
  if (next === 'الا') {
    const less = line
      .norm(at + 1)
      .replace(/^ال/, '')
      .replace(/ا$/, '')
    const minutes = less === 'ربع' ? 15 : less === 'ثلث' ? 20 : null
    if (minutes) return { to: at + 2, hour: hour === 0 ? 23 : hour - 1, minute: 60 - minutes, digits }
  }
  const lone = next === 'و' ? 1 : 0
  if (lone || (next.startsWith('و') && line.host(at) !== next)) {
    const minutes = line.cardinal(at + lone)
    if (minutes && minutes.value > 0 && minutes.value < 60) {
      if (/^(?:دقيقة|دقائق)$/.test(line.norm(minutes.to)))
        return { to: minutes.to + 1, hour, minute: minutes.value, digits }
      if (/^(?:بتوقيت|بالتوقيت|صباحا|مساء|ظهرا|فجرا)$/.test(line.norm(minutes.to)))
        return { to: minutes.to, hour, minute: minutes.value, digits }
    }
  }
  return { to: at, hour, minute: 0, digits }
}

/** A part of day that tells the half: «صباحا», «مساء», «من مساء» (the day then follows), «بعد الظهر», «في المساء». */
function partBehind(line: TimeLine, at: number): { to: number; part: PartOfDay; day: boolean } | null {
  const adverb = PART_ADVERBS.get(line.norm(at))
  const nextIsDay = line.norm(at + 1).startsWith('ال') || line.norm(at + 1) === 'يوم' || line.norm(at + 1) === 'امس'
  if (adverb)
    return {
      to: at + (nextIsDay && PART_WORDS.has(line.norm(at)) ? 1 : 1),
      part: adverb,
      day: PART_WORDS.has(line.norm(at)) && nextIsDay,
    }
  const of = line.norm(at) === 'من' || line.norm(at) === 'في' ? 1 : 0
  const definite = of ? DEFINITE_PART_WORDS.get(line.norm(at + 1)) : undefined
  if (definite) return { to: at + 2, part: definite, day: false }
  const found = bareAt(line, at + of)
  if (!found) return null
  if (of) return PART_WORDS.has(line.norm(at + 1)) || line.norm(at + 1) === 'بعد' ? { ...found, day: true } : null
  return { ...found, day: nextIsDay && line.norm(at) !== 'بعد' && line.norm(at) !== 'قبل' }
}

/** The hour of 24 for an hour of 12 in a part of the day. */
function hourIn(hour: number, part: PartOfDay): number {
  if (hour > 12) return hour
  if (part === 'TMO') return hour === 12 ? 0 : hour
  if (part === 'TAF') return hour >= 10 ? hour : hour + 12
  if (part === 'TEV') return hour === 12 ? 0 : hour + 12
  return hour === 12 ? 0 : hour >= 6 ? hour + 12 : hour
}

const SIDES = fold('شرق غرب شمال جنوب وسط دولة مدينة')
const PLACE_JOINTS = fold('المكرمة المنورة المتحدة المحتلة الصيفي المحلي القياسي الشرقي')

/** «بتوقيت غرينتش», «بالتوقيت المحلي», «ت غ», «ت.غ», «تغ», «(14,00 ت غ)», «GMT»; `at` where there is none. */
function zoneEnd(line: TimeLine, at: number): number {
  const open = line.norm(at) === '('
  let to = at
  const norm = line.norm(to)
  if (open) {
    // «(1400 ت غ)», «(14:00 بتوقيت غرينتش)»
    let i = to + 1
    while (line.isNumber(i) || line.norm(i) === ':') i++
    const inner = i > to + 1 ? zoneEnd(line, i) : i
    return inner > i && line.norm(inner) === ')' ? inner + 1 : at
  }
  if (norm === 'بتوقيت' || norm === 'توقيت') {
    to += SIDES.has(line.norm(to + 1)) ? 3 : 2
    while (PLACE_JOINTS.has(line.norm(to))) to++
    return Math.min(to, line.tokens.length)
  }
  if (norm === 'بالتوقيت') return Math.min(to + 2, line.tokens.length)
  if (norm === 'تغ' || norm === 'جرينتش' || norm === 'غرينتش' || LATIN_ZONES.has(norm)) return to + 1
  if (norm === 'ت') {
    const dot = line.norm(to + 1) === '.' ? 1 : 0
    const second = line.norm(to + 1 + dot)
    if (second === 'غ' || second === 'م' || second === 'ج') return to + 2 + dot
  }
  return at
}
