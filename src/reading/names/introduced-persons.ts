import { cueForm } from '../../arabic/cue-forms.js'
import type { Token } from '../../text/tokens.js'
import { type Observed, wordAt } from './features.js'
import { isRoleWord } from './roles.js'
import { FUNCTION_WORDS } from './run-shape.js'
import { isRatherPerson } from './tagger.js'
import { Flag } from './word-profile.js'

/** What a token already belongs to. */
export const Taken = { Nothing: 0, Other: 1, Person: 2 } as const

const MAX_ROLE_WORDS = 8
const MAX_NAME_WORDS = 4
const GIVEN = Flag.GivenName | Flag.ForeignGivenName
/** What no word of a person's name is. */
const NEVER =
  Flag.Office |
  Flag.Address |
  Flag.SubjectVerb |
  Flag.PlaceHead |
  Flag.OrganizationHead |
  Flag.Field |
  Flag.Calendar |
  Flag.Nationality

/**
 * The person whom an office and its field introduce, where the tagger passed him by or took his first name only:
 * «مدير المصنع [عدي السرغاوي]», «المتحدثة باسم المجلس [ريبيكا مور]». `at` is the office; null when no name of two words follows its field.
 */
export function introducedPerson(
  at: number,
  tokens: readonly Token[],
  seen: Observed,
  taken: Uint8Array,
): { from: number; to: number } | null {
  const { office } = wordAt(seen, at).profile
  if (!office || taken[at] === Taken.Person) return null
  let from = at + 1
  while (
    from < tokens.length &&
    from - at <= MAX_ROLE_WORDS &&
    (taken[from] === Taken.Other || isRolePart(from, tokens, seen))
  )
    from++
  // «مدير» alone is no one's office.
  if (from === at + 1 && !office.word.startsWith('ال')) return null
  const first = wordAt(seen, from).profile
  if (tokens[from]?.kind !== 'word' || taken[from] === Taken.Other || !isFirstName(from, seen)) return null
  const afterGiven = (first.flags & Flag.GivenName) !== 0
  let to = from + 1
  while (to < tokens.length && to - from < MAX_NAME_WORDS && !taken[to] && isFurtherName(to, tokens, seen, afterGiven))
    to++
  if (to - from === 1 && isFamilyName(to, tokens, seen, taken, afterGiven)) to++
  if (to - from < 2 || wordAt(seen, to - 1).profile.flags & Flag.Connector) return null
  return { from, to }
}

/** «المتحدث [باسم] الحكومة»: a given name as well. */
const FOR = 'باسم'

function isRolePart(i: number, tokens: readonly Token[], seen: Observed): boolean {
  const { norm, flags } = wordAt(seen, i).profile
  return tokens[i]!.kind === 'word' && (norm === FOR || (!(flags & GIVEN) && isRoleWord(tokens[i]!.word)))
}

function isFirstName(i: number, seen: Observed): boolean {
  const { profile } = wordAt(seen, i)
  const { own, inner } = profile
  if (FUNCTION_WORDS.has(profile.norm)) return false
  if (profile.flags & GIVEN) return profile.host.skip === 0 && !(profile.flags & NEVER)
  if (/^[بلكف].*(?:ها|هم|ه)$/.test(profile.norm)) return false
  return isUnknownName(profile.flags, own.fine, inner !== null, profile.norm)
}

function isUnknownName(flags: number, fine: number, inner: boolean, norm: string): boolean {
  return flags === 0 && fine === 0 && !inner && norm.length > 2 && isRatherPerson(norm) && !isVerb(norm)
}

function isFurtherName(i: number, tokens: readonly Token[], seen: Observed, afterGiven: boolean): boolean {
  const { profile } = wordAt(seen, i)
  const { own, inner } = profile
  if (tokens[i]!.kind !== 'word' || profile.flags & NEVER || FUNCTION_WORDS.has(profile.norm)) return false
  // «استقبل الملك فهد [زحاما]»: an object, not an Arab's family name.
  if (afterGiven && profile.flags === 0 && profile.norm.endsWith('ا')) return false
  if (profile.flags & (GIVEN | Flag.Connector | Flag.ServantOf)) return profile.host.skip === 0
  return isUnknownName(profile.flags, own.fine, inner !== null && !profile.norm.startsWith('ال'), profile.norm)
}

/** «مازن [الطرفان] إن»: after an Arab's given name a word with the article is his family's, even a common one, where it closes the phrase. */
function isFamilyName(
  i: number,
  tokens: readonly Token[],
  seen: Observed,
  taken: Uint8Array,
  afterGiven: boolean,
): boolean {
  const token = tokens[i]
  if (!afterGiven || token?.kind !== 'word' || taken[i] || !/^ال.{3,}/.test(token.norm)) return false
  if (wordAt(seen, i).profile.flags & (NEVER | Flag.Place) || FUNCTION_WORDS.has(token.norm)) return false
  const next = tokens[i + 1]
  return !next || next.kind === 'punctuation' || next.norm === 'ان' || isVerb(next.norm)
}

function isVerb(norm: string): boolean {
  const form = cueForm(norm)
  return form !== undefined && form !== null && form.kind !== 'masdar'
}
