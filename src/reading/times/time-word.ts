import { monthHeads, weekdayNames } from '../../arabic/calendar.js'
import { foldWord } from '../../arabic/fold.js'
import { ELEVENTH_WORDS, NUMBER_WORDS, ORDINAL_WORDS } from '../../arabic/number-words-lexicon.js'
import { wordFact } from '../../text/words.js'
import {
  DECADES,
  DEFINITE_PART_WORDS,
  DIRECTIONS,
  EDGE_WORDS,
  PART_WORDS,
  SEASONS,
  UNIT_WORDS,
} from './time-lexicon.js'

/** Words that start or join an expression without being names of time themselves. */
const OTHER =
  'أمس الأمس البارحة اليوم غدا غد الغد الليلة بعد قبل منذ خلال كل الآن حاليا مؤخرا سابقا قريبا الساعة الربع النصف الثلث القرن ' +
  'يومي يوم عامي شهري عيد نحو حوالي قرابة زهاء أكثر أقل أقصر أطول ما بضع بضعة عدة هذا هذه يوميا سنويا شهريا أسبوعيا الوقت الآونة ' +
  'الفترة المستقبل الماضي القريب السابق عشرات نصف ربع ثلث مئات رأس فاتح غرة بعدها قبلها العشر الأيام نفس الموسم المواسم الموسمين اللحظة'

const AB = foldWord('آب')

/** Every form that a number in words can start with, with and without its article. */
export const NUMBER_HEADS: ReadonlySet<string> = new Set(
  [...NUMBER_WORDS.keys(), ...ORDINAL_WORDS.keys(), ...ELEVENTH_WORDS].flatMap((word) => [word, `ال${word}`]),
)

const TIME_WORDS: ReadonlySet<string> = new Set([
  ...OTHER.split(' ').map(foldWord),
  ...UNIT_WORDS.keys(),
  ...weekdayNames(),
  ...monthHeads(),
  ...DIRECTIONS.keys(),
  ...PART_WORDS.keys(),
  ...DEFINITE_PART_WORDS.keys(),
  ...SEASONS.keys(),
  ...DECADES.keys(),
  ...EDGE_WORDS,
  ...NUMBER_HEADS,
])

/** The word without a glued conjunction or preposition, where only that makes it a word of time; else the word itself. */
export function hostOf(norm: string): string {
  const first = norm[0]
  if ((first !== 'و' && first !== 'ف' && first !== 'ب' && first !== 'ل' && first !== 'ك') || TIME_WORDS.has(norm))
    return norm
  const bare = first === 'و' || first === 'ف' ? norm.slice(1) : norm
  if (bare !== norm && bare.length > 1 && TIME_WORDS.has(bare)) return bare
  const head = bare[0]
  if (head === 'ل' && bare[1] === 'ل') {
    const article = 'ا' + bare.slice(1)
    if (TIME_WORDS.has(article)) return article
  }
  if (head === 'ب' || head === 'ل' || head === 'ك') {
    const rest = bare.slice(1)
    // «باب» is a door, not «in Ab».
    if (rest !== AB && TIME_WORDS.has(rest)) return rest
  }
  return norm
}

/** `hostOf` of a token's word. */
export const hostOfWord = wordFact(hostOf)
