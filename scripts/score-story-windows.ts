/**
 * Scores grouping on the windows labelled by hand that no weight was learned from: BCubed and pairwise precision, recall and F1 of events
 * and of storylines, each window with its days of publication and without.
 *
 *   npx tsx scripts/score-story-windows.ts LABELS.json ARCHIVE.jsonl.gz…
 */
import { digest } from '../src/pipeline.js'
import { readArchives, readLabels, readRecord, recordsOf, type Window } from './story-windows.js'

const [labelsPath, ...archivePaths] = process.argv.slice(2)
if (!labelsPath || archivePaths.length === 0)
  throw new Error('usage: score-story-windows LABELS.json ARCHIVE.jsonl.gz…')
const archive = readArchives(archivePaths)
for (const window of readLabels(labelsPath).filter((w) => w.heldOut)) {
  const records = recordsOf(window, archive)
  console.log(`${window.days.join(' ')}: ${records.length} articles`)
  for (const dated of [true, false]) {
    const read = records.map((record) => readRecord(record, dated))
    const { assignments } = digest({ analysed: read.map((r) => r.analysed), readings: read.map((r) => r.reading) })
    const ids = assignments.map((a) => a.id)
    const labels = labelsOf(window)
    for (const level of ['event', 'storyline'] as const) {
      const found = new Map(assignments.map((a) => [a.id, a[level]] as const))
      console.log(`  ${dated ? 'dated  ' : 'undated'} ${level.padEnd(9)} ${scores(ids, labels[level], found)}`)
    }
  }
}

type Groups = ReadonlyMap<string, string>

/** Group of each labelled article; articles without one stand alone. The articles of an event share its storyline. */
function labelsOf({ same, storylines = [] }: Window): { readonly event: Groups; readonly storyline: Groups } {
  const event = new Map(same.flatMap((ids, i) => ids.map((id) => [id, `event ${i}`] as const)))
  const storyline = new Map(storylines.flatMap((ids, i) => ids.map((id) => [id, `storyline ${i}`] as const)))
  for (const [i, ids] of same.entries()) {
    const known = ids.map((id) => storyline.get(id)).find((line) => line !== undefined)
    for (const id of ids) if (!storyline.has(id)) storyline.set(id, known ?? `storyline of event ${i}`)
  }
  return { event, storyline }
}

function scores(ids: readonly string[], gold: Groups, found: Groups): string {
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
  return `BCubed ${shown(precision, recall)}   pairwise ${shown(both / (joined || 1), both / (wanted || 1))}`
}

function shown(precision: number, recall: number): string {
  const f1 = (2 * precision * recall) / (precision + recall || 1)
  return `P ${percent(precision)} R ${percent(recall)} F1 ${percent(f1)}`
}

function percent(share: number): string {
  return (100 * share).toFixed(1).padStart(5)
}
