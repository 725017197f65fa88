import type { Token } from '../text/tokens.js'
import { AMBIGUOUS_MONTH_NAMES, HIJRI_MONTH_NAMES, MONTH_NAMES, WEEKDAY_NAMES } from './calendar-lexicon.js'
import { foldWord } from './fold.js'
import { PhraseLexicon } from './phrase-lexicon.js'

const WEEKDAYS = new Map<string, number>()
const BARE_WEEKDAYS = new Map<string, number>()
for (const [weekday, names] of WEEKDAY_NAMES) {
  for (const name of names.split(' ')) {
    WEEKDAYS.set(foldWord(name), weekday)
    BARE_WEEKDAYS.set(foldWord(name).slice(2), weekday)
  }
}

/** ISO weekday (Monday 1) of a folded word with article («الثلاثاء»), else undefined. */
export function weekdayNamed(word: string): number | undefined {
  return WEEKDAYS.get(word)
}

/** Every folded name of a weekday, with its article. */
export function weekdayNames(): Iterable<string> {
  return WEEKDAYS.keys()
}

/** ISO weekday of a folded word without article («جمعة»): only a weekday behind «يوم», «كل» and their like. */
export function bareWeekdayNamed(word: string): number | undefined {
  return BARE_WEEKDAYS.get(word)
}

export interface MonthName {
  readonly calendar: 'gregorian' | 'hijri'
  readonly month: number
  /** The name is also another word, or a person's or a firm's name. */
  readonly ambiguous: boolean
}

export interface MonthMatch extends MonthName {
  /** Token after the name. */
  readonly to: number
}

const MONTHS = new PhraseLexicon<MonthName>()
const MONTH_HEADS = new Set<string>()
const AMBIGUOUS = new Set(AMBIGUOUS_MONTH_NAMES.split(' ').map(foldWord))
for (const [calendar, list] of [
  ['gregorian', MONTH_NAMES],
  ['hijri', HIJRI_MONTH_NAMES],
] as const) {
  for (const [month, names] of list) {
    for (const name of names.split('|')) {
      MONTHS.add(name, { calendar, month, ambiguous: AMBIGUOUS.has(foldWord(name)) })
      MONTH_HEADS.add(foldWord(name.split(' ')[0]!))
    }
  }
}

/** Every folded word that a month's name can start with. */
export function monthHeads(): Iterable<string> {
  return MONTH_HEADS
}

/**
 * The month named at a token, in one name or two: «تشرين الثاني», «آذار/مارس», «نوفمبر (تشرين الثاني)», «مارس آذار».
 * @param firstWord replaces the first token's folded form, for a word with its proclitics taken off
 */
export function monthAt(tokens: readonly Token[], from: number, firstWord?: string): MonthMatch | null {
  const first = MONTHS.longestAt(tokens, from, firstWord)
  if (!first) return null
  const { calendar, month, ambiguous } = first.value
  let at = first.to
  const mark = tokens[at]?.norm
  const bracket = mark === '('
  if (mark === '/' || mark === '-' || bracket) at++
  const second = MONTHS.longestAt(tokens, at)
  // «صفر-صفر» is a score, no month named twice.
  const again = second && tokens[at]!.norm === tokens[from]!.norm
  if (second && !again && second.value.month === month && second.value.calendar === calendar) {
    if (!bracket) return { calendar, month, ambiguous: false, to: second.to }
    if (tokens[second.to]?.norm === ')') return { calendar, month, ambiguous: false, to: second.to + 1 }
  }
  return { calendar, month, ambiguous, to: first.to }
}
