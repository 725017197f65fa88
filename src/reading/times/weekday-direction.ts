import { weekdayNamed } from '../../arabic/calendar.js'
import { fold } from './fold-words.js'
import { signAt } from './tense.js'
import { ANNOUNCED, FUTURE, PLANNED, REPORTING } from './tense-lexicon.js'
import type { TimeLine } from './time-line.js'
import type { Lean, Tense } from './time-parts.js'

/** Words that begin another clause: a verb before them says nothing of what stands behind them. */
const CLAUSE = fold('أن إن أنه إنه أنها إنها بأن وأن وإن بأنه بأنها حيث بينما فيما عندما حينما حين لكن ولكن إذ كما لأن')
const RELATIVE = fold('الذي التي الذين والذي والتي')
const WAS = fold('كان كانت وكان وكانت لم ولم كانوا')
const EVENTS = fold(
  'مباراة المباراة لقاء مواجهة قمة جلسة نهائي النهائي اجتماع انتخابات الانتخابات مباراته لمباراة لمواجهة موقعة ديربي لقمة',
)
/** «حتى الجمعة» is a term, «منذ الجمعة» a beginning. */
const UNTIL = fold('حتى وحتى لغاية')
const SINCE = fold('منذ ومنذ')
const PREPARING = fold('استعدادا تمهيدا تحضيرا تأهبا')
const BEFORE_EVENT = fold('قبيل عشية قبل')

const REACH = 12
const BEHIND = 3
/** Commas set names, offices and the day itself apart within one clause («أعلن الوزير، سالم، الجمعة»). */
const MAX_COMMAS = 3

/** The lean of the weekday that stands at tokens `from`–`to`. Linear: it looks at a dozen words before, three behind. */
export function leanAround(line: TimeLine, from: number, to: number): Lean {
  const before = line.norm(from - 1)
  if (SINCE.has(before)) return 'past'
  if (UNTIL.has(before)) return 'event'
  return fromBefore(line, from) ?? fromBehind(line, to) ?? (nounBefore(line, from) ? 'event' : null)
}

function fromBefore(line: TimeLine, from: number): Lean {
  let commas = 0
  let announced = false
  let awaited = false
  for (let i = from - 1; i >= 0 && from - i <= REACH; i--) {
    const { kind, norm } = line.tokens[i]!
    if (kind === 'punctuation') {
      if (/[.؟!؛:؟]/.test(norm)) return null
      if (isComma(norm) && ++commas > MAX_COMMAS) return null
      continue
    }
    if (kind !== 'word') continue
    if (CLAUSE.has(norm) || weekdayNamed(norm) !== undefined) return null
    // «أعلن الوزير الذي يزور المدينة، الجمعة»: the comma has closed the relative clause; without one the day is within it.
    if (RELATIVE.has(norm)) {
      if (!commas) return null
      continue
    }
    if (commas && RELATIVE.has(line.norm(i - 1))) continue
    // «غادر الوفد استعدادا للقاء السبت»: the meeting is ahead; behind a comma the day is that of leaving.
    if (PREPARING.has(norm)) {
      awaited ||= commas === 0
      continue
    }
    const sign = signAt(line, i)
    if (sign === 'past' && ((announced && REPORTING.has(bare(norm))) || awaited)) return 'event'
    if (sign) return sign
    if (PLANNED.has(bare(norm)) || PLANNED.has(bare(norm).replace(/ها?$/, '')))
      return wasBefore(line, i) ? 'past' : 'planned'
    announced ||= ANNOUNCED.has(norm) || ANNOUNCED.has(norm.replace(/^ال/, ''))
    // «وصل الوفد قبيل افتتاح … الاثنين»: the opening, not the arrival, is on Monday.
    awaited ||= BEFORE_EVENT.has(norm) && line.norm(i + 1) !== 'ان'
  }
  return null
}

function fromBehind(line: TimeLine, to: number): Lean {
  for (let i = to; i < line.tokens.length && i - to < BEHIND; i++) {
    const { kind, norm } = line.tokens[i]!
    if (kind === 'punctuation' && !isComma(norm)) return null
    if (kind !== 'word') continue
    if (CLAUSE.has(norm)) return null
    const sign = signAt(line, i)
    if (sign) return sign
  }
  return null
}

/** «كان الفريق يستعد»: up to three words between the two verbs. «كان مقررا أن يبدأ» may yet lie ahead. */
function wasBefore(line: TimeLine, at: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - 4; i--) {
    if (FUTURE.has(line.norm(i))) return false
    if (WAS.has(line.norm(i))) return true
  }
  return false
}

function nounBefore(line: TimeLine, from: number): boolean {
  for (let i = from - 1; i >= 0 && i >= from - 2; i--) if (EVENTS.has(line.norm(i))) return true
  return false
}

function isComma(norm: string): boolean {
  return norm === '،' || norm === ','
}

function bare(norm: string): string {
  return norm[0] === 'و' || norm[0] === 'ف' ? norm.slice(1) : norm
}

/**
 * Whether a weekday that no word dates is the coming one rather than the last, by its clause, the sentence around it, and how
 * near it is: news says «الأحد» of tomorrow without more, of six days ago hardly ever.
 * @param ahead days from the day of writing to the coming one, 1 to 6
 */
export function isComing(lean: Lean, tense: Tense, ahead: number): boolean {
  switch (lean) {
    case 'past':
      return false
    case 'future':
      return true
    case 'planned':
      return ahead <= 4
    case 'event':
      return ahead <= 3 || (tense === 'future' && ahead <= 5)
    case null:
      return ahead === 1 || (tense === 'future' && ahead <= 4)
  }
}
