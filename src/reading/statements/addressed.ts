import { QUANTITIES } from '../../arabic/lexicons/cue-speaker-lexicon.js'
import { isRatherPerson } from '../names/tagger.js'
import type { Context } from './context.js'
import type { NounPhrase } from './phrase.js'
import { ADJECTIVE } from './phrase-state.js'
import { standingOf } from './standing.js'
import { isVerbalNoun } from './verbal-noun.js'
import { kindOf } from './word-kinds.js'

/**
 * True for what can be spoken to: not «إياه», nor «هذه التصريحات» and «خطته», which were taken for somebody; nor the rest of a phrase
 * that ended too early («في وقت [سابق]», «الظهير [الأيمن]»).
 */
export function canBeAddressed(c: Context, phrase: NounPhrase): boolean {
  const { tokens } = c.stream
  const { norm, kind } = tokens[phrase.head]!
  if (/^(?:ايا(?:ه|ها|هم)|هذ[اه]|نحن|انا)$/.test(norm)) return false
  const standing = standingOf(c, phrase)
  if (standing === 'object') return false
  if (c.nameAt(phrase.head) || kind !== 'word' || phrase.skipLetters || standing === 'known') return true
  // «كافة العناصر»: of what is said to all of a kind the kind need not be known.
  if (QUANTITIES.has(norm)) return true
  const quality = kindOf(norm) === 'quality' || isVerbalNoun(norm.replace(/^ال/, ''))
  const before = tokens[phrase.from - 1]
  // «لـ"سبق"»
  if (before?.norm === 'ل') return true
  const adjective = before?.kind === 'word' && before.norm.startsWith('ال') && ADJECTIVE.test(norm)
  if (quality || adjective || /^[يت]/.test(norm)) return false
  return norm.startsWith('ال') || isRatherPerson(norm) || standing !== 'never'
}
