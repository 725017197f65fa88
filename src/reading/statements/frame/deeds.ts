import type { CueForm } from '../../../arabic/cue-forms.js'
import { foldWord } from '../../../arabic/fold.js'
import type { Context } from '../context.js'
import { isOffice } from '../office.js'
import type { NounPhrase } from '../phrase.js'

const folded = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).map(foldWord))

/** «[الأسباب] التي دعت»: what gives occasion, and calls for nothing. */
const CAUSES = folded(
  `سبب أسباب حاجة ضرورة ظرف ظروف عوامل عامل أوضاع وضع أزمة مصلحة اعتبارات دواعي تطورات أحداث واقع حال ظاهرة خطوة مشهد
  ما مما`,
)
/** «[النتائج] تشير إلى»: shown by a figure or a result, not said. */
const SHOWING = folded(
  'نتيجة نتائج أرقام رقم مؤشر مؤشرات دلائل معطيات قراءة قراءات أصابع شواهد وقائع مباراة لقاء توقعات أسعار',
)
/** «رفض [تسلم] الجائزة»: not done, whatever was said. */
const NOT_DONE = folded(
  `تسلم استلام دخول مغادرة خروج حضور مصافحة أخذ تناول انتقال علاج استقبال تقييم لعب نزول ارتداء توقيع سفر عودة مشاركة جلوس
  ركوب أكل شرب خلع`,
)
const GOALS = folded('مرمى شباك حارس دفاع دفاعات عرين')

const bare = (norm: string) => norm.replace(/^(?:وال|ال|و)/, '')

/**
 * A verb of saying with a noun phrase that does something else: a cause calls for a step, a result points to something, a shot threatens
 * the goal, a referee gives a penalty, somebody does not do what he refuses.
 */
export function isDeed(
  c: Context,
  at: number,
  { verb }: CueForm,
  phrases: { readonly subject: NounPhrase | null; readonly addressee: NounPhrase | null },
  contentFrom: number,
): boolean {
  const { tokens } = c.stream
  const head = (phrase: NounPhrase | null) => (phrase ? bare(tokens[counted(c, phrase)]!.norm) : '')
  switch (verb.past) {
    case 'دعا':
      return isCaused(c, at) || CAUSES.has(head(phrases.addressee)) || CAUSES.has(head(phrases.subject))
    case 'أشار':
    case 'أكد':
    case 'كشف':
      return SHOWING.has(head(phrases.subject))
    case 'هدد':
      return GOALS.has(head(phrases.addressee))
    case 'أعلن':
      return head(phrases.subject) === 'حكم' && phrases.subject!.to - phrases.subject!.from === 1
    // «استبعد المدرب اللاعب [من] التشكيلة», but «لم تستبعد الهيئة [من] هطول»
    // «استبعد المدرب [كلا] من»
    case 'استبعد':
      if (tokens[contentFrom]!.norm === 'كلا' || isOffice(tokens[contentFrom]!.norm) || c.personAt(contentFrom))
        return true
      return tokens[contentFrom - 1]!.norm === 'من' && !/^و?لم$/.test(tokens[at - 1]?.norm ?? '')
    // «استعرضت الدولة [عضلاتها]»
    case 'استعرض':
      return /^(?:عضلات|مهارات|قوت|قدرات)(?:ه|ها|هم)$/.test(tokens[contentFrom]!.norm)
    case 'رفض':
      return NOT_DONE.has(bare(tokens[contentFrom]!.norm)) || asksForComment(c, contentFrom)
    default:
      return false
  }
}

/** «كل هذه [المعطيات]»: the noun behind «all» and «these». */
function counted({ stream: { tokens } }: Context, { head, to }: NounPhrase): number {
  let i = head
  while (i + 1 < to && /^(?:كل|جميع|كافة|بعض|معظم|هذه|هذا|تلك)$/.test(tokens[i]!.norm)) i++
  return i
}

/** «رفض [طلبات للتعليق] على». */
function asksForComment({ stream: { tokens } }: Context, from: number): boolean {
  if (!/^طلب(?:ات|ا)?$/.test(tokens[from]!.norm)) return false
  for (let i = from + 1; i < from + 8; i++) if (/تعليق$/.test(tokens[i]?.norm ?? '')) return true
  return false
}

/** «الأسباب [دعت] البلدية», «الأسباب التي [دعت] البلدية إلى». */
function isCaused({ stream: { tokens } }: Context, at: number): boolean {
  const i = /^(?:الذي|التي|قد)$/.test(tokens[at - 1]?.norm ?? '') ? at - 2 : at - 1
  return CAUSES.has(bare(tokens[i]?.norm ?? ''))
}
