import type { CueForm } from '../../../arabic/cue-forms.js'
import { PASSED_ON } from '../../../arabic/lexicons/cue-word-lexicon.js'
import { isSaidWithin } from '../carried-over.js'
import { actEnd, contentEnd } from '../clause-end.js'
import { isComma } from '../content-openers.js'
import type { Frame } from '../frame/state.js'
import { nounPhraseAt } from '../noun-phrase.js'
import type { NounPhrase } from '../phrase.js'
import type { Construction, Pending, Proposal, Scene } from '../proposal.js'
import type { VerbSite } from '../sites.js'
import { standingOf } from '../standing.js'
import { subjectBehind } from './subject-behind.js'

const NEGATION = /^و?(?:لم|لا|لن)$/
/** Words of a quotation from which it is a statement of its own rather than a quoted piece of a clause. */
const MIN_QUOTED_WORDS = 4

/**
 * A verb of saying, its participle or verbal noun, and the content it leads into:
 * «أعلنت البلدية أن [الجسر سيفتح غدا]», «وأضاف: "[لن نتراجع]"», «مشيرا إلى [أهمية التدريب]», «نقلت وكالة س عن ص قوله إن [كذا]».
 * Rule ids: `ar/statement/clause`, `quote`, `colon`, `act`, each with `-participle`, `-conveyed`, `-masdar` where one applies.
 */
export const verbWithContent: Construction = (scene) => {
  const out: Proposal[] = []
  for (const site of scene.verbs) {
    const made = site.frame ? propose(scene, site, site.frame) : null
    if (made) out.push(made)
  }
  return out
}

function propose(scene: Scene, site: VerbSite, frame: Frame): Proposal | null {
  const { c } = scene
  const { form, at } = site
  const { conveyed, conveyedPronoun } = frame
  if (form.verb.conveys && !frame.source && !conveyedPronoun) return null
  if (form.kind === 'masdar' && frame.lead === 'act') return null
  // «مهددة بالانفجار» is an adjective; «، مهددة بالرد» goes with the verb.
  const active = /^ايا(?:ه|ها|هم)$/.test(c.stream.tokens[at + 1]?.norm ?? '')
  // «أمام المصنع [مطالبين] المدير بصرف أجورهم»: the active shows in whom it is asked of.
  const asking = form.verb.cls === 'asks' && frame.addressee !== null
  const adverbial = active || asking || isComma(c, at - 1) || (form.gender === 'm' && form.number === 'sg')
  if (form.kind === 'participle' && frame.lead === 'act' && !adverbial) return null
  // «…، حسبما [أفاد] أعضاء في الحزب بالمدينة»: a source, whose words stand before it.
  if (frame.lead === 'act' && scene.frees.some((f) => f.at < at && at < f.to)) return null
  const content = extentOf(scene, frame)
  if (!content) return null
  if (content.kind === 'act' && content.to - content.from === 1 && POINTING.has(c.stream.tokens[content.from]!.norm))
    return null
  const open = content.kind === 'act' && form.kind === 'finite' && form.number === 'sg' && !conveyed
  const behind = open && !frame.subject && !site.before ? subjectBehind(c, form, content.from, content.to) : null
  const subject = frame.subject ?? behind
  const speaker = conveyed ? frame.source : subject
  const carrier = conveyed ? subject : frame.source
  const before = carrierBefore(c, at)
  const via = [carrier, before].filter((phrase) => phrase !== null)
  const family = conveyed
    ? '-conveyed'
    : form.kind === 'participle'
      ? '-participle'
      : form.kind === 'masdar'
        ? '-masdar'
        : ''
  const { tokens } = c.stream
  return {
    rule: `ar/statement/${frame.lead}${family}`,
    kind: content.kind,
    cls: form.verb.cls,
    cue: [form.verb.actWhenNegated && NEGATION.test(tokens[at - 1]?.norm ?? '') ? at - 1 : at, at + 1],
    at,
    contentFrom: content.from,
    contentTo: behind ? behind.from : content.to,
    skipLetters: content.skip,
    speaker: form.verb.impersonal ? null : speaker,
    pending:
      speaker && !form.verb.impersonal
        ? null
        : !form.verb.impersonal && isSaidWithin(c, at)
          ? 'governor'
          : pendingOf(form, tokens[at - 1]?.norm ?? ''),
    agreement: conveyedPronoun ?? agreementOf(form, tokens[at]!.norm),
    via,
    to: form.verb.about ? null : frame.addressee,
    anonymous: frame.anonymous,
    certainty: frame.doubtful || conveyedPronoun ? 'unsure' : speaker && !behind ? 'certain' : 'likely',
  }
}

/** «ونفت الشركة [ذلك]»: nothing that could be read by itself. */
const POINTING = new Set(['ذلك', 'هذا', 'هذه', 'الامر', 'بذلك'])

function agreementOf(form: CueForm, norm: string): Proposal['agreement'] {
  return form.kind === 'masdar' && norm === 'القول' ? null : { gender: form.gender, number: form.number }
}

/** «في تصريحات نقلها [القصر] قال الملك»: who passed on what the sentence goes on to tell. */
function carrierBefore(c: Scene['c'], at: number): NounPhrase | null {
  const { tokens, sentenceStarts } = c.stream
  const start = sentenceStarts[at]!
  if (tokens[start]!.norm !== 'في' && tokens[start]!.norm !== 'وفي') return null
  for (let i = start + 2; i < Math.min(at - 1, start + 6); i++) {
    if (!PASSED_ON.has(tokens[i]!.norm)) continue
    const phrase = nounPhraseAt(c, i + 1, at)
    return phrase && standingOf(c, phrase) === 'known' ? phrase : null
  }
  return null
}

/** «[ما] وصفته بـ…», «[عما] قال إنه …»: said by whoever acts in the sentence. */
const WHAT = /^(?:ما|بما|مما|عما|لما|فيما)$/

function pendingOf(form: CueForm, previous: string): Pending {
  if (form.verb.impersonal) return 'unstated'
  return form.kind === 'finite' && !WHAT.test(previous) ? 'discourse' : 'governor'
}

interface Extent {
  readonly kind: Proposal['kind']
  readonly from: number
  readonly to: number
  readonly skip: number
}

/** The stretch that a cue leads into. */
export function extentOf(scene: Scene, frame: Pick<Frame, 'lead' | 'contentFrom' | 'skipLetters'>): Extent | null {
  const { c, boundaries } = scene
  const { quotations, quotationOf, sentenceEnds } = c.stream
  const from = frame.contentFrom
  const q = quotationOf[from] ?? -1
  const quotation = q !== -1 && quotations[q]!.open === from ? quotations[q]! : null
  if (frame.lead === 'quote' && quotation) {
    return inside('direct', quotation.open, quotation.close)
  }
  if (frame.lead === 'colon') return plain('direct', from, contentEnd(c, boundaries, from))
  const to = frame.lead === 'act' ? actEnd(c, boundaries, from) : contentEnd(c, boundaries, from)
  if (to <= from) return null
  if (frame.lead === 'clause') {
    if (quotation && quotation.words >= MIN_QUOTED_WORDS && endsWith(c, quotation, to)) {
      return inside('direct', quotation.open, quotation.close)
    }
    return plain('indirect', from, to)
  }
  return plain('act', from, to, frame.skipLetters)

  function inside(kind: Extent['kind'], open: number, close: number): Extent | null {
    return close > open + 1 ? { kind, from: open + 1, to: close, skip: 0 } : null
  }
  function plain(kind: Extent['kind'], start: number, end: number, skip = 0): Extent | null {
    return end > start && end <= Math.max(sentenceEnds[start]!, end) ? { kind, from: start, to: end, skip } : null
  }
}

/** True when the quotation is the content: little follows it, or only a relative clause of the outlet's. */
function endsWith(c: Scene['c'], quotation: { readonly close: number; readonly words: number }, to: number): boolean {
  const rest = wordsBetween(c, quotation.close + 1, to)
  if (rest * 2 <= quotation.words) return true
  return /^(?:الذي|التي|الذين)$/.test(c.stream.tokens[quotation.close + 1]?.norm ?? '')
}

function wordsBetween(c: Scene['c'], from: number, to: number): number {
  let n = 0
  for (let i = from; i < to; i++) if (c.stream.tokens[i]!.kind === 'word') n++
  return n
}
