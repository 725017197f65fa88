import { cueFormOf } from '../../arabic/cue-forms.js'
import { foldWord } from '../../arabic/fold.js'
import {
  ADVERBS,
  B_COMPLEMENTIZERS,
  COMPLEMENTIZERS,
  OCCASIONS,
  PREPOSITIONS,
} from '../../arabic/lexicons/cue-word-lexicon.js'
import { Flag, flagsOf } from '../names/word-profile.js'
import { carriesLam, isToldMedium } from './addressee.js'
import { followsSubject } from './after-subject.js'
import type { Context } from './context.js'
import { mediumAfterLam } from './media.js'
import type { NounPhrase } from './phrase.js'
import { endsAtOccasion, isMediumTold, PHRASE_BREAKS } from './phrase-breaks.js'
import { CLAUSE_ENDS, isPresentVerb, PHRASE_ENDS, stopsAt } from './phrase-ends.js'
import { canHead } from './phrase-head.js'
import { ADJECTIVE, type Before } from './phrase-state.js'
import { isTitled } from './titled.js'
import { keepsItsBa, opensObject } from './verbal-noun.js'
import { kindOf } from './word-kinds.js'

const MAX_WORDS = 22

/**
 * The noun phrase that starts at a token, without its relative clause: title, role, names, apposition («[المتحدث باسم البلدية
 * سليم الغانم] للصحفيين», «[مصدر في إدارة المطار]»). Null where no noun phrase can start.
 * @param limit exclusive token index that it may not cross
 * @param before what else may follow the subject
 */
export function nounPhraseAt(c: Context, from: number, limit: number, before: Before = {}): NounPhrase | null {
  const { tokens, quotations, quotationOf } = c.stream
  let i = from
  let words = 0
  let head = -1
  let person = false
  while (i < limit && words < MAX_WORDS) {
    const token = tokens[i]!
    if (token.kind === 'number') {
      // «صحيفة "الساحل" [3 مايو]»
      if (head !== -1 && flagsOf(tokens[i + 1]?.norm ?? '') & Flag.Calendar) break
      if (head === -1) head = i
      i++
      words++
      continue
    }
    if (token.kind === 'punctuation') {
      const q = quotationOf[i]!
      const quotation = q === -1 ? null : quotations[q]!
      // A short quoted name belongs to the phrase: «حي "النور"», «صحيفة «س»».
      if (
        !person &&
        quotation &&
        quotation.open === i &&
        quotation.closed &&
        (quotation.words <= 3 || (quotation.words <= 5 && bearsAName(tokens[i - 1]?.norm ?? ''))) &&
        quotation.close < limit &&
        // «أدانت السلطة "[بشدة]"»
        !(quotation.words === 1 && ADVERBS.has(tokens[i + 1]!.norm)) &&
        !(before.ba && opensWithBa(tokens[i + 1]!.norm)) &&
        // «أدان المجلس ["تشويه سمعة"] النواب»
        !(before.object && head !== -1 && opensObject(tokens[i + 1]!.norm))
      ) {
        if (head === -1) head = i + 1
        i = quotation.close + 1
        words += quotation.words
        continue
      }
      if (token.norm === '(') {
        const close = closeOf(c, i, limit)
        // «(20 عاما)» stands between a name and what goes on; at the end of the phrase it is left out.
        if (close !== -1 && head !== -1 && continues(c, close + 1, limit)) {
          i = close + 1
          continue
        }
      }
      // «د. سليمة الغانم»
      if (token.norm === '.' && token.glued && i > head && /^(?:د|ا|م)$/.test(tokens[i - 1]!.norm) && i + 1 < limit) {
        i++
        continue
      }
      if (
        (token.norm === '/' || token.norm === '-' || token.norm === '.') &&
        head !== -1 &&
        i + 1 < limit &&
        tokens[i + 1]!.kind === 'word' &&
        tokens[i + 1]!.glued &&
        token.glued
      ) {
        // «هان-إن»: one name.
        i += 2
        words++
        continue
      }
      break
    }
    const word = token.norm
    if (head === -1) {
      if (!canHead(c, i, before.afterVerb === true)) return null
      head = i
    } else if (leadsIn(c, i) || (person && isToldMedium(c, i))) break
    // «مدير الإدارة [بالإنابة] سليم الغانم»
    else if (!sameName(c, i) && !isTitled(c, i) && !isSpelledOut(c, i)) {
      if (followsSubject(c, i) || isMediumTold(c, i, head)) break
      const state = { c, i, head, limit, person, before, word }
      if (CLAUSE_ENDS.some((ends) => ends(state))) break
      if ((PREPOSITIONS.has(word) && !c.personAt(i)) || word === 'باسم') {
        if (!innerPreposition(c, i, limit) || (before.fi && word === 'في') || endsAtOccasion(state)) break
        i += 1
        words++
        continue
      }
      if (PHRASE_ENDS.some((ends) => ends(state)) || PHRASE_BREAKS.some((ends) => ends(state))) break
    }
    if (c.personAt(i)) person = true
    i++
    words++
  }
  // A conjunction or preposition left hanging at the end is not part of it.
  while (
    i > from &&
    tokens[i - 1]!.kind === 'word' &&
    ((PREPOSITIONS.has(tokens[i - 1]!.norm) && !c.personAt(i - 1)) || tokens[i - 1]!.norm === 'و')
  )
    i--
  // «موقع النهر [المهتم]» بأخبار …: what it deals with is not told in the phrase.
  const closed = head !== -1 && tokens[head]!.norm.startsWith('ال')
  while (
    i - 1 > head &&
    !(closed && i - 1 === head + 1) &&
    ASKING_FOR_MORE.test(tokens[i - 1]!.norm) &&
    !c.nameAt(i - 1)
  )
    i--
  return head === -1 || i <= head ? null : { from, to: i, head }
}

const ASKING_FOR_MORE =
  /^ال(?:معني|مهتم|مسمي|مدعو|منتمي|حائز|فائز|تابع|داعي|مؤدي|متعلق|مفرج|مملوك|ملقب|معروف|واقع|لحد)ة?$|^للحد$|^لعدد$/

/** «موقع "صوت النهر من البلدة"»: media and associations have longer names than others. */
function bearsAName(word: string): boolean {
  return /^(?:موقع|صحيفة|قناة|شبكة|وكالة|مجلة|اذاعة|برنامج|منظمة|جمعية|مؤسسة|حركة|مبادرة|حملة|منتدي|مجموعة|رابطة|محطة|تلفزيون|راديو|شركة|معهد|جريدة)$/.test(
    word,
  )
}

/** «تعهدت الحكومة "[بمزيد] من الحزم"»: the quotation opens what the verb asks for. */
function opensWithBa(word: string): boolean {
  return word[0] === 'ب' && word.length > 3 && !keepsItsBa(word)
}

/** «صحيفة حرييت [أن]»: what opens a content ends the phrase even where a name was drawn over it; «[آن] الغانم» is a name. */
function leadsIn(c: Context, i: number): boolean {
  const token = c.stream.tokens[i]!
  if (B_COMPLEMENTIZERS.has(token.norm) || JOINED_RELATIVE.test(token.norm)) return true
  if (!COMPLEMENTIZERS.has(token.norm) || COMPLEMENTIZERS.has(c.stream.tokens[i + 1]?.norm ?? '')) return false
  if (isSpelledOut(c, i)) return false
  return !c.stream.text(token, c.stream.field(i)).startsWith('آ')
}

/** «منظمة النور [والتي] مقرها الضاحية» */
const JOINED_RELATIVE = /^و(?:الذي|التي|الذين)$/

const LETTER = /^[سبت]ي$/

/** «سي إن [إن]», «سي [إن] بي سي»: the name of a letter, not what opens a content. */
function isSpelledOut({ stream: { tokens } }: Context, i: number): boolean {
  if (!COMPLEMENTIZERS.has(tokens[i]!.norm)) return false
  const [first = '', before = ''] = [tokens[i - 2]?.norm, tokens[i - 1]?.norm]
  const next = tokens[i + 1]?.norm ?? ''
  const between = LETTER.test(before) && (LETTER.test(next) || next === tokens[i]!.norm)
  return between || (before === tokens[i]!.norm && LETTER.test(first))
}

/** Inside one name nothing ends the phrase. */
function sameName(c: Context, i: number): boolean {
  const name = c.nameAt(i)
  return name !== null && name === c.nameAt(i - 1)
}

function closeOf(c: Context, open: number, limit: number): number {
  for (let j = open + 1; j < Math.min(limit, open + 12); j++) if (c.stream.tokens[j]!.norm === ')') return j
  return -1
}

function continues(c: Context, i: number, limit: number): boolean {
  const token = c.stream.tokens[i]
  return (
    i < limit &&
    !!token &&
    token.kind === 'word' &&
    !stopsAt(token.word) &&
    !PREPOSITIONS.has(token.norm) &&
    (!cueFormOf(token.word) || c.nameAt(i) !== null)
  )
}

/** «عدد [من] الأعضاء»; elsewhere من leads away from the speaker («حذرت البلدية [من] …»). */
const PARTITIVES = new Set(
  'للحد لعدد للوقاية لجنة كلا أعضاء عدد مجموعة كثير الكثير كثيرون العديد عضو مصدر مصادر مسؤول مسؤولون واحد واحدة كل أي المزيد قريب قريبة قريبون مقرب مقربون مقربة جزء فريق وفد'
    .split(' ')
    .map(foldWord),
)

const SUPERVISING = /^(?:ال)?(?:مشرف|مشرفة|مشرفون|قائم|قائمون|قائمين)$/

/** «المتحدث [باسم] …», «مصدر [في] المطار», «بعض العاملين [في] المصنع»; but not «[في] بيان», nor anything after a person's name. */
function innerPreposition(c: Context, i: number, limit: number): boolean {
  const { tokens } = c.stream
  const word = tokens[i]!.norm
  const next = tokens[i + 1]
  if (!next || i + 1 >= limit || next.kind === 'number') return false
  if (word === 'باسم') return true
  if (next.kind !== 'word' && c.stream.quotationOf[i + 1] === -1) return false
  if (stopsAt(next.word) || ADVERBS.has(next.norm) || isOccasion(next.norm)) return false
  // «تقرير صادر [عن] الهيئة»
  if (word === 'عن') return /^(?:ال)?صادرة?$/.test(tokens[i - 1]!.norm)
  // A person's name is complete: «قال الغانم في الضاحية».
  if (c.personAt(i - 1) || tokens[i - 1]!.kind === 'number') return false
  if (word === 'من') return PARTITIVES.has(tokens[i - 1]!.norm)
  // «المشرف [على] البرامج», «القائمون [على] المعرض»
  if (word === 'علي') return SUPERVISING.test(tokens[i - 1]!.norm) || SUPERVISING.test(tokens[i - 2]?.norm ?? '')
  // «لاعب [وسط] النادي», «خط [وسط]»
  if (word === 'وسط') return /^(?:ال)?(?:لاعب|لاعبة|خط|متوسط|نجم)$/.test(tokens[i - 1]!.norm)
  return word === 'في' || word === 'لدي'
}

/** «في بيان», «في البيان», «في نسختها»: when or where something was said. */
function isOccasion(word: string): boolean {
  if (/^(?:ال)?(?:وثيقة|دعوي|خلاصة|اعتذار|افتتاحية|شكوي|ملخص|اعلان|نص)$|^(?:اهم|ابرز)$/.test(word)) return true
  if (/^(?:احدث|اخر|اول|نفس|ذات|السابق)$|^(?:ال)?(?:شهر|اسبوع|عام|سنة|يوم|ايام|فترة)$/.test(word)) return true
  if (OCCASIONS.has(word.replace(/(?:ها|هم|ه)$/, ''))) return true
  return (
    OCCASIONS.has(word) || OCCASIONS.has(word.replace(/^ال/, '')) || (word.length > 4 && /(?:ها|ته|هم)$/.test(word))
  )
}

/** A phrase whose first word carries ل: «لوكالة الساحل», «لما نقلته». */
export function prefixedPhrase(c: Context, i: number, limit: number): NounPhrase {
  const word = c.stream.tokens[i]!.norm
  const medium = mediumAfterLam(c.stream.tokens, i)
  if (medium > 0) return { from: i, to: i + medium, head: i, skipLetters: 1 }
  const named = bearsAName(word.slice(1)) ? ownNameEnd(c, i + 1, limit) : null
  const rest = i + 1 < limit && !named ? nounPhraseAt(c, i + 1, limit) : null
  const skipLetters = word.startsWith('لل') && !carriesLam(c, i) ? 2 : 1
  return { from: i, to: named ?? rest?.to ?? i + 1, head: i, skipLetters }
}

/** «وكالة [يراع]», «محطة [آي.تي.في] المحلية», «صحيفة ["من. هنا. نبدأ"]»: names that look like a verb, letters or a sentence; null where the phrase tells itself. */
function ownNameEnd(c: Context, i: number, limit: number): number | null {
  const { tokens, quotations, quotationOf } = c.stream
  const token = tokens[i]
  if (!token || i >= limit || c.nameAt(i)) return null
  const quoted = quotations[quotationOf[i]!]
  const long = quoted?.open === i && quoted.closed && quoted.words > 3 && quoted.words <= MAX_NAME
  if (long && quoted.close < limit) return quoted.close + 1
  if (token.kind !== 'word') return null
  const dotted = tokens[i + 1]?.norm === '.' && tokens[i + 2]?.kind === 'word' && tokens[i + 2]!.glued
  const verb = isPresentVerb(c, i) && kindOf(token.norm) !== 'verb' && !cueFormOf(token.word)
  if (!dotted && !verb) return null
  let to = i + 1
  while (to + 1 < limit && tokens[to]!.norm === '.' && tokens[to + 1]!.kind === 'word' && tokens[to + 1]!.glued) to += 2
  while (to < limit && tokens[to]!.norm.startsWith('ال') && ADJECTIVE.test(tokens[to]!.norm)) to++
  return to
}

const MAX_NAME = 6
