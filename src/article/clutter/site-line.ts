import { CharClass, charClass } from '../../text/character-class.js'
import { OUTLET_NAMES, PLACE_NAMES, wholeName } from '../source-names.js'
import { linesAfter, wholeLine } from './clutter-rule.js'

const HEAD_LINES = 4

/** The site's own name on a line of its own, above the article or below it: «[NahrNews]», «[صحيفة النهر]» where that is the outlet. */
export const SITE_LINE = wholeLine('ar/clutter/site-line', 'site', (line, page) => {
  const { tokens } = line
  if (tokens.length > 6) return false
  const name = tokens.map((token) => token.norm).join(' ')
  if (name === page.outlet) return true
  const atHead = page.before === 0 && line.index < HEAD_LINES
  if (!atHead && linesAfter(line, page) > 1) return false
  // Above the headline, Latin words in an Arabic page are a name; a first line of prose has Arabic in it.
  if (
    atHead &&
    page.title === null &&
    page.title === null &&
    tokens.every((token) => token.kind !== 'word' || isLatin(token.norm)) &&
    tokens.some((t) => t.kind === 'word')
  )
    return true
  return wholeName(OUTLET_NAMES, tokens) !== null && wholeName(PLACE_NAMES, tokens) === null
})

function isLatin(word: string): boolean {
  return charClass(word.charCodeAt(0)) === CharClass.OtherLetter
}
