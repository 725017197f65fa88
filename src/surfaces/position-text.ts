import type { Point } from '../domain/index.js'
import { dayText } from './dates.js'
import type { UiLanguage } from './language.js'
import { whenText } from './when-text.js'

/** What a position says, for reading: a time in words, with its weekday where it is one day; anything else as it stands. */
export function positionText(kind: Point['kind'], value: string, language: UiLanguage): string {
  if (kind !== 'when') return value
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? dayText(value, language, 'long') : whenText(value, language)
}

/** The number of a figure's position: «≥1,200» → 1200; NaN for a range or what is no number. */
export function plainNumber(value: string): number {
  const digits = /^[≈<>≤≥]?([\d,]+(?:\.\d+)?)(?!–)(?: .*)?$/.exec(value)?.[1]
  return digits === undefined ? Number.NaN : Number(digits.replaceAll(',', ''))
}

/** «>98 %» and its like read left to right in both languages; what has a word with it («21 عاما») runs as its words do. */
export function positionDirection(kind: Point['kind'], value: string): 'ltr' | 'auto' {
  return kind === 'figure' && !/\p{Script=Arabic}/u.test(value) ? 'ltr' : 'auto'
}
