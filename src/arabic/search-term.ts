import { foldWord } from './fold.js'

/**
 * Index terms for finding a word whatever its clitics and inflection: the longest unmistakable proclitic with the article is taken
 * off («وبالمدرسة», «للمدرسة» → مدرس), then suffixes until none is left («المدرسة», «مدرستهم», «مدرسه» → مدرس). After Larkey's
 * light10 stemmer for retrieval, which leaves roots alone, with two changes: suffixes are taken off to a fixed point, so that
 * «فلسطينيين» and «فلسطين» meet, and a bare و is no proclitic («وزير»).
 */
export function searchTerm(word: string): string {
  const key = keyOf(word)
  return ARABIC.test(key) ? withoutSuffixes(withoutArticle(key)) : key
}

/**
 * Further terms of a word that opens with letters which are a proclitic in some words and the root in others: «لمدرسة» → مدرس,
 * «وباريس» → باريس and اريس. All are given, since only the other words of a library can tell which is right.
 */
export function alternativeTerms(word: string): readonly string[] {
  const key = keyOf(word)
  if (!ARABIC.test(key) || withoutArticle(key) !== key) return []
  const out: string[] = []
  const offer = (host: string) => {
    if (host.length >= MIN_HOST) out.push(withoutSuffixes(withoutArticle(host)))
  }
  const afterConjunction = CONJUNCTIONS.includes(key[0]!) ? key.slice(1) : null
  if (afterConjunction) offer(afterConjunction)
  for (const host of afterConjunction ? [afterConjunction, key] : [key]) {
    if (PREPOSITIONS.includes(host[0]!)) offer(host.slice(1))
    // The future س stands before the four letters that open a verb in the present tense.
    if (host[0] === 'س' && 'يتنا'.includes(host[1] ?? '-')) offer(host.slice(1))
  }
  return out
}

/** Every single-letter proclitic and pair of them that may stand before the first word of a phrase; none first. */
export const PROCLITICS: readonly string[] = ['', 'و', 'ف', 'ب', 'ل', 'ك', 'وب', 'ول', 'فب', 'فل']

/**
 * ة with ه as everywhere in search; but a hamza on its seat is a bare hamza, since outlets differ in the seat («مسؤول», «مسئول»)
 * and inflection changes it («أبناء», «أبنائه», «أبناؤه»).
 */
function keyOf(word: string): string {
  return foldWord(word).replace(/ة/g, 'ه').replace(/[ؤئ]/g, 'ء')
}

const CONJUNCTIONS = 'وف'
const PREPOSITIONS = 'بلك'
const ARABIC = /^[ء-ي]+$/

/** A host of two letters is more often the end of a root («الله» → له, «والد» → د). */
const MIN_HOST = 3

/** With the article the proclitics are plain to see. «لال» is ل before a word that has ال of its own («لألمانيا»). */
const ARTICLES = ['وبال', 'وكال', 'فبال', 'وال', 'فال', 'بال', 'كال', 'ولل', 'فلل', 'لال', 'ال', 'لل']

/** Again until none is left: «ألمانيا» loses what looks like an article, so «الألمانية» must lose both. */
function withoutArticle(key: string): string {
  const found = ARTICLES.find((article) => key.startsWith(article) && key.length - article.length >= MIN_HOST)
  return found ? withoutArticle(key.slice(found.length)) : key
}

/** Suffixes with the letters that must remain, the longer before those they end in. ان, ون and ين are often of the root («لبنان»). */
const SUFFIXES: readonly (readonly [suffix: string, minRest: number])[] = [
  ['هما', 3],
  ['ها', 3],
  ['هم', 3],
  ['نا', 3],
  ['وا', 3],
  ['يا', 3],
  ['ات', 3],
  ['ان', 4],
  ['ون', 4],
  ['ين', 4],
  ['ا', 4],
  ['ه', 3],
  ['ت', 3],
  ['ي', 3],
  ['ء', 2],
]

function withoutSuffixes(word: string): string {
  let rest = word
  for (let again = true; again; ) {
    again = false
    for (const [suffix, minRest] of SUFFIXES) {
      if (rest.length - suffix.length >= minRest && rest.endsWith(suffix)) {
        rest = rest.slice(0, -suffix.length)
        again = true
        break
      }
    }
  }
  return rest
}
