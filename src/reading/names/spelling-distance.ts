/**
 * True where two words are written alike, but for one letter changed or one put in: at the end only a «و», elsewhere any but that, which newsrooms hardly ever leave out
 * («مارين», «ماريون»).
 */
export function isNearlySpelled(a: string, b: string): boolean {
  if (a === b) return true
  const [few, many] = a.length <= b.length ? [a, b] : [b, a]
  if (many.length - few.length > 1) return false
  if (many.length === few.length) return [...few].filter((letter, i) => letter !== many[i]).length === 1
  if (many.startsWith(few)) return many.endsWith('و')
  return [...many].some((letter, i) => letter !== 'و' && many.slice(0, i) + many.slice(i + 1) === few)
}
