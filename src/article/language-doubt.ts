import { foldWord } from '../arabic/fold.js'
import { CharClass, charClass } from '../text/character-class.js'

/** A language in Arabic script is judged on this much of a text; more does not make it surer. */
const SAMPLE_CHARACTERS = 20_000
/** Share of a text's letters below which it is no Arabic text: technical news quotes a good deal of Latin. */
const MIN_ARABIC_SHARE = 0.4
/** Fewer function words than this say nothing about the language. */
const MIN_FUNCTION_WORDS = 5

const fold = (words: string) => new Set(words.split(' ').map(foldWord))

/** Words that are frequent in one language and rare or absent in the others; «د» is Pashto's commonest word and Arabic for a doctor. */
const FUNCTION_WORDS: readonly (readonly [language: string, words: ReadonlySet<string>])[] = [
  ['Arabic', fold('في من على إلى عن أن إن التي الذي هذا هذه كان كانت قال بعد مع وقد كما خلال بين قد أو لم ما لا')],
  ['Persian', fold('از به که است را با برای می شده کرد های بود خود نیز')],
  ['Urdu', fold('کے کی ہے میں سے کا نے کو پر ہیں اور کہ تھا ہو گیا')],
  ['Kurdish', fold('لە بە کە بۆ ئەو ئەم لەگەڵ هەر بوو کرد دەکات نێوان')],
  ['Pashto', fold('په چې کې سره ته او له دی شي هغه کړي')],
]

/** Why a text is not Arabic, in plain English, or null when it is. O(length), at most `SAMPLE_CHARACTERS` of it. */
export function languageDoubt(text: string, _declared: string | null = null): string | null {
  const sample = text.slice(0, SAMPLE_CHARACTERS)
  let arabic = 0
  let other = 0
  for (let i = 0; i < sample.length; i++) {
    const cls = charClass(sample.charCodeAt(i))
    if (cls === CharClass.ArabicLetter) arabic++
    else if (cls === CharClass.OtherLetter) other++
  }
  if (arabic === 0) return 'no Arabic letters'
  if (arabic < (arabic + other) * MIN_ARABIC_SHARE) {
    return `only ${Math.round((100 * arabic) / (arabic + other))} % of its letters are Arabic`
  }
  const counts = FUNCTION_WORDS.map(() => 0)
  for (const word of sample.split(/[\s.,،؛:"«»()]+/u)) {
    const folded = foldWord(word)
    FUNCTION_WORDS.forEach(([, words], i) => {
      if (words.has(folded)) counts[i]!++
    })
  }
  const most = Math.max(...counts)
  const likeliest = FUNCTION_WORDS[counts.indexOf(most)]![0]
  return most >= MIN_FUNCTION_WORDS && likeliest !== 'Arabic' ? `it looks like ${likeliest}` : null
}
