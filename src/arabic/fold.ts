/**
 * Two normal forms of an Arabic word.
 * `foldWord` is what the rules of reading match on: it removes what newsrooms write inconsistently (diacritics, tatweel, zero-width
 * marks, hamza on alef, yeh and alef maksura, presentation forms, Persian code points) and keeps what distinguishes words (ة).
 * `searchKey` folds further, for finding and grouping: ة with ه, hamza on its seats.
 * Both are idempotent.
 */

const PLAIN = /^[ء-غف-ي]*$/ // letters of the basic block: the quick path needs only the alef and yeh folding
const NEEDS_FOLD = /[آأإى]/

/** Folded form for matching. `أكّـد` → `اكد`, `إلى` → `الي`, `CNN` → `cnn`. */
export function foldWord(word: string): string {
  if (PLAIN.test(word)) return NEEDS_FOLD.test(word) ? foldLetters(word) : word
  return foldLetters(
    word
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[\p{Mn}\u0640\u0670\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u00AD\u061C]/gu, ''),
  )
}

function foldLetters(word: string): string {
  return word
    .replace(/[آأإٱ]/g, 'ا')
    .replace(/[ىی]/g, 'ي')
    .replace(/ک/g, 'ك')
}

/** Folded form for search and grouping: `foldWord`, then ة → ه, ؤ → و, ئ → ي, bare hamza dropped;
 * «مسؤول» and «مسئول» give one key. */
export function searchKey(word: string): string {
  return foldWord(word)
    .replace(/ة/g, 'ه')
    .replace(/[ؤئ]و/g, 'و')
    .replace(/ؤ/g, 'و')
    .replace(/ئ/g, 'ي')
    .replace(/ء/g, '')
}
