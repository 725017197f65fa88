import type { Token } from '../../text/tokens.js'
import { endMark, type Line, wordCount } from '../lines.js'
import { phraseSet } from '../phrase-set.js'
import { linesAfter, wholeLine } from './clutter-rule.js'

/** Openings that nothing but a link to another article has. */
const SURE = phraseSet([
  'اقرأ أيضا',
  'إقرأ أيضا',
  'اقرؤوا أيضا',
  'اقرأ المزيد',
  'إقرأ المزيد',
  'اقرأ كذلك',
  'طالع أيضا',
  'تابع أيضا',
  'شاهد أيضا',
  'شاهدوا أيضا',
  'شاهد المزيد',
  'للمزيد',
  'قد يهمك أيضا',
  'قد يهمكم أيضا',
  'ربما يهمك أيضا',
  'رابط الخبر',
])
/** True where the tokens from `first` on open a link to another article, and nothing else can. */
export function isLinkHead(tokens: readonly Token[], first: number): boolean {
  return SURE.longestAt(tokens, first) !== null
}

/** Openings that prose may have too: a mark must follow, or nothing. */
const WITH_MARK = phraseSet([
  'شاهد',
  'شاهدوا',
  'طالع',
  'قد يهمك',
  'قد يهمكم',
  'ربما يهمك',
  'قد يعجبك',
  'اخترنا لك',
  'اخترنا لكم',
  'مواضيع ذات صلة',
  'موضوعات ذات صلة',
  'أخبار ذات صلة',
  'مقالات ذات صلة',
  'تقارير ذات صلة',
  'روابط ذات صلة',
  'أخبار متعلقة',
  'مواضيع متعلقة',
  'مواد متعلقة',
  'الأكثر قراءة',
  'الأكثر مشاهدة',
  'اقرأ',
])
const MARKS = new Set([':', '/', '.', '…', '|', '-', '–', '—', '؟', '!'])
const MAX_WORDS = 30

/** A link to another article: «[اقرأ أيضا: انهيار جسر]», «[شاهد.. لحظة الانهيار]», «[للمزيد: ملف الجسور]». */
export const RELATED_LINK = wholeLine('ar/clutter/related-link', 'more', ({ tokens }, page) => {
  const first = tokens[0]!.kind === 'punctuation' ? 1 : 0
  const sure = SURE.longestAt(tokens, first)
  if (sure) return wordCount(tokens) <= MAX_WORDS
  const weak = WITH_MARK.longestAt(tokens, first)
  if (!weak) return false
  // A page's own headline may open so; a line of the text after it may not.
  if (page.before === 0 && page.title === null) return false
  const next = tokens[weak.to]
  return wordCount(tokens) <= MAX_WORDS && (!next || MARKS.has(next.norm))
})

/** A columnist's other columns, run together: «[مقالات أخرى للكاتب …]». */
export const OTHER_COLUMNS = wholeLine('ar/clutter/other-columns', 'more', ({ tokens }) => {
  const [first, second, third] = tokens
  return first?.norm === 'مقالات' && second?.norm === 'اخري' && third?.norm.startsWith('للكاتب') === true
})

const LAST_LINES = 3
const MORE_WORDS = 6

/** The last line's way out: «[المزيد من صحيفة النهر]», «[...المزيد]». A crosshead «المزيد من المخاطر» has prose after it. */
export const MORE_FROM = wholeLine('ar/clutter/more-from', 'more', (line, page) => {
  const { tokens } = line
  if (wordCount(tokens) > MORE_WORDS || linesAfter(line, page) >= LAST_LINES || endMark(tokens)) return false
  if (page.lines.slice(line.index + 1).some(isProse)) return false
  const words = tokens.filter((token) => token.kind === 'word')
  if (words[0]?.norm !== 'المزيد') return false
  return words.length === 1 || words[1]!.norm === 'من' || words[1]!.norm === 'حول' || words[1]!.norm === 'عن'
})

function isProse({ tokens }: Line): boolean {
  return wordCount(tokens) > 2 * MORE_WORDS || endMark(tokens) === '.'
}

const MAX_LIST = 6
const LIST_WORDS = 16

/** The headlines under a heading of their own: «اقرأ أيضا:» ⏎ «[مدينة الورد تعيد فتح الجسر]». Prose ends the list. */
export const RELATED_LIST = wholeLine('ar/clutter/related-list', 'more', (line, page) => {
  if (wordCount(line.tokens) > LIST_WORDS || line.tokens[0]!.norm.startsWith('و')) return false
  const mark = endMark(line.tokens)
  if (mark === '.' || mark === '،' || mark === ':') return false
  for (let back = 1; back <= MAX_LIST; back++) {
    const above = page.lines[line.index - back]
    if (!above) return false
    if (isListHeading(above.tokens)) return true
    const aboveMark = endMark(above.tokens)
    if (wordCount(above.tokens) > LIST_WORDS || aboveMark === '.' || above.tokens[0]!.norm.startsWith('و')) return false
  }
  return false
})

function isListHeading(tokens: Parameters<typeof endMark>[0]): boolean {
  const match = SURE.longestAt(tokens, 0) ?? WITH_MARK.longestAt(tokens, 0)
  return (
    match !== null && (tokens.length === match.to || (tokens.length === match.to + 1 && tokens[match.to]!.norm === ':'))
  )
}
