/**
 * `npm run bench [-- --articles 5000]`: articles a second on one core for each stage and for the whole way into a store, peak memory,
 * and how the cost of copies and grouping grows with the number of articles (exponent over two decades of size).
 *
 * `npm run bench -- --grow 1000000 [--copies]`: instead, what an article costs in a library that grows to so many, recombined from the
 * corpus; with `--copies` copies alone.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openLibrary } from '../src/app/open-library.js'
import { analyse } from '../src/article/analysed-article.js'
import { findCopies } from '../src/copying/find-copies.js'
import type { Article } from '../src/domain/index.js'
import { compareAll } from '../src/pipeline.js'
import { readFigures } from '../src/reading/figures/read-figures.js'
import { readNames } from '../src/reading/names/read-names.js'
import { datePublication } from '../src/reading/publication-day/date-publication.js'
import { readAnalysed, readArticles } from '../src/reading/read-article.js'
import { readStatements } from '../src/reading/statements/read-statements.js'
import { readTimes } from '../src/reading/times/read-times.js'
import { openSqliteStore } from '../src/store/sqlite/open-sqlite-store.js'
import { groupStories } from '../src/story/group-stories.js'
import { benchCorpus } from './corpus.js'
import { grow } from './grow.js'

const growTo = numberAfter('--grow')
const count = numberAfter('--articles') ?? (growTo === null ? 5000 : 20_000)
const { name, articles } = await benchCorpus(count)
const chars = articles.reduce((sum, a) => sum + a.text.length, 0)
console.log(
  `corpus ${name}: ${articles.length} articles, ${Math.round(chars / articles.length)} characters each, Node ${process.version}`,
)

if (growTo !== null) {
  grow(articles, growTo, { onlyCopies: process.argv.includes('--copies') })
  process.exit(0)
}

// A first pass lets the compiler settle and fills the stem cache as in a running library.
for (const article of articles.slice(0, 500)) readAnalysed(analyse(article))

const analysed = timed('layout and tokens', articles.length, () => articles.map(analyse))
const published = timed('publication day', articles.length, () => analysed.map((a) => datePublication(a)))
const times = timed('times', articles.length, () => analysed.map((a, i) => readTimes(a, published[i]!)))
timed('figures', articles.length, () => analysed.map((a, i) => readFigures(a, times[i]!)))
// Times are parsed once for each analysed article, so these are analysed again beside the clock.
const again = articles.map(analyse)
timed('day, times and figures together', again.length, () => {
  for (const a of again) readFigures(a, readTimes(a, datePublication(a)))
})
const names = timed('names', articles.length, () => analysed.map(readNames))
timed('statements', articles.length, () => analysed.map((a, i) => readStatements(a, names[i]!)))
// Nothing is kept here, as in a stream; the readings that later stages want are made beside the clock.
timed('whole reading, from text', articles.length, () => {
  for (const _ of readArticles(articles));
})
const readings = analysed.map((a) => readAnalysed(a))
const copies = timed('copies', articles.length, () => findCopies(analysed))
const stories = timed('events and storylines', articles.length, () => groupStories(readings, copies, analysed))
timed('comparisons', articles.length, () => compareAll({ readings, copies, ...stories }))
await timedStore(articles)
growth(articles)
console.log(`peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`)

function numberAfter(option: string): number | null {
  const at = process.argv.indexOf(option)
  return at > 0 ? Number(process.argv[at + 1]) : null
}

function timed<T>(stage: string, units: number, work: () => T): T {
  const begun = process.hrtime.bigint()
  const result = work()
  const seconds = Number(process.hrtime.bigint() - begun) / 1e9
  line(stage, units, seconds)
  return result
}

function line(stage: string, units: number, seconds: number) {
  console.log(
    `${stage.padEnd(32)} ${Math.round(units / seconds)
      .toLocaleString('en-US')
      .padStart(9)} articles/s  ${seconds.toFixed(2).padStart(7)} s`,
  )
}

async function timedStore(of: readonly Article[]) {
  const folder = mkdtempSync(join(tmpdir(), 'riwaya-bench-'))
  const path = join(folder, 'library.db')
  const library = await openLibrary(await openSqliteStore(path))
  const begun = process.hrtime.bigint()
  await library.add(of)
  line('end to end into a store', of.length, Number(process.hrtime.bigint() - begun) / 1e9)
  await library.close()
  console.log(`store ${(statSync(path).size / 2 ** 20).toFixed(0)} MB`)
  rmSync(folder, { recursive: true })
}

/** Slope of log time over log size for the stages that look across articles: 1 is linear. */
function growth(of: readonly Article[]) {
  const sizes = [0.01, 0.1, 1].map((share) => Math.max(20, Math.round(of.length * share)))
  for (const [stage, run] of [
    ['copies', (n: number) => void findCopies(analysed.slice(0, n))],
    ['events and storylines', (n: number) => void groupStories(readings.slice(0, n), copies, analysed.slice(0, n))],
  ] as const) {
    const points = sizes.map((n) => {
      const begun = process.hrtime.bigint()
      run(n)
      return { n, seconds: Number(process.hrtime.bigint() - begun) / 1e9 }
    })
    const first = points[0]!
    const last = points.at(-1)!
    const exponent = Math.log(last.seconds / first.seconds) / Math.log(last.n / first.n)
    const shown = points.map((p) => `${p.n}: ${(p.seconds * 1000).toFixed(0)} ms`).join(', ')
    console.log(`growth of ${stage.padEnd(22)} exponent ${exponent.toFixed(2)} (${shown})`)
  }
}
