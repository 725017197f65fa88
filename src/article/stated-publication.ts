import { monthAt, weekdayNamed } from '../arabic/calendar.js'
import { tokenize } from '../arabic/tokenize.js'
import type { StatedPublication } from '../domain/index.js'

const ISO =
  /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ]\s*(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?(?:\d{2})?)?)?$/i
const DAY_FIRST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/
const RFC_2822 =
  /^(?:[a-z]{3,9},?\s+)?(\d{1,2})\s+([a-z]{3})[a-z]*\.?,?\s+(\d{4})(?:,?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?$/i
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/**
 * The day and instant that a metadata value states: ISO 8601 («2031-05-14», «2031-05-14T10:00:00+03:00»), RFC 2822, Arabic words
 * («الأربعاء 7 أيار/مايو 2031»), or numbers that can be read one way only («14/05/2031»). The day is the calendar day as written, in the value's own offset.
 * A time without an offset fixes the day but no instant. Null for anything else, impossible days included.
 */
export function statedPublication(value: string | null | undefined): StatedPublication | null {
  if (!value) return null
  const plain = asciiDigits(value).trim()
  const iso = ISO.exec(plain)
  if (iso) return publication(iso[1]!, iso[2]!, iso[3]!, iso.slice(4))
  const rfc = RFC_2822.exec(plain)
  if (rfc) return publication(rfc[3]!, String(MONTHS.indexOf(rfc[2]!.toLowerCase()) + 1), rfc[1]!, rfc.slice(4))
  const numbers = DAY_FIRST.exec(plain)
  if (numbers) {
    const [, a, b, year] = numbers as unknown as [string, string, string, string]
    if (Number(a) > 12 || a === b) return publication(year, b, a, [])
    if (Number(b) > 12) return publication(year, a, b, [])
  }
  return inArabicWords(plain)
}

/** «الأربعاء 7 أيار/مايو 2031», with or without what follows the year. */
function inArabicWords(value: string): StatedPublication | null {
  const tokens = tokenize('text', value.slice(0, 100)).tokens.filter(
    (token) => token.norm !== '،' && token.norm !== ',',
  )
  const at = weekdayNamed(tokens[0]?.norm ?? '') ? 1 : 0
  const month = tokens[at]?.kind === 'number' ? monthAt(tokens, at + 1) : null
  const year = month ? tokens[month.to] : undefined
  if (month?.calendar !== 'gregorian' || !/^\d{4}$/.test(year?.norm ?? '')) return null
  return publication(year!.norm, String(month.month), tokens[at]!.norm, [])
}

function publication(
  year: string,
  month: string,
  date: string,
  [hour, minute, second, zone]: readonly (string | undefined)[],
): StatedPublication | null {
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  const at = new Date(`${day}T00:00:00Z`)
  if (Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== day || Number(year) < 1800) return null
  if (hour === undefined || minute === undefined || zone === undefined) return { day, at: null }
  const instant = `${day}T${hour.padStart(2, '0')}:${minute}:${second ?? '00'}${offset(zone)}`
  return Number.isNaN(Date.parse(instant)) ? { day, at: null } : { day, at: instant }
}

/** `Z`, or `+03:00` for any of `+03`, `+0300`, `+03:00`. */
function offset(zone: string): string {
  if (/^[a-z]/i.test(zone)) return 'Z'
  const digits = zone.slice(1).replace(':', '').padEnd(4, '0')
  return `${zone[0]}${digits.slice(0, 2)}:${digits.slice(2)}`
}

function asciiDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
}
