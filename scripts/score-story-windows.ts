/**
 * Scores grouping on the windows whose storylines are labelled: BCubed and pairwise precision, recall and F1 of events and of storylines,
 * each window with its days of publication and without. The weights were learned from these windows too: for events on days that they
 * have not seen see `learn-story-weights.ts --leave-out`.
 *
 *   npx tsx scripts/score-story-windows.ts LABELS.json ARCHIVE.jsonl.gz…
 */
import { digest } from '../src/pipeline.js'
import { labelsOf, scoresOf, shownScores } from './story-scores.js'
import { readArchives, readLabels, readRecord, recordsOf } from './story-windows.js'

const [labelsPath, ...archivePaths] = process.argv.slice(2)
if (!labelsPath || archivePaths.length === 0)
  throw new Error('usage: score-story-windows LABELS.json ARCHIVE.jsonl.gz…')
const archive = readArchives(archivePaths)
for (const window of readLabels(labelsPath).filter((w) => w.storylines)) {
  const records = recordsOf(window, archive)
  console.log(`${window.days.join(' ')}: ${records.length} articles`)
  for (const dated of [true, false]) {
    const read = records.map((record) => readRecord(record, dated))
    const { assignments } = digest({ analysed: read.map((r) => r.analysed), readings: read.map((r) => r.reading) })
    const ids = assignments.map((a) => a.id)
    const labels = labelsOf(window)
    for (const level of ['event', 'storyline'] as const) {
      const found = new Map(assignments.map((a) => [a.id, a[level]] as const))
      console.log(
        `  ${dated ? 'dated  ' : 'undated'} ${level.padEnd(9)} ${shownScores(scoresOf(ids, labels[level], found))}`,
      )
    }
  }
}
