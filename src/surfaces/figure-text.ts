import type { Figure } from '../domain/index.js'
import { MODIFIERS } from './labels.js'
import type { UiLanguage } from './language.js'

/** A figure's value for reading: «≈» and words for its modifier, grouped digits, and its range where it has one. */
export function figureText(figure: Figure, language: UiLanguage): string {
  const number = (n: number | undefined) =>
    n === undefined ? '?' : n.toLocaleString('en-US', { maximumFractionDigits: 3 })
  const value = figure.value === undefined ? `${number(figure.low)}–${number(figure.high)}` : number(figure.value)
  const modifier = MODIFIERS[figure.mod][language]
  return modifier ? `${modifier} ${value}` : value
}
