import { foldWord } from '../../arabic/fold.js'
import { bareWord, countryOf } from './country-of-word.js'

const GROUPS = new Set(
  'ميليشيا ميليشيات مليشيا مليشيات متمردو متمردي متمردون متمردين مسلحو مسلحي مسلحون مسلحين انقلابيون انقلابيين'.split(
    ' ',
  ),
)
/** Only before a name: «جماعة [السرحاني]», not «الجماعة السرحانية». */
const COMMUNITY = 'جماعة'
/** What an account adds of its own: «ميليشيا السرحاني [المدعومة من إيران]». */
const ADDED = new Set('المدعومة المدعومين المدعومون الانقلابية الإرهابية من في إيرانيا'.split(' ').map(foldWord))
const MIN_ROOT = 5

/**
 * The followers by whose name an armed group is known, folded: «الميليشيات السرحانية», «المتمردون السرحانيون», «جماعة السرحاني» → «السرحانيين»; null for
 * other names, and where the word only tells whose country's they are («الميليشيات الليبية»).
 */
export function followersOf(words: readonly string[]): string | null {
  const [group = '', of = '', ...rest] = words
  if (!GROUPS.has(bareWord(group)) && group !== COMMUNITY) return null
  const root = of.replace(/(?:ية|يون|يين|ي)$/, '')
  if (!of.startsWith('ال') || root === of || root.length < MIN_ROOT || countryOf(of) !== null) return null
  return rest.every((word) => ADDED.has(word) || countryOf(word) !== null) ? `${root}يين` : null
}
