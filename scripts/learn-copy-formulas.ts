/**
 * Learns which four-word shingles are formulas (titles of office, prayers, market and weather templates, standing background) from
 * large archives, and writes them as hashes: numbers only, no text.
 *
 *   npx tsx scripts/learn-copy-formulas.ts ARCHIVE.jsonl.gz…
 *
 * A shingle is a formula when it stands in articles of at least FORMULA_DAYS days of one archive, or over FEWER_DAYS in many articles of
 * one outlet (what it writes under every column). An article's day is `published`, or `collected` where the archive has no day of
 * publication.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { analyse } from '../src/article/analysed-article.js'
import { copyWords } from '../src/copying/copy-words.js'
import { mix, SHINGLE_WORDS } from '../src/copying/shingle-index.js'

const FORMULA_DAYS = 5
const FEWER_DAYS = 3
const MANY_OF_ONE_OUTLET = 15
const TARGET = 'src/copying/formula-shingles-lexicon.ts'

interface ArchiveRecord {
  readonly id: string
  readonly outlet?: string
  readonly title?: string
  readonly text: string
  readonly published?: string
  readonly collected?: string
}

const formulas = new Set<number>()
for (const path of process.argv.slice(2)) {
  const raw = readFileSync(path)
  const records = (path.endsWith('.gz') ? gunzipSync(raw) : raw)
    .toString('utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as ArchiveRecord)
    .map((record) => ({ record, day: (record.published ?? record.collected ?? '').slice(0, 10) }))
    .sort((x, y) => (x.day < y.day ? -1 : x.day > y.day ? 1 : 0))
  const shingles = records.map(({ record }) => shinglesOf(record))
  const seen = new Map<number, { day: string; days: number; articles: number }>()
  for (const [i, { day }] of records.entries()) {
    for (const key of shingles[i]!) {
      const known = seen.get(key)
      if (!known) seen.set(key, { day, days: 1, articles: 1 })
      else {
        known.articles++
        if (known.day !== day) known.days++
        known.day = day
      }
    }
  }
  const ofOutlets = new Map<number, Map<string, number>>()
  for (const [key, { days, articles }] of seen) {
    if (days >= FORMULA_DAYS) formulas.add(key)
    else if (days >= FEWER_DAYS && articles >= MANY_OF_ONE_OUTLET) ofOutlets.set(key, new Map())
  }
  for (const [i, { record }] of records.entries()) {
    const outlet = record.outlet ?? ''
    for (const key of shingles[i]!) {
      const counts = ofOutlets.get(key)
      counts?.set(outlet, (counts.get(outlet) ?? 0) + 1)
    }
  }
  for (const [key, counts] of ofOutlets) if (Math.max(...counts.values()) >= MANY_OF_ONE_OUTLET) formulas.add(key)
}

/** The shingles of an article, each once. */
function shinglesOf({ id, outlet = null, title = null, text }: ArchiveRecord): Uint32Array {
  const { hashes } = copyWords(analyse({ id, outlet, url: null, title, author: null, published: null, text }))
  const keys = new Set<number>()
  for (let i = 0; i + SHINGLE_WORDS <= hashes.length; i++)
    keys.add(mix(hashes[i]!, hashes[i + 1]!, hashes[i + 2]!, hashes[i + 3]!))
  return Uint32Array.from(keys)
}

const sorted = Uint32Array.from(formulas).sort()
const base64 = Buffer.from(sorted.buffer).toString('base64')
writeFileSync(
  TARGET,
  `/** Hashes of four-word formulas, sorted 32-bit little-endian numbers in base64; made by scripts/learn-copy-formulas.ts. */\nexport const FORMULA_SHINGLES =\n  '${base64}'\n`,
)
console.log(`${sorted.length} formulas, ${base64.length} characters`)
