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
  const format =
    total === null ? `${label} {value} · {duration_formatted}` : `${label} {bar} {value}/{total} · {eta_formatted}`
  const bar = new LateBar(format, total ?? 0, stream)
  let done = 0
  return {
    step(count) {
      done = count ?? done + 1
      bar.update(done, {})
    },
    stop: () => bar.stop(),
  }
}

export interface BytesProgress {
  readonly step: (done: { readonly articles: number; readonly bytes: number }) => void
  readonly stop: () => void
}

/** Progress over files of known size: the share of bytes read, articles so far and in a second, and the time that is left. */
export function bytesProgress(
  label: string,
  bytes: number,
  stream: NodeJS.WriteStream = process.stderr,
): BytesProgress {
  const bar = new LateBar(`${label} {bar} {percentage}% · {articles} · {rate}/s · {eta_formatted}`, bytes, stream)
  return {
    step: (done) => {
      const rate = ((done.articles * 1000) / Math.max(1, bar.milliseconds())).toFixed(0)
      bar.update(Math.min(done.bytes, bytes), { articles: done.articles, rate })
    },
    stop: () => bar.stop(),
  }
}

/** A bar that is drawn only on a terminal, and not before the work has taken a while. */
class LateBar {
  private readonly bar: SingleBar | null
  private readonly begun = Date.now()
  private shown = false

  constructor(
    format: string,
    private readonly total: number,
    stream: NodeJS.WriteStream,
  ) {
    const look = { format, stream, clearOnComplete: true, hideCursor: true, barsize: 24 }
    this.bar = stream.isTTY ? new SingleBar(look, Presets.shades_classic) : null
  }

  milliseconds(): number {
    return Date.now() - this.begun
  }

  update(done: number, fields: object): void {
    if (!this.bar) return
    if (!this.shown && this.milliseconds() > SHOW_AFTER_MS) {
      this.bar.start(this.total, done, fields)
      this.shown = true
    }
    if (this.shown) this.bar.update(done, fields)
  }

  stop(): void {
    if (this.shown) this.bar?.stop()
  }
}
