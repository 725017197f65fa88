import { foldWord } from '../../arabic/fold.js'
import { AGENCIES } from '../../arabic/lexicons/agency-lexicon.js'
import { MEDIA_TAILS } from '../../arabic/lexicons/ambiguous-name-lexicon.js'
import { OUTLETS } from '../../arabic/lexicons/outlet-lexicon.js'
import type { Token } from '../../text/tokens.js'
import { Flag, flagsOf } from '../names/word-profile.js'
import type { Context } from './context.js'
import type { NounPhrase } from './phrase.js'
import { kindOf } from './word-kinds.js'

/** Nouns of those whose work it is to pass words on, without the article. */
const HEADS = new Set(
  'وكالة وكالات وكالتا وكالتي صحيفة صحف صحيفتا جريدة مجلة قناة قنوات إذاعة شبكة شبكات تلفزيون فضائية موقع مواقع راديو وسائل إعلام صحافة مراسل مراسلنا دورية نشرة'
    .split(' ')
    .map(foldWord),
)

const plain = (name: string) => name.split(/\s+/).map(foldWord).join(' ')
const NAMES = new Set([...AGENCIES, ...OUTLETS].flatMap(({ forms }) => forms.map(plain)))

/** True for an agency, a newspaper, a channel: by what it calls itself, or by its name. */
export function isMediumName(name: string): boolean {
  const words = plain(name).split(' ')
  const first = words[0]!.replace(/^ال/, '')
  return HEADS.has(first) || MEDIA_TAILS.has(words.at(-1)!) || NAMES.has(words.join(' ')) || /^[a-z]/.test(words[0]!)
}

/** True for the name of an agency, a paper or a channel that the lexicons know, standing without a noun that says so. */
export function isMediaHouse(name: string): boolean {
  return NAMES.has(plain(name)) && !MASCULINE_MEDIA.test(name)
}

/** First words of names that are no other word of the language nor a place's, to the words that follow them. */
const UNMISTAKABLE = new Map<string, string[][]>()
for (const { forms } of [...AGENCIES, ...OUTLETS]) {
  for (const form of forms) {
    const [first, ...rest] = plain(form).split(' ')
    if (
      !first ||
      first.length < 2 ||
      first.startsWith('ال') ||
      HEADS.has(first) ||
      (rest.length === 0 && isAmbiguous(first))
    )
      continue
    UNMISTAKABLE.set(first, [...(UNMISTAKABLE.get(first) ?? []), rest])
  }
}

/** «مكة», «سبق», «عاجل»: an outlet's name that is a place or a common word too. */
function isAmbiguous(word: string): boolean {
  const kind = kindOf(word)
  const common = kind === 'verb' || kind === 'thing' || kind === 'quality'
  return common || (flagsOf(word) & (Flag.Place | Flag.Country | Flag.GivenName)) !== 0
}

/** Tokens of the agency or channel whose name, alone, carries the letter ل at a token («[لسكاي نيوز]»); 0 where none does. */
export function mediumAfterLam(tokens: readonly Token[], i: number): number {
  const endings = UNMISTAKABLE.get(tokens[i]!.norm.slice(1))
  const rest = endings?.find((words) => words.every((word, k) => tokens[i + 1 + k]?.norm === word))
  return rest ? rest.length + 1 : 0
}

const MASCULINE_MEDIA = /^(?:ال)?(?:موقع|تلفزيون|راديو|مركز|مرصد|مكتب)/

/** «وكالة [الطاقة] الدولية», «وكالة [الفضاء]»: agencies that speak for themselves. */
const OTHER_AGENCY =
  /^(?:ال)?(?:طاقة|استخبارات|مخابرات|فضاء|حماية|امن|تنمية|تصنيف|لاجئين|غوث|اغاثة|مكافحة|سلامة|ادوية|بيئة|تجسس|امم|امن|تشغيل|هجرة)$/

/** True where a phrase names one who passes words on. */
export function isMedium(c: Context, { head }: NounPhrase): boolean {
  const name = c.nameAt(head)
  if (OTHER_AGENCY.test(c.stream.tokens[head + 1]?.norm ?? '')) return false
  if (name && isMediumName(name.name)) return true
  return HEADS.has(c.stream.tokens[head]!.norm.replace(/^(?:ال|لل?)/, ''))
}
