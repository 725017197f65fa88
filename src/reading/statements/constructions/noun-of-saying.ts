import { cueFormOf } from '../../../arabic/cue-forms.js'
import { type CueNounForm, cueNounOf } from '../../../arabic/cue-nouns.js'
import { foldWord } from '../../../arabic/fold.js'
import { ADVERBS, PRONOMINAL_PREPOSITIONS } from '../../../arabic/lexicons/cue-word-lexicon.js'
import { carriesLam } from '../addressee.js'
import { contentEnd, trimEnd } from '../clause-end.js'
import { contentOpensAt, isComma } from '../content-openers.js'
import type { Context } from '../context.js'
import { nounPhraseAt, prefixedPhrase } from '../noun-phrase.js'
import type { NounPhrase } from '../phrase.js'
import type { Construction, Proposal, Scene } from '../proposal.js'
import { standingOf } from '../standing.js'
import { isVerbalNoun } from '../verbal-noun.js'

const MIN_WORDS = 2

/**
 * A noun of saying with whoever spoke behind it or as a pronoun on it, and a noun phrase for its content:
 * «بعد [إعلان] البلدية إغلاق الجسر», «كرر [دعوته] إلى الحوار», «[اتهامات] النادي للحكم بالانحياز».
 */
export const nounOfSaying: Construction = (scene) => {
  const out: Proposal[] = []
  const { c } = scene
  const led = new Set(scene.verbs.map((v) => v.frame?.contentFrom))
  for (let at = 0; at < c.stream.tokens.length; at++) {
    const { kind, norm, word } = c.stream.tokens[at]!
    if (kind !== 'word' || norm.length < 3) continue
    const form = cueNounOf(word)
    // «جدد [رفضه] للقرار»: the content of another's act already.
    if (!form || led.has(at) || led.has(at - 1) || c.nameAt(at) || isVerb(scene, at)) continue
    const made = propose(scene, at, form)
    if (made) out.push(made)
  }
  return out
}

/** «تعهد», «رفض», «وعد» are spelled like their verbs; under a preposition or after another noun they are nouns. */
function isVerb({ c, verbs }: Scene, at: number): boolean {
  const form = cueFormOf(c.stream.tokens[at]!.word)
  if (form?.kind === 'finite' || form?.kind === 'participle') return true
  return verbs.some((v) => v.at === at && v.frame !== null)
}

function propose({ c, boundaries }: Scene, at: number, { noun, owner, purpose }: CueNounForm): Proposal | null {
  const { sentenceEnds, quotationOf } = c.stream
  const limit = sentenceEnds[at]!
  const speaker = owner || purpose ? null : speakerAt(c, at + 1, limit)
  if (!owner && !purpose && (!speaker || (noun.objective && !isSubjective(c, at, speaker)))) return null
  let i = speaker ? speaker.to : at + 1
  while (
    i < limit &&
    (ADVERBS.has(c.stream.tokens[i]!.norm) ||
      /^ال(?:مستمر|متكرر|متواصل|دائم|شديد)[ةه]?$/.test(c.stream.tokens[i]!.norm))
  )
    i++
  const aimed = noun.aimed ? aimedAt(c, i, limit) : null
  if (noun.aimed && !aimed) return null
  const content = contentAt(c, aimed ? aimed.to : i, limit, noun.act)
  if (!content) return null
  const to = firstComma(c, content.from, contentEnd(c, boundaries, content.from))
  if (to - content.from < MIN_WORDS) return null
  return {
    rule: 'ar/statement/noun',
    kind: 'act',
    cls: noun.cls,
    cue: [at, at + 1],
    at,
    contentFrom: content.from,
    contentTo: to,
    skipLetters: content.skip,
    speaker,
    pending: speaker ? null : quotationOf[at] === -1 ? 'governor' : 'unstated',
    agreement: owner,
    via: [],
    to: null,
    anonymous: false,
    certainty: 'likely',
  }
}

/** Only what is known to speak: «إعلان [الوزير]», not «إعلان [النتائج]». */
function speakerAt(c: Context, from: number, limit: number): NounPhrase | null {
  if (from >= limit) return null
  const phrase = nounPhraseAt(c, from, limit, { object: true, addressee: true, ba: 'verbal', lam: true })
  if (!phrase || phrase.to - phrase.from > 9 || phrase.to >= limit) return null
  return standingOf(c, phrase) === 'known' ? phrase : null
}

const AFTER = new Set('بعد قبل منذ عقب إثر رغم غداة أعقاب بعيد قبيل خلفية وسط'.split(' ').map(foldWord))

/** «تحذيرات [الوزارة] من», «بعد تهديد [الغانم] بـ»: a plural, or a name after a word of time, names who spoke, not who was spoken to. */
function isSubjective(c: Context, at: number, { head }: NounPhrase): boolean {
  const { norm } = c.stream.tokens[at]!
  if (norm.endsWith('ات')) return true
  return c.nameAt(head) !== null && AFTER.has(c.stream.tokens[at - 1]?.norm ?? '')
}

/** «اتهامات النادي [للحكم] بالانحياز». */
function aimedAt(c: Context, i: number, limit: number): NounPhrase | null {
  const word = i < limit ? c.stream.tokens[i]!.norm : ''
  if (word === 'ل') return nounPhraseAt(c, i + 1, limit, { ba: 'any' })
  if (!word.startsWith('لل') && !carriesLam(c, i)) return null
  const phrase = prefixedPhrase(c, i, limit)
  for (let j = phrase.from + 1; j < phrase.to; j++) {
    if (/^ب.{3,}/.test(c.stream.tokens[j]!.norm) && !c.nameAt(j)) return { ...phrase, to: j }
  }
  return phrase
}

interface Opening {
  readonly from: number
  readonly skip: number
}

function contentAt(c: Context, i: number, limit: number, act: readonly string[]): Opening | null {
  const { tokens } = c.stream
  const word = i < limit ? tokens[i]!.norm : ''
  if (word.length < 2 || i + 1 >= limit || contentOpensAt(c, i, limit)) return null
  for (const opener of act) {
    if (opener === '') {
      if (isVerbalNoun(word) && !c.nameAt(i)) return { from: i, skip: 0 }
    } else if (opener.length > 1) {
      const next = tokens[i + 1]!
      if (word === foldWord(opener) && next.kind === 'word' && !PRONOMINAL_PREPOSITIONS.has(next.norm))
        return contentOpensAt(c, i + 1, limit) ? null : { from: i + 1, skip: 0 }
    } else if (word[0] === opener && word.length > 3 && !c.personAt(i) && !PRONOMINAL_PREPOSITIONS.has(word)) {
      if (contentOpensAt(c, i, limit) || ADVERBS.has(word)) return null
      if (!word.startsWith('لل') && !word.startsWith('بال') && !isVerbalNoun(word.slice(1))) continue
      return { from: i, skip: word.startsWith('لل') ? 2 : 1 }
    }
  }
  return null
}

/** The noun stands inside a clause of the outlet's, which goes on behind a comma. */
function firstComma(c: Context, from: number, to: number): number {
  for (let i = from + 1; i < to; i++) if (isComma(c, i) && c.stream.quotationOf[i] === -1) return trimEnd(c, from, i)
  return to
}
