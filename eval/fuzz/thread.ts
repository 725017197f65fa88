import { parentPort, workerData } from 'node:worker_threads'
import { findTargets } from './find-targets.js'
import { fuzz } from './fuzz.js'

export interface Job {
  /** The name of a target. */
  readonly target: string
  readonly seed: number
  readonly first: number
  readonly end: number
  /** A single number: the input that is running. */
  readonly progress: SharedArrayBuffer
}

const job = workerData as Job
const target = (await findTargets()).find(({ name }) => name === job.target)!
const progress = new Int32Array(job.progress)
const started = (input: number) => Atomics.store(progress, 0, input)
parentPort!.postMessage(await fuzz(target, { seed: job.seed, first: job.first, end: job.end, started }))
