/**
 * How many articles can be dated from their text alone, and how many of them rightly: the dated news with its day hidden.
 *
 *   npx tsx eval/publication-day.ts [--articles N] [--library] [--held-out]
 *
 * `--articles N` takes a seeded sample; `--library` also dates one article in four by the other accounts of its event (groups all of
 * them, which takes minutes); `--held-out` draws the curves with weights learned from the other outlets only.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { type DayExample, dayExamples } from '../scripts/day-examples.js'
import { fitDayWeights } from '../scripts/fit-day-weights.js'
import type { ArticleFields } from '../src/index.js'
import { periodAround, solveDay } from '../src/reading/publication-day/solve-day.js'
import { type DayPeriod, weighDays } from '../src/reading/publication-day/weigh-days.js'
import { isoDay, parseIsoDay } from '../src/reading/times/civil-day.js'
import { coverageCurve, type RankedAnswer } from './coverage-curve.js'
import { sharedData } from './shared-data.js'

const HINT = { from: parseIsoDay('2018-02-01')!, to: parseIsoDay('2018-06-30')! }
const COUNTS = [5, 10, 15, 20, 30, 50, 75, 100, 150, 200, 300, 500, 1000, 2000, 5000, 10_000]

const shared = sharedData()
if (!shared) {
  console.log('publication day: skipped, because ../shared with the dated news is not there.')
  process.exit(0)
}
const inLibrary = process.argv.includes('--library')
const heldOut = process.argv.includes('--held-out')
const examples = dayExamples(sample(newsOf(join(shared, 'data/news/ant-2018-02-to-06.jsonl.gz'))), inLibrary)
const weightsFor = heldOut ? weightsByOutlet() : () => undefined

table(
  'no hint',
  examples,
  () => null,
  () => [],
)
table(
  'with --between 2018-02-01..2018-06-30',
  examples,
  () => HINT,
  () => [],
)
if (inLibrary) {
  const hidden = examples.filter((e) => e.hidden)
  table(
    'one in four undated in a library of the rest',
    hidden,
    () => null,
    (e) => e.others,
  )
}

function newsOf(file: string): ArticleFields[] {
  return gunzipSync(readFileSync(file))
    .toString('utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as ArticleFields)
}

function sample(articles: readonly ArticleFields[]): readonly ArticleFields[] {
  const at = process.argv.indexOf('--articles')
  const wanted = at > 0 ? Number(process.argv[at + 1]) : articles.length
  // Multiplying by a prime walks through all places once, so the sample is the same on every run and from all months.
  return articles.filter((_, i) => (i * 7919) % articles.length < wanted)
}

function weightsByOutlet(): (example: DayExample) => readonly number[] {
  const outlets = [...new Set(examples.map((e) => e.outlet))]
  const weights = new Map(outlets.map((o) => [o, fitDayWeights(examples.filter((e) => e.outlet !== o))]))
  return (example) => weights.get(example.outlet)!
}

function table(
  name: string,
  articles: readonly DayExample[],
  periodOf: (example: DayExample) => DayPeriod | null,
  othersOf: (example: DayExample) => readonly number[],
): void {
  let answered = 0
  let exact = 0
  let within1 = 0
  let listed = 0
  let held = 0
  const ranked: RankedAnswer[] = []
  for (const example of articles) {
    const known = { period: periodOf(example), others: othersOf(example) }
    const { day, candidates } = solveDay(example.clues, known)
    if (day) {
      answered++
      const off = Math.abs(parseIsoDay(day)! - example.day)
      if (off === 0) exact++
      if (off <= 1) within1++
    } else if (candidates.length) {
      listed++
      if (candidates.some((c) => isoDay(example.day).endsWith(c.replace('XXXX', '')))) held++
    }
    const best = likeliest(example, known.period, known.others)
    if (best) ranked.push(best)
  }
  console.log(`\n${name}: ${articles.length} articles`)
  console.log(
    `  answered ${answered} (${percent(answered / articles.length)}), of these exact ${percent(exact / answered)}, within a day ${percent(within1 / answered)}`,
  )
  console.log(
    `  candidates for ${listed} more (${percent(listed / articles.length)}), which hold the day in ${percent(held / listed)}`,
  )
  for (const p of coverageCurve(ranked, articles.length, COUNTS))
    console.log(
      `  surest ${String(p.answered).padStart(6)} (${percent(p.coverage)}, p ≥ ${p.from.toFixed(2)}): exact ${percent(p.exact)}, within a day ${percent(p.within1)}`,
    )
}

/** The likeliest day of the period, or around the other accounts; null where nothing says when. */
function likeliest(example: DayExample, period: DayPeriod | null, others: readonly number[]): RankedAnswer | null {
  const within = period ?? periodAround(example.clues, others)
  if (!within || (example.clues.length === 0 && others.length === 0)) return null
  const weighed = weighDays(example.clues, within, others, weightsFor(example))
  const best = weighed.reduce((a, b) => (b.probability > a.probability ? b : a))
  return { probability: best.probability, daysOff: best.day - example.day }
}

function percent(share: number): string {
  // Shares of articles are small: a hundredth of a percent is two of them.
  return Number.isFinite(share) ? `${(100 * share).toFixed(2)} %` : '–'
}
