import { foldWord } from '../../arabic/fold.js'
import type { Span, Statement } from '../../domain/index.js'
import { GAZETTEER } from '../../reading/names/gazetteer.js'
import { officeOf } from '../../reading/names/roles.js'
import { Flag, flagsOf } from '../../reading/names/word-profile.js'
import type { Token, TokenizedField } from '../../text/tokens.js'
import { withoutRank } from './person-ranks-lexicon.js'
import type { WordedReading } from './worded-reading.js'

/** A person whom an article names behind the role of a speaker, where the reading has taken the role for the speaker. */
export interface ApposedPerson {
  readonly article: string
  /** The speaker's name as the statement has it: «المتحدث باسم البلدية». */
  readonly role: string
  readonly name: string
  /** Where the name stands. */
  readonly at: Span
}

const MIN_WORDS = 2
const MAX_WORDS = 4
const GIVEN = Flag.GivenName | Flag.ForeignGivenName
const NO_NAME =
  Flag.Office |
  Flag.PlaceHead |
  Flag.Calendar |
  Flag.SubjectVerb |
  Flag.OrganizationHead |
  Flag.Nationality |
  Flag.Country
const COMMA = /^[،,]$/

/**
 * «قال [رئيس بلدية الريحان]، سامي الحداد، إن …»: between marks behind a role stands who holds it. The reading may have him as the speaker or, where it
 * knows no such name, as part of the role's words, or nowhere; then the first word must be a first name.
 */
export function apposedPersons({ reading, fields }: WordedReading): ApposedPerson[] {
  return reading.statements.flatMap((statement) => {
    const found = namedSpeaker(statement) ?? behindRole(statement, fields)
    return found ? [{ article: reading.article.id, ...found }] : []
  })
}

/** «[رئيس بلدية الريحان]، سامي الحداد», where the reading has Sami al-Haddad for the speaker. */
function namedSpeaker({ name, speaker, speakerSpan }: Statement) {
  if (name === null || !name.includes(' ') || !speaker || !speakerSpan || !speaker.endsWith(name)) return null
  const [, role] = /^(.{1,80}?)\s*[،,]\s*$/su.exec(speaker.slice(0, -name.length)) ?? []
  if (!role || speakerSpan.end - speakerSpan.start !== speaker.length || !isOfOne(role)) return null
  return { role, name, at: { ...speakerSpan, start: speakerSpan.end - name.length } }
}

function behindRole(statement: Statement, fields: readonly TokenizedField[]) {
  const { name: role, speakerSpan } = statement
  if (role === null || speakerSpan === null || !isOfOne(role)) return null
  const found = behind(statement, fields)
  return found && { role, ...found }
}

/** An office with what it is of; «مسؤول يمني» is one of many. */
function isOfOne(role: string): boolean {
  const [first = '', next = ''] = role.split(' ').map(foldWord)
  return officeOf(first)?.skip === 0 && !(flagsOf(next) & Flag.Nationality && !next.startsWith('ال'))
}

function behind({ name, speakerSpan }: Statement, fields: readonly TokenizedField[]) {
  const field = fields.find((f) => f.field === speakerSpan!.field)
  if (!field) return null
  const { tokens, text } = field
  const { start, end } = speakerSpan!
  const inside = text.slice(start, end)
  const comma = inside.search(/[،,]/)
  const isWithin = comma > 0 && inside.slice(0, comma).trim().endsWith(name!.slice(-LAST_LETTERS))
  const from = tokens.findIndex((t) => t.start >= (isWithin ? start + comma : end))
  if (from < 0 || !COMMA.test(tokens[from]!.norm)) return null
  const stop = isWithin ? end : text.length
  let to = from + 1
  while (tokens[to]?.kind === 'word' && tokens[to]!.start < stop) to++
  const next = tokens[to]
  const closes = next === undefined || next.start >= stop || COMMA.test(next.norm)
  return closes ? asName(text, field.field, tokens.slice(from + 1, to), isWithin) : null
}

const LAST_LETTERS = 6
/** Words of two letters are no names, but for these. */
const SHORT_NAMES = new Set(['بن', 'ال', 'دي', 'فو', 'لي'])

function asName(text: string, field: Span['field'], tokens: readonly Token[], isOfSpeaker: boolean) {
  const [first] = tokens
  if (!first) return null
  const end = tokens.at(-1)!.end
  const name = withoutRank(text.slice(first.start, end).replace(/\s+/g, ' '))
  const words = name.split(' ').map(foldWord)
  if (words.length < MIN_WORDS || words.length > MAX_WORDS) return null
  if (words.some((word) => (flagsOf(word) & NO_NAME) !== 0 && (flagsOf(word) & GIVEN) === 0)) return null
  // «المتحدث باسم الوفد، [من جهته]، …»
  if (words[0]!.startsWith('ال') || words.some((word) => word.length < 3 && !SHORT_NAMES.has(word))) return null
  if (GAZETTEER.get(words.join(' '))) return null
  if (!isOfSpeaker && (flagsOf(words[0]!) & GIVEN) === 0) return null
  return { name, at: { field, start: end - name.length, end } }
}
