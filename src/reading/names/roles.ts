import type { Field, Name, Span } from '../../domain/index.js'
import type { Token } from '../../text/tokens.js'
import { wordFact } from '../../text/words.js'
import { wordFeatures } from './features.js'
import { type Host, hostsOf } from './hosts.js'
import { Flag, flagsOf } from './word-profile.js'

/** A role that an apposition in this article gives to a person: «[الرئيس الروسي] فلاديمير بوتين». */
export interface Role {
  /** Folded words of the role phrase, clitics of the first one taken off. */
  readonly words: readonly string[]
  /** Canonical name of the person, or null when the article gives the role to several. */
  readonly person: string | null
  /** The apposition that gives it first, role and name. */
  readonly at: Span
}

/** A role that stands beside one mention of a person: «[وزير النقل السابق] سليم الغانم». */
export interface Apposition {
  /** Folded words of the role phrase, clitics of the first one taken off. */
  readonly words: readonly string[]
  /** Canonical name of the person. */
  readonly person: string
  /** The role alone with the clitics of its first word, and how many letters those are; null where it is not written out («نظيره الروسي»). */
  readonly role: { readonly span: Span; readonly skip: number } | null
  /** Role and name together. */
  readonly at: Span
}

/** A stretch of tokens of the title or the text, which ends before the offset `end`. */
interface Passage {
  readonly field: Field
  readonly tokens: readonly Token[]
  readonly end: number
}

const MAX_ROLE_WORDS = 9
/** Words that link a role to its field: «المتحدث [باسم] الكرملين». */
const LINKS = new Set(['باسم', 'في', 'ل', 'لدي', 'من'])
const PAST = new Set(['السابق', 'الاسبق', 'الراحل', 'السابقة', 'المخلوع', 'المقبل', 'الجديد'])

/** The word's reading as an office, its clitics taken off («والرئيس» → «الرئيس»), or null. */
export function officeOf(norm: string): Host | null {
  return wordFeatures(norm).profile.office
}

/** `officeOf` of a token's word. */
export const officeAt = wordFact<Host | null>(officeOf)

/** Roles that appositions before a name («وزير الخارجية الروسي سيرغي لافروف») or after it («بيسكوف، المتحدث باسم الكرملين») give to persons. */
export function findRoles(
  analysed: { readonly passages: readonly Passage[] },
  names: readonly Name[],
): Map<string, Role> {
  const roles = new Map<string, Role>()
  for (const { words, person, at } of appositions(analysed, names)) {
    if (isOfAnotherTime(words)) continue
    const key = words.join(' ')
    const known = roles.get(key)
    if (!known) roles.set(key, { words, person, at })
    else if (known.person !== person) roles.set(key, { ...known, person: null })
  }
  withoutServants(roles)
  return roles
}

/** Every apposition of an office to a person's name, of offices held once and to be held too, in order of the names. */
export function* appositions(
  analysed: { readonly passages: readonly Passage[] },
  names: readonly Name[],
): Generator<Apposition> {
  const mentions = [...personMentions(analysed.passages, names)]
  for (const [i, mention] of mentions.entries()) {
    const { tokens, from, to, field, name: person } = mention
    const spanOf = (start: number, end: number): Span => ({
      field,
      start: tokens[start]!.start,
      end: tokens[end - 1]!.end,
    })
    const written = (words: readonly string[], role: number, at: Span): Apposition => {
      const skip = tokens[role]!.norm.length - words[0]!.length
      return { words, person, role: { span: spanOf(role, role + words.length), skip }, at }
    }
    // «رئيس اللجنة [وسليم الغانم]»: one joined to an office does not hold it.
    const before = mention.joined ? null : roleBefore(tokens, from)
    const setOff = before ? null : roleBeforeComma(tokens, { from, to })
    const counterpart = before || setOff || mention.joined ? null : counterpartRole(tokens, from)
    if (before) yield written(before, from - before.length, spanOf(from - before.length, to))
    if (setOff) yield written(setOff, from - 1 - setOff.length, spanOf(from - 1 - setOff.length, to))
    if (counterpart) yield { words: counterpart, person, role: null, at: spanOf(from - 2, to) }
    const next = mentions[i + 1]
    const after = roleAfter(tokens, to, next?.tokens === tokens ? next.from : tokens.length)
    const begins = to + (isComma(tokens[to]) ? 1 : 0)
    if (after) yield written(after, begins, spanOf(from, begins + after.length))
  }
}

/** «مستشار الرئيس الأرزوني سليم الغانم»: where he is الرئيس الأرزوني himself, his adviser has no name here. */
function withoutServants(roles: Map<string, Role>): void {
  for (const [key, role] of roles) {
    if (role.person === null || role.words.length < 3) continue
    const served = roles.get(role.words.slice(1).join(' '))
    if (served?.person === role.person) roles.set(key, { ...role, person: null })
  }
}

/** A person's name among the tokens of a passage. */
interface PersonMention {
  readonly tokens: readonly Token[]
  readonly field: Field
  readonly from: number
  readonly to: number
  readonly name: string
  /** True where a conjunction or preposition is written on the name: «تكليف الملك [للحداد]». */
  readonly joined: boolean
}

function* personMentions(passages: readonly Passage[], names: readonly Name[]): Generator<PersonMention> {
  let n = 0
  for (const { tokens, field, end } of passages) {
    let next = 0
    for (; n < names.length && names[n]!.field === field && names[n]!.start < end; n++) {
      const { start, end: stop, type, name } = names[n]!
      if (type !== 'person') continue
      while (next < tokens.length && tokens[next]!.end <= start) next++
      let to = next
      while (to < tokens.length && tokens[to]!.start < stop) to++
      if (next < tokens.length) yield { tokens, field, from: next, to, name, joined: isJoined(tokens[next]!, start) }
    }
  }
}

function isJoined(token: Token, nameStart: number): boolean {
  return token.start < nameStart && /^[ولب]/.test(token.norm)
}

/** «كبير [مستشاري] الرئيس الأرزوني سليم الغانم»: those who belong to the holder of an office, whose own name may be what follows. */
const SERVANTS =
  /^[وفبل]?(?:مستشاري|مساعدي|محامي|محامية|محامو|زوج|زوجة|نجل|شقيق|شقيقة|ابن|ابنة|والد|والدة|صهر|ارملة|انصار|مؤيدي|معارضي)$/

/** The longest run back from a name that opens with an office and holds only what a role is made of. */
function roleBefore(tokens: readonly Token[], name: number): string[] | null {
  let best: string[] | null = null
  for (let i = name - 1; i >= 0 && name - i <= MAX_ROLE_WORDS; i--) {
    const token = tokens[i]!
    if (token.kind !== 'word') break
    const office = officeAt(token.word)
    if (office) {
      const words = [office.word, ...tokens.slice(i + 1, name).map((t) => t.norm)]
      if (words.length > 1) best = words
      // A conjunction or preposition before the office opens the phrase.
      if (office.skip > 0) break
    } else if (best && SERVANTS.test(token.norm)) return null
    else if (!isRoleWord(token.word)) break
  }
  return best && isWorthy(best) ? best : null
}

/** «الرئيس الروسي، فلاديمير بوتين، …»: marks around the name on both sides set it off as an apposition. */
function roleBeforeComma(tokens: readonly Token[], at: { from: number; to: number }): string[] | null {
  if (!isComma(tokens[at.from - 1]) || tokens[at.to]?.kind !== 'punctuation') return null
  return roleBefore(tokens, at.from - 1)
}

/** «[نظيره] الروسي»: who holds in another country the office named before. */
export const COUNTERPARTS: ReadonlySet<string> = new Set(['نظيره', 'نظيرها', 'نظيرته', 'نظيرتها', 'نظيريه'])
const MAX_COUNTERPART_DISTANCE = 40

/**
 * «الرئيس السوري سامي الحداد … [نظيره الروسي] أندريه سوكولوف» says that Sokolov is الرئيس الروسي: a counterpart has the office named last
 * before it, under his own country's adjective.
 */
function counterpartRole(tokens: readonly Token[], name: number): string[] | null {
  const adjective = tokens[name - 1]
  const counterpart = tokens[name - 2]
  if (!adjective || !counterpart || !isNationality(adjective)) return null
  if (!hostsOf(counterpart.norm).some((h) => COUNTERPARTS.has(h.word))) return null
  for (let i = name - 3; i >= Math.max(0, name - MAX_COUNTERPART_DISTANCE); i--) {
    const office = tokens[i]!.kind === 'word' ? officeAt(tokens[i]!.word) : null
    if (!office) continue
    let end = i + 1
    while (
      end < name &&
      end - i < 5 &&
      tokens[end]!.kind === 'word' &&
      !isNationality(tokens[end]!) &&
      isRoleWord(tokens[end]!.word)
    )
      end++
    if (end >= name - 2 || !isNationality(tokens[end]!)) return null
    // «وزير الخارجية» may have its own head before it: «نائب وزير الخارجية».
    const outer = i > 0 ? officeAt(tokens[i - 1]!.word) : null
    if (outer) continue
    return [office.word, ...tokens.slice(i + 1, end).map((t) => t.norm), adjective.norm]
  }
  return null
}

function isNationality(token: Token): boolean {
  return token.norm.startsWith('ال') && (flagsOf(token.norm) & Flag.Nationality) !== 0
}

function isComma(token: Token | undefined): boolean {
  return token?.norm === '،' || token?.norm === ','
}

/** A role after a name, with or without a comma: up to the next mark or word that no role has. */
function roleAfter(tokens: readonly Token[], from: number, nextPerson: number): string[] | null {
  let i = from
  const comma = isComma(tokens[i])
  if (comma) i++
  const office = tokens[i]?.kind === 'word' ? officeAt(tokens[i]!.word) : null
  if (!office || office.skip > 0) return null
  let to = i + 1
  while (to < tokens.length && to - i < MAX_ROLE_WORDS && tokens[to]!.kind === 'word' && isRoleWord(tokens[to]!.word))
    to++
  // What runs up to the next person is that person's role.
  if (to >= nextPerson) return null
  while (to > i + 1 && LINKS.has(tokens[to - 1]!.norm)) to--
  const words = [office.word, ...tokens.slice(i + 1, to).map((t) => t.norm)]
  // After a comma a role must close with a mark of its own, or it may be the subject of what follows.
  if (comma && tokens[to] && tokens[to]!.kind !== 'punctuation') return null
  return words.length > 1 && isWorthy(words) ? words : null
}

/** True for words that a role's field is made of: «الخارجية», «الروسي», «باسم». */
export const isRoleWord = wordFact((norm) => {
  if (LINKS.has(norm)) return true
  if (/^(?:لل|ال)./.test(norm)) return true
  // «وزير [خارجية] مصر»
  if (flagsOf(`ال${norm}`) & Flag.Field) return true
  if (norm.startsWith('ل') && /^(?:لشؤون|لشئون|لمكافحة|لحقوق)$/.test(norm)) return true
  return hostsOf(norm).some(
    (h) => (flagsOf(h.word) & (Flag.Nationality | Flag.Place | Flag.OrganizationHead | Flag.Field | Flag.Office)) !== 0,
  )
})

/** A role must be definite, so that it is one person's: «رئيس لجنة» is anyone's. */
function isWorthy(words: readonly string[]): boolean {
  const last = words.at(-1)!
  const definite = /^(?:ال|لل)./.test(last) || (flagsOf(last) & Flag.Place) !== 0
  return definite && !/(?:ه|ها|هم)$/.test(words[0]!)
}

/** «السابق» parts a role from that of its holder of today. */
function isOfAnotherTime(words: readonly string[]): boolean {
  return words.some(isOfThePast)
}

/** Adjectives that make a role another's: «الرئيس الروسي [السابق]». */
export function isOfThePast(norm: string | undefined): boolean {
  return norm !== undefined && PAST.has(norm)
}
