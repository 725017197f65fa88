import { cueFormOf } from '../../arabic/cue-forms.js'
import { foldWord } from '../../arabic/fold.js'
import { ADVERBS, PREPOSITIONS, SPEAKER_HEADS } from '../../arabic/lexicons/cue-word-lexicon.js'
import { wordFact } from '../../text/words.js'
import { isMannerOfSpeech } from '../names/manners.js'
import { flagsOf } from '../names/word-profile.js'
import { isManner } from './after-subject.js'
import { isRelation } from './belonging.js'
import type { Context } from './context.js'
import { isOffice } from './office.js'
import { isCueHere, isPresentVerb, stops, stopsAt } from './phrase-ends.js'
import { isVerbalNoun, keepsItsBa } from './verbal-noun.js'
import { whenEnd } from './when.js'
import { isFrequent, kindOf } from './word-kinds.js'

/** «[بصوت] خافت», «[بدرجة] كبيرة»: a letter before a thing, where the whole is no noun itself. */
const isWithBa = wordFact((norm: string) => {
  if (norm[0] !== 'ب' || norm.length < 5 || kindOf(norm) !== null) return false
  return kindOf(norm.slice(1)) === 'thing' && !keepsItsBa(norm) && !SPEAKER_HEADS.has(norm)
})

/** «[وبرنامج]», «[وجميع]»: a conjunction before a noun, where the whole is no noun itself. */
const joinsAnother = wordFact((norm: string) => {
  if (norm[0] !== 'و' || norm.length < 5 || flagsOf(norm) || SPEAKER_HEADS.has(norm)) return false
  const whole = kindOf(norm)
  return (whole === null || whole === 'verb') && isFrequent(norm.slice(1)) && !isFrequent(norm)
})

/** «[صلى] الله عليه وسلم», «[إما] الاستمرار», «[ثمة] شائعات», «[بجلاء]». */
const NO_HEAD = new Set('صلى إما ثمة بجلاء بحزم بهدوء ربما وربما بدلا فضلا خلافا'.split(' ').map(foldWord))

/** «[رضي] الله عنه», «[طيب] الله ثراه». */
const PRAISE = /^(?:صلي|رضي|طيب|رحم|رحمه|حفظ|حفظه|اعز|ايد|جزاه|وفق|سلم)$/

/** Prepositions with a pronoun: «[لي]», «[عليك]». */
const ALONE = new Set([
  'لي',
  'لك',
  'لكم',
  'لنا',
  'عليك',
  'عليكم',
  'عليه',
  'به',
  'اليه',
  'اليها',
  'اليك',
  'فيك',
  'منك',
  'منكم',
])

/** «تؤكد [ذلك]»: by itself it points at what was said; «[هذا] المسؤول» is somebody. */
const POINTING = new Set('هذا هذه ذلك تلك هؤلاء أولئك'.split(' ').map(foldWord))

/** «تابع [اقتباسه] قائلا», «واصل [كلمته]»: what the speaker goes on with. Kin and offices of his may speak: «قالت زوجته». */
const isOwnThing = wordFact((norm: string) =>
  /^(?:حديث|كلام|كلمت|قول|اقتباس|تصريح|تصريحات|خطاب|سرد|شرح|رد|تعليق|مداخلت|اجابت|روايت|تغريدت|بيان|رسالت)(?:ه|ها|هم)$/.test(
    norm,
  ),
)

/** «قال [لي] جين», but «قال [لي] وهو يبتسم», «قالت [لي] صديقتي»: a pronoun that is spelled like a name. */
function isNamed(c: Context, i: number): boolean {
  if (!c.nameAt(i)) return false
  const next = c.stream.tokens[i + 1]
  if (next?.kind !== 'word' || c.nameAt(i + 1) === null) return false
  const mine = next.norm.replace(/ي$/, 'ه')
  return !/^[وف]?(?:هو|هي|هم|هما)$/.test(next.norm) && !isRelation(mine) && !isOffice(next.norm)
}

/** True where a noun phrase can begin at a token; right after its verb even with a word that looks like a verb. */
export function canHead(c: Context, i: number, afterVerb: boolean): boolean {
  const token = c.stream.tokens[i]!
  const word = token.norm
  if (word === 'ل' || stopsAt(token.word) || (PREPOSITIONS.has(word) && !c.personAt(i))) return false
  // «[وفجر] الأربعاء توعد», «توعد [الأسبوع] الماضي»
  if (whenEnd(c, i) !== null) return false
  if (POINTING.has(word) && !c.stream.tokens[i + 1]?.norm.startsWith('ال')) return false
  if (afterVerb && isOwnThing(token.word) && !c.nameAt(i)) return false
  if (isMannerOfSpeech(word) || (ADVERBS.has(word) && !c.personAt(i)) || (ALONE.has(word) && !isNamed(c, i)))
    return false
  if (isPresentVerb(c, i) && !(afterVerb && kindOf(word) !== 'verb')) return false
  if (word[0] === 'ب' && !c.nameAt(i) && (isVerbalNoun(word.slice(1)) || isWithBa(token.word))) return false
  // «والوزير», «فمنذ»: a conjunction continues what stands before, it opens no phrase.
  if (/^[وف]/.test(word) && !c.nameAt(i)) {
    const rest = word.slice(1)
    if (
      PREPOSITIONS.has(rest) ||
      stops(rest) ||
      (rest.startsWith('ال') && !/^والد|^والي/.test(word)) ||
      isVerbalNoun(rest)
    )
      return false
  }
  if (!c.nameAt(i) && (joinsAnother(token.word) || isManner(token.word) || NO_HEAD.has(word))) return false
  if (PRAISE.test(word) && c.stream.tokens[i + 1]?.norm === 'الله') return false
  // «لوفد», «لكل»: a letter before a noun, where the whole is no noun itself.
  if (word[0] === 'ل' && word.length > 3 && !c.nameAt(i) && kindOf(word) === null && !SPEAKER_HEADS.has(word)) {
    const host = kindOf(word.slice(1))
    if (host === 'person' || host === 'body' || host === 'thing' || word === 'لكل') return false
  }
  // «وقال» cannot head a phrase, «قائد» and «متحدث» can though a participle is spelled alike.
  const form = cueFormOf(token.word)
  if (form?.conjunction && form.kind !== 'masdar' && !c.nameAt(i) && word.length > 3) return false
  // «ابنتها» is spelled like «أبان» with a pronoun.
  const relation = kindOf(word) === 'person' || isRelation(word)
  if (form?.kind === 'finite' && !form.conjunction && !c.nameAt(i) && !relation)
    return word.length <= 3 ? !isCueHere(c, i) : false
  if (form?.kind === 'participle' && form.gender === 'm' && form.number === 'sg') return false
  if (/^[بل]/.test(word) && (word.startsWith('لل') || word.startsWith('بال')) && !c.nameAt(i)) return false
  return true
}
