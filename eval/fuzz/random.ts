/** Numbers that look random and are the same for the same seed. */
export interface Random {
  /** A whole number from 0 to below `end`. */
  below(end: number): number
  /** One of the items; they must not be empty. */
  of<T>(items: readonly T[]): T
  /** True once in `n` times. */
  oneIn(n: number): boolean
}

/** Mulberry32, begun from a run's seed and the number of an input, so that each input can be made again by itself. */
export function randomFor(seed: number, input: number): Random {
  let state = (Math.imul(seed, 0x9e3779b1) ^ Math.imul(input + 1, 0x85ebca6b)) >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 0x100000000
  }
  const below = (end: number) => Math.floor(next() * end)
  return { below, of: (items) => items[below(items.length)]!, oneIn: (n) => below(n) === 0 }
}
