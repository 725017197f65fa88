import { AGENCIES, AGENCY_HEADS } from '../arabic/lexicons/agency-lexicon.js'
import { COUNTRIES } from '../arabic/lexicons/country-lexicon.js'
import { OUTLETS } from '../arabic/lexicons/outlet-lexicon.js'
import { PLACES } from '../arabic/lexicons/place-lexicon.js'
import type { PhraseLexicon } from '../arabic/phrase-lexicon.js'
import type { Token } from '../text/tokens.js'
import { phraseMap } from './phrase-set.js'

/** «الأنباء الكويتية» is a newspaper, «وكالة الأنباء الكويتية» an agency. */
const NEEDS_HEAD = /^الأنباء /

/** Agency by any of its forms, with «وكالة» and its like before it or without. */
export const AGENCY_NAMES = phraseMap(
  AGENCIES.flatMap(({ name, forms }) =>
    forms.flatMap((form) => [
      ...(NEEDS_HEAD.test(form) ? [] : [[form, name] as const]),
      ...AGENCY_HEADS.map((head) => [`${head} ${form}`, name] as const),
    ]),
  ),
)

const OUTLET_HEADS = ['صحيفة', 'جريدة', 'قناة', 'موقع', 'شبكة', 'مجلة', 'تلفزيون', 'إذاعة', 'بوابة']

export const OUTLET_NAMES = phraseMap(
  OUTLETS.flatMap(({ name, forms }) =>
    forms.flatMap((form) => [[form, name] as const, ...OUTLET_HEADS.map((head) => [`${head} ${form}`, name] as const)]),
  ),
)

export const PLACE_NAMES = phraseMap(
  [...PLACES, ...COUNTRIES.flatMap((c) => [...c.forms, ...c.capitals])].map((place) => [place, place] as const),
)

/** Quotation marks and their like, which newsrooms put around names or leave out. */
const AROUND = new Set(['"', '«', '»', '“', '”', '„', '{', '}', '(', ')', "'", '‘', '’', '*', '[', ']'])

/** What a run of tokens names as a whole, marks around it aside; null when it is more than a name of the lexicon. */
export function wholeName<T>(
  names: PhraseLexicon<T>,
  tokens: readonly Token[],
  from = 0,
  to = tokens.length,
): T | null {
  let start = from
  let end = to
  while (start < end && AROUND.has(tokens[start]!.norm)) start++
  while (end > start && AROUND.has(tokens[end - 1]!.norm)) end--
  if (start === end) return null
  const match = names.longestAt(tokens, start)
  return match && (match.to === end || (match.to === end - 1 && tokens[end - 1]!.norm === '.')) ? match.value : null
}
