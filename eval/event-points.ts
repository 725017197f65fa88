/**
 * Where accounts agree and differ, against twelve events of the news archives whose points were marked by hand (event-points.json).
 *
 *   npx tsx eval/event-points.ts [--list [EVENT]]
 *
 * The articles of an event are read, their copies found and their accounts compared as in a library, taken as one event. `--list`
 * prints every wrong and missed point, every other type, and positions that are not as marked.
 */
import { type Article, type Point, slice } from '../src/domain/index.js'
import { compareAccounts, digest, readAll } from '../src/pipeline.js'
import { describeEvent } from '../src/story/describe-event.js'
import { StoryGrouper } from '../src/story/story-grouper.js'
import { type MarkedEvent, type MarkedPoint, markedEvents } from './marked-points.js'
import { type ArchiveName, newsArchive } from './news-archive.js'
import { hasRightType, type JudgedPoint, rightPositions, type ScoredEvent, scorePoints } from './score-points.js'

const KINDS: readonly Point['kind'][] = ['figure', 'when', 'where', 'who', 'statement']

const archives = new Map<ArchiveName, ReadonlyMap<string, Article> | null>()
const events = markedEvents()
if (!archive('ant') || !archive('saudi')) {
  console.log('event points: skipped, because ../shared with the news archives is not there.')
  process.exit(0)
}
const scored = events.map((event) => scorePoints(event, pointsOf(event)))
const listAt = process.argv.indexOf('--list')
if (listAt > 0) for (const [i, event] of events.entries()) list(event, scored[i]!, process.argv[listAt + 1])
report(scored)

function archive(name: ArchiveName): ReadonlyMap<string, Article> | null {
  if (!archives.has(name)) {
    const articles = newsArchive(name)
    archives.set(name, articles && new Map(articles.map((a) => [a.id, a] as const)))
  }
  return archives.get(name)!
}

function pointsOf(event: MarkedEvent): readonly Point[] {
  const read = readAll(event.articles.map((id) => archive(event.archive)!.get(id)!))
  const { readings, copies } = digest(read)
  const grouper = new StoryGrouper()
  for (const [i, reading] of readings.entries()) grouper.add(reading, [], read.analysed[i])
  const members = readings.map((reading) => ({ reading, profile: grouper.profile(reading.article.id)! }))
  const told = describeEvent(event.event, event.event, members)
  const ordered = told.articles.map((id) => readings.find((r) => r.article.id === id)!)
  return compareAccounts(told, ordered, copies).comparison.points
}

function report(all: readonly ScoredEvent[]): void {
  const judged = all.flatMap((one) => one.judged)
  const missed = all.flatMap((one) => one.missed)
  const marked = events.flatMap((event) => event.points)
  console.log(
    `${events.length} events, ${events.flatMap((e) => e.articles).length} articles, ${marked.length} marked points (${marked.filter((m) => m.unsure).length} unsure); the system gives ${judged.length}, ${judged.filter(({ point }) => point.certainty === 'unsure').length} of them as unsure`,
  )
  const isBetween = ({ type }: Point | MarkedPoint) => type !== 'only-one'
  row('points between accounts', judged, missed, isBetween)
  for (const kind of KINDS) row(`  ${kind}`, judged, missed, (p) => isBetween(p) && p.kind === kind)
  row('told by one source only', judged, missed, (p) => !isBetween(p))
  row('all', judged, missed, () => true)
  const unsure = new Set(
    judged.flatMap(({ point, marked: m }) => (point.certainty === 'unsure' && m && !m.unsure ? [m] : [])),
  )
  console.log(`  points found as unsure only: ${unsure.size}`)
  const right = judged.filter(({ verdict }) => verdict === 'right')
  const positions = right.flatMap(({ marked: m }) => m!.positions)
  console.log(`type of the points found: ${share(right.filter(hasRightType).length, right.length)}`)
  const between = right.filter(({ marked: m }) => isBetween(m!))
  console.log(`  of those marked between accounts: ${share(between.filter(hasRightType).length, between.length)}`)
  console.log(
    `positions of the points found, value and accounts: ${share(right.flatMap(rightPositions).length, positions.length)}`,
  )
  console.log(`copies of one text counted as agreeing: ${all.flatMap((one) => one.agreedCopies).length}`)
}

/** Precision goes by the type that the system gives, recall by the type that is marked. */
function row(
  name: string,
  judged: readonly JudgedPoint[],
  missed: readonly MarkedPoint[],
  takes: (point: Point | MarkedPoint) => boolean,
): void {
  const given = judged.filter(({ point, verdict }) => verdict !== 'unjudged' && takes(point))
  const found = judged.filter(({ marked, verdict }) => verdict === 'right' && takes(marked!)).length
  const good = given.filter(({ verdict }) => verdict !== 'wrong').length
  console.log(
    `${name.padEnd(24)} precision ${share(good, given.length)}, recall ${share(found, found + missed.filter(takes).length)}`,
  )
}

function share(part: number, whole: number): string {
  return `${whole === 0 ? '–' : ((100 * part) / whole).toFixed(1)} % (${part} of ${whole})`
}

function list(event: MarkedEvent, { judged, missed, agreedCopies }: ScoredEvent, only: string | undefined): void {
  if (only && only !== event.event) return
  console.log(`\n${event.event}`)
  for (const one of judged) {
    const { point, marked, verdict } = one
    if (verdict === 'wrong') console.log(`  wrong: ${shown(point)}`)
    if (point.certainty === 'unsure') console.log(`  unsure (${marked?.about ?? 'not marked'}): ${shown(point)}`)
    if (verdict !== 'right' || !marked) continue
    const right = rightPositions(one)
    if (!hasRightType(one))
      console.log(`  type ${point.type}, marked ${marked.type} (${marked.about}): ${shown(point)}`)
    else if (right.length < marked.positions.length) {
      console.log(`  positions, ${right.length} of ${marked.positions.length} (${marked.about}): ${shown(point)}`)
    }
  }
  for (const marked of missed)
    console.log(`  missed: ${marked.kind}, ${marked.about}, ${marked.type}: ${words(event, marked)}`)
  for (const point of agreedCopies) console.log(`  copies agree: ${shown(point)}`)
}

function shown(point: Point): string {
  const positions = point.positions.map(
    (p) =>
      `«${p.value}» ${p.witnesses.map((w) => `${w.article} ${w.text.replaceAll('\n', ' ').slice(0, 70)}`).join(' | ')}`,
  )
  return `${point.kind} «${point.about}» ${point.type}: ${positions.join(' || ')}`
}

function words(event: MarkedEvent, marked: MarkedPoint): string {
  const articles = archive(event.archive)!
  return marked.positions
    .map(({ value, witnesses }) => {
      const first = [...witnesses].map(([id, spans]) => slice(articles.get(id)!, spans[0]!))
      return `${value} (${[...new Set(first)].join(' | ')})`
    })
    .join('; ')
}
