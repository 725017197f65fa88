import { wordCount } from '../lines.js'
import { phraseSet } from '../phrase-set.js'
import { linesAfter, wholeLine } from './clutter-rule.js'

const RIGHTS = phraseSet([
  'جميع الحقوق محفوظة',
  'كافة الحقوق محفوظة',
  'كل الحقوق محفوظة',
  'الحقوق محفوظة',
  'حقوق النشر محفوظة',
  'حقوق النشر',
  'حقوق الطبع',
  '©',
  'copyright',
])
const OPINION = phraseSet([
  'جميع المقالات المنشورة تمثل',
  'المقالات المنشورة تمثل',
  'المقالات المنشورة لا تعبر',
  'المقالات المنشورة تعبر',
  'الآراء الواردة في',
  'الآراء الواردة أدناه',
  'الآراء المنشورة',
  'هذا المقال يعبر عن',
  'هذا المقال لا يعبر',
  'المقال لا يعبر',
  'المقال يعبر عن',
  'هذا المقال بقلم',
  'هذا التقرير بقلم',
  'هذا المقال منشور',
  'هذ المقال منشور',
  'نشر هذا المقال',
  'هذا المقال نشر',
  'جميع ما ينشر',
])
const DATES = phraseSet([
  'آخر تحديث',
  'اخر تحديث',
  'تاريخ النشر',
  'تاريخ الإضافة',
  'تم النشر',
  'نشر في',
  'نشر بتاريخ',
  'نشرت في',
  'عدد المشاهدات',
  'عدد القراءات',
  'عدد الزيارات',
  'وقت القراءة',
  'مدة القراءة',
])
const MAX_WORDS = 40
const DATE_WORDS = 14

/** Rights and disclaimers: «[جميع الحقوق محفوظة]», «[** جميع المقالات المنشورة تمثل رأي كتابها فقط]», «[هذا المقال بقلم …]». */
export const NOTICE = wholeLine('ar/clutter/notice', 'metadata', ({ tokens }) => {
  const first = afterMarks(tokens)
  if (wordCount(tokens) > MAX_WORDS) return false
  return RIGHTS.longestAt(tokens, first) !== null || OPINION.longestAt(tokens, first) !== null
})

/** When a page was put up and how often it was read: «[آخر تحديث: 14:05]», «[عدد المشاهدات 120]». A number must follow. */
export const PAGE_DATES = wholeLine('ar/clutter/page-dates', 'metadata', ({ tokens }) => {
  return (
    wordCount(tokens) <= DATE_WORDS &&
    DATES.longestAt(tokens, afterMarks(tokens)) !== null &&
    tokens.some((token) => token.kind === 'number')
  )
})

const SOURCE = phraseSet(['نقلا عن', 'خدمة', 'بالاتفاق مع', 'المصدر :'])
const SOURCE_WORDS = 8
const LAST_LINES = 4

/** Where a text was taken from, in a note of its own below it: «[* نقلا عن «النهر» الوردية]», «[* خدمة «النهر»]». */
export const SOURCE_NOTE = wholeLine('ar/clutter/source-note', 'metadata', (line, page) => {
  const { tokens } = line
  const first = afterMarks(tokens)
  const match = SOURCE.longestAt(tokens, first)
  if (!match || wordCount(tokens) > SOURCE_WORDS || linesAfter(line, page) >= LAST_LINES) return false
  return tokens[0]!.norm === '*' || tokens[first]!.norm === 'نقلا' || tokens[first]!.norm === 'المصدر'
})

const ADDRESS =
  /^(?:[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,20}){1,4}|(?:https?:\/\/|www\.)\S{1,300}|(?:twitter|تويتر)?\s?:?\s?@[\w]{2,40})$/iu

/** An address on a line of its own: «[a.writer@example.org]», «[@a_writer]». */
export const ADDRESS_LINE = wholeLine('ar/clutter/address', 'metadata', ({ start, end }, { text }) => {
  return end - start < 400 && ADDRESS.test(text.slice(start, end))
})

function afterMarks(tokens: Parameters<typeof wordCount>[0]): number {
  let i = 0
  while (i < tokens.length - 1 && tokens[i]!.kind === 'punctuation' && tokens[i]!.norm !== '©') i++
  return i
}
