import { cueForm } from '../../arabic/cue-forms.js'
import { foldWord } from '../../arabic/fold.js'
import {
  ADDRESSEES,
  ADVERBS,
  B_COMPLEMENTIZERS,
  CLAUSE_OPENERS,
  COMPLEMENTIZERS,
  OCCASIONS,
  PREPOSITIONS,
  SPEAKER_HEADS,
} from '../../arabic/lexicons/cue-word-lexicon.js'
import type { Context } from './context.js'
import { isVerbalNoun, opensObject } from './verbal-noun.js'

/** A noun phrase as token indices, `to` exclusive; `head` is its first word, marks left out. */
export interface NounPhrase {
  readonly from: number
  readonly to: number
  readonly head: number
  /** Letters of a preposition written on the first word («[ل]وكالة س»), left out of the mention. */
  readonly skipLetters?: number
}

/** What else the verb expects behind its subject; the phrase stops where that would begin. */
export interface Before {
  /** A verbal noun as direct object («أعلن القضاء المغربي [متابعة] …»). */
  readonly object?: boolean
  /** The one addressed («هنأ بوتين [الأسد]»). */
  readonly addressee?: boolean | 'any'
  /** A noun after ب («اتهم س [بتشويه] …»): a verbal noun, or any once the one addressed is being read. */
  readonly ba?: 'verbal' | 'any'
  /** A verbal noun after ل («دعا الوزير [لعقد] …»). */
  readonly lam?: boolean
}

const MAX_WORDS = 22

/**
 * The noun phrase that starts at a token, without its relative clause: title, role, names, apposition («[المتحدث باسم الكرملين
 * ديمتري بيسكوف] للصحفيين», «[مصدر في النيابة العامة]»). Null where no noun phrase can start.
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
        quotation.words <= 3 &&
        quotation.close < limit
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
      if (
        (token.norm === '/' || token.norm === '-' || token.norm === '.') &&
        head !== -1 &&
        i + 1 < limit &&
        tokens[i + 1]!.kind === 'word' &&
        tokens[i + 1]!.glued &&
        token.glued
      ) {
        // «جونغ-أون», «جاي-إن»: one name.
        i += 2
        words++
        continue
      }
      break
    }
    const word = token.norm
    if (head === -1) {
      if (!canHead(c, i)) return null
      head = i
    } else if (!sameName(c, i)) {
      if (stops(word)) break
      if (ADVERBS.has(word)) break
      if ((PREPOSITIONS.has(word) && !c.personAt(i)) || word === 'باسم') {
        if (!innerPreposition(c, i, limit, person)) break
        i += 1
        words++
        continue
      }
      const form = cueForm(word)
      if (form && form.kind !== 'masdar' && isCueHere(c, i)) break
      if (word.startsWith('ل') && word.length > 2 && isAddressee(c, i, person)) break
      if (word === 'ل' || word === 'لـ') break
      if (before.object && opensObject(word) && !c.personAt(i) && !followsConstruct(c, head, i)) break
      // After a complete name an object with ال begins anew: «دان [المجلس] [الهجوم]».
      if (before.object && c.nameAt(i - 1) && /^ال/.test(word) && !/(?:ي|ية|يون|يين)$/.test(word) && !c.nameAt(i)) break
      if (
        before.addressee &&
        c.nameAt(i) &&
        word[0] !== 'و' &&
        (c.nameAt(i - 1) || /(?:ون|ين|ي|ية)$/.test(tokens[i - 1]!.norm)) &&
        (before.addressee === 'any' || c.nameAt(i)!.type !== 'person' || c.personAt(i - 1))
      )
        break
      if (before.ba && opensAfterB(c, i, limit, before.ba)) break
      if (before.addressee && SPEAKER_HEADS.has(word) && tokens[i - 1]!.kind === 'punctuation') break
      // «حذرت السلطات [السكان] من»: a definite noun after a definite noun, unless it is an adjective.
      if (before.addressee && word.startsWith('ال') && isDefinite(c, i - 1) && !ADJECTIVE.test(word)) break
      // «تابعت الصحيفة [حديثها]»: with a pronoun of its own it is an object.
      if (!word.startsWith('ال') && /..(?:ها|هم|هما)$/.test(word) && isDefinite(c, head) && !c.nameAt(i)) break
      if (word.startsWith('نظير') || isPresentVerb(c, i)) break
      if (before.lam && word[0] === 'ل' && (opensObject(word.slice(1)) || word.startsWith('لل'))) break
      if (
        word[0] === 'ب' &&
        word.length > 4 &&
        !c.nameAt(i) &&
        (isVerbalNoun(word.slice(1)) || /(?:ها|ته|هم)$/.test(word))
      )
        break
      if (c.personAt(i - 1) && (/^[بل]ال|^لل/.test(word) || endsAfterPerson(c, i))) break
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
  return head === -1 || i <= head ? null : { from, to: i, head }
}

const ADJECTIVE =
  /(?:ي|ية|يين|يون)$|^ال(?:عام|عامة|عليا|اعلي|اول|سابق|سابقة|جديد|جديدة|كبير|كبري|متحدة|موحد|دائم|دائمة|مؤقت|مؤقتة|خاص|خاصة|مشترك|مشتركة|معتدل|مسلح|مسلحة|حاكم|حاكمة|محتل|محتلة|راحل|قائد)$/

function isDefinite(c: Context, i: number): boolean {
  return c.stream.tokens[i]!.norm.startsWith('ال') || c.nameAt(i) !== null
}

const NOUNS_IN_YEH =
  /^(?:يوم|يونيو|يوليو|يورو|يمن|يمني|يهود|ياباني|يسار|يمين|يونان|يناير|يخت|يقين|يتيم|يوسف|يحيي|يعقوب|يزيد|ياسر|ياسين|يافع|يافا)/

/** «يمتلك», «يزور»: a present-tense verb ends a phrase. */
function isPresentVerb(c: Context, i: number): boolean {
  const word = c.stream.tokens[i]!.norm
  return word.length >= 4 && word[0] === 'ي' && !NOUNS_IN_YEH.test(word) && !c.nameAt(i)
}

/** After a person's name only an apposition goes on: something definite, a role, a coordination, more of the name. */
function endsAfterPerson(c: Context, i: number): boolean {
  const word = c.stream.tokens[i]!.norm
  if (c.nameAt(i) || c.nameAt(i - 1) === c.nameAt(i)) return false
  return !/^(?:ال|و|بن$|ابن$|ابو$|عبد|ال$)/.test(word) && !SPEAKER_HEADS.has(word) && /^[ء-ي]+$/.test(word)
}

/** «رحبت النقابة [بالقرار]»: the last word with ب opens the content, one before it belongs to the phrase («اللجنة بالوزارة»). */
function opensAfterB(c: Context, i: number, limit: number, mode: 'verbal' | 'any'): boolean {
  const { tokens } = c.stream
  const word = tokens[i]!.norm
  if (word[0] !== 'ب' || word.length < 4 || c.personAt(i) || (c.nameAt(i) && !carriesLam(c, i))) return false
  if (mode === 'any' || isVerbalNoun(word.slice(1))) return true
  for (let j = i + 1; j < Math.min(limit, i + 9); j++) {
    if (tokens[j]!.kind === 'punctuation') break
    if (/^ب.{3,}/.test(tokens[j]!.norm) && !c.nameAt(j)) return false
  }
  return true
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
    !stops(token.norm) &&
    !PREPOSITIONS.has(token.norm) &&
    !cueForm(token.norm)
  )
}

function stops(word: string): boolean {
  return COMPLEMENTIZERS.has(word) || B_COMPLEMENTIZERS.has(word) || CLAUSE_OPENERS.has(word)
}

function canHead(c: Context, i: number): boolean {
  const word = c.stream.tokens[i]!.norm
  if (word === 'ل' || stops(word) || (PREPOSITIONS.has(word) && !c.personAt(i))) return false
  if (ADVERBS.has(word) || isPresentVerb(c, i)) return false
  if (word[0] === 'ب' && !c.nameAt(i) && isVerbalNoun(word.slice(1))) return false
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
  // «وقال» cannot head a phrase, «قائد» and «متحدث» can though a participle is spelled alike.
  const form = cueForm(word)
  if (form?.conjunction && form.kind !== 'masdar' && !c.nameAt(i) && word.length > 3) return false
  if (form?.kind === 'finite' && !form.conjunction && !c.nameAt(i)) return word.length <= 3 ? !isCueHere(c, i) : false
  if (form?.kind === 'participle' && form.gender === 'm' && form.number === 'sg') return false
  if (/^[بل]/.test(word) && (word.startsWith('لل') || word.startsWith('بال')) && !c.nameAt(i)) return false
  return true
}

/** A verb of saying inside a phrase ends it, unless a name or a role is spelled alike («المتحدث», «عمر»). */
function isCueHere(c: Context, i: number): boolean {
  if (c.nameAt(i)) return false
  const form = cueForm(c.stream.tokens[i]!.norm)
  if (!form) return false
  if (form.kind === 'participle') return form.gender === 'm' || c.stream.tokens[i - 1]?.norm === '،'
  return true
}

/** «عدد [من] الأعضاء»; elsewhere من leads away from the speaker («حذرت الهيئة [من] …»). */
const PARTITIVES = new Set(
  'أعضاء عدد مجموعة كثير الكثير كثيرون العديد عضو مصدر مصادر مسؤول مسؤولون واحد واحدة كل أي المزيد قريب قريبة قريبون مقرب مقربون مقربة جزء فريق وفد'
    .split(' ')
    .map(foldWord),
)

/** «المتحدث [باسم] …», «مصدر [في] النيابة», «بعض المشاركين [في] الهجوم»; but not «[في] بيان», nor anything after a person's name. */
function innerPreposition(c: Context, i: number, limit: number, _person: boolean): boolean {
  const { tokens } = c.stream
  const word = tokens[i]!.norm
  const next = tokens[i + 1]
  if (!next || i + 1 >= limit || next.kind === 'number') return false
  if (word === 'باسم') return true
  if (next.kind !== 'word' && c.stream.quotationOf[i + 1] === -1) return false
  if (stops(next.norm) || ADVERBS.has(next.norm) || isOccasion(next.norm)) return false
  // A person's name is complete: «قال ترامب في واشنطن».
  if (c.personAt(i - 1) || tokens[i - 1]!.kind === 'number') return false
  if (word === 'من') return PARTITIVES.has(tokens[i - 1]!.norm)
  // «المشرف [على] البرامج», «القائمون [على] المعرض»
  if (word === 'علي') return /^(?:ال)?(?:مشرف|مشرفة|مشرفون|قائم|قائمون|قائمين)$/.test(tokens[i - 1]!.norm)
  return word === 'في' || word === 'لدي'
}

/** «في بيان», «في البيان», «في نسختها»: when or where something was said. */
function isOccasion(word: string): boolean {
  return (
    OCCASIONS.has(word) || OCCASIONS.has(word.replace(/^ال/, '')) || (word.length > 4 && /(?:ها|ته|هم)$/.test(word))
  )
}

/** «للصحفيين», «لوكالة س», «لفلان» after a person. */
export function isAddressee(c: Context, i: number, person: boolean): boolean {
  const word = c.stream.tokens[i]!.norm
  if (!word.startsWith('ل') || word.length < 3) return false
  const host = word.startsWith('لل') ? word.slice(2) : word.slice(1)
  if (ADDRESSEES.has(host)) return true
  if (word.startsWith('لل')) return person && ADDRESSEES.has(`ال${host}`)
  return carriesLam(c, i) && (c.personAt(i) || (person && c.nameAt(i) !== null))
}

/** The word right after an indefinite head belongs to it («رئيس [مجلس] …», «وزارة [تنفيذ] …»). */
function followsConstruct(c: Context, head: number, i: number): boolean {
  const before = c.stream.tokens[i - 1]!
  if (c.personAt(i - 1) || before.kind !== 'word') return false
  return !before.norm.includes('ال') && !(i - head > 1 && /ية$|ي$/.test(before.norm))
}

/** The name at a token begins after a letter written on it: «[ل]ترامب», where «لينزي» begins with its own letter. */
export function carriesLam(c: Context, i: number): boolean {
  const name = c.nameAt(i)
  return name !== null && name.start > c.stream.tokens[i]!.start
}

/** A phrase whose first word carries ل: «لوكالة رويترز», «لما نقلته». */
export function prefixedPhrase(c: Context, i: number, limit: number): NounPhrase {
  const rest = i + 1 < limit ? nounPhraseAt(c, i + 1, limit) : null
  const word = c.stream.tokens[i]!.norm
  const skipLetters = word.startsWith('لل') && !carriesLam(c, i) ? 2 : 1
  return { from: i, to: rest ? rest.to : i + 1, head: i, skipLetters }
}
