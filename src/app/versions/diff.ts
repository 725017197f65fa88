/** A stretch of the earlier sequence, `[aStart, aEnd)`, in whose place the later one has `[bStart, bEnd)`; one of the two may be empty. */
export interface Hunk {
  readonly aStart: number
  readonly aEnd: number
  readonly bStart: number
  readonly bEnd: number
}

/** Edits beyond which two stretches are taken as altogether different: bounds time and memory (some 200 KB) whatever they hold. */
const MAX_EDITS = 300

/**
 * Where two sequences differ, in order: the fewest insertions and deletions (Myers, “An O(ND) difference algorithm”, 1986) where these are
 * at most `MAX_EDITS`; beyond that the differing middle is one hunk. O((a + b) · edits).
 */
export function diff(a: readonly string[], b: readonly string[]): readonly Hunk[] {
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start++
  let end = 0
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++
  const middleA = a.slice(start, a.length - end)
  const middleB = b.slice(start, b.length - end)
  if (middleA.length === 0 && middleB.length === 0) return []
  return shortestEdit(middleA, middleB).map((h) => ({
    aStart: h.aStart + start,
    aEnd: h.aEnd + start,
    bStart: h.bStart + start,
    bEnd: h.bEnd + start,
  }))
}

function shortestEdit(a: readonly string[], b: readonly string[]): Hunk[] {
  const whole = [{ aStart: 0, aEnd: a.length, bStart: 0, bEnd: b.length }]
  if (a.length === 0 || b.length === 0) return whole
  const most = Math.min(MAX_EDITS, a.length + b.length)
  // furthest[k + most] is how far in `a` the best path on diagonal k (place in a − place in b) has come.
  const furthest = new Int32Array(2 * most + 2)
  const trace: Int32Array[] = []
  for (let edits = 0; edits <= most; edits++) {
    trace.push(furthest.slice(most - edits, most + edits + 2))
    for (let k = -edits; k <= edits; k += 2) {
      const down = k === -edits || (k !== edits && furthest[k - 1 + most]! < furthest[k + 1 + most]!)
      let x = down ? furthest[k + 1 + most]! : furthest[k - 1 + most]! + 1
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++
      furthest[k + most] = x
      if (x >= a.length && x - k >= b.length) return walkBack(trace, a.length, b.length)
    }
  }
  return whole
}

/** The hunks of a path, from what was kept of `furthest` before each edit. */
function walkBack(trace: readonly Int32Array[], endA: number, endB: number): Hunk[] {
  const hunks: Hunk[] = []
  let x = endA
  let y = endB
  for (let edits = trace.length - 1; edits > 0; edits--) {
    const before = trace[edits]!
    const at = (k: number) => before[k + edits]!
    const k = x - y
    const down = k === -edits || (k !== edits && at(k - 1) < at(k + 1))
    const fromK = down ? k + 1 : k - 1
    const fromX = at(fromK)
    const fromY = fromX - fromK
    const [toX, toY] = down ? [fromX, fromY + 1] : [fromX + 1, fromY]
    const next = hunks.at(-1)
    if (next && next.aStart === toX && next.bStart === toY)
      hunks[hunks.length - 1] = { ...next, aStart: fromX, bStart: fromY }
    else hunks.push({ aStart: fromX, aEnd: toX, bStart: fromY, bEnd: toY })
    x = fromX
    y = fromY
  }
  return hunks.reverse()
}
