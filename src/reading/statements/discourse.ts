import type { Gender, GrammaticalNumber } from '../../arabic/verb-forms.js'
import type { Certainty } from '../../domain/index.js'
import { compatible, type Features, featuresOf } from './agreement.js'
import type { Context } from './context.js'
import { type NounPhrase, nounPhraseAt } from './noun-phrase.js'
import type { Placed } from './resolve-overlaps.js'

/** A speaker as the discourse remembers it. */
export interface Voice {
  readonly phrase: NounPhrase | null
  readonly name: string | null
  readonly features: Features
  readonly anonymous: boolean
  readonly at: number
  readonly nested: boolean
}

export interface Resolution {
  readonly voice: Voice
  readonly certainty: Certainty
}

/** A speaker carried over is looked for in the verb's own paragraph and so many before it. */
const MAX_PASSAGES_BACK = 3

/** Who the pending speaker of a report is, given the voices heard before it, the latest last; null rather than a guess. */
export function resolvePending(c: Context, placed: Placed, voices: readonly Voice[]): Resolution | null {
  const { proposal } = placed
  const { sentenceStarts, passageOf } = c.stream
  if (proposal.pending === 'governor') return governor(c, placed, voices)
  const here = passageOf[proposal.at]!
  const near = voices.filter((v) => here - passageOf[v.at]! <= MAX_PASSAGES_BACK)
  const fitting = near.filter((v) => v.name !== null && (!proposal.agreement || fits(v, proposal.agreement)))
  const top = fitting.filter((v) => !v.nested)
  const best = top.at(-1) ?? fitting.at(-1)
  if (best) {
    const between = passageOf[best.at]! < here - 1
    const rival = top.some((v) => v.name !== best.name && here - passageOf[v.at]! <= 1)
    return { voice: best, certainty: between || rival || best.nested ? 'unsure' : 'likely' }
  }
  // Nobody has spoken yet: the subject of the sentence before, if it agrees.
  const start = sentenceStarts[proposal.at]!
  if (start === 0) return null
  const subject = sentenceSubject(c, sentenceStarts[start - 1]!, proposal.agreement)
  return subject && { voice: subject, certainty: 'unsure' }
}

/** A participle speaks for the subject of its sentence's main verb. */
function governor(c: Context, { proposal }: Placed, voices: readonly Voice[]): Resolution | null {
  const start = c.stream.sentenceStarts[proposal.at]!
  const inSentence = voices.filter((v) => v.at >= start && (!proposal.agreement || fits(v, proposal.agreement)))
  const best = inSentence.filter((v) => !v.nested).at(-1) ?? inSentence.at(-1)
  if (best) return { voice: best, certainty: 'likely' }
  const subject = sentenceSubject(c, start, proposal.agreement)
  if (subject) return { voice: subject, certainty: 'likely' }
  return null
}

function fits(voice: Voice, agreement: { gender: Gender; number: GrammaticalNumber }): boolean {
  return compatible(voice.features, agreement)
}

/** «أطلق [الرئيس] حملة … قائلا»: the phrase after the verb that opens a sentence. */
function sentenceSubject(
  c: Context,
  start: number,
  agreement: { gender: Gender; number: GrammaticalNumber } | null,
): Voice | null {
  const { tokens, sentenceEnds } = c.stream
  const end = Math.min(sentenceEnds[start]!, start + 6)
  for (let i = start; i < end; i++) {
    const token = tokens[i]!
    if (token.kind !== 'word' || !looksLikeVerb(token.norm) || c.nameAt(i)) continue
    const phrase = nounPhraseAt(c, i + 1, sentenceEnds[start]!, true)
    if (!phrase) return null
    const features = featuresOf(c, phrase)
    if (agreement && !compatible(features, agreement)) return null
    if (!features.gender && !c.nameAt(phrase.head)) return null
    return { phrase, name: null, features, anonymous: false, at: i, nested: false }
  }
  return null
}

/** No ال, no ة, and a shape that verbs have; good enough where a sentence opens with it. */
function looksLikeVerb(word: string): boolean {
  const bare = /^[وف]/.test(word) && word.length > 4 ? word.slice(1) : word
  return (
    bare.length >= 3 &&
    !bare.startsWith('ال') &&
    !bare.endsWith('ة') &&
    !/^(?:من|في|علي|الي|كما|بعد|قبل|خلال|حيث|جهته|جهتها|جانبه)$/.test(bare)
  )
}
