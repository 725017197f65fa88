import { cliticSplits } from '../../arabic/clitics.js'
import { foldWord } from '../../arabic/fold.js'
import type { Name, Span } from '../../domain/index.js'
import { contains, overlaps } from '../../domain/index.js'
import { nameWordKey } from '../../reading/names/name-key.js'
import type { Token } from '../../text/tokens.js'
import { type Account, inClutter, textOf, tokensAt } from '../account.js'
import { isFunctionWord } from '../function-words-lexicon.js'
import { isFutureVerb } from '../future-verb.js'
import { bareWord, countryOf } from '../speakers/country-of-word.js'
import { NO_PLACE_NAMES, PLACE_KINDS, PLACE_TITLES } from './place-kinds-lexicon.js'

/** A place that an account makes the place of something that happens. */
export interface Setting {
  readonly account: Account
  /** Equal for the spellings of one name, with or without what kind of place it is. */
  readonly key: string
  /** What kind of place the words say it is («حي»), or null. */
  readonly kind: string | null
  readonly label: string
  readonly span: Span
  /** In the headline. */
  readonly headed: boolean
  /** In the headline or at the very beginning of the text. */
  readonly first: boolean
}

/** The event stands in the headline and the first sentences; a named district, airport or mountain may follow a little later. */
const LEAD_LENGTH = 450
const FINE_LENGTH = 1000
const FIRST_LENGTH = 200

/** The places of an account's head, each once. */
export function settingsOf(account: Account): readonly Setting[] {
  const named = account.reading.names.flatMap((name) => namedSetting(account, name) ?? [])
  const fine = account.fields.flatMap(({ field, tokens }) =>
    tokens.flatMap((_, i) => fineSetting(account, field, tokens, i) ?? []),
  )
  const first = new Map<string, Setting>()
  for (const setting of [...fine, ...named]) {
    const known = first.get(setting.key)
    if (!known || (setting.headed && !known.headed))
      first.set(setting.key, { ...setting, kind: setting.kind ?? known?.kind ?? null })
  }
  return [...first.values()]
}

/** «في [سوتشي]», «بـ[جنيف]»: a name that the reading knows for a place, after a preposition that makes it the place where. */
function namedSetting(account: Account, name: Name): Setting | null {
  if (name.type !== 'place' || name.certainty === 'unsure' || inClutter(account.reading, name)) return null
  if (!isWithin(account, name, LEAD_LENGTH)) return null
  const { tokens, at } = tokensAt(account, name.field, name.start)
  const before = tokens[at - 1]?.norm ?? ''
  const placed =
    before === 'في' ||
    isCompass(before) ||
    isJoinedTo(tokens[at]!, name) ||
    (PLACE_TITLES.has(before) && tokens[at - 2]?.norm === 'في') ||
    (tokens[at - 2]?.norm === 'العاصمة' && tokens[at - 3]?.norm === 'في')
  if (
    !placed ||
    isOfTitle(tokens, at) ||
    isOfAnotherMatter(tokens, at) ||
    isOfPast(tokens, at) ||
    isOfSpeaker(account, name)
  )
    return null
  const kind = PLACE_KINDS.get(before) ?? null
  return { account, key: keyOf(name.name), kind, label: name.name, span: name, ...standingOf(account, name) }
}

const TITLE_REACH = 4

/** «رواية "[غريب] في سلوان"»: a few words in quotation marks are the name of something. */
function isOfTitle(tokens: readonly Token[], at: number): boolean {
  const isQuote = ({ norm }: Token) => /^["“”«»]$/.test(norm)
  return tokens.slice(Math.max(0, at - TITLE_REACH), at - 1).some(isQuote) && tokens.slice(at + 1, at + 2).some(isQuote)
}

/** «تحطمت [جنوب غربي] سلوان», «[بغرب] سلوان». */
function isCompass(norm: string): boolean {
  return /^ب?(?:شمال|جنوب|شرق|غرب)ي?$/.test(norm)
}

const LOCATING: ReadonlySet<string> = new Set(
  'في قرب داخل أمام وسط شمال جنوب شرق غرب شمالي جنوبي شرقي غربي فوق قبالة'.split(' ').map(foldWord),
)

/** «في حي [الورد]», «بمطار [السلوى]», «في جبال [ريم]», whether or not the reading knows the name. */
function fineSetting(account: Account, field: Span['field'], tokens: readonly Token[], i: number): Setting | null {
  const token = tokens[i]!
  if (token.kind !== 'word' || token.start > FINE_LENGTH * 2) return null
  const joined = token.norm.startsWith('ب') && PLACE_KINDS.has(token.norm.slice(1))
  const kind = PLACE_KINDS.get(joined ? token.norm.slice(1) : token.norm)
  if (!kind || !(joined || isLocated(tokens, i) || isItself(kind, tokens, i))) return null
  let at = i + 1
  while (tokens[at]?.kind === 'punctuation' && /^["'“”«»‘’]$/.test(tokens[at]!.norm)) at++
  const word = tokens[at]
  const name = word && nameAt(account, kind, { field, start: word.start, end: word.end })
  if (word?.kind !== 'word' || (HOUSES.has(kind) && !name) || !(name || NAME_OPENERS.has(word.norm) || isNaming(word)))
    return null
  const span = { field, start: token.start + Number(joined), end: word.end }
  if (isOfPast(tokens, i) || inClutter(account.reading, span)) return null
  if (!isWithin(account, span, FINE_LENGTH) || isOfAnotherMatter(tokens, i)) return null
  const next = tokens[at + 1]
  const last = NAME_OPENERS.has(word.norm) && next?.kind === 'word' ? next : word
  const words = name?.name ?? textOf(account, field).slice(word.start, last.end)
  const label = words.startsWith(kind) || WIDE.has(kind) ? words : `${kind} ${words}`
  // «جبل لبنان» is not Lebanon.
  const apart = !WIDE.has(kind) && countryOf(word.norm) !== null
  return { account, key: keyOf(apart ? label : words), kind, label, span, ...standingOf(account, span) }
}

/** The name that a word begins or belongs to: of a place, or of a body where the kind is its house («مقر [المفوضية العليا]»). */
function nameAt({ reading }: Account, kind: string, word: Span): Name | undefined {
  const type = HOUSES.has(kind) ? 'organization' : 'place'
  return reading.names.find((n) => n.type === type && n.certainty !== 'unsure' && overlaps(n, word))
}

/** First words of names that say little by themselves: «جامعة [الملك] …», «بلدة [تل] …». */
const NAME_OPENERS: ReadonlySet<string> = new Set(
  'الملك الأمير الأميرة الشيخ الإمام السلطان سان سانت سانتا أبو أم بني عين تل رأس دير بئر كفر خان باب شهر نيو لوس بور كامب أولد سانتياغو غوط'
    .split(' ')
    .map(foldWord),
)

/** Kinds that the name does without: «مدينة طوكيو» is «طوكيو». */
const WIDE: ReadonlySet<string> = new Set(['مدينة', 'محافظة', 'ولاية', 'منطقة', 'بلدة', 'قرية', 'إقليم', 'مقاطعة'])

function isLocated(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1]?.norm ?? ''
  return LOCATING.has(before) || (before === 'من' && /^(?:ب?القرب|مقربة)$/.test(tokens[i - 2]?.norm ?? ''))
}

/** «ثوران [بركان] ريم» happens there; a match is played «على [ملعب] الوادي». */
function isItself(kind: string, tokens: readonly Token[], i: number): boolean {
  const isCountry = countryOf(tokens[i + 1]?.norm ?? '') !== null
  const before = tokens[i - 1]?.norm ?? ''
  if (HOUSES.has(kind)) return STRIKING.test(before)
  return (kind === 'بركان' && !isCountry) || (GROUNDS.has(kind) && before === 'علي')
}

const GROUNDS: ReadonlySet<string> = new Set(['ملعب', 'استاد'])
/** What is struck is where it happens: «هجوم على [مقر] الهيئة», «استهدف [مقر] الهيئة». */
const HOUSES: ReadonlySet<string> = new Set(['مقر', 'مبنى'])
const STRIKING = /^(?:علي|استهدف|استهدفت|يستهدف|اقتحم|اقتحمت|هاجم|هاجمت|داخل)$/

/** Not what describes a place: «منطقة [سكنية]», «مدينة [تقع] …». */
function isNaming({ norm, word }: Token): boolean {
  if (norm.length < 3 || isFunctionWord(word) || NO_PLACE_NAMES.has(norm) || PLACE_KINDS.has(bareWord(norm)))
    return false
  return norm.startsWith('ال') ? !NO_PLACE_NAMES.has(norm.slice(2)) : !/(?:ية|ي|ات|ين)$/.test(norm)
}

function keyOf(name: string): string {
  return name
    .split(' ')
    .map((word) => nameWordKey(bareWord(foldWord(word))))
    .join(' ')
}

function isWithin(account: Account, { field, start }: Span, length: number): boolean {
  if (field === 'title') return true
  const { headline } = account.reading.layout
  return start <= (headline?.field === 'text' ? headline.start : 0) + length
}

function standingOf(account: Account, at: Span): Pick<Setting, 'headed' | 'first'> {
  const headed = isHeaded(account, at)
  return { headed, first: headed || isWithin(account, at, FIRST_LENGTH) }
}

function isHeaded(account: Account, at: Span): boolean {
  const { headline } = account.reading.layout
  return at.field === 'title' || (headline !== null && contains(headline, at))
}

/** «[ب]جنيف», but not the first letter of «بازل»: a name starts after what is joined to it. */
function isJoinedTo(token: Token, name: Name): boolean {
  return token.start < name.start && /^[وف]?ب/.test(token.norm)
}

/** «قالت إدارة الإطفاء في [طوكيو]»: where the body that speaks has its seat; or a place that somebody speaks of in his own words. */
function isOfSpeaker({ reading }: Account, at: Span): boolean {
  return reading.statements.some(
    (s) =>
      (s.speakerSpan !== null && overlaps(s.speakerSpan, at)) || (s.kind === 'direct' && overlaps(s.contentSpan, at)),
  )
}

const ABOUT_REACH = 16
const BODY_REACH = 4
const FUTURE_REACH = 6
const PLAN_REACH = 12

/** The place of what is talked about, not of the talk, or of what is yet to come. */
function isOfAnotherMatter(tokens: readonly Token[], at: number): boolean {
  return wordsBefore(tokens, at, ABOUT_REACH).some(
    (t, i) =>
      isAbout(t.norm) ||
      (i < BODY_REACH && isBody(t.norm)) ||
      (i < FUTURE_REACH && (isFutureVerb(t.word) || t.norm === 'المقرر')) ||
      (i < PLAN_REACH && PLANNED.test(t.norm)),
  )
}

const PAST_REACH = 14

/** «وقع الحادث بعد ثلاث [سنوات] من إطلاق نار في سلوان», «العام [الماضي] في سلوان»: the place of what came before. */
function isOfPast(tokens: readonly Token[], at: number): boolean {
  return wordsBefore(tokens, at, PAST_REACH).some((t) => /^(?:سنوات|اعوام|سنة|عاما|الماضي|الماضية)$/.test(t.norm))
}

/** The words before a token in its sentence, nearest first. */
function wordsBefore(tokens: readonly Token[], at: number, reach: number): Token[] {
  const out: Token[] = []
  for (let i = at - 1; i >= 0 && i >= at - reach; i--) {
    const { kind, norm } = tokens[i]!
    if (kind === 'break' || norm === '.' || norm === '؟' || norm === '!') break
    if (kind === 'word') out.push(tokens[i]!)
  }
  return out
}

/** «المباراة التي كانت [مقررة] بين المنتخبين في سلوان», «[إذا] سارت القمة في سلوان»: what has not happened there. */
const PLANNED = /^(?:ال)?(?:مقرر|مرتقب|مزمع)(?:ة|ا)?$|^(?:اذا|لو)$/

/** «إدانات دولية [لـ]ما جرى في …», «جلسة [لبحث] الوضع في …». */
function isAbout(norm: string): boolean {
  return cliticSplits(norm).some(({ host }) => ABOUT.has(host))
}

const ABOUT: ReadonlySet<string> = new Set(
  'حيال قلق قلقه قلقها مخاوف مخاوفه مخاوفها الوضع الأوضاع تطورات بشأن حول بحث مناقشة تعقيبا ردا خلفية تجاه إزاء دان أدان أدانت إدانة إدانات يدين تدين ندد نددت تنديد استنكر استنكرت تستنكر يستنكر تندد يندد سفارة سفارتها سفير سفيرها قنصل فيتو قرار'
    .split(' ')
    .map(foldWord),
)

/** «[وزارة] الدفاع في سلوان» is where a body is, «[حصة] في فندق» what somebody owns, not where something happens. */
function isBody(norm: string): boolean {
  return cliticSplits(norm).some(({ host }) => BODIES.has(host))
}

const BODIES: ReadonlySet<string> = new Set(
  'رئيس رؤساء وزراء جهاز أجهزة مفوضية وزارة هيئة السلطات حصة حصته حصتها أسهم'.split(' ').map(foldWord),
)
