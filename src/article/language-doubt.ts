import { foldWord } from '../arabic/fold.js'
import { CharClass, charClass } from '../text/character-class.js'
import { ARABIC_WORDS, type LanguageSigns, OTHER_LANGUAGES } from './language-words-lexicon.js'

/** A language in Arabic script is judged on this much of a text; more does not make it surer. */
const SAMPLE_CHARACTERS = 20_000
/** Share of a text's letters below which it is no Arabic text: technical news quotes a good deal of Latin. */
const MIN_ARABIC_SHARE = 0.4
/** Fewer words of another language than this say nothing; two are enough where the page says that it is in that language. */
const MIN_FOREIGN_WORDS = 5
const MIN_DECLARED_WORDS = 2
/** In Arabic a third of the words and more have an article or are function words; text of which so few are is in some other language. */
const MIN_ARABIC_WORDS = 0.06
const MIN_WORDS_TO_TELL = 40

const SEPARATORS = /[\s.,،؛:"«»()؟!\-–—/]+/u
const ARTICLE = /^[وف]?(?:[بك]?ال|لل)\p{L}{2}/u

const ARABIC = new Set(ARABIC_WORDS.split(' ').map(foldWord))
const OTHERS = OTHER_LANGUAGES.map((language: LanguageSigns) => ({
  ...language,
  folded: new Set(language.words.split(' ').map(foldWord)),
  own: new RegExp(`[${language.letters}]`, 'u'),
}))

/**
 * Why a text is not Arabic, in plain English, or null when it is. O(length), at most `SAMPLE_CHARACTERS` of it.
 * Letters and function words tell Persian, Urdu, Kurdish, Pashto, Uyghur and Sindhi from Arabic, which also has its article.
 * @param declared language that the page says it is in (ISO 639), if it does: believed only with the text on its side
 */
export function languageDoubt(text: string, declared: string | null = null): string | null {
  const sample = text.slice(0, SAMPLE_CHARACTERS)
  const few = fewArabicLetters(sample)
  if (few) return few
  let words = 0
  let arabic = 0
  const counts = OTHERS.map(() => 0)
  for (const word of sample.split(SEPARATORS)) {
    if (!word || charClass(word.charCodeAt(0)) !== CharClass.ArabicLetter) continue
    words++
    const folded = foldWord(word)
    const isArabic = ARABIC.has(folded) || ARTICLE.test(folded)
    if (isArabic) arabic++
    OTHERS.forEach(({ folded: known, own }, i) => {
      if ((!isArabic && known.has(folded)) || own.test(word)) counts[i]!++
    })
  }
  const most = Math.max(...counts)
  const likeliest = OTHERS[counts.indexOf(most)]!
  const enough = declared !== null && likeliest.codes.includes(declared) ? MIN_DECLARED_WORDS : MIN_FOREIGN_WORDS
  if (most >= enough && most > arabic) return `it looks like ${likeliest.name}`
  return words >= MIN_WORDS_TO_TELL && arabic < words * MIN_ARABIC_WORDS ? 'it does not look like Arabic' : null
}

function fewArabicLetters(sample: string): string | null {
  let arabic = 0
  let other = 0
  for (let i = 0; i < sample.length; i++) {
    const cls = charClass(sample.charCodeAt(i))
    if (cls === CharClass.ArabicLetter) arabic++
    else if (cls === CharClass.OtherLetter) other++
  }
  if (arabic === 0) return 'no Arabic letters'
  const share = arabic / (arabic + other)
  return share < MIN_ARABIC_SHARE ? `only ${Math.round(100 * share)} % of its letters are Arabic` : null
}
