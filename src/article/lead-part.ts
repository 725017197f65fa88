import type { Token } from '../text/tokens.js'
import { phraseSet } from './phrase-set.js'
import { AGENCY_NAMES, OUTLET_NAMES, PLACE_NAMES, wholeName } from './source-names.js'

/** A run of words of a lead between two separators: «[القاهرة] - [أ ف ب]:». */
export interface LeadPart {
  readonly from: number
  readonly to: number
  readonly role: 'place' | 'agency' | 'outlet' | 'desk' | 'person' | 'unknown'
  /** Canonical name of an agency or outlet. */
  readonly name: string | null
  /** Written in brackets: «(رويترز)». */
  readonly bracketed: boolean
}

/** «متابعات», «وكالات»: newsroom words for what was put together from elsewhere. */
const DESK = phraseSet([
  'متابعات',
  'متابعة',
  'وكالات',
  'الوكالات',
  'وكالات الأنباء',
  'خاص',
  'ترجمة',
  'تقرير',
  'كتب',
  'كتبت',
  'بقلم',
  'تحقيق',
  'حوار',
  'إعداد',
  'رصد',
  'مكتب',
])
/** Words of a desk that a name follows: «مكتب النهر», «خاص بـ«النهر»». */
const DESK_OF = new Set(['مكتب', 'خاص', 'مراسل', 'مراسلنا', 'مندوب'])
/** True when a newsroom word and nothing else stands at a token up to another: «[متابعات] - …». */
export function isDesk(tokens: readonly Token[], from: number, to: number): boolean {
  return DESK.longestAt(tokens, from)?.to === to
}

/** What a run of tokens is in a lead: by the lexicons first, then by its form. `outlet` is the article's own, folded. */
export function part(
  tokens: readonly Token[],
  from: number,
  to: number,
  outlet: string | null,
  bracketed: boolean,
): LeadPart {
  const at = { from, to, bracketed }
  const agency = wholeName(AGENCY_NAMES, tokens, from, to)
  if (agency) return { ...at, role: 'agency', name: agency }
  const joined = tokens
    .slice(from, to)
    .map((token) => token.norm)
    .join(' ')
  const isPlace = wholeName(PLACE_NAMES, tokens, from, to) !== null || isPlaceWithCountry(tokens, from, to)
  // «الرياض» and «الجزيرة» are outlets and places: without quotation marks a place it is.
  if (isPlace && !isQuoted(tokens, from)) return { ...at, role: 'place', name: null }
  const known = wholeName(OUTLET_NAMES, tokens, from, to)
  if (outlet && (joined === outlet || outlet.endsWith(` ${joined}`))) return { ...at, role: 'outlet', name: null }
  if (known) return { ...at, role: 'outlet', name: known }
  const desk = DESK.longestAt(tokens, from)
  if (desk && (desk.to === to || DESK_OF.has(tokens[from]!.norm))) return { ...at, role: 'desk', name: null }
  if (looksLikeSource(tokens, from, to)) return { ...at, role: 'outlet', name: null }
  return { ...at, role: looksLikePerson(tokens, from, to) ? 'person' : 'unknown', name: null }
}

/** «دبي، الإمارات العربية المتحدة»: one side of the comma is a known place, so the other is one. */
function isPlaceWithCountry(tokens: readonly Token[], from: number, to: number): boolean {
  for (let comma = from + 1; comma < to - 1; comma++) {
    const { norm } = tokens[comma]!
    if (norm !== '،' && norm !== ',') continue
    return (
      wholeName(PLACE_NAMES, tokens, from, comma) !== null || wholeName(PLACE_NAMES, tokens, comma + 1, to) !== null
    )
  }
  return false
}

const QUOTES = new Set(['«', '"', '“', '{', '„'])

function isQuoted(tokens: readonly Token[], from: number): boolean {
  return QUOTES.has(tokens[from]!.norm)
}

const SOURCE_HEADS = new Set(['وكالة', 'صحيفة', 'شبكة', 'قناة', 'موقع', 'بوابة'])
const SOURCE_TAILS = new Set(['نيوز', 'نت', 'برس', 'اونلاين', 'تي'])

/** A name that has the form of an outlet's: «وكالة السهم», «النهر نيوز», «NahrNews», a name in quotation marks. */
function looksLikeSource(tokens: readonly Token[], from: number, to: number): boolean {
  const first = tokens[from]!
  const last = tokens[to - 1]!
  if (SOURCE_HEADS.has(first.norm) || SOURCE_TAILS.has(last.norm)) return true
  if (/^[a-z]{2}/.test(first.norm) && to - from <= 3) return true
  return first.norm === '«' && (last.norm === '»' || last.norm === 'من') && to - from <= 6
}

function looksLikePerson(tokens: readonly Token[], from: number, to: number): boolean {
  const words = tokens.slice(from, to)
  if (words.length < 2 || words.length > 5) return false
  return words.every((token) => token.kind === 'word' || token.norm === '.' || token.norm === '،')
}
