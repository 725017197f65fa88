import type { NumberMatch } from '../../arabic/number-words.js'
import { scaleAt } from '../../arabic/number-words.js'
import type { Token } from '../../text/tokens.js'

/** Units whose fractions are told to the third place. */
const FINE_UNITS: ReadonlySet<string> = new Set(
  'كم كلم كيلومتر كيلومترا كيلو لتر لترا كغ كلغ كيلوغرام كيلوغراما غرام غراما ميل ميلا درجة نقطة ثانية ين مليون مليار'.split(
    ' ',
  ),
)
const PRICES: ReadonlySet<string> = new Set(['سعر', 'بسعر', 'السعر', 'سهم', 'للسهم', 'صرف'])
/** From here on a price is no longer told to the third place. */
const HIGH_PRICE = 10

/**
 * «1.742 شخصا» is written with a dot that parts thousands: nobody counts in fractions to the third place. With units that are
 * measured finely, at low prices («سعر 2.060 درهم»), for shares and for numbers without a noun the dot is the decimal mark.
 * @param noun the folded noun behind the number
 */
export function dottedThousands(tokens: readonly Token[], number: NumberMatch, noun: string | null): number {
  const token = tokens[number.from]!
  // «200.000 تريليون عملية»: nobody writes three noughts behind a decimal mark.
  if (noun !== null && /^[1-9]\d{0,2}\.000$/.test(token.norm)) return number.value * 1000
  if (noun === null || number.to - number.from > 1 || !/^[1-9]\d{0,2}\.\d{3}$/.test(token.norm)) return number.value
  // «9.700 كيلومتر مربع»: areas are told in whole units.
  const area = /^مربع/.test(tokens[number.to + 1]?.norm ?? '')
  if (FINE_UNITS.has(noun) && !area) return number.value
  const price = PRICES.has(tokens[number.from - 1]?.norm ?? '')
  return price && number.value < HIGH_PRICE ? number.value : Math.round(number.value * 1000)
}

/** «(50) [مليار] دولار»: a scale word behind the bracket of a number multiplies it. */
export function bracketedScale(tokens: readonly Token[], number: NumberMatch): NumberMatch | null {
  const scale = scaleAt(tokens, number.to + 1)
  if (!scale || number.value >= scale.value) return null
  return { ...number, value: Number((number.value * scale.value).toPrecision(15)), to: number.to + 2 }
}

/**
 * «24.‏20585»: digits whose decimal mark stands before a mark of direction were written from the right, the fraction first: 20585.24.
 * Null for all other numbers.
 */
export function mirroredDecimal(tokens: readonly Token[], at: number, text: string): NumberMatch | null {
  const [fraction, mark, whole] = [tokens[at], tokens[at + 1], tokens[at + 2]]
  if (fraction?.kind !== 'number' || mark?.norm !== '.' || !mark.glued || whole?.kind !== 'number') return null
  if (!/^\d{1,3}$/.test(fraction.norm) || !/^\d{1,6}$/.test(whole.norm)) return null
  if (!/^[\u200e\u200f]+$/.test(text.slice(mark.end, whole.start))) return null
  const value = Number(`${whole.norm}.${fraction.norm}`)
  const scale = scaleAt(tokens, at + 3)
  const to = scale ? at + 4 : at + 3
  return { from: at, to, value: Number((value * (scale?.value ?? 1)).toPrecision(15)), digits: true, bare: false }
}
