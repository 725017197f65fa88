/**
 * `npm run eval`: reads the gold documents, scores what was read, compares the events marked by us, and fails when a score is below its floor in
 * floors.json.
 * `--raise` writes the scores reached as the new floors (never lower ones). `--keep FOLDER` keeps the system's output for a look.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ArticleFields } from '../src/index.js'
import { group, read } from '../src/index.js'
import {
  isBetweenAccounts,
  judgeMarkedEvents,
  precisionAndRecall,
  rightTypes,
  type Share,
} from './judge-marked-events.js'
import { parseScores, type Scores } from './parse-scores.js'
import { sharedData } from './shared-data.js'

const FLOORS = join(import.meta.dirname, 'floors.json')

const shared = sharedData()
if (!shared) {
  console.log('eval: skipped, because ../shared with its gold sets is not there.')
  process.exit(0)
}
const gold = join(shared, 'data/gold')
const keepAt = process.argv.indexOf('--keep')
const out = keepAt > 0 ? process.argv[keepAt + 1]! : mkdtempSync(join(tmpdir(), 'riwaya-eval-'))
mkdirSync(out, { recursive: true })

const scores: Scores = { ...readingScores(), ...storyScores(), ...pointScores() }
const failed = report(scores, JSON.parse(readFileSync(FLOORS, 'utf8')) as Scores)
if (keepAt < 0) rmSync(out, { recursive: true })
process.exit(failed ? 1 : 0)

function readingScores(): Scores {
  const docs = join(gold, 'reading-dev.docs.jsonl')
  const system = join(out, 'reading-dev.system.jsonl')
  writeFileSync(
    system,
    jsonLines(docs)
      .map((doc) => JSON.stringify({ id: doc.id, ...read(doc) }))
      .join('\n'),
  )
  const printed = score('reading.mjs', [docs, join(gold, 'reading-dev.gold.jsonl'), system])
  console.log(printed)
  return parseScores(printed, 'reading: ')
}

function storyScores(): Scores {
  const system = join(out, 'stories-may14.system.jsonl')
  const articles = jsonLines(join(gold, 'stories-may14.articles.jsonl'))
  writeFileSync(
    system,
    group(articles)
      .assignments.map((a) => JSON.stringify(a))
      .join('\n'),
  )
  return Object.assign(
    {},
    ...['event', 'storyline'].map((level) => {
      const printed = score('stories.mjs', [join(gold, 'stories-may14.gold.jsonl'), system, '--level', level])
      console.log(printed)
      return parseScores(printed, `stories, ${level}: `)
    }),
  )
}

/** Points of comparison, against our own marks on events of the news archives. */
function pointScores(): Scores {
  const events = judgeMarkedEvents()
  if (!events) return {}
  const { precision, recall } = precisionAndRecall(events, isBetweenAccounts)
  const reached: Scores = {
    'points between accounts: P': percent(precision),
    'points between accounts: R': percent(recall),
    'points between accounts: type right': percent(rightTypes(events, isBetweenAccounts)),
    'points: events without copies that agree': percent({
      part: events.filter(({ scored }) => scored.agreedCopies.length === 0).length,
      whole: events.length,
    }),
  }
  console.log(
    Object.entries(reached)
      .map(([name, value]) => `${name} ${value}`)
      .join('\n'),
  )
  return reached
}

function percent({ part, whole }: Share): number {
  return Math.round((1000 * part) / whole) / 10
}

function score(scorer: string, args: readonly string[]): string {
  return execFileSync(process.execPath, [join(shared!, 'score', scorer), ...args], { encoding: 'utf8' })
}

function jsonLines(file: string): ArticleFields[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as ArticleFields)
}

function report(reached: Scores, floors: Scores): boolean {
  if (process.argv.includes('--raise')) {
    const raised = Object.fromEntries(
      Object.keys(floors).map((name) => [name, Math.max(floors[name]!, reached[name] ?? 0)]),
    )
    writeFileSync(FLOORS, `${JSON.stringify(raised, null, 2)}\n`)
    console.log('eval: floors raised to the scores reached')
  }
  let failed = 0
  for (const [name, floor] of Object.entries(floors)) {
    const score = reached[name]
    if (score === undefined || score < floor) {
      failed++
      console.error(`below its floor: ${name} is ${score ?? 'missing'}, the floor is ${floor}`)
    }
  }
  console.log(`${Object.keys(floors).length - failed} passed, ${failed} failed`)
  return failed > 0
}
