import type { CueForm } from '../../arabic/cue-forms.js'
import { foldWord } from '../../arabic/fold.js'
import type { Context } from './context.js'

const WITHIN = new Set(['فيه', 'فيها', 'خلاله', 'خلالها', 'عبره', 'عبرها'])

/** «أصدر المجلس بيانا [دعا] فيه إلى», «ألقت كلمة [رحبت] فيها بـ»: who made the statement speaks in it. */
export function isSaidWithin({ stream: { tokens } }: Context, at: number): boolean {
  const before = tokens[at - 1]
  // «مؤتمرا [أعلن] من خلاله»
  const at1 = tokens[at + 1]?.norm === 'من' ? at + 2 : at + 1
  return WITHIN.has(tokens[at1]?.norm ?? '') && (before?.kind === 'word' || before?.norm === '،')
}

/** Right behind these a verb goes on with whoever acted before. */
const GOING_ON = new Set(
  'كما وكما كذلك أيضا قد وقد فقد حيث إذ عندما حينما بعدما فيما بينما ثم'.split(' ').map(foldWord),
)

/** «[واتهم] الشركة بـ», «كما [وصف] القرار بـ», «بيان [ينتقد] فيه المجلس»: the verb may have its subject from what stands before it. */
export function mayCarryOver(c: Context, at: number, form: CueForm): boolean {
  return form.conjunction !== null || GOING_ON.has(c.stream.tokens[at - 1]?.norm ?? '') || isSaidWithin(c, at)
}
