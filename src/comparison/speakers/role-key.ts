import { searchKey } from '../../arabic/fold.js'
import { tokenize } from '../../arabic/tokenize.js'
import { GAZETTEER } from '../../reading/names/gazetteer.js'
import { officeOf } from '../../reading/names/roles.js'
import { bareWord, countryOf } from './country-of-word.js'
import { HEADS_OF_STATE, MINISTERS, OF_STATE, OFFICES_OF_ONE } from './unique-offices-lexicon.js'

/** A role as it compares with others. */
export interface RoleKey {
  /** The role without its country, equal for the ways in which it is written: «وزير الخارجية الروسي» and «وزير خارجية روسيا». */
  readonly office: string
  readonly country: string | null
  /** True for roles that one person holds at a time: «وزير الخارجية الروسي», not «المدرب البرتغالي». */
  readonly ofOne: boolean
  /** True for offices of which a state has one, and those of a body or place that the lexicons know. */
  readonly ofState: boolean
}

const SPOKESMEN = new Set(['متحدث', 'ناطق'])
const SPOKESWOMEN = new Set(['متحدثة', 'ناطقة'].map(searchKey))
/** «رئيس [مجلس] الوزراء», «المتحدث [الرسمي] باسم» say the same without it. */
const LEFT_OUT = new Set(['باسم', 'في', 'ل', 'لدي', 'من', 'مجلس', 'الرسمي', 'الرسمية'])

/**
 * The role that a phrase of several words names, or null where it names none that is one person's: «متحدث باسم الشرطة» is any of them,
 * and «الرئيس» alone any country's.
 */
export function roleKey(phrase: string): RoleKey | null {
  const words = tokenize('text', phrase).tokens.flatMap((t) => (t.kind === 'word' ? t.norm : ['']))
  const office = officeOf(words[0] ?? '')
  if (!office || office.skip > 0 || words.length < 2 || words.includes('')) return null
  return keyOfRole(words)
}

/** The same for folded words that are known to be a role, its clitics taken off. */
export function keyOfRole(words: readonly string[]): RoleKey | null {
  const [head = '', next = ''] = words
  const definite =
    head.startsWith('ال') ||
    (next !== 'باسم' && !LEFT_OUT.has(next) && (/^ال/.test(next) || countryOf(words.at(-1)!) !== null))
  if (!definite) return null
  let country: string | null = null
  const field: string[] = []
  for (const word of words.slice(1)) {
    const of = countryOf(word)
    if (of) country ??= of
    else if (!LEFT_OUT.has(word)) field.push(searchKey(bareWord(word.startsWith('لل') ? `ا${word.slice(1)}` : word)))
  }
  const person = personOfOffice(searchKey(bareWord(head)))
  const office = [person, ...field].join(' ')
  const ofState = MINISTERS.has(person) || field.some((word) => OF_STATE.has(word)) || endsInKnownName(words)
  const ofOne = field.length === 0 ? country !== null && HEADS_OF_STATE.has(person) : OFFICES_OF_ONE.has(person)
  return { office, country, ofOne, ofState }
}

/** «الأمين العام [للأمم المتحدة]» */
function endsInKnownName(words: readonly string[]): boolean {
  const [, ...field] = words.map((word) => (word.startsWith('لل') ? `ا${word.slice(1)}` : word))
  return field.some((_, i) => GAZETTEER.get(field.slice(i).join(' ')) !== undefined)
}

/** Newsrooms say «المتحدث» and «الناطق» of one man. */
function personOfOffice(head: string): string {
  return SPOKESMEN.has(head) ? 'متحدث' : SPOKESWOMEN.has(head) ? 'متحدثه' : head
}
