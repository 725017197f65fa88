/**
 * Puts spoiled inputs through everything that takes what strangers wrote:
 *
 *     npx tsx eval/fuzz/run.ts --inputs 20000 --seed 1 [--target robots] [--only 4711]
 *
 * `--inputs` are per target; `--only` runs one input of the run again. Each target runs in a thread of its own, which is ended
 * when an input does not come back. Prints a line per target and what fell; the exit code is 1 when anything did.
 */
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { findTargets } from './find-targets.js'
import type { FuzzSummary } from './fuzz.js'
import type { FuzzTarget } from './target.js'
import type { Job } from './thread.js'

/** An input that is still running after so many times its limit hangs. */
const HANG_FACTOR = 20
/** Stands for the number of the input while the thread still loads what it is to run. */
const LOADING = -1

await main()

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      inputs: { type: 'string', default: '1000' },
      seed: { type: 'string', default: '1' },
      target: { type: 'string' },
      only: { type: 'string' },
    },
  })
  const range = values.only
    ? { first: Number(values.only), end: Number(values.only) + 1 }
    : { first: 0, end: Number(values.inputs) }
  let fell = false
  for (const target of await findTargets()) {
    if (values.target !== undefined && values.target !== target.name) continue
    const summary = await inThread(target, { seed: Number(values.seed), ...range })
    console.log(typeof summary === 'string' ? `${target.name}: ${summary}` : lineOf(summary))
    fell ||= typeof summary === 'string' || summary.crashes > 0 || summary.slow.length > 0 || summary.grewTooMuch
  }
  process.exitCode = fell ? 1 : 0
}

/** The summary, or in words why there is none. */
function inThread(target: FuzzTarget, run: Omit<Job, 'target' | 'progress'>): Promise<FuzzSummary | string> {
  const progress = new SharedArrayBuffer(4)
  new Int32Array(progress)[0] = LOADING
  const running = () => new Int32Array(progress)[0]
  const worker = new Worker(new URL('./thread.mjs', import.meta.url), {
    workerData: { ...run, target: target.name, progress },
  })
  return new Promise((resolve) => {
    let seen = LOADING
    const watch = setInterval(
      () => {
        if (seen !== LOADING && running() === seen) end(`hangs at input ${seen}`)
        seen = running()!
      },
      Math.max(5000, target.mostMilliseconds * HANG_FACTOR),
    )
    const end = (result: FuzzSummary | string) => {
      clearInterval(watch)
      resolve(result)
      void worker.terminate()
    }
    worker.once('message', end)
    worker.once('error', (error) => end(`the thread fell at input ${running()}: ${error.message}`))
  })
}

function lineOf(summary: FuzzSummary): string {
  const { target, inputs, crashes, slow, slowestMilliseconds, growth, grewTooMuch } = summary
  const lines = [
    `${target}: ${inputs} inputs, ${crashes} crashes, ${slow.length} over the time limit (slowest ${slowestMilliseconds.toFixed(1)} ms), ${growth.toFixed(1)} MB grown${grewTooMuch ? ': too much' : ''}`,
  ]
  for (const { input, error } of summary.examples) lines.push(`  input ${input}: ${error}`)
  for (const { input, milliseconds } of slow.slice(0, 5)) lines.push(`  input ${input}: ${milliseconds.toFixed(0)} ms`)
  return lines.join('\n')
}
