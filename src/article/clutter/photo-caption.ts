import type { Token } from '../../text/tokens.js'
import { endMark, wordCount } from '../lines.js'
import { phraseSet } from '../phrase-set.js'
import { AGENCY_NAMES, OUTLET_NAMES, wholeName } from '../source-names.js'
import { linesAfter, wholeLine } from './clutter-rule.js'

const MAX_WORDS = 30
/** A place or a person and an agency is a byline; a caption tells what is seen. */
const MIN_WORDS_BEFORE_CREDIT = 4
const CREDIT_TOKENS = 9

const OPENS_CREDIT = new Set(['|', '-', '–', '—', '/', '(', '[', '©'])
const PHOTO_WORDS = phraseSet([
  'صورة',
  'صورة :',
  'الصورة',
  'الصورة :',
  'صورة من',
  'صور',
  'تصوير',
  'تصوير :',
  'عدسة',
  'عدسة :',
  'المصدر :',
  'مصدر الصورة',
  'مصدر الصورة :',
  'عن',
  'أرشيفية',
  'أرشيف',
  'صورة أرشيفية',
  'من الأرشيف',
])
/** Whose picture it is, when the outlet does not say which agency's. */
const SOME_AGENCY = phraseSet(['وكالات', 'الوكالات'])
const ARCHIVE = phraseSet(['أرشيفية', 'أرشيف', 'صورة أرشيفية', 'من الأرشيف', 'أرشيفي'])
const SAYS_PHOTO = new Set(['صورة', 'الصورة', 'تصوير', 'عدسة'])

/** A picture's words that end in whose picture it is: «[جسر الورد بعد انهياره أمس | أ.ف.ب]», «[… - صورة: رويترز]». */
export const CREDITED_CAPTION = wholeLine('ar/clutter/credited-caption', 'caption', (line, page) => {
  const { tokens } = line
  if (wordCount(tokens) > MAX_WORDS || endMark(tokens) === '.' || hasSentenceEnd(tokens)) return false
  const at = creditStart(tokens)
  if (at === null || wordCount(tokens.slice(0, at)) < MIN_WORDS_BEFORE_CREDIT) return false
  const named = tokens.slice(at).some((token) => SAYS_PHOTO.has(token.norm))
  if (tokens[at]!.norm === '|' || named) return true
  // «… (رويترز)» also signs a last paragraph, and follows what an agency reported.
  return !tokens[0]!.norm.startsWith('و') && linesAfter(line, page) > 0 && !endMark(tokens.slice(0, at))
})

/** Index of the mark that opens the credit at the end of a line, or null. */
function creditStart(tokens: readonly Token[]): number | null {
  for (let i = tokens.length - 2; i >= 1 && i >= tokens.length - CREDIT_TOKENS; i--) {
    if (!OPENS_CREDIT.has(tokens[i]!.norm)) continue
    const photo = PHOTO_WORDS.longestAt(tokens, i + 1)
    const from = photo ? photo.to : i + 1
    if (wholeName(AGENCY_NAMES, tokens, from) ?? wholeName(SOME_AGENCY, tokens, from)) return i
    const says = photo !== null && SAYS_PHOTO.has(tokens[i + 1]!.norm)
    // «(الاتحاد)» is a newspaper and a club: an outlet counts where the mark or a word says that a picture is credited.
    if ((says || tokens[i]!.norm === '|') && wholeName(OUTLET_NAMES, tokens, from) !== null) return i
    if (says && from < tokens.length && tokens.length - from <= 5) return i
    if (wholeName(ARCHIVE, tokens, i + 1)) return i
  }
  return null
}

function hasSentenceEnd(tokens: readonly Token[]): boolean {
  return tokens.some(
    (token, i) =>
      token.norm === '.' &&
      token.glued &&
      !!tokens[i + 1] &&
      !tokens[i + 1]!.glued &&
      (tokens[i - 1]?.norm.length ?? 0) > 2,
  )
}

const CAPTION_HEADS = phraseSet([
  'صورة :',
  'الصورة :',
  '( صورة',
  'تصوير :',
  'تصوير -',
  'صورة أرشيفية',
  'صورة تعبيرية',
  'مصدر الصورة',
  'تعليق الصورة',
])
const SCENE_HEADS = phraseSet(['جانب من', 'جانب من ال'])
const SCENE_WORDS = 8

/** A line that says that it is a picture's: «[صورة أرشيفية لجسر الورد]», «[صورة من الجو للجسر (النهر)]», «[جانب من الحفل]». */
export const NAMED_CAPTION = wholeLine('ar/clutter/named-caption', 'caption', ({ tokens }) => {
  const words = wordCount(tokens)
  if (words > MAX_WORDS || endMark(tokens) === '.') return false
  const first = tokens[0]!.kind === 'punctuation' && tokens[0]!.norm !== '(' ? 1 : 0
  if (CAPTION_HEADS.longestAt(tokens, first)) return true
  if (SAYS_PHOTO.has(tokens[first]!.norm) && tokens.at(-1)!.norm === ')' && endMark(tokens) === null) return true
  return words <= SCENE_WORDS && SCENE_HEADS.longestAt(tokens, first) !== null && endMark(tokens) === null
})
