import { foldWord } from '../../arabic/fold.js'
import { withoutHeads } from './body-key.js'
import { bareWord, countryOf, countryOfCapital } from './country-of-word.js'

/** A coalition as one of its names has it: what tells it from others, and where it fights; null for what the name does not say. */
interface Coalition {
  readonly which: string | null
  readonly where: string | null
}

const ARMED = new Set(['قوات', 'القوات', 'قيادة', 'المشتركة'])
/** «التحالف [العسكري] [المشترك]»: any is. */
const OF_ANY = new Set('العسكري المشترك في على ل من قوات القوات'.split(' ').map(foldWord))
/** The two that are named in several ways, by their goal or who leads them: «التحالف [بقيادة السعودية]», «تحالف [دعم الشرعية] في اليمن». */
const ARAB = 'عربي'
const INTERNATIONAL = 'دولي'
const LED_BY: ReadonlyMap<string, string> = new Map([
  [foldWord('السعودية'), ARAB],
  [foldWord('الولايات المتحدة'), INTERNATIONAL],
])

/**
 * Under one key the names of one coalition («التحالف», «قوات التحالف العربي», «تحالف دعم الشرعية في اليمن», «التحالف العسكري في اليمن»), where the names that the
 * articles have are of no second one. Of two coalitions, what does not say which is left alone.
 * @param names of all bodies that the articles know
 */
export function coalitionKeys(names: Iterable<string>): ReadonlyMap<string, string> {
  const found = new Map<string, Coalition>()
  for (const name of names) {
    const coalition = coalitionIn(name)
    if (coalition) found.set(name, coalition)
  }
  const which = new Set([...found.values()].flatMap((c) => c.which ?? []))
  const where = new Set([...found.values()].flatMap((c) => c.where ?? []))
  if (where.size > 1) return new Map()
  const isOne = which.size <= 1
  return new Map(
    [...found].flatMap(([name, c]) =>
      isOne || c.which !== null ? [[name, `تحالف ${isOne ? '' : c.which}`.trim()]] : [],
    ),
  )
}

function coalitionIn(name: string): Coalition | null {
  const all = withoutHeads(
    name
      .split(/[\s"«»“”]+/u)
      .map(foldWord)
      .filter(Boolean),
  )
  const at = all.findIndex((word) => !ARMED.has(word))
  const head = all[at]
  const rest = all.slice(at + 1)
  const isCutOff = at > 0 && rest.length === 0
  const isNamed = head === 'تحالف' && (isCutOff || /^ل?دعم$/.test(rest[0] ?? ''))
  if (head !== 'التحالف' && head !== 'للتحالف' && !isNamed) return null
  let which: string | null = null
  let where: string | null = null
  for (const [i, word] of rest.entries()) {
    const country = countryOf(word === 'الولايات' ? AMERICA : word.replace(/^ب/, '')) ?? countryOfCapital(word)
    const isLeader = rest[i - 1] === 'بقيادة' || rest[i - 1] === 'تقوده' || /^ال.*ي$/.test(word)
    if (country && !isLeader) where = country
    else if (country) which ??= LED_BY.get(country) ?? country
    else if (word === 'الشرعية') which ??= ARAB
    else if (!OF_ANY.has(word) && !LINKS.has(word)) which ??= bareWord(word)
  }
  return { which, where }
}

const AMERICA = foldWord('أمريكا')
const LINKS = new Set('بقيادة تقوده دعم لدعم الذي التي المملكة العربية المتحدة'.split(' ').map(foldWord))
