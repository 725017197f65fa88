import type { Figure } from '../../domain/index.js'
import { magnitude } from './figure-value.js'

/** Rounding is taken for granted of numbers this large even without «نحو»: «52 ألف جريح» and «52,340». */
const ROUNDED_FROM = 10_000
const MAX_ROUND_DIGITS = 3

/**
 * Whether two figures can both be true of one count: «أكثر من 59 مليونا» and «59,078,138», «نحو 400» and «396». Equal numbers told as exact
 * and as exceeded («98 %», «أكثر من 98 %») cannot.
 */
export function compatible(a: Figure, b: Figure): boolean {
  if (isStrict(a) !== isStrict(b) && magnitude(a) === magnitude(b)) return isLoose(a) || isLoose(b)
  if (a.mod === 'atleast' && b.mod === 'atleast') return magnitude(a) === magnitude(b)
  return covers(a, b) || covers(b, a)
}

function covers(coarse: Figure, fine: Figure): boolean {
  if (coarse.value === undefined) {
    const { low = 0, high = 0 } = coarse
    return magnitude(fine) >= low && magnitude(fine) <= high
  }
  const unit = lastPlace(coarse.value)
  const off = magnitude(fine) - coarse.value
  switch (coarse.mod) {
    case 'more':
      return fine.mod === 'more' ? Math.abs(off) < unit && off !== 0 : off > 0 && (off < unit || off === 1)
    case 'atleast':
      return off >= 0 && off < unit
    case 'less':
      return off < 0 && off > -unit
    case 'atmost':
      return off <= 0 && off > -unit
    case 'about':
      return Math.abs(off) <= unit / 2
    case 'exact':
      return isRound(coarse.value) && lastPlace(magnitude(fine)) < unit && Math.abs(off) <= unit / 2
  }
}

/** «نحو 10 ملايين», «40 مشاركا» leave room for «أكثر من» as much; «98 %» does not. */
function isLoose(figure: Figure): boolean {
  return figure.mod === 'about' || lastPlace(magnitude(figure)) >= TEN
}

const TEN = 10

/** «أكثر من», «أقل من»: anything but the number itself. */
function isStrict({ mod }: Figure): boolean {
  return mod === 'more' || mod === 'less'
}

/** The place of the last digit that is not 0: 1,000 of 52,000. */
function lastPlace(value: number): number {
  if (value === 0 || !Number.isInteger(value)) return 1
  let unit = 1
  while (value % (unit * 10) === 0) unit *= 10
  return unit
}

function isRound(value: number): boolean {
  return value >= ROUNDED_FROM && String(value / lastPlace(value)).length <= MAX_ROUND_DIGITS
}
