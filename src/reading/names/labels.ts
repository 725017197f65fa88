/** Labels of the tagger: outside, then begin and inside of each type, in this order in every table. */
export const LABELS = [
  'O',
  'B-person',
  'I-person',
  'B-organization',
  'I-organization',
  'B-place',
  'I-place',
  'B-other',
  'I-other',
] as const
export const LABEL_COUNT = LABELS.length

/** A label may follow another unless it goes on with a type that the other is not. */
export function mayFollow(previous: number, label: number): boolean {
  if (label === 0 || label % 2 === 1) return true
  return previous === label || previous === label - 1
}

/** By how much steps between labels can be better on a way through a name than on the way around it, outside. */
export interface Steps {
  /** From any label to a label of a name, rather than outside. */
  readonly enter: number
  /** Between two labels of names, rather than outside. */
  readonly stay: number
  /** Into a name and out of it again. */
  readonly alone: number
  /** For each type, going on inside at a token and from it, rather than beginning there. */
  readonly joins: readonly number[]
}

/** The steps of a table of transitions, `from * LABEL_COUNT + to`. */
export function stepsOf(transitions: Float32Array): Steps {
  const step = (from: number, to: number) => transitions[from * LABEL_COUNT + to]!
  const labels = Array.from({ length: LABEL_COUNT }, (_, label) => label)
  const named = labels.slice(1)
  const begins = labels.filter((label) => label % 2 === 1)
  const most = (pairs: readonly (readonly [number, number])[], than: (from: number, to: number) => number) =>
    Math.max(...pairs.filter(([a, b]) => mayFollow(a, b)).map(([a, b]) => step(a, b) - than(a, b)))
  const pairs = (from: readonly number[], to: readonly number[]) => from.flatMap((a) => to.map((b) => [a, b] as const))
  const enter = most(pairs(labels, named), (a) => step(a, 0))
  const leave = most(pairs(named, [0, ...begins]), (_, b) => step(0, b))
  return {
    enter,
    stay: most(pairs(named, named), () => step(0, 0)),
    alone: enter + leave,
    joins: begins.map((b) => {
      const on = most(pairs([b + 1], labels), (_, n) => step(b, n))
      return Math.max(step(b, b + 1), step(b + 1, b + 1)) - step(0, b) + Math.max(0, on)
    }),
  }
}
