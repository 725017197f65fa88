import { foldWord } from '../../arabic/fold.js'
import { FEMININE_HEADS, MASCULINE_HEADS, PLURAL_HEADS } from '../../arabic/lexicons/cue-word-lexicon.js'
import type { Gender, GrammaticalNumber } from '../../arabic/verb-forms.js'
import { Flag, flagsOf } from '../names/word-profile.js'
import type { Context } from './context.js'
import { isMediaHouse } from './media.js'
import type { NounPhrase } from './phrase.js'

/** What is known of a phrase's gender and number; null where its form does not tell. */
export interface Features {
  readonly gender: Gender | null
  readonly number: GrammaticalNumber | null
}

const DUAL = /(?:ان|تين)$/
const SOUND_PLURAL = /(?:ون|يون|يين)$/
const NOT_PLURAL = new Set([
  'قانون',
  'تلفزيون',
  'التلفزيون',
  'تلفزيون',
  'شؤون',
  'بوتين',
  'الصين',
  'فلسطين',
  'ماكرون',
  'جونسون',
  'كلينتون',
  'واشنطن',
  'البرلمان',
  'برلمان',
  'لبنان',
  'السودان',
  'عدنان',
  'سلمان',
  'عثمان',
  'طهران',
  'ايران',
  'بيان',
  'البيان',
  'ديوان',
  'الديوان',
  'اردوغان',
  'الكيان',
  'افغانستان',
  'عمان',
  'الامين',
  'امين',
  'حسين',
  'ياسين',
  'خان',
  'سان',
  'لجان',
  'سكان',
  'رمضان',
  'شعبان',
  'فرقان',
  'كاميرون',
  'بايدن',
  'البنتاغون',
])

/** Gender and number from the form of the head: ة, sound plurals, the dual, and lists of what the form does not show. */
export function featuresOf(c: Context, phrase: NounPhrase): Features {
  const word = c.stream.tokens[phrase.head]!.norm
  const bare = word.startsWith('ال') ? word.slice(2) : word
  // A plural of persons or a coordination («الوزير والسفير») is plural; what it is exactly only a following verb tells.
  if (PLURAL_HEADS.has(word) || PLURAL_HEADS.has(bare)) return { gender: 'm', number: 'pl' }
  if (FEMININE_HEADS.has(word) || FEMININE_HEADS.has(bare)) return { gender: 'f', number: 'sg' }
  if (MASCULINE_HEADS.has(word)) return { gender: 'm', number: null }
  const named = c.nameAt(phrase.head)
  if (named?.type === 'person') return { gender: null, number: 'sg' }
  // «قالت [رويترز]»: an agency, a paper, a channel by its name alone is feminine.
  if (named && isMediaHouse(named.name)) return { gender: 'f', number: 'sg' }
  // «[وطالب] الجزائر»: countries are feminine, but for a few.
  if (named?.type === 'place' && flagsOf(word) & Flag.Country && !MASCULINE_COUNTRIES.test(word))
    return { gender: 'f', number: 'sg' }
  if (word.endsWith('ة')) return { gender: 'f', number: 'sg' }
  if (word.endsWith('ات') && bare.length > 4) return { gender: 'f', number: null }
  if (NOT_PLURAL.has(word) || NOT_PLURAL.has(bare)) return { gender: null, number: 'sg' }
  if (SOUND_PLURAL.test(bare) && bare.length > 4) return { gender: 'm', number: 'pl' }
  if (DUAL.test(bare) && bare.length > 5) return { gender: null, number: 'du' }
  // «[تدعو] حزب النور»: a noun with a gender of its own keeps it in a name.
  if (named) return { gender: named.type === 'organization' && ROLE_MASCULINE.has(word) ? 'm' : null, number: 'sg' }
  // Roles without ة are masculine: «رئيس», «متحدث», «مصدر».
  return { gender: ROLE_MASCULINE.has(bare) ? 'm' : null, number: null }
}

const MASCULINE_COUNTRIES = /^(?:ال)?(?:لبنان|عراق|اردن|سودان|مغرب|يمن|صومال|فاتيكان|كونغو|نيجر|سنغال|تشاد|مالي)$/

const ROLE_MASCULINE = new Set(
  'رئيس وزير متحدث ناطق مسؤول مسئول مصدر مدير أمين أمير ملك عاهل سفير قائد محافظ نائب عضو مستشار مبعوث مندوب ممثل مراسل شاهد ناشط محلل خبير باحث مجلس جيش برلمان حزب تنظيم تحالف ائتلاف مركز مرصد معهد بنك مصرف صندوق موقع تلفزيون تقرير بيان اتحاد نقيب كاتب مدرب لاعب بيت أزهر مدعي قاضي قضاء ادعاء دكتور شيخ مهندس لواء عميد كرملين بنتاغون'
    .split(' ')
    .map(foldWord),
)

interface Agreement {
  readonly gender: Gender
  readonly number: GrammaticalNumber
}

/** True unless the phrase and the verb after it plainly disagree. */
export function agrees(c: Context, phrase: NounPhrase, verb: Agreement): boolean {
  return compatible(featuresOf(c, phrase), verb, phrase.to - phrase.from > 1 && coordinated(c, phrase))
}

export function compatible(features: Features, verb: Agreement, coordinated = false): boolean {
  if (features.gender && features.gender !== verb.gender && !coordinated) return false
  if (!features.number) return true
  if (features.number === 'sg') return verb.number === 'sg' || coordinated
  // A singular verb may go with a plural of things, or stand for a body of people; a plural verb never with one person.
  return verb.number === features.number || coordinated || verb.number === 'pl'
}

function coordinated(c: Context, phrase: NounPhrase): boolean {
  for (let i = phrase.head + 1; i < phrase.to; i++) {
    const word = c.stream.tokens[i]!.norm
    if (word.startsWith('و') && word.length > 3) return true
  }
  return false
}
