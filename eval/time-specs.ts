/**
 * `npx tsx eval/time-specs.ts`: reads the Arabic date and time cases of another project's specification with ours and prints, for each
 * file, how many have the same extents and meaning, how many at least overlap, and the causes of the misses as
 * time-spec-misses.json has them. `--list` prints every miss, `--list CAUSE` those of one cause, `--json` the misses as data.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { analyse } from '../src/article/analysed-article.js'
import type { Time } from '../src/domain/index.js'
import { datePublication } from '../src/reading/publication-day/date-publication.js'
import { readTimes } from '../src/reading/times/read-times.js'
import { sharedData } from './shared-data.js'
import { type SpecCase, timeSpecCases } from './time-spec-cases.js'
import { overlapping, sameExtent } from './time-spec-extents.js'
import { sameMeaning } from './time-spec-values.js'

/**
 * - `poor`: nobody writes so in Arabic news (translated word by word, colloquial, misspelt), or the label contradicts its input;
 * - `convention`: Arabic enough, but what they call the time, its extent or its value is not what READING.md calls it;
 * - `fault`: ours.
 */
type Cause = 'poor' | 'convention' | 'fault' | 'unclassified'

interface Judged {
  readonly spec: SpecCase
  readonly times: readonly Time[]
  readonly verdict: 'same' | 'value' | 'overlap' | 'missed' | 'extra'
}

const shared = sharedData()
if (!shared) {
  console.log('time specs: skipped, because ../shared with the specification is not there.')
  process.exit(0)
}

const causes = JSON.parse(readFileSync(join(import.meta.dirname, 'time-spec-misses.json'), 'utf8')) as Record<
  string,
  { readonly cause: Cause; readonly why: string }
>
const judged = timeSpecCases(join(shared, 'data/time')).map(judge)
const listAt = process.argv.indexOf('--list')
if (process.argv.includes('--json')) {
  const misses = judged.filter((one) => one.verdict !== 'same')
  console.log(JSON.stringify(misses.map((one) => ({ ...one, cause: causeOf(one) }))))
} else {
  if (listAt > 0) list(process.argv[listAt + 1])
  table()
}

function judge(spec: SpecCase): Judged {
  const times = timesOf(spec)
  const verdicts = spec.expected.map((expected) => {
    const ours = overlapping(times, expected)
    if (!ours.length) return 'missed'
    if (!sameExtent(spec.input, ours, expected)) return 'overlap'
    return sameMeaning(
      ours.map((time) => time.value),
      expected,
    )
      ? 'same'
      : 'value'
  })
  if (!verdicts.length) return { spec, times, verdict: times.length ? 'extra' : 'same' }
  const verdict = (['missed', 'overlap', 'value'] as const).find((v) => verdicts.includes(v)) ?? 'same'
  return { spec, times, verdict }
}

function timesOf({ id, input, day }: SpecCase): readonly Time[] {
  const published = { day, at: null }
  const analysed = analyse({ id, outlet: '', url: null, title: null, author: null, published, text: input })
  return readTimes(analysed, datePublication(analysed))
}

function causeOf(one: Judged): Cause {
  return causes[one.spec.id]?.cause ?? 'unclassified'
}

function list(only: string | undefined): void {
  for (const one of judged) {
    if (one.verdict === 'same' || (only && !only.startsWith('--') && causeOf(one) !== only)) continue
    const expected = one.spec.expected.map((e) => `[${e.text}] ${e.timex ?? e.type}`).join(' ; ')
    const ours = one.times.map((t) => `[${t.text}] ${t.value}`).join(' ; ')
    console.log(
      `${one.spec.id} ${one.verdict} ${causeOf(one)}\n  ${one.spec.input}\n  theirs ${expected}\n  ours   ${ours}`,
    )
  }
}

function table(): void {
  console.log(row('file', ['cases', 'same', '%', 'overlap %', 'poor', 'convention', 'fault', 'unclassified']))
  const files = [...new Set(judged.map((one) => one.spec.file))]
  for (const file of files)
    console.log(
      fileRow(
        file,
        judged.filter((one) => one.spec.file === file),
      ),
    )
  console.log(fileRow('all', judged))
  const theirs = judged.filter((one) => !one.spec.notSupported)
  console.log(fileRow('all that theirs passes', theirs))
  const passed = judged.filter((one) => one.verdict === 'same' && causes[one.spec.id]).map((one) => one.spec.id)
  if (passed.length) console.log(`no misses any more, to be taken out of time-spec-misses.json: ${passed.join(' ')}`)
}

function fileRow(name: string, cases: readonly Judged[]): string {
  const same = cases.filter((one) => one.verdict === 'same').length
  const overlap = cases.filter((one) => one.verdict !== 'missed' && one.verdict !== 'extra').length
  const misses = cases.filter((one) => one.verdict !== 'same').map(causeOf)
  const count = (cause: Cause) => String(misses.filter((c) => c === cause).length)
  return row(name, [
    String(cases.length),
    String(same),
    percent(same, cases.length),
    percent(overlap, cases.length),
    count('poor'),
    count('convention'),
    count('fault'),
    count('unclassified'),
  ])
}

function percent(part: number, whole: number): string {
  return ((100 * part) / whole).toFixed(1)
}

function row(name: string, cells: readonly string[]): string {
  return name.padEnd(26) + cells.map((cell) => cell.padStart(Math.max(7, cell.length + 2))).join('')
}
