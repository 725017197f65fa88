/** Classes of UTF-16 units, looked up in a table that is filled as characters are met (one byte a unit, 64 kB in all). */
export enum CharClass {
  Unknown = 0,
  ArabicLetter = 1,
  OtherLetter = 2,
  Digit = 3,
  /** Diacritics, tatweel, zero-width and bidi marks: part of whatever they stand in, never a word of their own. */
  Transparent = 4,
  Space = 5,
  LineBreak = 6,
  Punctuation = 7,
}

const TABLE = new Uint8Array(0x10000)

/** The class of a UTF-16 unit. `#` and `_` count as space: «#البيت_الأبيض» is read as two words. */
export function charClass(unit: number): CharClass {
  const known = TABLE[unit]!
  if (known !== CharClass.Unknown) return known
  const found = classify(unit)
  TABLE[unit] = found
  return found
}

const TATWEEL = 0x640
const SUPERSCRIPT_ALEF = 0x670

function classify(unit: number): CharClass {
  if (unit === 0x0a || unit === 0x0d || unit === 0x2028 || unit === 0x2029) return CharClass.LineBreak
  if (unit === TATWEEL || unit === SUPERSCRIPT_ALEF || isFormat(unit)) return CharClass.Transparent
  const char = String.fromCharCode(unit)
  if (/\p{Mn}/u.test(char)) return CharClass.Transparent
  if (/\p{Nd}/u.test(char)) return CharClass.Digit
  if (/\p{Script=Arabic}/u.test(char) && /\p{L}/u.test(char)) return CharClass.ArabicLetter
  if (/\p{L}/u.test(char)) return CharClass.OtherLetter
  if (/\s/u.test(char) || char === '#' || char === '_' || unit < 0x20) return CharClass.Space
  // Surrogate halves are emoji and rare scripts in news: they separate words like punctuation does.
  return CharClass.Punctuation
}

/** Zero-width and bidirectional controls, and the byte-order mark. */
function isFormat(unit: number): boolean {
  return (
    (unit >= 0x200b && unit <= 0x200f) ||
    (unit >= 0x202a && unit <= 0x202e) ||
    (unit >= 0x2060 && unit <= 0x2069) ||
    unit === 0xfeff ||
    unit === 0xad ||
    unit === 0x61c
  )
}
