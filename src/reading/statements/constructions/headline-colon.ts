import { cueForm } from '../../../arabic/cue-forms.js'
import { SPEAKER_HEADS } from '../../../arabic/lexicons/cue-word-lexicon.js'
import type { Context } from '../context.js'
import { nounPhraseAt } from '../noun-phrase.js'
import type { NounPhrase } from '../phrase.js'
import type { Construction, Proposal } from '../proposal.js'
import { kindOf } from '../word-kinds.js'

const MAX_SPEAKER_WORDS = 9
const MAX_LINE_TOKENS = 34

/** «[البلدية]: الجسر يفتح غدا أمام الشاحنات»: a speaker, a colon, and what was said, in a headline or another line of its own. */
export const headlineColon: Construction = ({ c, verbs }) => {
  const out: Proposal[] = []
  const { tokens, passageOf, passageEnds, passages } = c.stream
  for (let start = 0; start < tokens.length; start = passageEnds[start]!) {
    const end = passageEnds[start]!
    const { role } = passages[passageOf[start]!]!
    const headlike = role !== 'paragraph' || (end - start <= MAX_LINE_TOKENS && tokens[end - 1]!.norm !== '.')
    if (!headlike) continue
    const colon = findColon(c, start, end)
    if (colon === -1) continue
    const label = labelEnd(c, start, colon)
    const speaker = lastNamed(c, label, colon) ?? withoutAddressee(c, nounPhraseAt(c, label, colon))
    if (!speaker || colon + 2 >= end || (speaker.to < colon && !describes(c, speaker.to))) continue
    if (verbs.some((v) => v.frame && v.at >= start && v.at < colon)) continue
    if (saysSomething(c, speaker)) continue
    const certainty = speaksFor(c, speaker, verbs, role === 'headline')
    if (!certainty) continue
    const q = c.stream.quotationOf[colon + 1]!
    const quotation = q !== -1 && c.stream.quotations[q]!.open === colon + 1 ? c.stream.quotations[q]! : null
    const whole = quotation !== null && quotation.close >= end - 1
    out.push({
      rule: 'ar/statement/headline-colon',
      kind: whole ? 'direct' : 'indirect',
      cls: 'asserts',
      cue: null,
      at: colon,
      contentFrom: whole ? colon + 2 : colon + 1,
      contentTo: whole ? quotation.close : end,
      skipLetters: 0,
      speaker,
      pending: null,
      agreement: null,
      via: [],
      to: null,
      anonymous: false,
      certainty,
    })
  }
  return out
}

/** What is counted or published is a topic before a colon, not a speaker. */
const TOPICS =
  /^(?:نتائج|ارقام|احصاءات|احصائيات|احصائية|سجلات|السجلات|وثائق|وثيقة|خبر|بيانات|تصريحات|تقديرات|مواقع|وسائل)$/

/** «محاكمة الغانم: …»: what happens is no speaker, though it bears a name. */
const HAPPENINGS = /^(?:محاكمة|مقتل|قضية|ازمة|مونديال|كاس|مهرجان|بطولة|دوري|الدوري|انتخابات|استفتاء|زلزال|حرائق)$/

function findColon(c: Context, start: number, end: number): number {
  for (let i = start + 1; i < Math.min(end, start + MAX_SPEAKER_WORDS + 4); i++) {
    const { norm } = c.stream.tokens[i]!
    if (norm === ':') return i
    if (norm === '.' || norm === '؟' || norm === '،') return -1
  }
  return -1
}

/** Passes over a section label («عام / »). */
function labelEnd(c: Context, start: number, colon: number): number {
  for (let i = start; i < colon; i++)
    if (c.stream.tokens[i]!.norm === '/' || c.stream.tokens[i]!.norm === '|') return i + 1
  return start
}

/** «سيول تجتاح البلدة و[الدفاع المدني]: تسعة قتلى»: a name joined to a clause, right before the colon. */
function lastNamed(c: Context, from: number, colon: number): NounPhrase | null {
  const { tokens } = c.stream
  for (let i = colon - 1; i > from + 1; i--) {
    const { norm, kind } = tokens[i]!
    if (kind !== 'word') return null
    if (!/^و./.test(norm)) continue
    const name = c.nameAt(i)
    const joined = name !== null && name.type !== 'place' && name.start > tokens[i]!.start
    if (!joined && !(norm.startsWith('وال') && SPEAKER_HEADS.has(norm.slice(1)))) return null
    // «الوزير والسفير: …» are two speakers.
    if (saysSomething(c, { from, to: i, head: from })) return { from: i, to: colon, head: i, skipLetters: 1 }
    return null
  }
  return null
}

/** «[الغانم] لمنسوبي الهيئة: …». */
function withoutAddressee(c: Context, phrase: NounPhrase | null): NounPhrase | null {
  if (!phrase) return null
  for (let i = phrase.head + 1; i < phrase.to; i++) {
    const { norm } = c.stream.tokens[i]!
    const host = /^ل[^ل]/.test(norm) && !c.nameAt(i) && kindOf(norm) === null ? kindOf(norm.slice(1)) : null
    if (host === 'person' && c.personAt(i - 1)) return { ...phrase, to: i }
  }
  return phrase
}

/** «مديرة المتحف عن السرقة: …»: what follows the phrase tells what it speaks about. */
function describes(c: Context, at: number): boolean {
  return /^(?:حول|عن|بشأن|في|من|ل|بعد|خلال|ردا|تعليقا|ب)/.test(c.stream.tokens[at]!.norm)
}

/** A person, a body, a role; a place only where the article quotes it elsewhere («وادي السلام: افتتاح السوق» labels a place). */
function speaksFor(
  c: Context,
  speaker: NounPhrase,
  verbs: Parameters<Construction>[0]['verbs'],
  headline: boolean,
): Proposal['certainty'] | null {
  const name = c.nameAt(speaker.head)
  if (HAPPENINGS.test(c.stream.tokens[speaker.head]!.norm)) return null
  // A line in the text is as often a link to another story about its name.
  if (headline && (name?.type === 'person' || name?.type === 'organization')) return 'certain'
  const { tokens } = c.stream
  const head = tokens[speaker.head]!.norm
  if (cueForm(head)) return null
  const last = lastWord(c, speaker)
  for (const { frame } of verbs) {
    const subject = frame?.subject
    if (!subject || subject.from === speaker.from) continue
    // A place speaks where it is itself the subject elsewhere, not where it stands in another's name.
    if (name?.type === 'place' && tokens[subject.head]!.norm !== head) continue
    for (let i = subject.from; i < subject.to; i++) {
      if ((last.length > 3 && tokens[i]!.norm === last) || tokens[i]!.norm === head) return 'likely'
    }
  }
  if (name) return null
  return SPEAKER_HEADS.has(head) && !TOPICS.test(head) ? 'likely' : null
}

function lastWord(c: Context, phrase: NounPhrase): string {
  for (let i = phrase.to - 1; i >= phrase.from; i--)
    if (c.stream.tokens[i]!.kind === 'word') return c.stream.tokens[i]!.norm
  return ''
}

/** «صحف تهاجم المدرب: …»: a sentence before the colon is no speaker. */
function saysSomething(c: Context, phrase: NounPhrase): boolean {
  for (let i = phrase.head + 1; i < phrase.to; i++) {
    const { norm } = c.stream.tokens[i]!
    if (/^[تي]/.test(norm) && kindOf(norm) === 'verb' && !c.nameAt(i)) return true
    if (/^[تي].{3,}/.test(norm) && !/(?:ة|ات|ي)$/.test(norm) && !c.nameAt(i) && !/^ت..ي./.test(norm)) return true
  }
  return false
}
