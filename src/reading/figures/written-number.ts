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
  if (noun === null || number.to - number.from > 1 || !/^[1-9]\d{0,2}\.\d{3}$/.test(token.norm)) return number.value
  if (FINE_UNITS.has(noun)) return number.value
  const price = PRICES.has(tokens[number.from - 1]?.norm ?? '')
  return price && number.value < HIGH_PRICE ? number.value : Math.round(number.value * 1000)
}

/** «(50) [مليار] دولار»: a scale word behind the bracket of a number multiplies it. */
export function bracketedScale(tokens: readonly Token[], number: NumberMatch): NumberMatch | null {
  const scale = scaleAt(tokens, number.to + 1)
  if (!scale || number.value >= scale.value) return null
  return { ...number, value: Number((number.value * scale.value).toPrecision(15)), to: number.to + 2 }
}
