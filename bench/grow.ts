import { analyse } from '../src/article/analysed-article.js'
import { CopyIndex } from '../src/copying/copy-index.js'
import type { Article, Reading } from '../src/domain/index.js'
import { readArticles } from '../src/reading/read-article.js'
import { StoryGrouper } from '../src/story/story-grouper.js'
import { Worlds } from './worlds.js'

/** Worlds whose news comes at the same time: ten times the archive's 130 articles a day are some 1,300, a busy month of many outlets. */
const LANES = 10
/** Sizes at which the cost is looked at: over all articles since the size before, for tables are made anew from time to time. */
const SIZES = [20_000, 50_000, 100_000, 200_000, 400_000, 600_000, 800_000, 1_000_000]
/** Articles until the compiler has settled. */
const WARM_UP = 5_000

export interface GrowOptions {
  /** Copies alone: needs no reading, so that it is done in minutes. */
  readonly onlyCopies: boolean
}

/**
 * What an article costs as a library grows: real news recombined (see `Worlds`) streams through copies and grouping, a day after the
 * other, and the processor time of each is printed at certain sizes. The layout of an article, which does not depend on the others, is the
 * yardstick: where it takes longer, the machine is slower.
 */
export function grow(articles: readonly Article[], count: number, { onlyCopies }: GrowOptions): void {
  const base = withoutStrays(articles)
  const worlds = new Worlds(base)
  const readings: readonly Reading[] = onlyCopies ? [] : Array.from(readArticles(base), (r) => r.reading)
  const { order, span } = oneRound(base)
  const index = new CopyIndex()
  const grouper = new StoryGrouper()
  const sizes = SIZES.filter((size) => size <= count)
  if (sizes.at(-1) !== count) sizes.push(count)
  const events = new Set<string>()
  let [analysing, copying, grouping, copies, since] = [0, 0, 0, 0, 0]
  const without = memory()
  console.log(
    `beside what is measured (articles and readings to recombine): ${without.heap} MB heap, ${without.rss} MB in all`,
  )
  console.log(
    '  articles  layout µs  copies µs  events µs   copies/article  articles/event      copy index       heap    in all',
  )
  for (let n = 0; n < count; n++) {
    const round = Math.floor(n / order.length)
    const { at, lane, shift } = order[n % order.length]!
    const world = round * LANES + lane
    const days = shift + round * span
    const article = worlds.article(base[at]!, `${world}-${base[at]!.id}`, world, days)
    const first = cpuMicros()
    const analysed = analyse(article)
    const begun = cpuMicros()
    analysing += begun - first
    const found = index.add(analysed)
    const between = cpuMicros()
    if (!onlyCopies) {
      const reading = worlds.reading(readings[at]!, article, world, days)
      const before = cpuMicros()
      events.add(grouper.add({ ...reading, layout: analysed.layout }, found, analysed).event)
      grouping += cpuMicros() - before
    }
    copying += between - begun
    copies += found.length
    since++
    const size = sizes[0]!
    if (n + 1 === WARM_UP) [analysing, copying, grouping, copies, since] = [0, 0, 0, 0, 0]
    if (n + 1 < size) continue
    sizes.shift()
    const { articles, bytes } = index.usage
    const { heap, rss } = memory()
    const perEvent = events.size > 0 ? ((n + 1) / events.size).toFixed(2) : '–'
    console.log(
      `${String(n + 1).padStart(10)}  ${micro(analysing, since)}  ${micro(copying, since)}  ${micro(grouping, since)}   ${(copies / since).toFixed(2).padStart(14)}  ${perEvent.padStart(14)}   ` +
        `${String(articles).padStart(6)} in ${String(Math.round(bytes / 2 ** 20)).padStart(4)} MB ${String(heap).padStart(6)} MB ${String(rss).padStart(6)} MB`,
    )
    ;[analysing, copying, grouping, copies, since] = [0, 0, 0, 0, 0]
  }
}

/** Processor time of this process: on a machine that does other work too, the clock on the wall says little. */
function cpuMicros(): number {
  const { user, system } = process.cpuUsage()
  return user + system
}

function micro(micros: number, articles: number): string {
  return (micros / articles).toFixed(0).padStart(9)
}

function memory(): { readonly heap: number; readonly rss: number } {
  global.gc?.()
  const { heapUsed, rss } = process.memoryUsage()
  return { heap: Math.round(heapUsed / 2 ** 20), rss: Math.round(rss / 2 ** 20) }
}

/** Without the hundredth of the oldest and newest: a feature of years ago would stretch a round of months over years. */
function withoutStrays(articles: readonly Article[]): readonly Article[] {
  const days = articles.map((a) => a.published?.day ?? '').sort()
  const [from, to] = [days[Math.floor(days.length / 100)]!, days[Math.floor((days.length * 99) / 100)]!]
  return articles.filter(({ published }) => published !== null && published.day >= from && published.day <= to)
}

interface Turn {
  /** Place in the archive. */
  readonly at: number
  readonly lane: number
  /** Days by which it comes later than in the archive. */
  readonly shift: number
}

/**
 * The archive once in every lane, each lane beginning at another day of it, merged by day: so that an article and what is made of it for
 * another world are weeks apart, and every stretch of the stream holds news of all months.
 */
function oneRound(base: readonly Article[]): { readonly order: readonly Turn[]; readonly span: number } {
  const days = base.map((a) => (a.published ? Date.parse(a.published.at ?? a.published.day) / 86_400_000 : 0))
  const first = days.reduce((x, y) => Math.min(x, y))
  const span = Math.ceil(days.reduce((x, y) => Math.max(x, y)) - first + 1)
  const turns = Array.from({ length: LANES }, (_, lane) => {
    const ahead = Math.round((lane * span) / LANES)
    return days.map((day, at): Turn => ({ at, lane, shift: day - first < ahead ? span - ahead : -ahead }))
  }).flat()
  const order = turns.sort((x, y) => days[x.at]! + x.shift - days[y.at]! - y.shift || x.lane - y.lane || x.at - y.at)
  return { order, span }
}
