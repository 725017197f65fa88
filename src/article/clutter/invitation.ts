import { foldWord } from '../../arabic/fold.js'
import type { Token } from '../../text/tokens.js'
import { wordCount } from '../lines.js'
import { phraseSet } from '../phrase-set.js'
import { wholeLine } from './clutter-rule.js'

const HEADS = phraseSet([
  'للاشتراك',
  'اشترك في',
  'اشتركوا في',
  'اشترك الآن',
  'اشترك معنا',
  'تابعوا آخر',
  'تابعوا أخبار',
  'تابع آخر الأخبار',
  'تابعوا قناتنا',
  'انضم إلى نشرتنا',
  'انضموا إلى نشرتنا',
  'تابعونا على',
  'تابعونا عبر',
  'تابعنا على',
  'تابعنا عبر',
  'تابع صفحتنا',
  'تابعوا صفحتنا',
  'حمل التطبيق',
  'حملوا التطبيق',
  'لتحميل التطبيق',
  'لتحميل تطبيق',
  'لمتابعة آخر',
  'لمتابعة أحدث',
  'لمتابعة أهم',
  'لمتابعة المباراة على',
  'لمتابعة التغطية',
  'لمتابعة صفحتنا',
  'يمكنكم استلام إشعارات',
  'يمكنكم تسلم إشعارات',
  'يمكنكم متابعة صفحتنا',
  'انضم إلى قناتنا',
  'انضموا إلى قناتنا',
  'انضم إلينا',
  'للتواصل أرسل',
  'للتواصل مع الكاتب',
  'للتواصل مع المحرر',
  'للتواصل مع الكاتبة',
  'لمراسلة الكاتب',
  'لمراسلة الكاتبة',
  'لمراسلة المحرر',
  'لإعلاناتكم',
  'للإعلان معنا',
  'سجل في نشرتنا',
  'النشرة البريدية',
  'نشرتنا البريدية',
])
/** True where the tokens from `first` on ask the reader to subscribe, follow or install. */
export function isInvitationHead(tokens: readonly Token[], first: number): boolean {
  return HEADS.longestAt(tokens, first) !== null
}

const MAX_WORDS = 32

const SUBSCRIBE = new Set(['اشترك', 'اشتركوا', 'اشتركي', 'سجل', 'سجلوا'])
const BY_MAIL = new Set(['بريدك', 'بريدكم', 'نشرتنا', 'النشرة'])

const PRESS = new Set(['اضغط', 'اضغطوا', 'انقر', 'انقروا'])
/** Longer lines tell something besides. */
const MOST_WORDS_OF_LINK = 16

/** A line that is a link, which was taken out of it: «[للاطلاع على التقرير كاملا، اضغط هنا]», «[اضغط هنا لمشاهدة البث]». */
function saysPressHere(tokens: readonly Token[]): boolean {
  const words = tokens.filter(({ kind }) => kind === 'word')
  if (words.length > MOST_WORDS_OF_LINK) return false
  return [0, words.length - 2].some((i) => PRESS.has(words[i]?.norm ?? '') && words[i + 1]?.norm === 'هنا')
}

/** What asks the reader to subscribe, follow, install or write: «[تابعونا على فيسبوك]», «[لمراسلة الكاتب: …]». */
export const INVITATION = wholeLine('ar/clutter/invitation', 'promotion', ({ tokens }) => {
  const first = tokens[0]!.kind === 'punctuation' ? 1 : 0
  if (wordCount(tokens) > MAX_WORDS) return false
  if (isInvitationHead(tokens, first) || saysPressHere(tokens)) return true
  return tokens.some(({ norm }) => SUBSCRIBE.has(norm)) && tokens.some(({ norm }) => BY_MAIL.has(norm))
})

const SMS_WORDS = new Set(
  'sms stc mobily zain الاتصالات موبايلي زين تبدأ بالرمز بالرقم مسافة ثم الرسالة نص إلى أرسل رسالة للتواصل أو على'
    .split(' ')
    .map(foldWord),
)
const SMS_SURE = new Set('sms stc mobily zain موبايلي زين بالرمز الرسالة'.split(' ').map(foldWord))

/** Numbers for text messages to a columnist: «[زين تبدأ بالرمز 000 مسافة ثم الرسالة]». Every word must be one of theirs. */
export const SMS_NUMBERS = wholeLine('ar/clutter/sms-numbers', 'promotion', ({ tokens }) => {
  let words = 0
  let sure = 0
  let numbers = 0
  for (const { kind, norm } of tokens) {
    if (kind === 'number') numbers++
    else if (kind === 'word') {
      if (!SMS_WORDS.has(norm)) return false
      words++
      if (SMS_SURE.has(norm)) sure++
    }
  }
  return sure > 0 && (numbers > 0 || words > 1)
})
