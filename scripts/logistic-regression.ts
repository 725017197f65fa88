export interface Example {
  readonly x: Float64Array
  readonly positive: boolean
  readonly weight: number
}

export interface Bounds {
  readonly least: number
  readonly most: number
}

export interface LogisticModel {
  readonly bias: number
  readonly weights: readonly number[]
}

export function logOdds({ bias, weights }: LogisticModel, x: Float64Array): number {
  return weights.reduce((sum, w, i) => sum + w * x[i]!, bias)
}

/** Strength of the pull towards zero, on standardised features, in examples. */
const RIDGE = 1
const NEWTON_STEPS = 9
const SHORTEST_STEP = 1 / 64

/**
 * Weights of least weighted log-loss within bounds, by Newton's method: a weight that leaves its bounds is put on the nearer one and the
 * others are fitted again around it, the furthest out first.
 * @param bounds for each feature, in its own units
 */
export function fitLogistic(examples: readonly Example[], bounds: readonly Bounds[]): LogisticModel {
  const n = bounds.length
  const { mean, deviation } = spread(examples, n)
  const standard = examples.map(({ x }) => x.map((v, i) => (v - mean[i]!) / deviation[i]!))
  const beta = new Float64Array(n + 1)
  beta[n] = -3
  let free = Array.from(bounds.keys())
  for (;;) {
    for (let step = 0; step < NEWTON_STEPS; step++) newtonStep(examples, standard, beta, free)
    const out = free
      .map((i) => ({ i, by: beta[i]! - clamp(beta[i]!, bounds[i]!, deviation[i]!) }))
      .filter(({ by }) => by !== 0)
      .sort((a, b) => Math.abs(b.by) - Math.abs(a.by))
      .slice(0, 3)
    if (out.length === 0) break
    for (const { i, by } of out) beta[i]! -= by
    free = free.filter((i) => out.every((o) => o.i !== i))
  }
  const weights = Array.from(bounds.keys(), (i) => beta[i]! / deviation[i]!)
  return { bias: beta[n]! - weights.reduce((sum, v, i) => sum + v * mean[i]!, 0), weights }
}

function clamp(value: number, { least, most }: Bounds, deviation: number): number {
  return Math.min(most * deviation, Math.max(least * deviation, value))
}

function spread(
  examples: readonly Example[],
  n: number,
): { readonly mean: Float64Array; readonly deviation: Float64Array } {
  const total = examples.reduce((sum, e) => sum + e.weight, 0)
  const mean = new Float64Array(n)
  const deviation = new Float64Array(n)
  for (const { x, weight } of examples) for (let i = 0; i < n; i++) mean[i]! += (x[i]! * weight) / total
  for (const { x, weight } of examples)
    for (let i = 0; i < n; i++) deviation[i]! += (weight * (x[i]! - mean[i]!) ** 2) / total
  return { mean, deviation: deviation.map((v) => Math.sqrt(v) || 1) }
}

/** Moves the free weights and the bias (the last of `beta`) by the Newton step, shortened until the loss falls. */
function newtonStep(
  examples: readonly Example[],
  standard: readonly Float64Array[],
  beta: Float64Array,
  free: readonly number[],
): void {
  const bias = beta.length - 1
  const moved = [...free, bias]
  const gradient = new Float64Array(moved.length)
  const hessian = moved.map(() => new Float64Array(moved.length))
  for (const [k, { positive, weight }] of examples.entries()) {
    const x = standard[k]!
    const p = 1 / (1 + Math.exp(-linear(beta, x)))
    const error = weight * ((positive ? 1 : 0) - p)
    const curvature = weight * p * (1 - p)
    for (let a = 0; a < moved.length; a++) {
      const xa = moved[a] === bias ? 1 : x[moved[a]!]!
      gradient[a]! += error * xa
      for (let b = 0; b <= a; b++) hessian[a]![b]! += curvature * xa * (moved[b] === bias ? 1 : x[moved[b]!]!)
    }
  }
  for (let a = 0; a < moved.length; a++) {
    for (let b = 0; b < a; b++) hessian[b]![a] = hessian[a]![b]!
    hessian[a]![a]! += moved[a] === bias ? 1e-6 : RIDGE
    if (moved[a] !== bias) gradient[a]! -= RIDGE * beta[moved[a]!]!
  }
  const direction = solve(hessian, gradient)
  const before = beta.slice()
  const loss = lossOf(examples, standard, beta)
  for (let step = 1; step >= SHORTEST_STEP; step /= 2) {
    for (const [a, i] of moved.entries()) beta[i] = before[i]! + step * direction[a]!
    if (lossOf(examples, standard, beta) <= loss) return
  }
  beta.set(before)
}

function linear(beta: Float64Array, x: Float64Array): number {
  let sum = beta[x.length]!
  for (let i = 0; i < x.length; i++) sum += beta[i]! * x[i]!
  return sum
}

function lossOf(examples: readonly Example[], standard: readonly Float64Array[], beta: Float64Array): number {
  let loss = 0
  for (const [k, { positive, weight }] of examples.entries()) {
    const z = linear(beta, standard[k]!) * (positive ? -1 : 1)
    loss += weight * (z > 30 ? z : Math.log1p(Math.exp(z)))
  }
  for (let i = 0; i < beta.length - 1; i++) loss += (RIDGE * beta[i]! ** 2) / 2
  return loss
}

/** Solution of a small dense linear system, by elimination with pivots. */
function solve(matrix: readonly Float64Array[], right: Float64Array): Float64Array {
  const n = right.length
  const rows = matrix.map((row, i) => [...row, right[i]!])
  for (let c = 0; c < n; c++) {
    let pivot = c
    for (let r = c + 1; r < n; r++) if (Math.abs(rows[r]![c]!) > Math.abs(rows[pivot]![c]!)) pivot = r
    ;[rows[c], rows[pivot]] = [rows[pivot]!, rows[c]!]
    for (let r = c + 1; r < n; r++) {
      const factor = rows[r]![c]! / rows[c]![c]!
      for (let k = c; k <= n; k++) rows[r]![k]! -= factor * rows[c]![k]!
    }
  }
  const x = new Float64Array(n)
  for (let r = n - 1; r >= 0; r--) {
    let sum = rows[r]![n]!
    for (let k = r + 1; k < n; k++) sum -= rows[r]![k]! * x[k]!
    x[r] = sum / rows[r]![r]!
  }
  return x
}
