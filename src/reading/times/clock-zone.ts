import { fold } from './fold-words.js'
import type { TimeLine } from './time-line.js'

const LATIN_ZONES = fold('gmt utc')
const SIDES = fold('شرق غرب شمال جنوب وسط دولة مدينة')
const PLACE_JOINTS = fold('المكرمة المنورة المتحدة المحتلة الصيفي المحلي القياسي الشرقي')

/** The end of «بتوقيت غرينتش», «بالتوقيت المحلي», «ت غ», «ت.غ», «تغ», «(14,00 ت غ)», «GMT»; `at` where there is none. */
export function zoneEnd(line: TimeLine, at: number): number {
  const norm = line.norm(at)
  if (norm === '(') return bracketedZone(line, at)
  if (norm === 'بتوقيت' || norm === 'توقيت') {
    let to = at + (SIDES.has(line.norm(at + 1)) ? 3 : 2)
    while (PLACE_JOINTS.has(line.norm(to))) to++
    return Math.min(to, line.tokens.length)
  }
  if (norm === 'بالتوقيت') return Math.min(at + 2, line.tokens.length)
  if (norm === 'تغ' || norm === 'جرينتش' || norm === 'غرينتش' || LATIN_ZONES.has(norm)) return at + 1
  if (norm === 'ت') {
    const dot = line.norm(at + 1) === '.' ? 1 : 0
    const second = line.norm(at + 1 + dot)
    if (second === 'غ' || second === 'م' || second === 'ج') return at + 2 + dot
  }
  return at
}

/** «(1400 ت غ)», «(14:00 بتوقيت غرينتش)»: the same hour again in another zone. */
function bracketedZone(line: TimeLine, at: number): number {
  let i = at + 1
  while (line.isNumber(i) || line.norm(i) === ':') i++
  const inner = i > at + 1 ? zoneEnd(line, i) : i
  return inner > i && line.norm(inner) === ')' ? inner + 1 : at
}
