import { monthHeads, weekdayNamed } from '../../arabic/calendar.js'
import { foldWord } from '../../arabic/fold.js'
import { NUMBER_WORDS, ORDINAL_WORDS } from '../../arabic/number-words-lexicon.js'
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
const OTHER = new Set(
  (
    'أمس الأمس البارحة اليوم غدا غد الغد الليلة بعد قبل منذ خلال كل الآن حاليا مؤخرا سابقا قريبا الساعة الربع النصف الثلث القرن ' +
    'يومي يوم عامي عام العام سنة شهر شهري الشهر الأسبوع السنة عيد نحو حوالي قرابة زهاء أكثر أقل أقصر أطول ما بضع بضعة عدة هذا هذه ' +
    'يوميا سنويا شهريا أسبوعيا الوقت الآونة الفترة المستقبل الماضي القريب السابق عشرات نصف ربع ثلث تمام الموافق ' +
    'العشرية الألفية مئات رأس'
  )
    .split(' ')
    .map(foldWord),
)

const AB = foldWord('آب')
const MONTH_HEADS = new Set(monthHeads())
const CACHE_LIMIT = 100_000
const cache = new Map<string, string>()

/** The word without a glued conjunction or preposition, where only that makes it a word of time; else the word itself. */
export function hostOf(norm: string): string {
  const known = cache.get(norm)
  if (known !== undefined) return known
  const found = find(norm)
  if (cache.size >= CACHE_LIMIT) cache.clear()
  cache.set(norm, found)
  return found
}

function find(norm: string): string {
  if (isTimeWord(norm)) return norm
  const bare = norm[0] === 'و' || norm[0] === 'ف' ? norm.slice(1) : norm
  if (bare !== norm && isTimeWord(bare)) return bare
  const head = bare[0]
  if (head === 'ل' && bare[1] === 'ل') {
    const article = 'ا' + bare.slice(1)
    if (isTimeWord(article)) return article
  }
  if (head === 'ب' || head === 'ل' || head === 'ك') {
    const rest = bare.slice(1)
    // «باب» is a door, not «in Ab».
    if (rest !== AB && isTimeWord(rest)) return rest
  }
  return norm
}

function isTimeWord(word: string): boolean {
  if (word.length < 2) return false
  return (
    OTHER.has(word) ||
    UNIT_WORDS.has(word) ||
    weekdayNamed(word) !== undefined ||
    MONTH_HEADS.has(word) ||
    DIRECTIONS.has(word) ||
    PART_WORDS.has(word) ||
    DEFINITE_PART_WORDS.has(word) ||
    SEASONS.has(word) ||
    DECADES.has(word) ||
    EDGE_WORDS.has(word) ||
    isNumberWord(word)
  )
}

export function isNumberWord(word: string): boolean {
  const bare = word.startsWith('ال') ? word.slice(2) : word
  return NUMBER_WORDS.has(bare) || ORDINAL_WORDS.has(bare) || bare === 'حادي' || bare === 'حاديه' || bare === 'حادية'
}
