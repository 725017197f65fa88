/**
 * Learns which four-word shingles are formulas (titles of office, prayers, market and weather templates, standing background) from
 * large archives, and writes them as hashes: numbers only, no text.
 *
 *   npx tsx scripts/learn-copy-formulas.ts ARCHIVE.jsonl.gz…
 *
 * A shingle is a formula when it stands in articles of at least FORMULA_DAYS days of one archive. An article's day is `published`, or
 * `collected` where the archive has no day of publication.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { analyse } from '../src/article/analysed-article.js'
import { copyWords } from '../src/copying/copy-words.js'
import { mix, SHINGLE_WORDS } from '../src/copying/shingle-index.js'

const FORMULA_DAYS = 5
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
  const seen = new Map<number, { day: string; days: number }>()
  for (const { record, day } of records) {
    const { id, outlet = null, title = null, text } = record
    const { hashes } = copyWords(analyse({ id, outlet, url: null, title, author: null, published: null, text }))
    for (let i = 0; i + SHINGLE_WORDS <= hashes.length; i++) {
      const key = mix(hashes[i]!, hashes[i + 1]!, hashes[i + 2]!, hashes[i + 3]!)
      const known = seen.get(key)
      if (!known) seen.set(key, { day, days: 1 })
      else if (known.day !== day) {
        known.day = day
        known.days++
      }
    }
  }
  for (const [key, { days }] of seen) if (days >= FORMULA_DAYS) formulas.add(key)
}

const sorted = Uint32Array.from(formulas).sort()
const base64 = Buffer.from(sorted.buffer).toString('base64')
writeFileSync(
  TARGET,
  `/** Hashes of four-word formulas, sorted 32-bit little-endian numbers in base64; made by scripts/learn-copy-formulas.ts. */\nexport const FORMULA_SHINGLES =\n  '${base64}'\n`,
)
console.log(`${sorted.length} formulas, ${base64.length} characters`)
