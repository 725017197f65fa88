import { CURRENCIES, MEDIA_TAILS } from '../../arabic/lexicons/ambiguous-name-lexicon.js'
import type { NameType } from '../../domain/index.js'
import type { Token } from '../../text/tokens.js'
import { isCommonClass } from './class-names.js'
import { type Observed, wordAt } from './features.js'
import { leadsIn } from './name-borders.js'
import { isRatherName, isRatherPerson } from './tagger.js'
import { Flag, flagsOf } from './word-profile.js'

/** A span of tokens found by one of the finders, `to` exclusive. */
export interface Draft {
  from: number
  to: number
  skip: number
  type: NameType
  known: string | null
  rule: string
}

const GIVEN = Flag.GivenName | Flag.ForeignGivenName

/** Cuts words that are not part of a name from its ends; null when nothing is left of it. */
export function trim(draft: Draft, tokens: readonly Token[], seen: Observed): Draft | null {
  let { from, to } = draft
  const flags = (i: number) => wordAt(seen, i).profile.flags
  while (to > from && tokens[to - 1]!.kind === 'punctuation') to--
  while (from < to && (tokens[from]!.kind === 'punctuation' || FUNCTION_WORDS.has(wordAt(seen, from).profile.norm)))
    from++
  while (to > from && FUNCTION_WORDS.has(wordAt(seen, to - 1).profile.norm)) to--
  // «الجهاد [إن] حماس»
  for (let i = from + 1; i < to; i++) if (opensClause(i, tokens)) to = i
  if (draft.type === 'person') {
    // «محمد صلى الله عليه وسلم» is no person of the news.
    for (let i = from; i < to; i++) if (tokens[i]!.norm === 'صلي') return null
    if (tokens[from]?.norm === 'الله') return null
    if (opensWithCommonWord(from, to, tokens, seen)) from++
    while (to - from > 1 && leadsIn(from, tokens, seen)) from++
    // «الرئيس بوتين»: the office is not part of the name; «عبد …» and «أبو …» need what follows.
    while (to - from > 1 && flags(from) & (Flag.Office | Flag.Address) && !(flags(from) & Flag.GivenName)) from++
    from = afterAdjective(from, to, tokens, seen)
    // «[دراج أرزاني]»: a man of that country, without a name.
    if (to - from > 1 && isIndefiniteNationality(to - 1, seen)) to--
    if (to - from === 1 && isIndefiniteNationality(to, seen) && !(flags(from) & GIVEN)) return null
    const last = tokens[to - 1]
    if (
      last &&
      flags(to - 1) & Flag.Connector &&
      !(flags(to - 1) & Flag.ServantOf) &&
      to < tokens.length &&
      tokens[to]!.kind === 'word' &&
      !FUNCTION_WORDS.has(tokens[to]!.norm)
    )
      to++
  }
  if (draft.type === 'organization' && isFollowedByOffice(from, to, seen))
    return trim({ ...draft, type: 'person' }, tokens, seen)
  if (draft.type === 'organization') to = beforePerson(from, to, seen)
  if (draft.type === 'place') to = withoutAdjectives(from, to, tokens, seen)
  if (from >= to) return null
  if (to - from > 1 && MEDIA_TAILS.has(tokens[to - 1]!.norm)) return { ...draft, from, to, type: 'organization' }
  if (to - from === 1) {
    const token = tokens[from]!
    const own = flags(from)
    if (token.kind === 'number' || token.norm.length < 2) return null
    if (
      own & (Flag.Calendar | Flag.PlaceHead | Flag.OrganizationHead) &&
      !(own & (Flag.GivenName | Flag.ForeignGivenName | Flag.Place))
    )
      return null
    // «حقوقيون»: people of a kind.
    if (draft.type === 'person' && PLURAL_RELATIVE.test(token.norm)) return null
    // «مسؤول [تركي]»: a given name elsewhere.
    if (own & Flag.Nationality && isIndefiniteOffice(from - 1, seen)) return null
    if (own & Flag.Nationality && !(own & (Flag.Place | Flag.GivenName | Flag.ForeignGivenName))) return null
    if (
      draft.type === 'person' &&
      own & (Flag.Office | Flag.Address | Flag.SubjectVerb) &&
      !(own & (Flag.GivenName | Flag.ForeignGivenName))
    )
      return null
    const { hosts, norm } = wordAt(seen, from).profile
    if (hosts.some((h) => COMMON.has(h.word))) return null
    // «[كالتالي]»: nobody is named so.
    if (draft.type === 'person' && /^كال.{2,}/.test(norm) && own === 0 && wordAt(seen, from).profile.inner) return null
    // Currencies and religions are names of the type `other`, as in the corpus that the tagger learned from, and of no other type.
    if (draft.type === 'other') return { ...draft, from, to }
    if (hosts.some((h) => FAITH.has(h.word) || CURRENCIES.has(h.word))) return null
    // «أعلنتها الحكومة منطقة [منكوبة]»
    if (draft.type === 'place' && own === 0 && PARTICIPLE.test(norm) && flags(from - 1) & Flag.PlaceHead) return null
    // The tagger alone is no proof that a common word names a body or a place.
    if (draft.type !== 'person' && own === 0 && isCommonClass(norm) && !isRatherName(norm) && !isAnnounced(from, seen))
      return null
  }
  return { ...draft, from, to }
}

/** Words of grammar at the edge of a run that the tagger took too wide: «[أن] بوتين». */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  'ان انه انها في من على الي عن مع قد لم لن لا ما هو هي هذا هذه ذلك تلك الذي التي كان كانت او ثم بعد قبل خلال حول عبر ضد بين منذ حتي كما حيث عند و ايضا كل غير سوي'.split(
    ' ',
  ),
)

/** With these a clause begins: no name holds them. */
const CLAUSE_WORDS: ReadonlySet<string> = new Set('ان انه انها قد لم لن الذي التي هذا هذه ذلك حيث كما'.split(' '))

const LETTER_NAME = 3

/** «بي [إن] سبورت» is spelled by its letters. */
function opensClause(i: number, tokens: readonly Token[]): boolean {
  return CLAUSE_WORDS.has(tokens[i]!.norm) && tokens[i - 1]!.norm.length > LETTER_NAME
}

/** Single words that are never a name of their own. */
const COMMON = new Set([
  'الله',
  'اله',
  'الرب',
  'النبي',
  'الرسول',
  'انه',
  'انها',
  'بن',
  'ابن',
  'عبد',
  'ابو',
  'ال',
  'الحكومه',
  'الحكومة',
  'الدولة',
  'الدوله',
])

const RELATIVE = /^ال.{2,}(?:ي|ية)$/
const PARTICIPLE = /^م.{3,}ة$/
const PLURAL_RELATIVE = /^(?:ال)?.{3,}يون$/
const FAITH = new Set(['الاسلام', 'القران'])

const SPOKESMAN = /^(?:[وفبلك]?ال|لل)?(?:متحدث|ناطق)/
const BORN = 'ولد'
/** «[ورد] سليم الغانم قائلا»: answered. A given name by itself stands with another. */
const ANSWERED = 'ورد'
const WHERE_OR_WHEN = new Set(['في', 'عام', 'سنة', 'يوم'])

/** «المتحدث [باسم] بلوف», «[ولد] بلوف في تل عنبر», «[مسؤولو] بلوف»: words that run into a name from before it. */
function opensWithCommonWord(from: number, to: number, tokens: readonly Token[], seen: Observed): boolean {
  if (to - from < 2) return false
  const { norm, flags } = wordAt(seen, from).profile
  if (norm === 'باسم') return SPOKESMAN.test(tokens[from - 1]?.norm ?? '')
  if (norm === ANSWERED) return !(flagsOf(tokens[from - 1]?.norm ?? '') & (Flag.Address | Flag.Office))
  if (norm === BORN) return WHERE_OR_WHEN.has(tokens[to]?.norm ?? '')
  return flags === 0 && norm.endsWith('و') && (flagsOf(norm.slice(0, -1)) & Flag.Office) !== 0
}

/** «الرئيس [الأرزاني] بوران ميلاتش»: after an office or «نظيره» an adjective of country or region is not part of the name. */
function afterAdjective(from: number, to: number, tokens: readonly Token[], seen: Observed): number {
  // «الدفاع [المدني الساحلاني] رامح السلوم»: two of them behind a noun are never a man's first names.
  let first = from
  while (first < to - 1 && RELATIVE.test(tokens[first]!.norm) && !(wordAt(seen, first).profile.flags & GIVEN)) first++
  if (first - from > 1 && !tokens[first]!.norm.startsWith('ال') && tokens[from - 1]?.kind === 'word') return first
  const { norm, flags } = wordAt(seen, from).profile
  if (to - from < 2 || flags & GIVEN || !RELATIVE.test(norm) || tokens[from + 1]!.norm.startsWith('ال')) return from
  const before = tokens[from - 1]
  if (before?.kind !== 'word') return from
  return flags & Flag.Nationality || wordAt(seen, from - 1).profile.office ? from + 1 : from
}

/** «الدفاع المدني [رامح السلوم]»: after a noun and its adjectives, all with the article, a person's name is another's. */
function beforePerson(from: number, to: number, seen: Observed): number {
  for (let i = from; i < to; i++) {
    const { norm, flags } = wordAt(seen, i).profile
    if (norm.startsWith('ال')) continue
    return i - from > 1 && !/^[لوب]/.test(norm) && (flags & GIVEN || isRatherPerson(norm)) ? i : to
  }
  return to
}

/** «نيويورك [الأمريكية]»: the country's adjective after a city is not part of its name. */
function withoutAdjectives(from: number, to: number, tokens: readonly Token[], seen: Observed): number {
  if (tokens[from]!.norm.startsWith('ال') || wordAt(seen, from).profile.flags & (Flag.PlaceHead | Flag.Country))
    return to
  let end = to
  while (
    end - from > 1 &&
    tokens[end - 1]!.norm.startsWith('ال') &&
    wordAt(seen, end - 1).profile.flags & Flag.Nationality
  )
    end--
  return end
}

/** «[لينا بلوف] المتحدثة باسم المجلس»: who holds an office is no body. */
function isFollowedByOffice(from: number, to: number, seen: Observed): boolean {
  if (to - from > 3 || !wordAt(seen, to).profile.office?.word.startsWith('ال')) return false
  for (let i = from; i < to; i++) {
    const { norm, flags } = wordAt(seen, i).profile
    if (flags & ~GIVEN || norm.startsWith('ال') || !isRatherPerson(norm)) return false
  }
  return true
}

function isIndefiniteNationality(at: number, seen: Observed): boolean {
  const { norm, flags } = wordAt(seen, at).profile
  return (flags & Flag.Nationality) !== 0 && !(flags & (GIVEN | Flag.Place)) && !norm.startsWith('ال')
}

function isIndefiniteOffice(at: number, seen: Observed): boolean {
  const { office } = wordAt(seen, at).profile
  return office !== null && !office.word.startsWith('ال')
}

/** After a noun that names follow («حي [النسيم]»), unless it is an adjective without the article («منطقة [خاضعة]»). */
function isAnnounced(at: number, seen: Observed): boolean {
  const { norm } = wordAt(seen, at).profile
  if (norm.endsWith('ة') && !norm.startsWith('ال')) return false
  return (wordAt(seen, at - 1).profile.flags & (Flag.PlaceHead | Flag.OrganizationHead)) !== 0
}
