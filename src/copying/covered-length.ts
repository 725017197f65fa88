import type { Span } from '../domain/index.js'

/** Characters that spans of one field cover, each counted once. */
export function coveredLength(spans: readonly Span[]): number {
  let covered = 0
  let reached = 0
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (end <= reached) continue
    covered += end - Math.max(start, reached)
    reached = end
  }
  return covered
}
