/**
 * Which copied passages are found, of those that exhaustive comparison finds.
 *
 *   npx tsx eval/copies-recall.ts [--articles 2000] [--from 0] [--list]
 *
 * Consecutive Saudi articles, every pair of them. A pair is aligned in full when it shares three words in a row anywhere (every passage
 * does); nothing else is left out. Passages of formulas alone (prayers, titles, signatures), of titles with the names of those who bear
 * them, and forms filled in anew are counted apart, and not as missed.
 */
import { analyse } from '../src/article/analysed-article.js'
import { CopyIndex, LEAST_OWN_WORDS } from '../src/copying/copy-index.js'
import { type CopyWords, copyWords } from '../src/copying/copy-words.js'
import { isFilledForm } from '../src/copying/filled-form.js'
import { formulaShingles, isOfCourse, ownWords } from '../src/copying/formulas.js'
import { ShingleIndex } from '../src/copying/shingle-index.js'
import type { Copy } from '../src/domain/index.js'
import { alignExhaustively, type ExhaustivePassage, SURE_RUN } from './exhaustive-copies.js'
import { newsArchive, numberOption } from './news-archive.js'

/** A passage is found when so much of it, on either side, lies in copies between the two articles. */
const FOUND_SHARE = 0.8

const all = newsArchive('saudi')
if (!all) {
  console.log('copies: skipped, because ../shared with the news is not there.')
  process.exit(0)
}
const from = numberOption('--from', 0)
const articles = all.slice(from, from + numberOption('--articles', 2000)).map(analyse)
const words = articles.map((a) => copyWords(a))
const index = new CopyIndex()
const copies = new Map<string, Copy[]>()
for (const [i, article] of articles.entries()) {
  for (const copy of index.add(article, words[i]!)) {
    const key = `${copy.a.id} ${copy.b.id}`
    const known = copies.get(key)
    if (known) known.push(copy)
    else copies.set(key, [copy])
  }
}

const background = new ShingleIndex()
let aligned = 0
let formulas = 0
let ofCourse = 0
let passages = 0
let found = 0
let wordsIn = 0
let wordsFound = 0
const listed: string[] = []
for (const [later, partners] of candidates(words)) {
  for (const earlier of partners) {
    aligned++
    const between = copies.get(`${articles[earlier]!.article.id} ${articles[later]!.article.id}`) ?? []
    for (const p of alignExhaustively(words[later]!.hashes, words[earlier]!.hashes)) judge(later, earlier, p, between)
  }
}
console.log(`${articles.length} Saudi articles from ${from} on, ${aligned} pairs aligned in full`)
console.log(
  `passages ${passages}, found ${found} (${percent(found, passages)}); of their words ${percent(wordsFound, wordsIn)}`,
)
console.log(
  `passages that are formulas or forms: ${formulas}; titles with their names, or sentences of a forecast: ${ofCourse}`,
)
if (process.argv.includes('--list')) for (const line of listed) console.log(line)

function judge(later: number, earlier: number, p: ExhaustivePassage, between: readonly Copy[]): void {
  const [b, a] = [words[later]!, words[earlier]!]
  const own = ownWords(runsOf(p, b, a), formulaShingles(b.hashes, background))
  if (own < LEAST_OWN_WORDS || isFilledForm(p, b.hashes, a.hashes)) {
    formulas++
    list('formula', later, earlier, p, 0)
    return
  }
  if (isOfCourse(p, b.hashes)) {
    ofCourse++
    list('of course', later, earlier, p, 0)
    return
  }
  const inB = covered(
    b,
    p.a0,
    p.a1,
    between.map((c) => c.b.span),
  )
  const inA = covered(
    a,
    p.b0,
    p.b1,
    between.map((c) => c.a.span),
  )
  const length = p.a1 - p.a0
  passages++
  wordsIn += length
  wordsFound += inB
  if (Math.min(inB / length, inA / (p.b1 - p.b0)) >= FOUND_SHARE) found++
  else list('missed', later, earlier, p, inB)
}

function list(kind: string, later: number, earlier: number, p: ExhaustivePassage, inCopies: number): void {
  const [b, a] = [words[later]!, words[earlier]!]
  const inLater = `${articles[later]!.article.id} ${b.starts[p.a0]}-${b.ends[p.a1 - 1]}`
  const inEarlier = `${articles[earlier]!.article.id} ${a.starts[p.b0]}-${a.ends[p.b1 - 1]}`
  listed.push(`${kind}\t${p.a1 - p.a0} words, ${p.matched} in common, ${inCopies} in copies\t${inLater}\t${inEarlier}`)
}

/** Runs of equal words on the diagonal of an alignment, as far as one can tell without its path: each word at its next place. */
function runsOf(p: ExhaustivePassage, b: CopyWords, a: CopyWords): [number, number][] {
  const runs: [number, number][] = []
  let next = p.b0
  for (let i = p.a0; i < p.a1; i++) {
    let j = next
    while (j < Math.min(p.b1, next + 8) && a.hashes[j] !== b.hashes[i]) j++
    if (j === p.b1 || a.hashes[j] !== b.hashes[i]) continue
    const last = runs.at(-1)
    if (last && last[0] + last[1] === i && j === next) last[1]++
    else runs.push([i, 1])
    next = j + 1
  }
  return runs
}

function covered(
  { starts }: CopyWords,
  first: number,
  end: number,
  spans: readonly { start: number; end: number }[],
): number {
  let n = 0
  for (let i = first; i < end; i++) if (spans.some((s) => s.start <= starts[i]! && starts[i]! < s.end)) n++
  return n
}

/** For each article the earlier ones with which it shares a run of `SURE_RUN` words. */
function* candidates(of: readonly CopyWords[]): Generator<[number, readonly number[]]> {
  const holders = new Map<string, number[]>()
  for (const [i, { hashes }] of of.entries()) {
    const partners = new Set<number>()
    const own = new Set<string>()
    for (let k = 0; k + SURE_RUN <= hashes.length; k++) own.add(hashes.subarray(k, k + SURE_RUN).join(' '))
    for (const run of own) {
      const known = holders.get(run)
      if (!known) holders.set(run, [i])
      else {
        for (const holder of known) partners.add(holder)
        known.push(i)
      }
    }
    yield [i, [...partners]]
  }
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`
}
