import { foldWord } from '../../arabic/fold.js'
import { PRONOMINAL_PREPOSITIONS, SPEAKER_HEADS } from '../../arabic/lexicons/cue-word-lexicon.js'
import { Flag, flagsOf } from '../names/word-profile.js'
import { kindOf } from './word-kinds.js'

const OWN_PRONOUN = /^(?!ال).{3,}(?:ه|ها|هم|هما|نا)$/

/** «استقالته», «خطتها»: a thing with a pronoun of its own. */
export function isOwnThing(word: string): boolean {
  const kind = kindOf(word)
  return (
    OWN_PRONOUN.test(word) &&
    // «المصادر [ذاتها]»
    !/^(?:ذات|نفس|عين)(?:ه|ها|هم)$/.test(word) &&
    (kind === null || kind === 'thing') &&
    !isRelation(word) &&
    !PRONOMINAL_PREPOSITIONS.has(word)
  )
}

/** «مراسلنا», «والدته», «رئيسها»: one who belongs to somebody. */
export function isRelation(word: string): boolean {
  const host = word.replace(/(?:هما|ها|هم|نا|ه)$/, '')
  // «منظموها», «مسؤولوه»
  if (/^.{3,}و$/.test(host)) return true
  return (
    RELATIONS.has(host) ||
    RELATIONS.has(host.replace(/ت$/, 'ة')) ||
    SPEAKER_HEADS.has(host) ||
    (flagsOf(host) & Flag.Office) !== 0
  )
}

const RELATIONS = new Set(
  'سمو معالي فضيلة سماحة جلالة فخامة سعادة سيادة دولت والد والدة أخ أخو أب أبو أم ابن ابنة زوج زوجة شقيق شقيقة جد جدة عم خال صديق صديقة زميل زميلة محامي محامية مدرب وكيل أسرة عائلة أهل جار مراسل مصدر مصادر موكل شريك نظير قائد مساعد حليف منافس خصم أنصار أتباع أبناء إدارة حكومة حزب فريق ناد جيش وزارة'
    .split(' ')
    .map(foldWord),
)
