import type { CueForm } from '../../arabic/cue-forms.js'
import { cueForm } from '../../arabic/cue-forms.js'
import { foldWord } from '../../arabic/fold.js'
import {
  ADVERBS,
  B_COMPLEMENTIZERS,
  COMPLEMENTIZERS,
  NOT_BEFORE_COMPLEMENTIZER,
  PREPOSITIONS,
  SAYING_AGAIN,
} from '../../arabic/lexicons/cue-word-lexicon.js'
import type { Context } from './context.js'
import { isAddressee, type NounPhrase, nounPhraseAt } from './noun-phrase.js'
import { isVerbalNoun } from './verbal-noun.js'

/** How a cue leads into its content. */
export type Lead = 'clause' | 'quote' | 'colon' | 'act'

/** What follows a verb of saying up to its content: its complement structure, before any decision about it. */
export interface Frame {
  readonly lead: Lead
  /** First token of the content (for a quotation, its opening mark). */
  readonly contentFrom: number
  /** Letters of a proclitic to leave out of the first token («بـ» of «بوقف»). */
  readonly skipLetters: number
  readonly subject: NounPhrase | null
  readonly addressee: NounPhrase | null
  /** «نقلا عن س», «بحسب س», «نقلت … عن س» between verb and content. */
  readonly source: NounPhrase | null
  /** True when anonymity is stated («رفض الكشف عن اسمه»). */
  readonly anonymous: boolean
}

/** Words between a verb and its content; beyond this the content is not the verb's. */
const MAX_REACH = 48
const ANONYMITY = new Set(
  [
    'رفض',
    'طلب',
    'اشترط',
    'فضل',
    'رفضت',
    'طلبت',
    'طلبوا',
    'رفضوا',
    'فضلت',
    'لم',
    'الذي',
    'التي',
    'الذين',
    'وهو',
    'وهي',
  ].map(foldWord),
)
const FREE = new Set(['نقلا', 'بحسب', 'وفق', 'وفقا', 'حسب', 'حسبما', 'طبقا'])

/**
 * Reads on from a verb of saying: subject, addressee, adjuncts («في بيان», «اليوم الثلاثاء») in any order, until what leads into the
 * content. Null where nothing does before the sentence ends or another verb takes over.
 * @param subjectBefore the subject that stands before the verb, when one does
 */
export function readFrame(c: Context, at: number, form: CueForm, subjectBefore: NounPhrase | null): Frame | null {
  const { tokens, sentenceEnds, quotations, quotationOf } = c.stream
  const { verb } = form
  const limit = Math.min(sentenceEnds[at]!, at + MAX_REACH)
  let subject: NounPhrase | null = subjectBefore
  let addressee: NounPhrase | null = null
  let source: NounPhrase | null = null
  let anonymous = false
  let freshSubject = false
  const done = (lead: Lead, contentFrom: number, skipLetters = 0): Frame => ({
    lead,
    contentFrom,
    skipLetters,
    subject,
    addressee,
    source,
    anonymous,
  })
  const canTakeSubject = form.kind === 'finite' && !subjectBefore && form.person === 3
  let stray = 0
  let i = at + 1
  while (i < limit) {
    const token = tokens[i]!
    const word = token.norm
    const q = quotationOf[i]!
    if (q !== -1 && quotations[q]!.open === i && q !== quotationOf[at]) {
      const quotation = quotations[q]!
      const asName =
        quotation.words <= 3 && quotation.closed && (subject === null || !startsContent(c, quotation.close + 1, limit))
      if (!asName || (subject && quotation.words > 1 && verb.quote))
        return verb.quote || verb.clause ? done('quote', i) : verb.act?.includes('') ? done('act', i) : null
      if (subject && verb.act?.includes('')) return done('act', i)
      const phrase = subject === null && canTakeSubject ? nounPhraseAt(c, i, limit, true) : null
      if (phrase) subject = phrase
      i = phrase ? phrase.to : quotation.close + 1
      continue
    }
    if (q !== quotationOf[at]) break
    if (word === ':') {
      const quoted = quotationOf[i + 1] !== -1 && i + 1 < limit
      if (quoted) return done('quote', i + 1)
      return verb.colon && i + 1 < limit ? done('colon', i + 1) : null
    }
    if (token.kind === 'punctuation') {
      i++
      if (freshSubject && (word === '،' || word === ',')) {
        // Apposition: «المفوضة، فلانة الفلانية، إن».
        const more = nounPhraseAt(c, i, limit, true)
        const after = more ? tokens[more.to] : undefined
        const led =
          more &&
          (after?.norm === '،' ||
            after?.norm === ',' ||
            !after ||
            startsContent(c, more.to, limit) ||
            PREPOSITIONS.has(after.norm) ||
            isAddressee(c, more.to, true))
        const isObject = more && verb.act?.includes('') && isVerbalNoun(tokens[more.head]!.norm)
        if (more && led && !isObject) {
          subject = { from: subject!.from, to: more.to, head: subject!.head }
          i = more.to
        }
        freshSubject = false
      } else if (word === '(') {
        while (i < limit && tokens[i]!.norm !== ')') i++
      }
      continue
    }
    if (COMPLEMENTIZERS.has(word) && !NOT_BEFORE_COMPLEMENTIZER.has(tokens[i - 1]!.norm)) {
      return verb.clause ? clauseOrQuote(c, done, i + 1, limit) : null
    }
    if (B_COMPLEMENTIZERS.has(word))
      return verb.clause || verb.act?.includes('ب') ? clauseOrQuote(c, done, i + 1, limit) : null
    if (SAYING_AGAIN.has(word)) {
      i++
      continue
    }
    const next = tokens[i + 1]
    if (verb.act?.includes(natural(word)) && next && i + 1 < limit) {
      if (COMPLEMENTIZERS.has(next.norm)) return verb.clause ? clauseOrQuote(c, done, i + 2, limit) : null
      // «وأن لا» after على: «نص على ألا».
      if (next.norm === 'الا' && verb.clause) return done('clause', i + 1)
      if (next.kind === 'word' || next.kind === 'number' || quotationOf[i + 1] !== -1) {
        if (word === 'علي' && next.norm === 'هامش') {
          i += 2
          continue
        }
        return done('act', i + 1)
      }
    }
    if (
      PREPOSITIONS.has(word) &&
      next &&
      COMPLEMENTIZERS.has(next.norm) &&
      !NOT_BEFORE_COMPLEMENTIZER.has(word) &&
      verb.clause
    ) {
      return clauseOrQuote(c, done, i + 2, limit)
    }
    if (FREE.has(word)) {
      const to = word === 'نقلا' || word === 'وفقا' || word === 'طبقا' ? i + 1 : i
      let from = to + 1
      const first = tokens[from]
      if (word === 'وفقا' || word === 'طبقا') from = i + 1
      else if (word === 'نقلا' && first?.norm !== undefined && tokens[i + 1]!.norm === 'عن') from = i + 2
      // «وفقا لما نقلته س», «حسبما أفاد س», «بحسب ما أعلن س»
      if (/^(?:ما|لما)$/.test(tokens[from]?.norm ?? '')) from++
      if (tokens[from] && cueForm(tokens[from]!.norm)) from++
      if (tokens[from]?.norm === 'عنه' || tokens[from]?.norm === 'عنها') from++
      const phrase = from < limit ? (nounPhraseAt(c, from, limit) ?? prefixedPhrase(c, from, limit)) : null
      if (phrase) source = phrase
      i = phrase ? phrase.to : from + 1
      continue
    }
    if (verb.conveys && word === 'عن') {
      source = nounPhraseAt(c, i + 1, limit)
      if (!source) return null
      i = source.to
      // An apposition after a comma: «عن المتحدث باسم الحكومة، فلان، قوله».
      if (tokens[i]?.norm === '،' && i + 1 < limit) {
        const more = nounPhraseAt(c, i + 1, limit)
        const after = more && tokens[more.to]
        if (
          more &&
          after &&
          (after.norm === '،' || cueForm(after.norm)?.kind === 'masdar' || startsContent(c, more.to, limit))
        ) {
          source = { from: source.from, to: more.to, head: source.head }
          i = more.to
        }
      }
      continue
    }
    const inner = cueForm(word)
    if (verb.conveys && source && inner?.kind === 'masdar') {
      i++
      continue
    }
    if (
      verb.act?.includes('ب') &&
      word.startsWith('ب') &&
      word.length > 3 &&
      (subject || form.object || !canTakeSubject || addressee) &&
      !c.personAt(i) &&
      !ADVERBS.has(word)
    ) {
      if (!verb.addressee || addressee || form.object || verb.cls !== 'accuses') return done('act', i, 1)
    }
    if (
      verb.act?.includes('ب') &&
      word.startsWith('ب') &&
      word.length > 4 &&
      !c.nameAt(i) &&
      canTakeSubject &&
      !subject &&
      !verb.addressee
    )
      return done('act', i, 1)
    if (
      verb.act?.includes('ل') &&
      word.startsWith('ل') &&
      word.length > 3 &&
      subject &&
      !c.personAt(i) &&
      isVerbalNoun(word.replace(/^لل/, '').replace(/^ل/, ''))
    ) {
      return done('act', i, word.startsWith('لل') ? 2 : 1)
    }
    if (ADVERBS.has(word)) {
      freshSubject = false
      i++
      continue
    }
    if (ANONYMITY.has(word) && subject) {
      anonymous ||= tokens[i + 1]?.norm === 'الكشف' || tokens[i + 1]?.norm === 'عدم' || tokens[i + 2]?.norm === 'هويته'
      i = skipClause(c, i + 1, limit)
      freshSubject = false
      continue
    }
    if (inner && inner.kind === 'finite' && inner.conjunction && !c.nameAt(i)) break
    if (inner && inner.kind === 'participle' && tokens[i - 1]!.norm === '،') break
    if (
      isAddressee(c, i, subject !== null && hasPerson(c, subject)) ||
      (word.startsWith('ل') && subject && c.nameAt(i) && word.length > 3)
    ) {
      addressee = prefixedPhrase(c, i, limit)
      i = addressee ? addressee.to : i + 1
      freshSubject = false
      continue
    }
    if ((word === 'ل' || word === 'لـ') && subject) {
      addressee = nounPhraseAt(c, i + 1, limit)
      i = addressee ? addressee.to : i + 1
      continue
    }
    if (PREPOSITIONS.has(word)) {
      const phrase = nounPhraseAt(c, i + 1, limit)
      i = phrase ? phrase.to : i + 1
      freshSubject = false
      continue
    }
    const opensObject =
      verb.act?.includes('') &&
      !verb.addressee &&
      (isVerbalNoun(word) || word === 'هذه' || word === 'هذا') &&
      !c.personAt(i)
    if (opensObject && (subject || !canTakeSubject)) return done('act', i)
    if (subject === null && canTakeSubject) {
      const phrase = nounPhraseAt(c, i, limit, true)
      if (phrase) {
        subject = phrase
        freshSubject = true
        i = phrase.to
        continue
      }
    } else if (verb.addressee && !addressee && !form.object) {
      const phrase = nounPhraseAt(c, i, limit, true)
      if (phrase) {
        addressee = phrase
        i = phrase.to
        continue
      }
    }
    freshSubject = false
    if (++stray > 4) return null
    i++
  }
  return null

  /** «إن "…"» with nothing or little after the quotation is a quotation. */
  function clauseOrQuote(ctx: Context, make: typeof done, from: number, to: number): Frame | null {
    if (from >= ctx.stream.sentenceEnds[at]! || from > to) return null
    let start = from
    const punctuation = ctx.stream.tokens[start]
    if (punctuation?.norm === ':' || punctuation?.norm === '،') start++
    return start < ctx.stream.sentenceEnds[at]! ? make('clause', start) : null
  }
}

/** A preposition as the verb lexicon writes it. */
function natural(word: string): string {
  return word === 'الي' ? 'إلى' : word === 'علي' ? 'على' : word
}

function hasPerson(c: Context, phrase: NounPhrase): boolean {
  for (let i = phrase.from; i < phrase.to; i++) if (c.personAt(i)) return true
  return false
}

function startsContent(c: Context, i: number, limit: number): boolean {
  const token = c.stream.tokens[i]
  if (!token || i >= limit) return false
  return (
    COMPLEMENTIZERS.has(token.norm) ||
    B_COMPLEMENTIZERS.has(token.norm) ||
    token.norm === ':' ||
    SAYING_AGAIN.has(token.norm)
  )
}

/** A phrase whose first word carries ل: «لوكالة رويترز», «لما نقلته». */
export function prefixedPhrase(c: Context, i: number, limit: number): NounPhrase | null {
  const rest = nounPhraseAt(c, i + 1, limit)
  const whole = rest && rest.from === i + 1 ? { from: i, to: rest.to, head: i } : { from: i, to: i + 1, head: i }
  return whole
}

/** Passes over a relative clause to the next comma, أن/إن or colon. */
function skipClause(c: Context, from: number, limit: number): number {
  let i = from
  while (
    i < limit &&
    c.stream.tokens[i]!.norm !== '،' &&
    !startsContent(c, i, limit) &&
    c.stream.quotationOf[i] === c.stream.quotationOf[from]
  )
    i++
  return i
}
