/**
 * What the rules for contradicting words say of pairs of headlines that agree or disagree (ANS stance corpus).
 *
 *   npx tsx eval/contradictions.ts [--list]
 *
 * `opposition` finds why a pair contradicts itself, and how many of its other words are the same. Reasons and shares (by thirds) are
 * ordered by how often such pairs disagree in the training part; as many of them, surest first, are taken for contradictions as keep
 * 90 % of the training pairs so taken right. Precision and recall are then told of the other part, which chose nothing. `--list` prints what
 * is called wrongly there, and what is missed.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { tokenize } from '../src/arabic/tokenize.js'
import { type Opposition, opposition, type Wording } from '../src/comparison/statements/opposition.js'
import { readOne } from '../src/pipeline.js'
import { sharedData } from './shared-data.js'

interface Pair {
  readonly s1: string
  readonly s2: string
  readonly stance: string
}

interface Judged extends Pair {
  readonly found: Opposition | null
}

const WANTED = 0.9
const THIRDS = 3
const shared = sharedData()
if (!shared) {
  console.log('contradictions: skipped, because ../shared with the pairs is not there.')
  process.exit(0)
}
const train = judged('train')
const dev = judged('dev')
const taken = surestClasses()
console.log(`taken for contradictions: ${[...taken].join(', ')}`)
for (const [name, pairs] of [
  ['train', train],
  ['dev', dev],
] as const) {
  const all = pairs.filter(disagrees).length
  console.log(`${name}: ${pairs.length} pairs, ${share(all, pairs.length)} disagree`)
  row('all reasons', pairs.filter(isCalled), all)
  for (const by of new Set([...taken].map((c) => c.split(' ')[0]!)))
    row(
      by,
      pairs.filter((p) => isCalled(p) && p.found!.by === by),
      all,
    )
}
if (process.argv.includes('--list')) {
  for (const pair of dev.filter((p) => isCalled(p) && !disagrees(p))) show('wrong', pair)
  for (const pair of dev.filter((p) => !isCalled(p) && disagrees(p))) show('missed', pair)
}

function judged(part: 'train' | 'dev'): Judged[] {
  const file = readFileSync(join(shared!, `data/contradiction/ans-stance-${part}.csv`))
  const pairs: Pair[] = parse(file, { columns: true, bom: true })
  return pairs.map((pair) => ({ ...pair, found: opposition(wording(pair.s1), wording(pair.s2)) }))
}

function wording(text: string): Wording {
  const article = { id: text, outlet: null, url: null, title: null, author: null, published: null, text }
  return { tokens: tokenize('text', text).tokens, figures: readOne(article).figures }
}

/** Reason and third of the overlap. */
function classOf({ by, overlap }: Opposition): string {
  return `${by} ${Math.min(THIRDS, Math.floor(overlap * THIRDS) + 1)}/${THIRDS}`
}

function surestClasses(): ReadonlySet<string> {
  const classes = new Map<string, Judged[]>()
  for (const pair of train) {
    if (!pair.found) continue
    const name = classOf(pair.found)
    classes.set(name, [...(classes.get(name) ?? []), pair])
  }
  const right = (pairs: readonly Judged[]) => pairs.filter(disagrees).length
  const sure = (pairs: readonly Judged[]) => (right(pairs) + 1) / (pairs.length + 2)
  const out = new Set<string>()
  let called: readonly Judged[] = []
  for (const [name, pairs] of [...classes].sort(([, a], [, b]) => sure(b) - sure(a))) {
    const more = [...called, ...pairs]
    if (right(more) / more.length < WANTED) break
    called = more
    out.add(name)
  }
  return out
}

function isCalled({ found }: Judged): boolean {
  return found !== null && taken.has(classOf(found))
}

function disagrees({ stance }: Pair): boolean {
  return stance === 'disagree'
}

function row(name: string, called: readonly Judged[], all: number): void {
  const right = called.filter(disagrees).length
  console.log(`  ${name.padEnd(11)} precision ${share(right, called.length)}, recall ${share(right, all)}`)
}

function share(part: number, whole: number): string {
  return `${whole === 0 ? '–' : ((100 * part) / whole).toFixed(1)} % (${part} of ${whole})`
}

function show(what: string, { s1, s2, stance, found }: Judged): void {
  console.log(`${what} ${found ? `${found.by} ${found.overlap.toFixed(2)}` : '–'} (${stance}): ${s1} | ${s2}`)
}
