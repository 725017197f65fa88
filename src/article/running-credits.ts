import type { Credit } from '../domain/index.js'
import type { Token } from '../text/tokens.js'
import { wordFact } from '../text/words.js'
import { AGENCY_NAMES } from './source-names.js'

/**
 * Rule of a credit to an agency that was spoken to («وقال [لرويترز]»). Others quote what an agency tells, but whom it was told to stands in
 * the agency's own reports: where nothing else is credited, the text is likely its.
 */
export const TOLD_TO = 'ar/credit/told-to'

/** Words before an agency's name that make it the one who told: «[ذكرت] وكالة السهم», «[مراسل] رويترز», «ل» written apart. */
const TELLING = new Set(
  (
    'بحسب حسب وبحسب وحسب وفق ووفق نقلت ونقلت ذكرت وذكرت قالت وقالت افادت وافادت اوردت واوردت بثت وبثت نشرت ونشرت اكدت اوضحت واوضحت ' +
    'نقلته بثته اوردته نشرته ذكرته نقلتها بثتها اوردتها نشرتها اجرته اجرتها تلقت وتلقت مراسل مراسلة مراسلو مصور مصورو استطلاع مسح ل'
  ).split(' '),
)

/** Names that are no other word of the language, so that they need no «وكالة» before them. */
const UNMISTAKABLE = new Set([
  'رويترز',
  'فرانس برس',
  'أسوشيتد برس',
  'د ب أ',
  'واس',
  'شينخوا',
  'نوفوستي',
  'إنترفاكس',
  'يونايتد برس',
])

const PREPOSITION = 'ل'
const LEAST_WITH_PREPOSITION = 4

const FIRST_WORDS = new Set(AGENCY_NAMES.firstWords())
/** Whether an agency's name may begin at a word, with a preposition on it or without. */
const mayOpen = wordFact(
  (norm) => FIRST_WORDS.has(norm) || (norm.startsWith(PREPOSITION) && FIRST_WORDS.has(norm.slice(1))),
)

/**
 * Agencies that the running text says it has something from: «نقلا عن [رويترز]», «وقال الوزير [لوكالة فرانس برس]», «ذكرت [وكالة الأناضول]».
 * One credit for each name, at its first mention; they credit what was told, not the whole text.
 */
export function runningCredits(tokens: readonly Token[]): Credit[] {
  const credits: Credit[] = []
  for (let i = 1; i < tokens.length; i++) {
    if (tokens[i]!.kind !== 'word' || !mayOpen(tokens[i]!.word)) continue
    const named = agencyAt(tokens, i)
    if (!named || credits.some(({ name }) => name === named.name)) continue
    const span = { field: 'text', start: tokens[i]!.start, end: tokens[named.to - 1]!.end } as const
    credits.push({ name: named.name, span, where: 'text', rule: named.rule })
  }
  return credits
}

interface NamedAgency {
  readonly name: string
  readonly to: number
  readonly rule: string
}

function agencyAt(tokens: readonly Token[], i: number): NamedAgency | null {
  const { norm } = tokens[i]!
  const bare = AGENCY_NAMES.longestAt(tokens, i)
  if (bare) {
    const told = isSure(norm, bare.value) ? isTold(tokens, i) : isRelayed(tokens, i)
    return told ? { name: bare.value, to: bare.to, rule: 'ar/credit/running-text' } : null
  }
  if (norm.length < LEAST_WITH_PREPOSITION || !norm.startsWith(PREPOSITION)) return null
  const word = norm.slice(PREPOSITION.length)
  const match = AGENCY_NAMES.longestAt(tokens, i, word)
  return match && isSure(word, match.value) ? { name: match.value, to: match.to, rule: TOLD_TO } : null
}

function isSure(first: string, name: string): boolean {
  return first.startsWith('وكال') || UNMISTAKABLE.has(name)
}

function isTold(tokens: readonly Token[], i: number): boolean {
  const at = wordBefore(tokens, i)
  return (at >= 0 && TELLING.has(tokens[at]!.norm)) || isRelayed(tokens, i)
}

/** «نقلا عن [سانا]». */
function isRelayed(tokens: readonly Token[], i: number): boolean {
  const at = wordBefore(tokens, i)
  return at > 0 && tokens[at]!.norm === 'عن' && tokens[at - 1]!.norm.endsWith('نقلا')
}

/** The nearest word before, over quotation marks and brackets; -1 where there is none. */
function wordBefore(tokens: readonly Token[], i: number): number {
  let at = i - 1
  while (at >= 0 && tokens[at]!.kind === 'punctuation' && tokens[at]!.norm !== '.') at--
  return at >= 0 && tokens[at]!.kind === 'word' ? at : -1
}
