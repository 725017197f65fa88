import { foldWord } from '../arabic/fold.js'
import { COUNTRIES } from '../arabic/lexicons/country-lexicon.js'
import { tokenize } from '../arabic/tokenize.js'
import type { Name, Reading } from '../domain/index.js'
import { overlaps } from '../domain/index.js'
import { Flag, flagsOf } from '../reading/names/word-profile.js'
import { ARRIVING, BEFALLING, BETWEEN, GOVERNING_B, LOCATING, OTHER_MATTERS } from './place-evidence-lexicon.js'

/** Where a text's first sentences end: what comes later is background as often as not. */
const OPENING_CHARACTERS = 420
const FIRST_CHARACTERS = 220
/** Characters before a name that are looked at, and words of them. */
const REACH_CHARACTERS = 110
const REACH_WORDS = 7
/** Weights: how often a place that stands so is where the event is. */
const AT = 1
const TOPIC = 1
const THERE = 0.7
const FURTHER_DOWN = 0.7
/** What an event's accounts must weigh together, for each account, before they tell a place. */
const ENOUGH = 0.3

/**
 * The place where an event happens, by the words before the places that headlines and openings name: «حريق في [دلمون]», «دلمون: حريق», «قصف
 * [دلمون]». Datelines, opponents, speakers' countries and what else only mentions a place are no evidence. Null where too few accounts tell.
 */
export function eventPlace(readings: readonly Reading[]): string | null {
  const weights = new Map<string, number>()
  for (const reading of readings)
    for (const [name, weight] of placesOf(reading)) weights.set(name, (weights.get(name) ?? 0) + weight)
  const [best] = [...weights].sort((a, b) => b[1] - a[1])
  if (!best || best[1] < ENOUGH * readings.length) return null
  // A town tells more than its country.
  const finer = isCountry(best[0]) ? [...weights].filter(([name, w]) => !isCountry(name) && w >= NEARLY * best[1]) : []
  return finer.reduce((a, b) => (b[1] > a[1] ? b : a), finer[0] ?? best)[0]
}

const NEARLY = 0.7

function isCountry(name: string): boolean {
  return COUNTRY_NAMES.has(name)
}

const COUNTRY_NAMES: ReadonlySet<string> = new Set(COUNTRIES.map((c) => c.name))

const COUNTRY_OF_CAPITAL: ReadonlyMap<string, string> = new Map(
  COUNTRIES.flatMap((c) => (c.capitals[0] === undefined ? [] : [[c.capitals[0], c.name]])),
)

/** Parts of the world say too little of where. */
const WIDE: ReadonlySet<string> = new Set(
  'العالم|أوروبا|آسيا|أفريقيا|إفريقيا|أمريكا|أميركا|الشرق الأوسط|الخليج|المنطقة|العالم العربي|الغرب|الشرق|شرق أوروبا|أوروبا الشرقية|أمريكا اللاتينية|أميركا اللاتينية|أمريكا الجنوبية|أميركا الجنوبية|أمريكا الشمالية|أميركا الشمالية|شمال أفريقيا|شمال إفريقيا|غرب أفريقيا|البحر المتوسط|المتوسط'
    .split('|')
    .map(foldWord),
)

/** A name of a place as the text has it. */
type PlaceMention = Pick<Name, 'field' | 'start' | 'end' | 'name' | 'certainty'>

const CAPITAL_WORDS = /العاصمة (ال\p{L}+)/gu

const CAPITAL_OF_ADJECTIVE: ReadonlyMap<string, string> = new Map(
  COUNTRIES.flatMap(({ adjectives, capitals }) =>
    capitals[0] === undefined ? [] : adjectives.map((a) => [foldWord(`ال${a}ة`), capitals[0]!] as const),
  ),
)

/** «في [العاصمة البريطانية]» is London. */
function capitalsOf({ article }: Reading): PlaceMention[] {
  const texts = [
    ['title', article.title ?? ''],
    ['text', article.text.slice(0, 2 * OPENING_CHARACTERS)],
  ] as const
  return texts.flatMap(([field, text]) =>
    [...text.matchAll(CAPITAL_WORDS)].flatMap((found): PlaceMention[] => {
      const name = CAPITAL_OF_ADJECTIVE.get(foldWord(found[1]!))
      if (!name) return []
      return [{ field, start: found.index, end: found.index + found[0].length, name, certainty: 'likely' }]
    }),
  )
}

/** The places of an account's headline and opening with their best evidence. */
function placesOf(reading: Reading): ReadonlyMap<string, number> {
  const { article, layout, clutter, names } = reading
  const { headline } = layout
  const base = headline?.field === 'text' ? headline.end : (layout.dateline?.end ?? 0)
  const out = new Map<string, number>()
  const named = [...names.filter((n) => n.type === 'place'), ...capitalsOf(reading)]
  named.sort((a, b) => a.field.localeCompare(b.field) * -1 || a.start - b.start)
  for (const name of named) {
    if (name.certainty === 'unsure' || WIDE.has(foldWord(name.name))) continue
    const headed = headline ? name.field === headline.field && name.end <= headline.end : name.field === 'title'
    if (!headed && (name.field === 'title' || name.start > base + OPENING_CHARACTERS)) continue
    if (clutter.some((c) => overlaps(c, name)) || isWithinOther(name, names) || isQuoted(reading, name)) continue
    if (isOfOtherTime(reading, name)) continue
    const text = name.field === 'title' ? (article.title ?? '') : article.text
    const from = headed ? (headline?.start ?? 0) : 0
    const near = headed || name.start <= base + FIRST_CHARACTERS ? 1 : FURTHER_DOWN
    const weight = near * (isTopic(text, name, headed, from) ? TOPIC : weightAt(text, name))
    raise(out, name.name, weight)
    const country = COUNTRY_OF_CAPITAL.get(name.name)
    if (country) raise(out, country, weight)
  }
  return out
}

function raise(weights: Map<string, number>, name: string, weight: number): void {
  if (weight > (weights.get(name) ?? 0)) weights.set(name, weight)
}

/** «سفارة [أرزونيا]»: a word of a body's or a person's name. */
function isWithinOther(name: PlaceMention, names: readonly Name[]): boolean {
  return names.some((n) => n.type !== 'place' && overlaps(n, name))
}

/** What somebody speaks of in his own words, as in headlines like «بلوف: سنبقى في [أرزونيا]». */
function isQuoted({ statements }: Reading, name: PlaceMention): boolean {
  return statements.some(
    (s) =>
      overlaps(s.contentSpan, name) && (s.kind === 'direct' || (s.cueSpan === null && s.contentSpan.field === 'title')),
  )
}

const AROUND_BEFORE = 40
const AROUND_BEHIND = 30
/** Days from publication beyond which what is dated is another happening. */
const NEWS_DAYS = 20
const DAY_MS = 86_400_000

/** «تحطمت طائرة في [ريحان] عام 2015», «أوقع 31 قتيلا ب[ريحان]، في 16 يناير الماضي»: where something was before, or will be. */
function isOfOtherTime({ times, published, article }: Reading, name: PlaceMention): boolean {
  const day = published?.day
  if (!day) return false
  const text = name.field === 'title' ? (article.title ?? '') : article.text
  return times.some((time) => {
    if (time.field !== name.field || time.type !== 'date' || !/^\d{4}/.test(time.value)) return false
    if (time.start > name.end + AROUND_BEHIND || time.end < name.start - AROUND_BEFORE) return false
    const between = time.start >= name.end ? text.slice(name.end, time.start) : text.slice(time.end, name.start)
    if (/[.؟!?\n]/u.test(between)) return false
    const exact = /^\d{4}-\d\d-\d\d/.exec(time.value)?.[0]
    if (exact) return Math.abs(Date.parse(day) - Date.parse(exact)) > NEWS_DAYS * DAY_MS
    return time.start >= name.end && time.value.slice(0, 4) !== day.slice(0, 4)
  })
}

const TOPIC_MARK = /^\s*(?::|\.\.|…|\|| -)/u

/** «[دلمون]: حريق في السوق», «[دلمون].. حريق»: the place that a headline sets before its news. */
function isTopic(text: string, name: PlaceMention, headed: boolean, from: number): boolean {
  return headed && text.slice(from, name.start).trim() === '' && TOPIC_MARK.test(text.slice(name.end, name.end + 4))
}

/** «مدينة زايد [الرياضية]»: a name of grounds or of a building. */
const OF_GROUNDS = /^\s+(?:ال)?(?:رياضي|طبي|جامعي|ترفيهي|إعلامي)ة?(?!\p{L})/u
const GROUNDS_LENGTH = 14

const SENTENCE_END = /[.؟!?\n]\s/gu

function weightAt(text: string, name: PlaceMention): number {
  if (OF_GROUNDS.test(text.slice(name.end, name.end + GROUNDS_LENGTH))) return 0
  let around = text.slice(Math.max(0, name.start - REACH_CHARACTERS), name.start)
  const joined = /\p{L}+$/u.exec(around)?.[0] ?? ''
  around = around.slice(0, around.length - joined.length)
  const cut = [...around.matchAll(SENTENCE_END)].at(-1)
  if (cut) around = around.slice(cut.index + 1)
  const words: string[] = []
  for (const { kind, norm } of tokenize('text', around).tokens)
    words.push(kind === 'word' ? norm : kind === 'number' ? A_NUMBER : '')
  words.reverse()
  if (isDistance(words)) return 0
  if (joined === '' || joined === 'و') return weightBehind(words, joined === 'و')
  // «وبدلمون», «بدلمون»
  if (/^[وف]?ب$/.test(joined)) return isOfB(words[0]) || isOther(words, 0) ? 0 : AT
  // «زيارة لدلمون»
  return /^ل/.test(joined) && words.slice(0, 2).some((w) => ARRIVING.has(w)) ? THERE : 0
}

const A_NUMBER = '#'
const DISTANCE = /^(?:كلم|كم|كيلومترا?|كيلومترات|ميلا?|اميال|مترا?|امتار)$/
const COMPASS = /^(?:الي)?(?:شمال|جنوب|شرق|غرب)ي?$/

/** «على بعد 250 [كلم شمال] بغداد»: a town named only to say how far. */
function isDistance(words: readonly string[]): boolean {
  const from = words.findIndex((w) => !COMPASS.test(w) && w !== 'الي' && w !== 'من' && w !== 'العاصمة')
  return from > 0 && DISTANCE.test(words[from] ?? '')
}

/** The weight of a name by the words before it, nearest first. */
function weightBehind(words: readonly string[], conjoined: boolean): number {
  if (conjoined) return 0
  let i = 0
  let kind = false
  while (i < 5 && isBetween(words[i])) {
    kind ||= BETWEEN.has(words[i]!)
    i++
  }
  for (let k = 0; k <= i; k++) {
    const word = words[k] ?? ''
    if (LOCATING.has(bare(word)) && !(k < i && !LOCATING.has(word) && !word.startsWith('ب')))
      return isOther(words, k + 1) || isOfB(words[k + 1]) ? 0 : AT
    if (k < i && /^[وف]?ب/.test(word) && BETWEEN.has(bare(word)))
      return isOfB(words[k + 1]) || isOther(words, k + 1) ? 0 : AT
  }
  const next = words[i] ?? ''
  if (BEFALLING.has(next) || (next === 'علي' && BEFALLING.has(bare(words[i + 1] ?? ''))))
    return isOther(words, i) ? 0 : THERE
  if (ARRIVING.has(next) || ((next === 'الي' || next === 'علي') && words.slice(i, i + 4).some((w) => ARRIVING.has(w))))
    return isOther(words, i + 1) ? 0 : THERE
  // «على ملعب دلمون»
  return kind && next === 'علي' && GROUNDS.has(words[i - 1] ?? '') ? AT : 0
}

const GROUNDS: ReadonlySet<string> = new Set(['ملعب', 'استاد', 'ستاد'])

/** What stands between a preposition and a place's name: kinds of places, directions, adjectives of countries. */
function isBetween(word: string | undefined): boolean {
  if (!word) return false
  if (BETWEEN.has(bare(word))) return true
  return word.startsWith('ال') && (flagsOf(word) & Flag.Nationality) !== 0
}

/** Without «و» or «ب» where the lexicons know the rest. */
function bare(word: string): string {
  const [, rest] = /^[وف]?ب?(.{2,})$/.exec(word) ?? []
  return BETWEEN.has(word) || LOCATING.has(word) || rest === undefined ? word : rest
}

function isOfB(word: string | undefined): boolean {
  return word !== undefined && GOVERNING_B.has(word.replace(/^[وف](?=.{4})/u, ''))
}

/** A word near before the preposition that makes the place another matter's; a mark parts the two. */
function isOther(words: readonly string[], from: number): boolean {
  for (let i = from; i < from + REACH_WORDS && i < words.length; i++) {
    if (words[i] === '') return false
    // «كأس العالم في روسيا»
    if (words[i] === 'العالم' && /^[وفبل]?كاس$/.test(words[i + 1] ?? '')) return true
    if (OTHER_MATTERS.has(words[i]!.replace(/^[وفبل](?=.{4})/u, ''))) return true
  }
  return false
}
