import { foldWord, searchKey } from '../../arabic/fold.js'
import { MINISTRY_FIELDS } from '../../arabic/lexicons/organization-lexicon.js'
import { GAZETTEER } from '../../reading/names/gazetteer.js'
import { bareWord, countryOf } from './country-of-word.js'

const MINISTRIES = new Set(MINISTRY_FIELDS.map(foldWord))
/** «وكالة الأنباء السورية [الرسمية]»: says nothing that the name does not. */
const QUALIFIERS = new Set(['الرسمية', 'الرسمي', 'الحكومية'].map(foldWord))

/**
 * A key that is equal for the ways in which one body is named: «وزارة الخارجية الروسية» and «الخارجية الروسية», «الاتحاد الإنجليزي» and
 * «الاتحاد الانكليزي», what the lexicons know under several names, each with its short form in brackets or without.
 */
export function bodyKey(name: string): string {
  const words = name
    .replace(/[(،].*$/u, '')
    .split(/[\s"«»“”]+/u)
    .map(foldWord)
    .filter((word) => word && !QUALIFIERS.has(word))
  const known = knownBody(words)
  if (known) return searchKey(known)
  if (words[0] === 'وزارة' && MINISTRIES.has(words[1] ?? '')) words.shift()
  return words.map((word) => searchKey(countryOf(word) ?? bareWord(word))).join(' ')
}

/** The lexicon's name, where the words name one body once or twice («الاتحاد الدولي لكرة القدم فيفا»). */
function knownBody(words: readonly string[]): string | null {
  for (let to = words.length; to > 0; to--) {
    const known = GAZETTEER.get(words.slice(0, to).join(' '))
    if (!known) continue
    return to === words.length || GAZETTEER.get(words.slice(to).join(' '))?.name === known.name ? known.name : null
  }
  return null
}
