import type { Figure } from '../../domain/index.js'

/** Two figures with one key take one position: «نحو 400 ألف» and «400 ألف» do, «أكثر من 98» and «98» do not. */
export function valueKey(figure: Figure): string {
  const value = figure.value ?? `${figure.low}–${figure.high}`
  return `${RELATIONS[figure.mod] ?? ''}${value}`
}

export function sameValue(a: { readonly figure: Figure }, b: { readonly figure: Figure }): boolean {
  return valueKey(a.figure) === valueKey(b.figure)
}

const RELATIONS: Readonly<Partial<Record<Figure['mod'], string>>> = { more: '>', less: '<', atmost: '≤' }

/** Made once: to make one costs as much as reading a paragraph. */
const NUMBERS = new Intl.NumberFormat('en-US', { maximumFractionDigits: 3 })

/** The position's value for reading: «≈400,000», «>98 %», «≥9», «3,000–5,000». The unit only for shares and money. */
export function valueLabel(figures: readonly Figure[], unit: string | null): string {
  const first = figures[0]!
  const value =
    first.value === undefined
      ? `${NUMBERS.format(first.low ?? 0)}–${NUMBERS.format(first.high ?? 0)}`
      : NUMBERS.format(first.value)
  const every = (mod: Figure['mod']) => figures.every((f) => f.mod === mod)
  const relation = RELATIONS[first.mod]
  const least = figures.every((f) => f.mod === 'atleast' || f.mod === 'more')
  const sign = (relation && every(first.mod) ? relation : '') || (every('about') ? '≈' : least ? '≥' : '')
  return `${sign}${value}${unit ? ` ${unit}` : ''}`
}

/** A number to order and compare by: the value, or the middle of a range. */
export function magnitude(figure: Figure): number {
  return figure.value ?? ((figure.low ?? 0) + (figure.high ?? 0)) / 2
}
