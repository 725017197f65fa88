import type { Point } from '../domain/index.js'
import { dayText } from './dates.js'
import type { UiLanguage } from './language.js'
import { whenText } from './when-text.js'

/** What a position says, for reading: a time in words, with its weekday where it is one day; anything else as it stands. */
export function positionText(kind: Point['kind'], value: string, language: UiLanguage): string {
  if (kind !== 'when') return value
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? dayText(value, language, 'long') : whenText(value, language)
}
