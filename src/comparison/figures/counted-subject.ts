import { stem } from '../../arabic/stem.js'
import type { Token } from '../../text/tokens.js'
import { isFunctionWord } from '../function-words-lexicon.js'

/** Verbs by which something comes to a number: «المتأخرات [تبلغ] 14 مليونا», «لا [تتجاوز]», «[تقدر] بنحو». */
const REACHING =
  /^[وف]?(?:بلغ|يبلغ|تبلغ|وصل|يصل|تصل|تجاوز|يتجاوز|تتجاوز|يقدر|تقدر|قدر|يناهز|تناهز|ناهز|يقارب|تقارب|قارب|زاد|تزيد|يزيد|تقل|يقل)ت?$/
/** Words that measure and name nothing: «[قيمة] المتأخرات», «[نسبة] المشاركة». */
const MEASURES: ReadonlySet<string> = new Set(
  'قيمة نسبة حجم اجمالي مجموع عدد معدل مبلغ مقدار مستوي'.split(' ').flatMap((w) => [w, `ال${w}`]),
)
const VERB_REACH = 4
const SUBJECT_REACH = 6
const MAX_WORDS = 3

export interface CountedSubject {
  readonly stems: ReadonlySet<string>
  /** From its first word to its last in the field of the figure. */
  readonly start: number
  readonly end: number
}

/**
 * What a number is said of when it stands behind a verb of reaching: «المتأخرات» of «أن قيمة المتأخرات تصل إلى [14 مليون دينار]». Null
 * when the words before the number are not of that form.
 * @param before the tokens before the figure, nearest first; its own modifier («لا تتجاوز») may be among them or in the figure
 */
export function countedSubject(before: readonly Token[], figureWords: readonly Token[]): CountedSubject | null {
  const inside = figureWords.some((t) => REACHING.test(t.norm))
  const verb = inside ? -1 : before.slice(0, VERB_REACH).findIndex((t) => REACHING.test(t.norm))
  if (!inside && verb < 0) return null
  const subject: Token[] = []
  const ahead = before.slice(verb + 1)
  const end = ahead.findIndex((t) => t.kind !== 'word' || OPENERS.test(t.norm))
  // Where the phrase begins must be in sight: at an opener, a comma, or the beginning of the sentence.
  const phrase = end < 0 ? ahead : ahead.slice(0, end)
  // With an object («يتمسك بحصة») it is a clause, whose number is said of something else.
  if (phrase.length > SUBJECT_REACH || phrase.some((t) => /^[وف]?ب...+/.test(t.norm))) return null
  for (const token of phrase) {
    if (MEASURES.has(token.norm) || isFunctionWord(token.word)) continue
    subject.push(token)
  }
  if (subject.length === 0 || subject.length > MAX_WORDS) return null
  return { stems: new Set(subject.map((t) => stem(t.norm))), start: subject.at(-1)!.start, end: subject[0]!.end }
}

const OPENERS = /^(?:[وف]?[بل]?[اأإ]نه?ا?|[وف]?كان(?:ت)?|حيث|فيما|بينما|لكن)$/
