import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { randomFor } from './random.js'
import type { FuzzTarget } from './target.js'

export interface Crash {
  /** The number of the input in the run; with the seed it makes the input again. */
  readonly input: number
  readonly error: string
}

export interface FuzzSummary {
  readonly target: string
  readonly inputs: number
  readonly crashes: number
  /** The first crashes, each with another message. */
  readonly examples: readonly Crash[]
  /** Inputs that took longer than the target allows. */
  readonly slow: readonly { readonly input: number; readonly milliseconds: number }[]
  readonly slowestMilliseconds: number
  /** Megabytes held after the run more than after its first tenth, both after garbage collection. */
  readonly growth: number
  readonly grewTooMuch: boolean
}

const MOST_EXAMPLES = 10

/** Runs inputs `first` to below `end` of a seed through a target. `started` hears the number of each input before it runs. */
export async function fuzz(
  target: FuzzTarget,
  run: {
    readonly seed: number
    readonly first?: number
    readonly end: number
    readonly started?: (input: number) => void
  },
): Promise<FuzzSummary> {
  const first = run.first ?? 0
  const examples = new Map<string, Crash>()
  const slow: { input: number; milliseconds: number }[] = []
  let crashes = 0
  let slowest = 0
  let before = 0
  const warm = first + Math.floor((run.end - first) / 10)
  for (let input = first; input < run.end; input++) {
    if (input === warm) before = megabytesHeld()
    const made = target.generate(randomFor(run.seed, input))
    run.started?.(input)
    const began = process.cpuUsage()
    try {
      await target.run(made)
    } catch (thrown) {
      crashes += 1
      const error = describe(thrown)
      if (examples.size < MOST_EXAMPLES && !examples.has(error)) examples.set(error, { input, error })
    }
    const used = process.cpuUsage(began)
    const milliseconds = (used.user + used.system) / 1000
    slowest = Math.max(slowest, milliseconds)
    if (milliseconds > target.mostMilliseconds) slow.push({ input, milliseconds })
  }
  const growth = megabytesHeld() - before
  return {
    target: target.name,
    inputs: run.end - first,
    crashes,
    examples: [...examples.values()],
    slow,
    slowestMilliseconds: slowest,
    growth,
    grewTooMuch: growth > target.mostMegabytes,
  }
}

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

function megabytesHeld(): number {
  collectGarbage()
  const { heapUsed, external } = process.memoryUsage()
  return (heapUsed + external) / (1024 * 1024)
}

function describe(thrown: unknown): string {
  if (!(thrown instanceof Error)) return String(thrown)
  const place = thrown.stack?.split('\n').find((line) => line.includes('/src/'))
  return `${thrown.name}: ${thrown.message.slice(0, 200)}${place ? ` ${place.trim()}` : ''}`
}
