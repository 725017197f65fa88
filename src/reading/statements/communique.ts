import { featuresOf } from './agreement.js'
import type { Context } from './context.js'
import type { Resolution, Voice } from './discourse.js'
import { nounPhraseAt } from './noun-phrase.js'
import type { NounPhrase } from './phrase.js'
import { standingOf } from './standing.js'

/** «البيان» by itself: the statement spoken of before. */
export function isCommunique(c: Context, phrase: NounPhrase): boolean {
  const { tokens } = c.stream
  if (tokens[phrase.head]!.norm !== 'البيان') return false
  const words = phrase.to - phrase.head
  return words === 1 || (words === 2 && tokens[phrase.head + 1]!.norm === 'الصادر')
}

const MAX_PASSAGES_BACK = 3
const ISSUED = /^(?:ل|ب)?(?:ال)?بيان(?:ا|ه|ها|هم)?$/

const ISSUES = /^[وف]?اصدرت?$|^اصدر(?:ه|ته|ها|تها)$/
const MAX_BACK = 150

/**
 * «وأضاف [البيان]» after «قالت الوزارة في بيان»: whoever issued it, where the sentence of the one who spoke last tells of a statement; else
 * whoever is said to have issued one («أصدرت [النقابة] بيانا»).
 */
export function issuerOf(c: Context, phrase: NounPhrase, voices: readonly Voice[]): Resolution | null {
  const { sentenceStarts, sentenceEnds, passageOf } = c.stream
  const here = passageOf[phrase.head]!
  const voice = voices.findLast((v) => !v.nested)
  if (voice?.name && !voice.anonymous && here - passageOf[voice.at]! <= MAX_PASSAGES_BACK) {
    const head = voice.phrase?.head ?? voice.at
    if (tellsOfStatement(c, sentenceStarts[voice.at]!, sentenceEnds[voice.at]!, phrase.head, head))
      return { voice, certainty: 'likely' }
  }
  return whoIssued(c, phrase)
}

/** The word stands in the sentence, and is not itself the one who spoke in it. */
function tellsOfStatement(c: Context, from: number, to: number, asked: number, speaker: number): boolean {
  const { tokens } = c.stream
  if (ISSUED.test(tokens[speaker]!.norm)) return false
  for (let i = from; i < to; i++) if (i !== asked && ISSUED.test(tokens[i]!.norm)) return true
  return false
}

function whoIssued(c: Context, { head }: NounPhrase): Resolution | null {
  const { tokens, sentenceStarts, sentenceEnds } = c.stream
  for (let i = head - 1; i >= Math.max(0, head - MAX_BACK); i--) {
    if (!ISSUES.test(tokens[i]!.norm)) continue
    const end = sentenceEnds[i]!
    const phrase = i + 1 < end ? nounPhraseAt(c, i + 1, end, { object: true }) : null
    if (!phrase || standingOf(c, phrase) !== 'known') continue
    if (!tellsOfStatement(c, sentenceStarts[i]!, end, head, phrase.head)) continue
    const features = featuresOf(c, phrase)
    const voice = { phrase, name: null, features, anonymous: false, at: i, nested: false, single: false, via: [] }
    return { voice, certainty: 'likely' }
  }
  return null
}
