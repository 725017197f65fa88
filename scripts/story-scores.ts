import type { Window } from './story-windows.js'

/** Group of each article. */
export type Groups = ReadonlyMap<string, string>

/** Group of each labelled article; articles without one stand alone. The articles of an event share its storyline. */
export function labelsOf({ same, storylines = [] }: Window): { readonly event: Groups; readonly storyline: Groups } {
  const event = new Map(same.flatMap((ids, i) => ids.map((id) => [id, `event ${i}`] as const)))
  const storyline = new Map<string, string>(
    storylines.flatMap((ids, i) => ids.map((id) => [id, `storyline ${i}`] as const)),
  )
  for (const [i, ids] of same.entries()) {
    const known = ids.map((id) => storyline.get(id)).find((line) => line !== undefined)
    for (const id of ids) if (!storyline.has(id)) storyline.set(id, known ?? `storyline of event ${i}`)
  }
  return { event, storyline }
}

/** Precision and recall of two kinds, 0 to 1, and the pairs they were taken from. */
export interface Scores {
  readonly bcubed: Ratio
  readonly pairwise: Ratio
  readonly pairs: { readonly right: number; readonly joined: number; readonly wanted: number }
}

interface Ratio {
  readonly precision: number
  readonly recall: number
}

/** BCubed and pairwise; an article without a group stands alone. */
export function scoresOf(ids: readonly string[], gold: Groups, found: Groups): Scores {
  const goldOf = (id: string) => gold.get(id) ?? id
  const foundOf = (id: string) => found.get(id) ?? id
  let [precision, recall, both, joined, wanted] = [0, 0, 0, 0, 0]
  for (const a of ids) {
    const inGold = ids.filter((b) => goldOf(a) === goldOf(b))
    const inFound = ids.filter((b) => foundOf(a) === foundOf(b))
    const right = inFound.filter((b) => goldOf(a) === goldOf(b)).length
    precision += right / inFound.length / ids.length
    recall += right / inGold.length / ids.length
    both += right - 1
    joined += inFound.length - 1
    wanted += inGold.length - 1
  }
  return {
    bcubed: { precision, recall },
    pairwise: { precision: both / (joined || 1), recall: both / (wanted || 1) },
    // Each was met from both of its ends.
    pairs: { right: both / 2, joined: joined / 2, wanted: wanted / 2 },
  }
}

export function shownScores({ bcubed, pairwise }: Scores): string {
  return `BCubed ${shown(bcubed)}   pairwise ${shown(pairwise)}`
}

export function f1({ precision, recall }: Ratio): number {
  return (2 * precision * recall) / (precision + recall || 1)
}

function shown(ratio: Ratio): string {
  return `P ${percent(ratio.precision)} R ${percent(ratio.recall)} F1 ${percent(f1(ratio))}`
}

export function percent(share: number): string {
  return (100 * share).toFixed(1).padStart(5)
}
