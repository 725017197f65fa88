import { cueForm } from '../../arabic/cue-forms.js'
import { fold } from './fold-words.js'
import { quotedTokens } from './quoted-tokens.js'
import type { TimeLine } from './time-line.js'
import type { TimeMatch } from './time-parts.js'

/** A day that the line names, by the token behind it. */
export interface NamedDay {
  readonly to: number
  readonly day: number
}

/** What carries words without a verb: «في بيان السبت "…"». */
const CARRIERS = fold('بيان بيانا بيانها بيانه خطاب خطابه تصريح تصريحات تصريحاته تغريدة رسالة مقابلة كلمة')
/** From the day to the opening mark, and from the verb to it, in tokens: further off, the day may be of something else. */
const DAY_REACH = 12
const VERB_REACH = 30
/** Behind more tokens than this the marks are more likely to have slipped; it also bounds the way back to the opening one. */
const LONGEST_QUOTE = 150
const SENTENCE_END = new Set(['.', '؟', '!', '؛', '?'])

/**
 * The day on which a quotation that holds an expression was said, where its own sentence tells: «قال الوزير الأحد: "نجتمع [اليوم]"».
 * Only for days told from the day of speaking («اليوم», «أمس», «غدا»), only where that day lies behind the day of writing, and null
 * wherever the marks, the verb or the day leave a doubt.
 */
export function saidDay(line: TimeLine, match: TimeMatch, named: NamedDay | null, reference: number): number | null {
  const { parts } = match
  if (parts.kind !== 'point' || parts.dayOffset === undefined || parts.weekday !== undefined) return null
  if (!named || named.day >= reference) return null
  // «أريد عيش هذا اليوم» speaks of a day that is on the speaker's mind.
  if (line.host(match.from) === 'هذا') return null
  const open = openingMark(line, match.from, named.to)
  if (open === null || open - named.to > DAY_REACH) return null
  for (let i = open - 1, far = open - VERB_REACH; i >= 0 && i > far; i--) {
    const { norm } = line.tokens[i]!
    if (SENTENCE_END.has(norm)) return null
    if (CARRIERS.has(norm) || isSaying(norm)) return named.day
  }
  return null
}

const known = new WeakMap<TimeLine, readonly boolean[]>()

function quotedIn(line: TimeLine): readonly boolean[] {
  const quoted = known.get(line) ?? quotedTokens(line)
  known.set(line, quoted)
  return quoted
}

function isSaying(norm: string): boolean {
  const form = cueForm(norm)
  return form !== null && form.kind !== 'masdar' && form.tense !== 'present'
}

/** The opening mark of the quotation around a token, if it stands behind `from` in the same sentence and is closed in the line. */
function openingMark(line: TimeLine, at: number, from: number): number | null {
  const quoted = quotedIn(line)
  if (!quoted[at] || quoted.at(-1) || quoted[from - 1]) return null
  let open = at
  while (open > from && quoted[open - 1]) if (at - --open > LONGEST_QUOTE) return null
  for (let i = from; i < open; i++) if (SENTENCE_END.has(line.norm(i))) return null
  return open
}
