import { foldWord, searchKey } from '../../arabic/fold.js'
import { COUNTRIES } from '../../arabic/lexicons/country-lexicon.js'
import { stem } from '../../arabic/stem.js'
import { remembered } from '../../reading/names/remembered.js'
import { bareWord, countryOf, countryOfCapital } from '../speakers/country-of-word.js'
import type { StatementMention } from './alike-statements.js'

/**
 * How two speakers stand to one another: one and the same, or a body and who speaks for it; kin, where one of them stands for the other
 * in the news (a state and its minister, «شرطة منطقة الريحان» and «باسم شرطة الريحان», a spokesman named and unnamed), or with no more than a country in common; either
 * of them unnamed («شهود», «السلطات»); or others.
 */
export type Kinship = 'same' | 'kin' | 'compatriot' | 'unnamed' | 'other'

/** What a speaker is called wherever the event's accounts let him speak. */
export class KinSpeakers {
  private readonly wordsOf = new Map<string, Set<string>>()

  constructor(mentions: readonly StatementMention[]) {
    for (const { speaker, statement } of mentions) {
      const words = this.wordsOf.get(speaker.key) ?? new Set<string>()
      this.wordsOf.set(speaker.key, words)
      for (const name of [speaker.name, statement.name ?? '', statement.speaker ?? ''])
        for (const word of tellingWords(name)) words.add(word)
    }
  }

  between(a: StatementMention, b: StatementMention): Kinship {
    if (a.speaker.key === b.speaker.key) return 'same'
    const [ours, theirs] = [this.wordsOf.get(a.speaker.key)!, this.wordsOf.get(b.speaker.key)!]
    if ((a.speaker.isPerson || b.speaker.isPerson) && isRespelled(a, b)) return 'same'
    if (a.speaker.isPerson && b.speaker.isPerson) return 'other'
    if (isUnnamed(a, ours) || isUnnamed(b, theirs))
      return isSameUnnamed(a, b) || comeThroughOne(a, b) ? 'unnamed' : 'other'
    // Of a person anything that he is called will do; bodies must be one another but for words of rank and place.
    if (a.speaker.isPerson || b.speaker.isPerson) return kinshipBy(ours, theirs)
    if (isOfCountryOnly(a, ours) || isOfCountryOnly(b, theirs)) return 'other'
    const [few, many] = ours.size <= theirs.size ? [ours, theirs] : [theirs, ours]
    return few.size > 0 && [...few].every((word) => many.has(word)) ? 'kin' : 'other'
  }
}

function isUnnamed({ statement, speaker }: StatementMention, words: ReadonlySet<string>): boolean {
  return words.size === 0 || (statement.anonymous && !speaker.isPerson)
}

/** «التلفزيون السلواني» has only its country's name, and is not the state («سلوان», «حكومة سلوان») for it. */
function isOfCountryOnly({ speaker }: StatementMention, words: ReadonlySet<string>): boolean {
  const isState = !/\s/.test(speaker.name) || /حكوم|سلطات/.test(speaker.name)
  return !isState && words.size === 1 && COUNTRY_KEYS.has([...words][0]!)
}

/** «مسؤول في الشرطة» and «مسؤول كبير في الشرطة», «شاهد» and «شهود عيان»: every word of the one is in the other. */
function isSameUnnamed(a: StatementMention, b: StatementMention): boolean {
  const [few, many] = [a, b].map(({ speaker }) => classWords(speaker.name)).sort((x, y) => x.size - y.size)
  return few!.size > 0 && [...few!].every((word) => many!.has(word))
}

/** «التلفزيون نقلا عن مسؤول» and «التلفزيون نقلا عن مصدر»: whoever it was, one body passed it on. */
function comeThroughOne(a: StatementMention, b: StatementMention): boolean {
  const keys = ({ account, statement }: StatementMention) => statement.via.map((name) => account.speaker(name).key)
  const through = new Set(keys(a))
  return keys(b).some((key) => through.has(key))
}

const WITNESSES: ReadonlySet<string> = new Set(['شاهد', 'شهود'])

function classWords(name: string): ReadonlySet<string> {
  const words = name.split(/[\s"«»“”()،,:]+/u).map((word) => searchKey(bareWord(foldWord(word))))
  const telling = words.filter((word) => word.length > 2 && word !== 'عيان')
  return new Set(telling.map((word) => (WITNESSES.has(word) ? 'شاهد' : stem(word))))
}

/** By the words that both are called; a country alone has many who speak for it. */
function kinshipBy(a: ReadonlySet<string>, b: ReadonlySet<string>): Kinship {
  const common = [...a].filter((word) => b.has(word))
  if (common.length === 0) return 'other'
  return common.every((word) => COUNTRY_KEYS.has(word)) ? 'compatriot' : 'kin'
}

/** «بو ريطة» and «ناصر بوريطة»: the same letters, spaces apart, at the end of both. */
function isRespelled(a: StatementMention, b: StatementMention): boolean {
  const [short, long] = [a, b]
    .map(({ speaker }) => searchKey(speaker.name).replace(/\s+/g, ''))
    .sort((x, y) => x.length - y.length)
  return short!.length >= SHORTEST_SURNAME && long!.endsWith(short!)
}

const SHORTEST_SURNAME = 5

const keys = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).map((w) => searchKey(bareWord(w))))

/** Ranks, kinds of bodies and words of grammar: they do not tell one speaker from another. */
const UNTELLING = keys(
  `متحدث متحدثة ناطق ناطقة باسم رسمي رسمية إعلامي إعلامية رئيس رئيسة وزير وزيرة وزارة مسؤول مسؤولة مسؤولون مسؤولين مصدر مصادر مدير مديرة مكتب قائد عقيد عميد لواء مقدم
رائد نقيب فريق عام عامة كبير كبار نائب مساعد في من عن على لدى إلى حكومة حكومية سلطات سلطة بيان تقارير تقرير محلي محلية دولي دولية منطقة محافظة مدينة
شاهد شهود عيان مطلعة مطلع آخر آخرون بعض عدد وسائل إعلام قناة تلفزيون محطة صحيفة وكالة أنباء هيئة إدارة مجلس لجنة دولة مملكة جمهورية أمين أمني أمنية طبي طبية
عسكري عسكرية سيد سيدة دكتور شيخ أمير ملك هو هي الذي التي خبير خبراء محلل مراقبون ناشط ناشطون سكان`,
)

const COUNTRY_KEYS: ReadonlySet<string> = new Set(COUNTRIES.map(({ name }) => searchKey(name)))

/** The words of a name that tell who it is: countries under one name, whatever their form («المغربي», «الرباط»). */
const tellingWords = remembered((name): readonly string[] =>
  name
    .split(/[\s"«»“”()،,:]+/u)
    .map((word) => foldWord(word).replace(/^لل/, 'ال'))
    .filter((word) => word.length > 2)
    .map((word) => searchKey(countryOf(word) ?? countryOfCapital(word) ?? bareWord(word)))
    .filter((word) => !UNTELLING.has(word)),
)
