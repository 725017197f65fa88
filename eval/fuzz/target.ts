import type { Random } from './random.js'

/**
 * Code that takes what strangers wrote. A file in `targets/` exports one as `target`, or several as `targets`; the runner finds
 * it there.
 */
export interface FuzzTarget<Input = unknown> {
  readonly name: string
  /** Makes an input, for the most part by spoiling one of a few good ones (see mutate.ts). The same numbers give the same input. */
  generate(random: Random): Input
  /** Takes the input. What it throws is a crash; promises it should keep are checked here, with assertions. */
  run(input: Input): unknown
  /** The most that one input may take, in milliseconds of the processor, so that a busy machine changes nothing. */
  readonly mostMilliseconds: number
  /** Growth of memory over a whole run, after garbage collection, that is still no leak. */
  readonly mostMegabytes: number
}

/** Keeps the type of a target's inputs to itself. */
export function fuzzTarget<Input>(target: FuzzTarget<Input>): FuzzTarget {
  return target as FuzzTarget
}
