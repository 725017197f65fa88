import { foldWord } from '../arabic/fold.js'
import { tokenize } from '../arabic/tokenize.js'
import type { Reading, Time } from '../domain/index.js'
import { contains, overlaps } from '../domain/index.js'

/** The news stands in headline and first sentences; days further down are of what came before. */
const LEAD_CHARACTERS = 450
const FIRST_CHARACTERS = 250
/** An event is told within some days; a day further back is of its background. */
const NEWS_DAYS = 5
const DAY_MS = 86_400_000

/** How much a day tells of when something happened, by where it stands. */
const WEIGHTS = {
  first: 1,
  /** In what somebody is said to have said of it. */
  reported: 0.8,
  /** When somebody said so: of an announcement its day, of a crime the day after as often as not. */
  saying: 0.6,
  later: 0.5,
  /** A day that is yet to come says when what is planned will be. */
  toCome: 0.45,
} as const

/** What happened cannot have been told before: a day after the first account's publication is of what came of it, unless most have it. */
const AFTERWARDS = 0.3
/** One day that somebody spoke on is enough, one in the background is not. */
const ENOUGH = 0.6

/** Two days nearly as well supported as one another leave it open. */
const CLEAR = 0.85

/**
 * The day on which an event happens (`YYYY-MM-DD`), as most of its accounts' openings have it: not the day on which somebody spoke of it where they tell both,
 * nor one of the background. Null where they name none, or two about equally.
 */
export function dayOfEvent(readings: readonly Reading[]): string | null {
  const [firstTold] = readings.flatMap((r) => r.published?.day ?? []).sort()
  const told = readings.map(daysOf)
  const weights = new Map<string, number>()
  for (const day of new Set(told.flatMap((days) => [...days.keys()]))) {
    const own = told.flatMap((days) => days.get(day) ?? [])
    const widely = own.length > 1 && 2 * own.length >= readings.length
    const afterwards = firstTold !== undefined && day > firstTold && !widely
    weights.set(
      day,
      own.reduce((sum, { weight, toCome }) => sum + weight * (afterwards && !toCome ? AFTERWARDS : 1), 0),
    )
  }
  const [best, second] = [...weights].sort((a, b) => b[1] - a[1])
  if (!best || best[1] < ENOUGH) return null
  return second && second[1] >= CLEAR * best[1] ? null : best[0]
}

interface DayWeight {
  readonly weight: number
  readonly toCome: boolean
}

function daysOf(reading: Reading): ReadonlyMap<string, DayWeight> {
  const { layout, times, clutter, published } = reading
  const { headline } = layout
  const base = headline?.field === 'text' ? headline.end : (layout.dateline?.end ?? 0)
  const out = new Map<string, DayWeight>()
  let first = true
  for (const time of times) {
    const day = /^\d{4}-\d\d-\d\d(?=$|T)/.exec(time.value)?.[0]
    if (!day || time.type !== 'date' || time.certainty === 'unsure') continue
    if (time.field === 'text' && time.start > base + LEAD_CHARACTERS) break
    if (layout.dateline && overlaps(layout.dateline, time)) continue
    const news = publishedAfter(published?.day ?? null, day)
    if (news === null || clutter.some((c) => overlaps(c, time)) || isOfBackground(reading, time)) continue
    const toCome = news === 'to come'
    const near = time.field === 'title' || time.start <= base + FIRST_CHARACTERS
    const weight = toCome ? WEIGHTS.toCome : near ? weightOf(reading, time, first) : WEIGHTS.later
    first = false
    if (weight > (out.get(day)?.weight ?? 0)) out.set(day, { weight, toCome })
  }
  return out
}

/** Whether a day is news on the day of publication, or yet to come; null where it is too long before. */
function publishedAfter(published: string | null, day: string): 'news' | 'to come' | null {
  if (published === null) return 'news'
  const days = (Date.parse(published) - Date.parse(day)) / DAY_MS
  if (days < 0) return 'to come'
  return days <= NEWS_DAYS ? 'news' : null
}

function weightOf({ statements }: Reading, time: Time, first: boolean): number {
  if (LAST.test(time.text)) return WEIGHTS.later
  const within = statements.some((s) => contains(s.contentSpan, time))
  if (within) return WEIGHTS.reported
  const saying = statements.some(
    ({ cueSpan, contentSpan }) => cueSpan !== null && cueSpan.end <= time.start && time.end <= contentSpan.start,
  )
  if (saying) return WEIGHTS.saying
  return first ? WEIGHTS.first : WEIGHTS.later
}

/** «الثلاثاء [الماضي]» is further back than the news. */
const LAST = /الماضي|المنصرم|الفائت/u

const REACH = 70
const SENTENCE_END = /[.؟!?\n]/u
/** «[وكان] قد أعلن الاثنين», «[منذ] الأحد», «[بعد] يومين»: what stands before the day makes it another's. */
const BACKGROUND: ReadonlySet<string> = new Set('وكان وكانت كان كانت قد وقد سبق عقب'.split(' ').map(foldWord))
const BOUNDS: ReadonlySet<string> = new Set('منذ حتى قبل بعد لغاية الموافق إلى'.split(' ').map(foldWord))

function isOfBackground({ article }: Reading, time: Time): boolean {
  const text = time.field === 'title' ? (article.title ?? '') : article.text
  const before = text.slice(Math.max(0, time.start - REACH), time.start)
  const sentence = before.split(SENTENCE_END).at(-1)!
  const words = tokenize('text', sentence).tokens.flatMap((t) => (t.kind === 'word' ? t.norm : []))
  return BOUNDS.has(words.at(-1) ?? '') || words.some((word) => BACKGROUND.has(word))
}
