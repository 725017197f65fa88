import type { Time } from '../domain/index.js'
import type { UiLanguage } from './language.js'
import { setText, whenText } from './when-text.js'

/** A time's value in words (see `whenText`). */
export function timeText(time: Pick<Time, 'type' | 'value'>, language: UiLanguage): string {
  return time.type === 'set' ? setText(time.value, language) : whenText(time.value, language)
}
