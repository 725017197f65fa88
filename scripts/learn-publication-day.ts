/**
 * Learns what each kind of clue tells of the day of publication, from articles whose day is known, and prints
 * src/reading/publication-day/day-weights.ts. One article in four, drawn with a seed, is taken for one without a day among the others,
 * so that what the days of the other accounts of its event tell is learned too.
 *
 *   npx tsx scripts/learn-publication-day.ts ARCHIVE.jsonl.gz > src/reading/publication-day/day-weights.ts
 */
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { ArticleFields } from '../src/index.js'
import { FEATURES } from '../src/reading/publication-day/features/feature-table.js'
import { dayExamples } from './day-examples.js'
import { fitDayWeights } from './fit-day-weights.js'

const articles = gunzipSync(readFileSync(process.argv[2]!))
  .toString('utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as ArticleFields)

const weights = fitDayWeights(dayExamples(articles))
let at = 0
const rows = Object.entries(FEATURES).map(([group, bins]) => {
  const own = weights.slice(at, at + bins).map((w) => Number(w.toFixed(2)) + 0)
  at += bins
  return `  ${group}: [${own.join(', ')}],`
})
console.log(`import type { FeatureGroup } from './features/feature-table.js'

/** Learned by scripts/learn-publication-day.ts: the log-odds that each bin of each kind of clue adds to a day. */
export const DAY_WEIGHTS: Readonly<Record<FeatureGroup, readonly number[]>> = {
${rows.join('\n')}
}`)
