/**
 * Where accounts agree and differ, against twelve events of the news archives whose points were marked by hand (event-points.json).
 *
 *   npx tsx eval/event-points.ts [--list [EVENT]]
 *
 * The articles of an event are read, their copies found and their accounts compared as in a library, taken as one event. `--list`
 * prints every wrong and missed point, every other type, and positions that are not as marked.
 */
import { type Point, slice } from '../src/domain/index.js'
import {
  isBetweenAccounts,
  type JudgedEvent,
  judgeMarkedEvents,
  precisionAndRecall,
  rightTypes,
  type Share,
} from './judge-marked-events.js'
import type { MarkedPoint } from './marked-points.js'
import { hasRightType, rightPositions } from './score-points.js'

const KINDS: readonly Point['kind'][] = ['figure', 'when', 'where', 'who', 'statement']

const events = judgeMarkedEvents()
if (!events) {
  console.log('event points: skipped, because ../shared with the news archives is not there.')
  process.exit(0)
}
const listAt = process.argv.indexOf('--list')
if (listAt > 0) for (const event of events) list(event, process.argv[listAt + 1])
report(events)

function report(all: readonly JudgedEvent[]): void {
  const judged = all.flatMap(({ scored }) => scored.judged)
  const marked = all.flatMap(({ event }) => event.points)
  const unsure = judged.filter(({ point }) => point.certainty === 'unsure')
  console.log(
    `${all.length} events, ${all.flatMap(({ event }) => event.articles).length} articles, ${marked.length} marked points (${marked.filter((m) => m.unsure).length} unsure); the system gives ${judged.length}, ${unsure.length} of them as unsure`,
  )
  row('points between accounts', isBetweenAccounts)
  for (const kind of KINDS) row(`  ${kind}`, (p) => isBetweenAccounts(p) && p.kind === kind)
  row('told by one source only', (p) => !isBetweenAccounts(p))
  row('all', () => true)
  const unsureOnly = new Set(unsure.flatMap(({ marked: m }) => (m && !m.unsure ? [m] : [])))
  console.log(`  points found as unsure only: ${unsureOnly.size}`)
  console.log(`type of the points found: ${shown(rightTypes(all, () => true))}`)
  console.log(`  of those marked between accounts: ${shown(rightTypes(all, isBetweenAccounts))}`)
  const right = judged.filter(({ verdict }) => verdict === 'right')
  const positions = {
    part: right.flatMap(rightPositions).length,
    whole: right.flatMap((r) => r.marked!.positions).length,
  }
  console.log(`positions of the points found, value and accounts: ${shown(positions)}`)
  console.log(`copies of one text counted as agreeing: ${all.flatMap(({ scored }) => scored.agreedCopies).length}`)

  function row(name: string, takes: (point: Point | MarkedPoint) => boolean): void {
    const { precision, recall } = precisionAndRecall(all, takes)
    console.log(`${name.padEnd(24)} precision ${shown(precision)}, recall ${shown(recall)}`)
  }
}

function shown({ part, whole }: Share): string {
  return `${whole === 0 ? '–' : ((100 * part) / whole).toFixed(1)} % (${part} of ${whole})`
}

function list(judgedEvent: JudgedEvent, only: string | undefined): void {
  const { event, scored } = judgedEvent
  const { judged, missed, agreedCopies } = scored
  if (only && only !== event.event) return
  console.log(`\n${event.event}`)
  for (const one of judged) {
    const { point, marked, verdict } = one
    if (verdict === 'wrong') console.log(`  wrong: ${pointWords(point)}`)
    if (point.certainty === 'unsure') console.log(`  unsure (${marked?.about ?? 'not marked'}): ${pointWords(point)}`)
    if (verdict !== 'right' || !marked) continue
    const right = rightPositions(one)
    if (!hasRightType(one))
      console.log(`  type ${point.type}, marked ${marked.type} (${marked.about}): ${pointWords(point)}`)
    else if (right.length < marked.positions.length) {
      console.log(`  positions, ${right.length} of ${marked.positions.length} (${marked.about}): ${pointWords(point)}`)
    }
  }
  for (const marked of missed)
    console.log(`  missed: ${marked.kind}, ${marked.about}, ${marked.type}: ${words(judgedEvent, marked)}`)
  for (const point of agreedCopies) console.log(`  copies agree: ${pointWords(point)}`)
}

function pointWords(point: Point): string {
  const positions = point.positions.map(
    (p) =>
      `«${p.value}» ${p.witnesses.map((w) => `${w.article} ${w.text.replaceAll('\n', ' ').slice(0, 70)}`).join(' | ')}`,
  )
  return `${point.kind} «${point.about}» ${point.type}: ${positions.join(' || ')}`
}

function words({ articles }: JudgedEvent, marked: MarkedPoint): string {
  return marked.positions
    .map(({ value, witnesses }) => {
      const first = [...witnesses].map(([id, spans]) => slice(articles.get(id)!, spans[0]!))
      return `${value} (${[...new Set(first)].join(' | ')})`
    })
    .join('; ')
}
