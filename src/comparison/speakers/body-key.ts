import { foldWord, searchKey } from '../../arabic/fold.js'
import { MINISTRY_FIELDS } from '../../arabic/lexicons/organization-lexicon.js'
import { GAZETTEER } from '../../reading/names/gazetteer.js'
import { followersOf } from './armed-groups.js'
import { bareWord, countryOf } from './country-of-word.js'

const MINISTRIES = new Set(MINISTRY_FIELDS.map(foldWord))
/** Bodies whose country stands behind their name or not: «حزب الله [اللبناني]». */
const MOVEMENTS = new Set(['حزب', 'حركة', 'تنظيم', 'جماعة', 'قناة'].map(foldWord))
/** «وكالة الأنباء السورية [الرسمية]», «المرصد السوري لحقوق الإنسان [المعارض]»: says nothing that the name does not. */
const QUALIFIERS = new Set(['الرسمية', 'الرسمي', 'الحكومية', 'المعارض'].map(foldWord))

/**
 * A key that is equal for the ways in which one body is named: «وزارة الخارجية الروسية» and «الخارجية الروسية», «الاتحاد الإنجليزي» and
 * «الاتحاد الانكليزي», what the lexicons know under several names, each with its short form in brackets or without.
 */
export function bodyKey(name: string): string {
  const words = withoutHeads(
    name
      .replace(/[(،].*$/u, '')
      .split(/[\s"«»“”]+/u)
      .map(foldWord)
      .filter((word) => word && !QUALIFIERS.has(word)),
  )
  const followers = followersOf(words)
  if (followers) return bodyKey(followers)
  const known = knownBody(words)
  if (known) return searchKey(known)
  if (words[0] === 'وزارة' && (MINISTRIES.has(words[1] ?? '') || MINISTRIES.has(`ال${words[1]}`))) words.shift()
  return words.map((word) => searchKey(countryOf(word) ?? bareWord(genitive(word)))).join(' ')
}

/** «السرحانيون» as in «السرحانيين»; the two are one word in another place of the sentence. */
function genitive(word: string): string {
  return word.length > 5 && word.endsWith('ون') ? word.replace(/ون$/, 'ين') : word
}

/**
 * «المتحدث باسم [الشرطة]», «القيادة العامة [للجيش]», «بيان صادر عن [الجيش]»: who speaks for a body without a name of his own, its command, its
 * paper are the body.
 */
export function withoutHeads(words: readonly string[]): string[] {
  let rest = [...words]
  for (;;) {
    const head = HEADS.find((h) => h.every((word, i) => word === rest[i]))
    if (!head || rest.length === head.length) return withoutForces(rest)
    const [first = '', ...others] = rest.slice(head.length)
    const body = first.startsWith('لل') ? `ا${first.slice(1)}` : first
    // «إدارة الرئيس», «قيادة الحزب» are bodies of their own.
    if (!SPEAKING.has(head[0]!) && !FORCES.has(bareWord(body))) return withoutForces(rest)
    rest = [body, ...others]
  }
}

/** «الجيش [العربي] السوري», «الجيش [والقوات المسلحة]». */
function withoutForces(words: readonly string[]): string[] {
  if (bareWord(words[0] ?? '') !== 'جيش') return [...words]
  return words.filter((word, i) => !(ARMED.has(word) || (word === 'العربي' && countryOf(words[i + 1] ?? '') !== null)))
}

const ARMED = new Set(['والقوات', 'المسلحة'])
const FORCES = new Set('جيش قوات شرطة حرس درك أمن دفاع جمارك مرور جوازات عمليات بحرية'.split(' ').map(foldWord))
const SPEAKING = new Set('متحدث المتحدث متحدثة المتحدثة ناطق الناطق ناطقة الناطقة بيان'.split(' ').map(foldWord))
const KINDS = 'العسكري الإعلامي الرسمي الصحفي العسكرية الإعلامية الرسمية الصحفية رسمي عسكري'.split(' ')
/** Longest first. */
const HEADS: readonly (readonly string[])[] = [
  ...[...SPEAKING].flatMap((word) => [...KINDS.map((kind) => `${word} ${kind} باسم`), `${word} باسم`, `${word} بلسان`]),
  'بيان صادر عن',
  'بيان',
  'القيادة العامة',
  'قيادة',
  'المديرية العامة',
  'مديرية',
  'الإدارة العامة',
  'إدارة',
]
  .map((phrase) => phrase.split(' ').map(foldWord))
  .filter((words, i, all) => all.findIndex((other) => other.join() === words.join()) === i)

/** True for a name that the lexicons have as it is. */
export function isKnownBody(name: string): boolean {
  return GAZETTEER.get(name)?.type === 'organization'
}

/** The lexicon's name, where the words name one body once or twice («الاتحاد الدولي لكرة القدم فيفا»). */
function knownBody(words: readonly string[]): string | null {
  for (let to = words.length; to > 0; to--) {
    const known = GAZETTEER.get(words.slice(0, to).join(' '))
    if (!known) continue
    if (to === words.length - 1 && MOVEMENTS.has(words[0]!) && countryOf(words[to]!) !== null) return known.name
    return to === words.length || GAZETTEER.get(words.slice(to).join(' '))?.name === known.name ? known.name : null
  }
  return null
}
