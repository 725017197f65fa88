import type { Figure, Reading } from '../domain/index.js'
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

/** A figure's value, and what else its sentence says of it: «5, part of 18», «10 for each», its currency where only the code tells it. */
export function figureNote(reading: Reading, figure: Figure, language: UiLanguage): string {
  const say = (en: string, ar: string) => (language === 'ar' ? ar : en)
  const { partOf } = figure
  const whole =
    partOf && reading.figures.find((f) => f.field === partOf.field && f.start === partOf.start && f.end === partOf.end)
  return [
    figureText(figure, language) + (figure.currency ? ` ${figure.currency}` : ''),
    figure.each ? say('for each', 'لكل واحد') : '',
    whole ? `${say('part of', 'من أصل')} ${figureText(whole, language)}` : '',
  ]
    .filter(Boolean)
    .join(say(', ', '، '))
}
