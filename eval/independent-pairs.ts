/**
 * Pairs of the story gold that tell one event in words of their own: is any flagged as a copy?
 *
 *   npx tsx eval/independent-pairs.ts
 *
 * A pair shares no text when no run of `SHARED_RUN` words stands in both, formulas and all.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { analyse } from '../src/article/analysed-article.js'
import { copyWords } from '../src/copying/copy-words.js'
import { findCopies } from '../src/copying/find-copies.js'
import { newsArchive } from './news-archive.js'
import { sharedData } from './shared-data.js'

/** Fewer words in a row are shared by chance, in names and dates. */
const SHARED_RUN = 5

const shared = sharedData()
const articles = newsArchive('may14')
if (!shared || !articles) {
  console.log('independent pairs: skipped, because ../shared with the story gold is not there.')
  process.exit(0)
}
const eventOf = new Map(
  readFileSync(join(shared, 'data/gold/stories-may14.gold.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { id: string; event: string })
    .map(({ id, event }) => [id, event] as const),
)
const analysed = articles.map(analyse)
const words = analysed.map((a) => copyWords(a).hashes)
const flagged = new Set(findCopies(analysed).flatMap((c) => [`${c.a.id} ${c.b.id}`, `${c.b.id} ${c.a.id}`]))

const runs = words.map((hashes) => new Set(runsOf(hashes)))
let pairs = 0
let apart = 0
const wrong: string[] = []
for (const [i, a] of articles.entries()) {
  for (const [j, b] of articles.entries()) {
    const event = eventOf.get(a.id)
    if (j <= i || event === undefined || event === '-' || event !== eventOf.get(b.id)) continue
    pairs++
    if ([...runs[i]!].some((run) => runs[j]!.has(run))) continue
    apart++
    if (flagged.has(`${a.id} ${b.id}`)) wrong.push(`${a.id} ${b.id}`)
  }
}
console.log(
  `${pairs} pairs of one event, ${apart} of them share no ${SHARED_RUN} words in a row; flagged as copies: ${wrong.length}`,
)
for (const pair of wrong) console.log(`  ${pair}`)
process.exitCode = wrong.length > 0 ? 1 : 0

function* runsOf(hashes: Uint32Array): Generator<string> {
  for (let k = 0; k + SHARED_RUN <= hashes.length; k++) yield hashes.subarray(k, k + SHARED_RUN).join(' ')
}
