import { foldWord } from '../../arabic/fold.js'
import { TELLING_HEADS } from '../../arabic/lexicons/cue-speaker-lexicon.js'
import { PREPOSITIONS, SPEAKER_HEADS } from '../../arabic/lexicons/cue-word-lexicon.js'
import type { Name } from '../../domain/index.js'
import { isRatherPerson } from '../names/tagger.js'
import { Flag, flagsOf } from '../names/word-profile.js'
import type { Context } from './context.js'
import { isMediumName } from './media.js'
import { isOffice } from './office.js'
import type { NounPhrase } from './phrase.js'
import { speaksFor } from './spokesman.js'
import { tidyPerson } from './tidy-name.js'
import { isFrequent, kindOf } from './word-kinds.js'

/** A person named inside a phrase. */
interface Person {
  readonly name: Name
  readonly from: number
  readonly to: number
}

/** «[محامي] فلان», «[والد] فلان»: one who belongs to the person named right after. */
const RELATED = new Set(
  `محامي محامية محامو محام والد والدة شقيق شقيقة ابن ابنة زوج زوجة أرملة أخ أخت عم خال أقارب قريب صديق صديقة أصدقاء أنصار أتباع مدير وكيل مستشار مستشارة مساعد
  مساعدة ناطق متحدث متحدثة فريق`
    .split(/\s+/)
    .map(foldWord),
)

const KIN = new Set(
  'محامي محامية محامو محام والد والدة شقيق شقيقة ابن ابنة زوج زوجة أرملة أخ أخت عم خال أقارب أسرة عائلة نجل كريمة حفيد حفيدة جد جدة'
    .split(' ')
    .map(foldWord),
)

/** Who a phrase names: a person with their canonical name or the words that name them, or nobody in particular. */
export type Holder =
  | { readonly kind: 'person'; readonly name: string }
  | { readonly kind: 'words'; readonly from: number; readonly to: number }
  | null

/**
 * The person whom a phrase names: itself a name («[سليم الغانم]»), or an office and its holder («مدير المصنع [سليم الغانم]»). Null where
 * the head is a body or somebody who belongs to the person named («مكتب الوزير سليم الغانم», «محامي الغانم»).
 */
export function holderOf(c: Context, phrase: NounPhrase): Holder {
  const persons = beforeComma(c, phrase, personsIn(c, phrase))
  const first = persons[0]
  if (first) {
    // «كل من الزهير القموشي [وسليم الغانم]»: joined to somebody whom no list knows.
    const { norm, start } = c.stream.tokens[first.from]!
    if (first.from > phrase.head && norm[0] === 'و' && first.name.start > start) return null
    const joined = persons.length > 1 && persons.slice(1).every((p, k) => isJoined(c, persons[k]!, p))
    if (first.from === phrase.head && !joined) return named(c, proper(persons) ?? first)
    if (joined && (first.from === phrase.head || !belongs(c, phrase, first)))
      return { kind: 'person', name: persons.map((p, k) => (k === 0 ? p.name.name : `و${p.name.name}`)).join(' ') }
    const holder = proper(persons) ?? persons.at(-1)!
    return belongs(c, phrase, holder) ? null : named(c, holder)
  }
  return c.nameAt(phrase.head) || phrase.skipLetters ? null : wordsOf(c, phrase)
}

/** «الكاتب [سليم الغانم]، وزير النقل عدنان الحداد، …»: behind a comma a second name is another's, rather the one addressed. */
function beforeComma(c: Context, phrase: NounPhrase, persons: readonly Person[]): readonly Person[] {
  const { tokens } = c.stream
  const [first, second] = persons
  if (!first || !second || !isComma(tokens[first.to]?.norm ?? '') || tokens[second.from]!.norm.startsWith('و'))
    return persons
  const another = SPEAKER_HEADS.has(foldWord(first.name.name.split(' ')[0]!))
  return another || (first.from !== phrase.head && belongs(c, phrase, first)) ? persons : [first]
}

/** «ليلى الغانم [وسليم الحداد]», «ليلى الغانم ونظيرها المحلي [سليم الحداد]», «الوزير سليم الحداد ومديرة المصنع [ليلى الغانم]». */
function isJoined({ stream: { tokens } }: Context, first: Person, second: Person): boolean {
  if (tokens[second.from]!.norm.startsWith('و')) return true
  const title = tokens[first.to]?.norm ?? ''
  if (title[0] === 'و' && !isOffice(title) && isOffice(title.slice(1))) return true
  return tokens.slice(first.to, second.from).some((token) => token.norm.startsWith('ونظير'))
}

/** «الرئيس المحلي، [سليم الغانم]»: of a role and a proper name the proper one. */
function proper(persons: readonly Person[]): Person | null {
  const own = persons.filter((p) => !SPEAKER_HEADS.has(foldWord(p.name.name.split(' ')[0]!)))
  return persons.length > 1 && own.length === 1 ? own[0]! : null
}

function personsIn(c: Context, phrase: NounPhrase): Person[] {
  const persons: Person[] = []
  for (let i = phrase.from; i < phrase.to; i++) {
    const name = c.nameAt(i)
    if (name?.type !== 'person' || isSeveral(c, i)) continue
    let to = i
    while (to < phrase.to && c.nameAt(to) === name) to++
    persons.push({ name, from: i, to })
    i = to - 1
  }
  return persons
}

/** «[منظمو] الحفل»: a plural before its genitive, however foreign it looks. */
function isSeveral({ stream: { tokens } }: Context, i: number): boolean {
  return /^م.{2,}و$/.test(tokens[i]!.norm) && /^ال/.test(tokens[i + 1]?.norm ?? '')
}

/** «رئيس أرزونيا [الأرزوني] سليم الغانم»: an adjective of nationality before a name is no part of it. */
function named(c: Context, { name, from, to }: Person): Holder {
  const [first = '', ...rest] = name.name.split(' ')
  const folded = foldWord(first)
  const before = c.stream.tokens[from - 1]?.norm ?? ''
  // «العميد [ركن] سليم الغانم»
  if (rest.length > 1 && /^(?:ركن|طيار|بحري|حقوقي)$/.test(folded)) return { kind: 'person', name: rest.join(' ') }
  // «الرئيس [الخميس] سليم الغانم»
  const adjective =
    DAY.test(folded) || (/^ال.{3,}(?:ي|ية)$/.test(folded) && (isOffice(before) || before.startsWith('نظير')))
  const own = withLastName(c, adjective && rest.length > 0 ? rest.join(' ') : name.name, to)
  return { kind: 'person', name: personAlone(tidyPerson(own, c.names)) }
}

/** «الوزير سليم [الغانم]»: a given name alone, and behind it a word that no list knows. */
function withLastName(c: Context, name: string, to: number): string {
  const next = c.stream.tokens[to]
  if (name.includes(' ') || next?.kind !== 'word' || c.nameAt(to) || c.stream.sentenceEnds[to - 1]! <= to) return name
  if (!/^ال.{3,}/.test(next.norm) || !canBeName(c, to)) return name
  const known = flagsOf(foldWord(name)) & (Flag.GivenName | Flag.ForeignGivenName)
  return known ? `${name} ${c.stream.text(next, c.stream.field(to))}` : name
}

const DAY = /^ال(?:احد|اثنين|ثلاثاء|اربعاء|خميس|جمعة|سبت)$/

/** «سليم الغانم [للساحل]», «سليم الغانم [Salim]»: to whom he spoke, and how he is written elsewhere, are no part of his name. */
function personAlone(name: string): string {
  const words = name.split(' ')
  if (words.length < 3) return name
  // «هيئة المياه بضاحية [سليم الغانم]»: the place before the name.
  const place = flagsOf(foldWord(words[0]!))
  if (place & Flag.Place && !(place & (Flag.GivenName | Flag.ForeignGivenName))) words.shift()
  let end = words.length
  if (/^[؀-ۿ]/.test(name)) while (end > 2 && /^\p{Script=Latin}/u.test(words[end - 1]!)) end--
  const last = foldWord(words[end - 1]!)
  if (end > 2 && last[0] === 'ل' && isMediumName(last.startsWith('لل') ? `ا${last.slice(1)}` : last.slice(1))) end--
  return words.slice(0, end).join(' ')
}

/** «مكتب [الغانم]», «محامي [الغانم]», «المتحدث باسم [الغانم]»: the person named is not the one who speaks. */
function belongs(c: Context, phrase: NounPhrase, person: Person): boolean {
  const { tokens } = c.stream
  const before = tokens[person.from - 1]!.norm
  const head = tokens[phrase.head]!.norm
  // «كل من سليم الغانم وليلى الحداد»
  if (head === 'كل' && before === 'من' && person.from === phrase.head + 2) return false
  if (/^(?:باسم|في|من|علي|عن)$/.test(before)) return true
  if (speaksFor(c, phrase, person.from)) return true
  if (isNamesake(c, person.from - 1) || isAnothers(c, phrase, person)) return true
  if (isComma(tokens[person.from - 1]!.norm) && isOffice(head)) return false
  if (!isOffice(head)) {
    // «المتسابق المحلي سليم الغانم الفائز بالسباق», «مصمم الأزياء سليم الغانم»: a calling that no list has.
    if (isBody(c, phrase.head) || !isSingular(head)) return true
    const kind = kindOf(head)
    if (head.startsWith('ال')) return !(allDefinite(c, phrase.head, person.from) || person.to >= phrase.to)
    return (kind !== null && kind !== 'person') || person.to < phrase.to
  }
  const bare = head.replace(/ة$/, '')
  // «والد الشابة [سليمة الغانم]»: whoever is of a family is not the one named behind a calling either.
  if (KIN.has(head) && allDefinite(c, phrase.head + 1, person.from)) return true
  return person.from === phrase.head + 1 && !head.startsWith('ال') && (RELATED.has(head) || RELATED.has(bare))
}

/** «مصدر مقرب من الوزير [سليم الغانم]», «عضو في حزب الرئيس الأرزوني السابق [سليم الغانم]», «زهرون لقموش، نجل الوزير [سليم الغانم]». */
function isAnothers(c: Context, { head }: NounPhrase, person: Person): boolean {
  const { tokens } = c.stream
  let i = person.from - 1
  while (i > head && isOfOne(tokens[i]!.norm)) i--
  const { norm } = tokens[i]!
  if (i > head + 1 && KIN.has(norm) && isComma(tokens[i - 1]!.norm)) return true
  if (i === person.from - 1 || i <= head || tokens[head]!.norm.startsWith('ال')) return false
  return /^(?:في|من|علي|عن|الي)$/.test(norm) || (/^(?!ال)/.test(norm) && PARTIES.has(norm))
}

/** «الرئيس», «الأرزوني», «السابق»: what stands between a body and the name of whom it is. */
function isOfOne(norm: string): boolean {
  if (!norm.startsWith('ال')) return false
  return isOffice(norm) || (flagsOf(norm) & Flag.Nationality) !== 0 || /^ال(?:سابق|اسبق|راحل)ة?$/.test(norm)
}

const PARTIES = new Set('حزب إدارة حملة حكومة نظام فريق مكتب قصر عهد حركة جماعة'.split(' ').map(foldWord))

/** «المشرف على مركز الملك [سلمان]»: the person after whom a body is called. */
function isNamesake(c: Context, before: number): boolean {
  const { tokens } = c.stream
  let i = before
  while (i > 0 && tokens[i]!.norm.startsWith('ال') && isOffice(tokens[i]!.norm)) i--
  if (i === before) return false
  const { norm } = tokens[i]!
  return !norm.startsWith('ال') && (flagsOf(norm) & Flag.OrganizationHead) !== 0
}

function allDefinite(c: Context, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!c.stream.tokens[i]!.norm.startsWith('ال')) return false
  return true
}

const BODIES = new Set(
  'مكتب موقع حساب صفحة منصة أسرة عائلة قبيلة حملة فريق مؤسسة قصر ديوان دار بيت نظام عهد عصر قناة منزل سيارة جهاز معسكر طاقم هيئة'
    .split(' ')
    .map(foldWord),
)

const isSingular = (norm: string) => !/(?:ون|ين|ات|ان)$/.test(norm)

function isBody(c: Context, head: number): boolean {
  const { norm } = c.stream.tokens[head]!
  const bare = norm.startsWith('ال') ? norm.slice(2) : norm
  const kind = kindOf(norm)
  return (
    c.nameAt(head)?.type === 'organization' ||
    (flagsOf(norm) & Flag.OrganizationHead) !== 0 ||
    (flagsOf(bare) & Flag.OrganizationHead) !== 0 ||
    TELLING_HEADS.has(bare) ||
    BODIES.has(bare) ||
    kind === 'body' ||
    kind === 'thing'
  )
}

const isComma = (norm: string) => norm === '،' || norm === ','

/**
 * A name that no list or model knows, told by syntax: an office that a definite word has closed is followed by an indefinite noun only
 * in apposition («مدير المصنع [عدنان الزهير]»); and a role after unknown words is in apposition to them («[عدنان الزهير] مدير عام المصنع»).
 */
function wordsOf(c: Context, phrase: NounPhrase): Holder {
  const { tokens } = c.stream
  if (tokens[phrase.head]!.kind !== 'word') return null
  const apposed = apposition(c, phrase)
  if (apposed) return apposed
  if (isOffice(tokens[phrase.head]!.norm)) {
    for (let i = phrase.to - 1; i > phrase.head; i--) {
      const { norm, kind } = tokens[i]!
      if (kind !== 'word')
        return i + 1 < phrase.to && isComma(norm) && allUnknown(c, i + 1, phrase.to) ? words(i + 1) : null
      const closed = tokens[i - 1]!.norm
      if (!canBeName(c, i)) return null
      if (/^ال/.test(norm) || !closes(c, i - 1, closed)) continue
      return phrase.to - i >= 2 && phrase.to - i <= 4 ? words(i) : null
    }
    return null
  }
  const head = tokens[phrase.head]!.norm
  const unknown = !isFrequent(head) || kindOf(head) === 'name'
  if (!unknown || !canBeName(c, phrase.head) || head.startsWith('ال')) return null
  for (let i = phrase.head + 1; i < phrase.to; i++) {
    if (tokens[i]!.kind !== 'word') return i - phrase.head >= 2 ? { kind: 'words', from: phrase.head, to: i } : null
    if (isOffice(tokens[i]!.norm)) return i - phrase.head >= 2 ? { kind: 'words', from: phrase.head, to: i } : null
    if (!canBeName(c, i)) return null
  }
  return null

  function words(from: number): Holder {
    return { kind: 'words', from, to: phrase.to }
  }
}

/** «إحدى الطالبات، [سليمة الغانم]», «مدير الدائرة، العميد [سليم الغانم]»: after a comma nothing but a name, with a rank or without. */
function apposition(c: Context, { head, to }: NounPhrase): Holder {
  const { tokens } = c.stream
  let comma = head + 1
  while (comma < to && !isComma(tokens[comma]!.norm)) comma++
  if (comma >= to || isBody(c, head)) return null
  const ranked = flagsOf(tokens[comma + 1]?.norm ?? '') & Flag.Address
  const from = ranked ? comma + 2 : comma + 1
  const alone = to - from === 1 && isOffice(tokens[head]!.norm) && isRatherPerson(tokens[from]!.norm)
  return alone || allUnknown(c, from, to) ? { kind: 'words', from, to } : null
}

function allUnknown(c: Context, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (c.stream.tokens[i]!.kind !== 'word' || !canBeName(c, i)) return false
  return to - from >= 2 && to - from <= 4
}

/** A definite word closes the phrase before it: «[المصنع]», «[الأوسط]», the name of a place or body. */
function closes(c: Context, i: number, norm: string): boolean {
  // «رئيس نادي [كذا]»: the noun of a body still asks for its name.
  if (!norm.startsWith('ال') && flagsOf(norm) & Flag.OrganizationHead) return false
  return c.stream.tokens[i]!.kind === 'word' && (/^(?:ال|لل|بال)/.test(norm) || c.nameAt(i) !== null)
}

function canBeName(c: Context, i: number): boolean {
  const { norm } = c.stream.tokens[i]!
  if (/[a-z]/.test(norm)) return false
  if (c.nameAt(i)) return c.nameAt(i)!.type !== 'organization'
  if (isOffice(norm) || PREPOSITIONS.has(norm) || norm === 'باسم' || /^[بل]ال|^لل|^و/.test(norm) || norm.length < 2)
    return false
  // «بمنطقة», «لكرة»: a letter before a word of the language.
  if (/^[بل]/.test(norm) && isFrequent(norm.slice(1)) && !isRatherPerson(norm)) return false
  const kind = kindOf(norm)
  if (kind !== null) return kind === 'name'
  return !isFrequent(norm) || isRatherPerson(norm)
}
