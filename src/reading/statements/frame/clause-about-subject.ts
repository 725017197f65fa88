import { cueForm } from '../../../arabic/cue-forms.js'
import { foldWord } from '../../../arabic/fold.js'
import { contentOpensAt, isComma } from '../content-openers.js'
import type { NounPhrase } from '../phrase.js'
import { isPresentVerb } from '../phrase-ends.js'
import { kindOf } from '../word-kinds.js'
import { opensActAt } from './asides.js'
import type { FrameState, FrameStep } from './state.js'

const ANONYMITY = new Set(
  'رفض طلب اشترط فضل رفضت طلبت طلبوا رفضوا فضلت فضلوا لم الذي التي الذين اللذان وهو وهي وهم وهما'
    .split(' ')
    .map(foldWord),
)

/** «مصدر [رفض الكشف عن اسمه]», «الوزير [الذي زار المدينة]»: a clause about the speaker. */
export const clauseAboutSubject: FrameStep = (s, i) => {
  const { tokens, quotations, quotationOf } = s.c.stream
  const word = tokens[i]!.norm
  const about = s.source ?? s.subject
  const condition = CONDITIONS.has(word) && tokens[i + 1]?.norm === 'عدم'
  if (!condition && (!about || !(ANONYMITY.has(word) || (about.to === i && describes(s, about, i))))) return null
  s.freshSubject = false
  let j = i + 1
  const within = (k: number) => quotationOf[k] === quotationOf[i] || (quotations[quotationOf[k]!]?.words ?? 9) <= 3
  // «خلال الاجتماع [الذي عقد اليوم] على»: short, since it is not about who speaks.
  const ofOccasion =
    about !== null && about.to !== i && word !== 'لم' && s.form.verb.act !== undefined && !clauseFollows(s, i)
  while (j < s.limit && !isComma(s.c, j) && !contentOpensAt(s.c, j, s.limit) && within(j)) {
    if (ofOccasion && j > i + 1 && opensActAt(s, j)) break
    if (/^(?:اسمه|هويته|هويتها|اسمها|اسمائهم|هوياتهم|كشف)$/.test(tokens[j]!.norm)) s.anonymous = true
    j++
  }
  return j
}

/** «أكد الوزير خلال الاجتماع الذي صادق على الخطة، [أن] العمل»: what it says is still to come. */
function clauseFollows({ c, form, limit }: FrameState, from: number): boolean {
  if (!form.verb.clause) return false
  for (let j = from + 1; j < limit; j++) if (isComma(c, j) && contentOpensAt(c, j + 1, limit)) return true
  return false
}

/** «[مشترطا] عدم ذكر اسمه», «[طالبا] عدم الكشف عن هويته». */
const CONDITIONS = new Set('مشترطا مشترطة طالبا طالبة مفضلا مفضلة مشترطين طالبين'.split(' '))

/** «رجل [يسكن قرب الموقع]», «عاملة [فقدت منزلها]»: a verb right after an indefinite noun. */
function describes(s: FrameState, { head }: NounPhrase, i: number): boolean {
  const { norm } = s.c.stream.tokens[head]!
  if (norm.startsWith('ال') || s.c.nameAt(head) || s.c.nameAt(i) || s.form.verb.act) return false
  const { norm: verb } = s.c.stream.tokens[i]!
  return !cueForm(verb) && (isPresentVerb(s.c, i) || (kindOf(verb) === 'verb' && /^[يت]/.test(verb)))
}
