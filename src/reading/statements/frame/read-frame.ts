import type { CueForm } from '../../../arabic/cue-forms.js'
import { PREPOSITIONS } from '../../../arabic/lexicons/cue-word-lexicon.js'
import { agrees } from '../agreement.js'
import { isSaidWithin, mayCarryOver } from '../carried-over.js'
import type { Context } from '../context.js'
import type { NounPhrase } from '../phrase.js'
import { isDeed } from './deeds.js'
import type { Frame, FrameState, Reached } from './state.js'
import { FRAME_STEPS } from './steps.js'

/** Words between a verb and its content; beyond this the content is not the verb's. */
const MAX_REACH = 48
/** Tokens behind the one addressed that may still belong to it. */
const MAX_TAIL = 8
/** Words that no step understands before the reading is given up. */
const MAX_STRAY = 4
/** Such words before the content of a verb that with its preposition means nothing but saying. */
const MAX_STRAY_IF_SAID = 3

/**
 * Reads on from a verb of saying: subject, addressee, adjuncts («في بيان», «اليوم الثلاثاء») in any order, until what leads into the
 * content. Null where nothing does before the sentence ends or another verb takes over.
 * @param subjectBefore the subject that stands before the verb, when one does
 */
export function readFrame(c: Context, at: number, form: CueForm, subjectBefore: NounPhrase | null): Frame | null {
  const s: FrameState = {
    c,
    at,
    form,
    limit: Math.min(c.stream.sentenceEnds[at]!, at + MAX_REACH),
    // «قالوا», «أكدتا»: a verb that shows the number has no subject of its own behind it.
    takesSubject: form.kind === 'finite' && !subjectBefore && form.person === 3 && form.number === 'sg',
    subject: subjectBefore,
    addressee: null,
    source: null,
    conveyed: form.verb.conveys === true,
    conveyedPronoun: null,
    anonymous: false,
    freshSubject: false,
    stray: 0,
  }
  let i = at + 1
  next: while (i < s.limit) {
    for (const step of FRAME_STEPS) {
      const result = step(s, i)
      if (result === null) continue
      if (result === 'stop') return null
      // A noun phrase after words that nothing explains is not the verb's («يعلق آماله على …»).
      if (typeof result !== 'number')
        return result.lead === 'act' && s.stray > strayAllowed(s) ? null : frameOf(s, result)
      i = result
      continue next
    }
    // «دعا المجلس النقابة [وأعضاءها] إلى»: more of the object, which no phrase has.
    if (s.addressee && s.stray === 0 && i - s.addressee.to < MAX_TAIL) {
      s.freshSubject = false
      i++
      continue
    }
    if (++s.stray > MAX_STRAY) return null
    s.freshSubject = false
    i++
  }
  return null
}

function strayAllowed({ form, subject }: FrameState): number {
  return form.verb.onlySaid && subject ? MAX_STRAY_IF_SAID : 0
}

function frameOf(s: FrameState, { lead, contentFrom, skipLetters = 0 }: Reached): Frame | null {
  // «إن: "…"»: a mark between أن and the content is passed over.
  const { tokens, sentenceEnds, quotationOf } = s.c.stream
  let from = contentFrom
  const end = sentenceEnds[s.at]!
  while (from < end && (tokens[from]!.norm === ':' || tokens[from]!.norm === '،' || tokens[from]!.norm === ',')) from++
  if (from >= end || (tokens[from]!.kind === 'punctuation' && quotationOf[from] === -1 && tokens[from]!.norm !== '('))
    return null
  if (lead === 'act' && isDeed(s.c, s.at, s.form, s, from)) return null
  const { subject, addressee, source, conveyed, conveyedPronoun, anonymous } = s
  const frame = { lead, contentFrom: from, skipLetters, source, conveyed, conveyedPronoun, anonymous }
  const object = onlyObject(s, contentFrom)
  if (!object) return { ...frame, subject, addressee, doubtful: mayBeAsked(s, lead, from) }
  return { ...frame, subject: null, addressee: object, doubtful: agrees(s.c, object, s.form) }
}

/**
 * «طالب [الرجال والنساء] بأن يصبروا»: whom the content's verb agrees with may be those asked, not who asks, where no other noun phrase
 * tells the two apart.
 */
function mayBeAsked(s: FrameState, lead: Reached['lead'], from: number): boolean {
  if (s.form.verb.cls !== 'asks' || !s.form.verb.addressee || lead !== 'clause' || !s.takesSubject) return false
  return s.subject !== null && s.addressee === null && /^ي.{2,}وا$/.test(s.c.stream.tokens[from]!.norm)
}

/**
 * «واتهم [الشركة] بـ…»: the verb has an object always, so that the one noun phrase is it and who speaks is carried over. An accusation is a
 * passive then, also without a conjunction («اتهمت [الشركة] بـ…»).
 */
function onlyObject(s: FrameState, contentFrom: number): NounPhrase | null {
  const { form, subject, addressee } = s
  if (!s.takesSubject || !form.verb.transitive || form.object || addressee || !subject) return null
  const within = isSaidWithin(s.c, s.at)
  const adjacent = subject.from === s.at + (within ? 2 : 1) && (contentFrom - subject.to <= 1 || s.stray > 0)
  const passive = form.verb.cls === 'accuses' && form.tense === 'past'
  // «شكر [الوزير] على دعمه», «وصف [القرار] بأنه»: thanks and descriptions always name whom or what they are of.
  const { tokens } = s.c.stream
  const led = /^[بل]/.test(tokens[contentFrom]!.norm) || PREPOSITIONS.has(tokens[contentFrom - 1]!.norm)
  const always = form.verb.about || (form.verb.past === 'شكر' && led)
  if (always && subject.from === s.at + 1) return subject
  return (mayCarryOver(s.c, s.at, form) || passive) && adjacent ? subject : null
}
