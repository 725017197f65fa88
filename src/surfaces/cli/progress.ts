import { Presets, SingleBar } from 'cli-progress'

/** Inputs shorter than this are done before a bar could be read. */
const SHOW_AFTER_MS = 700

export interface Progress {
  readonly step: (done?: number) => void
  readonly stop: () => void
}

/**
 * A progress bar on standard error, only when that is a terminal and the work takes a while.
 * @param total number of articles, or null while it is not known: then it counts up
 */
export function progress(label: string, total: number | null, stream: NodeJS.WriteStream = process.stderr): Progress {
  if (!stream.isTTY) return { step: () => {}, stop: () => {} }
  const format =
    total === null ? `${label} {value} · {duration_formatted}` : `${label} {bar} {value}/{total} · {eta_formatted}`
  const bar = new SingleBar(
    { format, stream, clearOnComplete: true, hideCursor: true, barsize: 24 },
    Presets.shades_classic,
  )
  const begun = Date.now()
  let done = 0
  let shown = false
  return {
    step(count) {
      done = count ?? done + 1
      if (!shown && Date.now() - begun > SHOW_AFTER_MS) {
        bar.start(total ?? 0, done)
        shown = true
      }
      if (shown) bar.update(done)
    },
    stop() {
      if (shown) bar.stop()
    },
  }
}
