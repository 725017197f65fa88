/**
 * Measures everything that is put out as names, not the tagger alone, on a part that its weights were not trained on.
 *
 *   npx tsx scripts/train-names.ts CORPUS --without 4 --write
 *   npx tsx scripts/measure-names.ts CORPUS --part 4 [--in-order] [--list]
 *
 * Each run of sentences of that part is read as one article, a sentence a line. A role that stands for a person is no name in the corpus
 * and is left out. With `--list`, names that are wrong (-) or missed (+) are printed.
 */
import { analyse } from '../src/article/analysed-article.js'
import { LABELS } from '../src/reading/names/labels.js'
import { readNames } from '../src/reading/names/read-names.js'
import { NameScores, partOf, readCorpus, repair, type Sentence } from './names-corpus.js'

function option(name: string, otherwise: string): string {
  const at = process.argv.indexOf(name)
  return at < 0 ? otherwise : (process.argv[at + 1] ?? otherwise)
}

const corpus = readCorpus(process.argv[2]!)
const part = Number(option('--part', '4'))
const listed = process.argv.includes('--list')
const scores = new NameScores()
let run: Sentence[] = []
corpus.forEach((sentence, i) => {
  if (partOf(i, corpus.length, 5, process.argv.includes('--in-order')) === part) run.push(sentence)
  else if (run.length) {
    score(run)
    run = []
  }
})
if (run.length) score(run)
scores.print()

/** Reads sentences as one article and adds its names to the scores. */
function score(sentences: readonly Sentence[]): void {
  const text = sentences.map((s) => s.text).join('\n')
  const article = { id: 'held', outlet: null, url: null, title: null, author: null, published: null, text }
  const names = readNames(analyse(article)).filter((n) => n.rule !== 'ar/name/role')
  let start = 0
  for (const s of sentences) {
    const labels = new Uint8Array(s.sourceGold.length)
    for (const n of names) {
      if (n.start < start || n.start >= start + s.text.length) continue
      const first = s.ends.findIndex((end) => end > n.start - start)
      const last = s.ends.findIndex((end) => end >= n.end - start)
      const begin = LABELS.indexOf(`B-${n.type}`)
      labels.fill(begin + 1, first, last + 1)
      labels[first] = begin
    }
    repair(labels)
    scores.add(labels, s.sourceGold)
    if (listed) list(s, labels)
    start += s.text.length + 1
  }
}

function list(s: Sentence, found: Uint8Array): void {
  const word = (i: number) => s.text.slice(i ? s.ends[i - 1] : 0, s.ends[i]! - 1)
  const show = (labels: Uint8Array, other: Uint8Array, mark: string) => {
    for (let i = 0; i < labels.length; i++) {
      if (labels[i]! % 2 === 0) continue
      const inside = labels[i]! + 1
      let end = i + 1
      while (labels[end] === inside) end++
      if (labels.slice(i, end).every((l, k) => other[i + k] === l) && other[end] !== inside) continue
      const words = Array.from({ length: end - i }, (_, k) => word(i + k))
      const before = Array.from({ length: Math.min(3, i) }, (_, k) => word(i - Math.min(3, i) + k))
      const after = [end, end + 1].map((k) => (k < labels.length ? word(k) : ''))
      console.log(
        `${mark} ${LABELS[labels[i]!]!.slice(2).padEnd(12)} ${before.join(' ')} [${words.join(' ')}] ${after.join(' ')}`,
      )
    }
  }
  show(found, s.sourceGold, '-')
  show(s.sourceGold, found, '+')
}
