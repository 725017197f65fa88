/** Nouns of what news counts in whatever number: «11 سفينة» and «ثماني سفن» are of one thing. */
import { foldWord } from '../../arabic/fold.js'
import { COUNTED_PLURALS } from '../../arabic/lexicons/broken-plural-lexicon.js'
import { stem } from '../../arabic/stem.js'

const SINGULARS: ReadonlyMap<string, string> = new Map(
  COUNTED_PLURALS.map(([plural, singular]) => [foldWord(plural), stem(foldWord(singular))] as const),
)

const ABBREVIATED: ReadonlyMap<string, string> = new Map([
  ['كلم', 'كيلومتر'],
  ['كم', 'كيلومتر'],
  ['كيلومترا', 'كيلومتر'],
  ['كلغ', 'كيلوغرام'],
  ['كغ', 'كيلوغرام'],
])

/** One key for a counted noun in any number, gender and case, written out or not. */
export function nounKey(norm: string): string {
  const bare = norm.startsWith('ال') ? norm.slice(2) : norm
  const whole = ABBREVIATED.get(bare)
  if (whole) return stem(whole)
  return SINGULARS.get(bare) ?? SINGULARS.get(bare.replace(/ا$/, '')) ?? stem(norm)
}

/** Nouns counted of many unlike things in one story: alone they do not show that two numbers are of the same. */
export const COMMON_NOUNS: ReadonlySet<string> = new Set(
  'مرة مرات نقطة نقاط متر أمتار كيلومتر كلم كم درجة دولة دول هدف أهداف مباراة مباريات حالة حالات شركة شركات يوم سنة عملية عمليات منطقة مناطق جهة جهات نوع أنواع مرحلة مراحل جولة جولات ساعة بند بنود'
    .split(' ')
    .map((word) => nounKey(foldWord(word))),
)

/** Currencies, by any of their forms. */
export const CURRENCIES: ReadonlySet<string> = new Set(
  'دولار دولارا دولارات يورو ريال ريالا ريالات درهم درهما دراهم دينار دينارا دنانير جنيه جنيها جنيهات ليرة ليرات روبل روبلا ين يوان فرنك فرنكا شيكل شيكلا إسترليني استرليني تومان $ € £'
    .split(' ')
    .map(foldWord),
)
