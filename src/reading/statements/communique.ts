import type { Context } from './context.js'
import type { Resolution, Voice } from './discourse.js'
import type { NounPhrase } from './noun-phrase.js'

/** «البيان» by itself: the statement spoken of before. */
export function isCommunique(c: Context, phrase: NounPhrase): boolean {
  return phrase.to - phrase.head === 1 && c.stream.tokens[phrase.head]!.norm === 'البيان'
}

const MAX_PASSAGES_BACK = 3
const ISSUED = /^(?:ل|ب)?(?:ال)?بيان(?:ا|ه|ها|هم)?$/

/** «وأضاف [البيان]» after «قالت الوزارة في بيان»: whoever issued it, where the sentence of the one who spoke last tells of a statement. */
export function issuerOf(c: Context, phrase: NounPhrase, voices: readonly Voice[]): Resolution | null {
  const { tokens, sentenceStarts, sentenceEnds, passageOf } = c.stream
  const voice = voices.findLast((v) => !v.nested)
  if (
    !voice?.name ||
    voice.anonymous ||
    ISSUED.test(tokens[voice.phrase?.head ?? voice.at]!.norm) ||
    passageOf[phrase.head]! - passageOf[voice.at]! > MAX_PASSAGES_BACK
  )
    return null
  for (let i = sentenceStarts[voice.at]!; i < sentenceEnds[voice.at]!; i++)
    if (i !== phrase.head && ISSUED.test(tokens[i]!.norm)) return { voice, certainty: 'likely' }
  return null
}
