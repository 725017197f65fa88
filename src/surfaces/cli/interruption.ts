/**
 * Aborts on the first Ctrl-C (or SIGTERM), so that what is being written is written to its end; a second one ends the program at once.
 * `release` puts the process back as it was.
 */
export function interruption(): { readonly signal: AbortSignal; readonly release: () => void } {
  const controller = new AbortController()
  const abort = () => controller.abort()
  const signals = ['SIGINT', 'SIGTERM'] as const
  for (const signal of signals) process.once(signal, abort)
  return {
    signal: controller.signal,
    release: () => {
      for (const signal of signals) process.off(signal, abort)
    },
  }
}
