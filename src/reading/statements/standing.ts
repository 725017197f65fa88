import { BODIES_TOO, NEVER_SPEAKING, QUANTITIES, TELLING_HEADS } from '../../arabic/lexicons/cue-speaker-lexicon.js'
import { ANONYMOUS_HEADS, PLURAL_HEADS, SPEAKER_HEADS } from '../../arabic/lexicons/cue-word-lexicon.js'
import { isRatherPerson } from '../names/tagger.js'
import { Flag, flagsOf } from '../names/word-profile.js'
import { isOwnThing } from './belonging.js'
import type { Context } from './context.js'
import { isOffice } from './office.js'
import type { NounPhrase } from './phrase.js'
import { kindOf } from './word-kinds.js'

/**
 * How well a phrase can be the speaker of something: `known` by its head (a name, an office, a body, a text), `possible` where nothing
 * is known against it, `object` where it is rather what was said (a noun with a pronoun of its own: «ختم [حديثه]»), `never` where its
 * head is a thing, a verb or an adverb («كشف [النقاب] عن», «[الواقع] يقول»).
 */
export type Standing = 'known' | 'possible' | 'object' | 'never'

export function standingOf(c: Context, phrase: NounPhrase): Standing {
  const { tokens } = c.stream
  const token = tokens[phrase.head]!
  if (c.nameAt(phrase.head)) return phrase.to - phrase.head > 12 ? 'possible' : 'known'
  // «78 [إساءة]» says nothing, «78 [عاملا]» may.
  if (token.kind === 'number') {
    const counted = phrase.to - phrase.head > 1 ? kindOf(tokens[phrase.head + 1]!.norm) : 'thing'
    // «30 [دولة]»
    const body = BODIES_TOO.has(tokens[phrase.head + 1]?.norm ?? '')
    return counted === 'thing' && !body ? 'never' : 'possible'
  }
  const standing = standingOfWord(c, phrase, phrase.head)
  if (standing !== 'possible') return standing
  // «الموظفة سليمة الغانم»: a calling that no list has, and a name.
  for (let i = phrase.head; i < Math.min(phrase.to, phrase.head + 7); i++) if (c.personAt(i)) return 'known'
  return standing
}

function standingOfWord(c: Context, phrase: NounPhrase, at: number): Standing {
  const { tokens } = c.stream
  const skip = at === phrase.from ? (phrase.skipLetters ?? 0) : 0
  const raw = tokens[at]!.norm
  const word = skip === 2 ? `ال${raw.slice(2)}` : raw.slice(skip)
  const bare = word.startsWith('ال') ? word.slice(2) : word
  const alone = at + 1 >= phrase.to
  if ((NEVER_SPEAKING.has(bare) || NEVER_SPEAKING.has(word)) && !c.nameAt(at)) return 'never'
  if (/^هذ[اه]$|^ذلك$|^تلك$/.test(word)) {
    if (alone || !tokens[at + 1]!.norm.startsWith('ال')) return 'never'
    return standingOfWord(c, phrase, at + 1)
  }
  if (/^(?:بعض|أحد|احد|احدي|معظم|اغلب|جميع|كل|كلا|غالبيت|اكثر)(?:هم|هن|هما|ها)$/.test(word)) return 'possible'
  if (QUANTITIES.has(bare)) {
    if (alone) return 'possible'
    const next = tokens[at + 1]!
    const inner = next.norm === 'من' || next.norm === 'في' ? at + 2 : at + 1
    return inner < phrase.to ? (c.nameAt(inner) ? 'known' : standingOfWord(c, phrase, inner)) : 'possible'
  }
  if (SPEAKER_HEADS.has(word) || SPEAKER_HEADS.has(bare)) return 'known'
  if (ANONYMOUS_HEADS.has(bare) || PLURAL_HEADS.has(bare) || TELLING_HEADS.has(bare) || BODIES_TOO.has(bare))
    return 'known'
  if (isOffice(word) || flagsOf(word) & Flag.OrganizationHead || flagsOf(bare) & Flag.OrganizationHead) return 'known'
  if (/^[a-z]/.test(word)) return 'known'
  const kind = kindOf(word)
  // «أن [مصدرا] قريبا من», «أن [مسؤولين]»: the accusative.
  if (/^(?!ال).{3,}ا$/.test(word) && SPEAKER_HEADS.has(word.slice(0, -1))) return 'known'
  if (flagsOf(word) & (Flag.GivenName | Flag.ForeignGivenName)) return 'known'
  if (kind === 'verb') return 'never'
  if (isOwnThing(word)) return 'object'
  // «[الأفكار] تقول», «[كثيرا]», «[لكل] المهتمين».
  if (kind === 'thing' && isRatherPerson(word)) return 'possible'
  if (kind === 'thing' || (kind === 'quality' && !word.startsWith('ال'))) return 'never'
  if (/^(?:لل|بال|كال|ولل|وبال)/.test(word) || PARTICLES.test(word)) return 'never'
  if (kind === 'person' || kind === 'body') return 'known'
  if (/^ال.{3,}(?:ون|ين)$/.test(word)) return 'known'
  return 'possible'
}

const PARTICLES =
  /^(?:و?ب?(?:ذلك|رغم|وضوح|كل|هذا|هذه)|و?لكل|و?بالرغم|كثيرا|اكثر|اقل|مثل|غير|لي|لك|لكم|لنا|عليك|علي|عليكم|الي|اليك|به|فيك)$/
