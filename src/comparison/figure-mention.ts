import { cliticSplits } from '../arabic/clitics.js'
import { foldWord } from '../arabic/fold.js'
import type { Figure, Span, Statement } from '../domain/index.js'
import { contains } from '../domain/index.js'
import type { Token } from '../text/tokens.js'
import { type Account, inClutter, statementOver, textOf } from './account.js'
import { casualtyOf } from './casualty-class.js'
import {
  CASUALTY_NOUNS,
  type CasualtyClass,
  EARLIER,
  GENERIC_PEOPLE,
  PART_OF,
  PEOPLE,
  RISING,
} from './casualty-lexicon.js'
import { contentStems, neighbours } from './context-words.js'
import { type CountedSubject, countedSubject } from './counted-subject.js'
import { countsCrew } from './crew.js'
import { POPULATION } from './lasting-matter-lexicon.js'
import { COMMON_NOUNS, CURRENCIES, nounKey } from './noun-forms-lexicon.js'
import { isDesignation } from './number-names.js'
import { sentenceAround } from './sentence.js'
import { countryOf } from './speakers/country-of-word.js'

/** What a figure counts, as far as its words tell. */
export interface Thing {
  readonly kind: 'people' | 'share' | 'money' | 'count'
  /** Figures of one thing share it; for counts, money and shares the words around must agree too. */
  readonly key: string
  readonly casualty: CasualtyClass | null
  /** Of people: what they are, when the words say more than that they are people. */
  readonly people: string | null
  /** Part of a figure before it («بينهم 5 أطفال»). */
  readonly part: boolean
  /** The noun is counted of many things in one story. */
  readonly common: boolean
}

/** A figure of an account with what is needed to tell whether another is of the same thing. */
export interface FigureMention {
  readonly account: Account
  readonly figure: Figure
  readonly thing: Thing
  readonly context: ReadonlySet<string>
  /** What a verb of reaching says the number of («[المتأخرات] تبلغ 14 مليونا»). */
  readonly subject: CountedSubject | null
  readonly sentence: Span
  readonly statement: Statement | null
  /** The sentence dates itself to a time long before the event: what it counts is not of the event. */
  readonly background: boolean
  /** The one day that its sentence names, if it names one; none for a toll that is told as risen so far. */
  readonly day: string | null
  /** The sentence calls it an earlier count («حصيلة سابقة», «بعد أن كانت 12»). */
  readonly earlier: boolean
  /** It is told as grown («ارتفع عدد القتلى إلى 29»). */
  readonly risen: boolean
}

/** The figures of an account that can be compared. Duals of ordinary nouns («البلدين») and numbers without a noun are left out. */
export function figureMentions(account: Account): FigureMention[] {
  const out: FigureMention[] = []
  for (const figure of account.reading.figures) {
    if (inClutter(account.reading, figure) || isOfOtherNews(account, figure)) continue
    const near = neighbours(account, figure)
    const sentence = sentenceAround(textOf(account, figure.field), figure)
    const last = out.at(-1)
    const whole = last && last.sentence.field === sentence.field && last.sentence.start === sentence.start ? last : null
    const thing = thingOf(figure, near.before, near.after, whole?.thing.casualty ?? null)
    if (!thing) continue
    out.push({
      account,
      figure,
      thing,
      context: contentStems([...near.before, ...near.after]),
      subject: countedSubject(near.before, near.within),
      sentence,
      statement: statementOver(account.reading, figure),
      background:
        isBackground(account, clauseOf(figure, near.before), clauseOf(figure, near.after)) ||
        isOfThePast(account, sentence, figure),
      day: near.before.some((t) => RISING.has(t.norm)) ? null : dayAround(account, figure, sentence),
      earlier: near.before.some((t) => EARLIER.has(t.norm)),
      risen: near.before.some((t) => RISING.has(t.norm)),
    })
  }
  return out
}

/** «[إلى ذلك]، أعلن الجيش مقتل …»: a paragraph that opens so tells of another happening. */
const OTHER_NEWS =
  /^\s*و?(?:إلى|الى) ذلك[،,]|^\s*و?(?:من|في|على) (?:جهة|جانب|ناحية|حادث|حادثة|شأن|سياق|صعيد|موضوع|هجوم|تطور) (?:أخرى|اخرى|آخر|اخر|منفصل|منفصلة|متصل)/u

function isOfOtherNews(account: Account, { field, start }: Figure): boolean {
  const text = textOf(account, field)
  const line = text.lastIndexOf('\n', start - 1) + 1
  return OTHER_NEWS.test(text.slice(line, Math.min(start, line + OPENING_LENGTH)))
}

const OPENING_LENGTH = 40

/** @param whole the class of the figure before in the same sentence, which a part («بينهم ستة أطفال») shares */
function thingOf(
  figure: Figure,
  before: readonly Token[],
  after: readonly Token[],
  whole: CasualtyClass | null,
): Thing | null {
  // «واحد من كل خمسة» is 0.2 of a whole that stands elsewhere.
  if (figure.rule === 'ar/figure/ratio') return null
  const words = (figure.what ?? '').split(/\s+/).map(foldWord).filter(Boolean)
  const head = (words[0] ?? '').replace(/^ال(?=...)/, '')
  if (figure.rule.endsWith('percent') || head === '%' || head === '٪') return plain('share', '%')
  if (CURRENCIES.has(head)) return plain('money', head === '$' ? 'دولار' : nounKey(head))
  if (isDesignation(figure, head, before)) return null
  if (countsCrew(words, head, before, after)) return CREW
  const people = peopleOf(figure, head, before, after, whole)
  if (people) return people
  if (countsPopulation(head, before)) return POPULATION_THING
  if (!head || OTHERS.has(head) || /dual|alone|noun-|two/.test(figure.rule)) return null
  const key = nounKey(head)
  return {
    kind: 'count',
    key,
    casualty: null,
    people: null,
    part: isPart(figure, before),
    common: COMMON_NOUNS.has(key) || GENERIC_PEOPLE.has(head),
  }
}

/** «أربع [أخرى]»: what is counted stands elsewhere. */
const OTHERS: ReadonlySet<string> = new Set(['اخر', 'اخري', 'اخرون', 'اخرين'])

const CREW: Thing = { kind: 'count', key: 'crew', casualty: null, people: null, part: false, common: false }

/** «عدد سكان ساحلان [ستة ملايين نسمة]». */
function countsPopulation(head: string, before: readonly Token[]): boolean {
  if (head !== '' && !GENERIC_PEOPLE.has(head)) return false
  return before.slice(0, POPULATION_REACH).some((t) => cliticSplits(t.norm).some((s) => POPULATION.has(s.host)))
}

const POPULATION_REACH = 6
export const POPULATION_THING: Thing = {
  kind: 'count',
  key: 'population',
  casualty: null,
  people: null,
  part: false,
  common: true,
}

function plain(kind: 'share' | 'money', key: string): Thing {
  return { kind, key, casualty: null, people: null, part: false, common: true }
}

const TRIGGER_REACH_BEFORE = 7
const TRIGGER_REACH_AFTER = 4
const PART_REACH = 3

function peopleOf(
  figure: Figure,
  head: string,
  before: readonly Token[],
  after: readonly Token[],
  whole: CasualtyClass | null,
): Thing | null {
  const named = CASUALTY_NOUNS.get(head)
  const kind =
    PEOPLE.get(head) ??
    (/(?:يا|يين|يون)$/.test(head) && (head.length > 5 || countryOf(head.replace(/ا$/, '')) !== null)
      ? head.replace(/(?:ا|ين|ون)$/, '')
      : null)
  const generic = head === '' || GENERIC_PEOPLE.has(head)
  if (!named && !kind && !generic) return null
  const part = isPart(figure, before)
  // «قتل السائق نفسه … نحو 30 شخصا [أصيبوا]»: a verb of theirs right behind them.
  const own = after[0]?.norm.endsWith('وا') ? casualtyOf(after[0].norm) : null
  const casualty =
    named ??
    own ??
    triggerOf(before, TRIGGER_REACH_BEFORE) ??
    (head ? triggerOf(pastParts(after), TRIGGER_REACH_AFTER) : null)
  const cls = casualty ?? (part ? whole : null) ?? tallyOf(before)
  if (!cls) return null
  const people = named || generic ? null : kind
  return { kind: 'people', key: cls, casualty: cls, people, part, common: false }
}

/** «18 شخصا [بينهم نساء وأطفال] لقوا مصرعهم»: what follows a short account of who is among them. */
function pastParts(after: readonly Token[]): readonly Token[] {
  if (!PART_OF.has(after[0]?.norm ?? '')) return after
  const rest = after.slice(1, 1 + PARTS_REACH)
  const verb = rest.findIndex((t) => MEETING.test(t.norm))
  return verb < 0 || rest.slice(0, verb).some((t) => t.kind !== 'word') ? after : rest.slice(verb)
}

const PARTS_REACH = 6
/** «[لقوا] مصرعهم», «[قضوا]», «[قتلوا]». */
const MEETING = /^(?:لقوا|لقي|قضوا|قتلوا|توفوا|ماتوا|اصيبوا|فقدوا)$/

/** The class that the nearest word with one gives, within one clause. */
function triggerOf(tokens: readonly Token[], reach: number): CasualtyClass | null {
  for (const [i, token] of tokens.slice(0, reach).entries()) {
    // «فقد أعلن ستة …»: the particle, not the verb of missing, which stands right before its number.
    if (i > 0 && token.norm === 'فقد') continue
    if (token.kind === 'number' || token.norm === '،' || token.norm === '؛' || token.norm === ':') {
      if (token.kind !== 'number' && token.norm !== ':') return null
      continue
    }
    const found = casualtyOf(token.norm)
    if (found) return found
  }
  return null
}

const TALLIES: ReadonlySet<string> = new Set(['حصيلة', 'عدد', 'اعداد', 'الحصيلة', 'حالات', 'ارتفاع'])

/** «حصيلة [القتلى] حتى مساء أمس، بحسب المستشفى، 21 شخصا»: a tally's class reaches past commas. */
function tallyOf(before: readonly Token[]): CasualtyClass | null {
  for (let i = 0; i + 1 < before.length; i++) {
    if (before[i]!.kind === 'number') return null
    const cls = casualtyOf(before[i]!.norm)
    const head = before[i + 1]!.norm
    if (cls && (TALLIES.has(head) || TALLIES.has(head.slice(1)))) return cls
  }
  return null
}

/** The reading knows the whole, or the words say so where the whole is no figure («القتلى بينهم [5 أطفال]»). */
function isPart(figure: Figure, before: readonly Token[]): boolean {
  return (
    figure.partOf !== undefined ||
    before.slice(0, PART_REACH).some((t) => PART_OF.has(t.norm) || PART_OF.has(t.norm.slice(1)))
  )
}

/** The tokens beside a figure up to a comma or another number. */
function clauseOf(figure: Figure, tokens: readonly Token[]): readonly Token[] {
  const end = tokens.findIndex((t) => t.kind === 'number' || t.norm === '،' || t.norm === '؛')
  const own = end < 0 ? tokens : tokens.slice(0, end)
  return own.filter((t) => t.end <= figure.start || t.start >= figure.end)
}

/** «54 قتيلا [منذ] بدء الاحتجاجات» counts more than the event. */
const SINCE: ReadonlySet<string> = new Set(['منذ', 'ومنذ'])
/** Days before publication beyond which a clause tells of something else. */
const RECENT_DAYS = 20
const DAY_MS = 86_400_000

/** Whether the clause around a figure dates it to a time before the event, or to a longer one. */
function isBackground(account: Account, before: readonly Token[], after: readonly Token[]): boolean {
  if (before.some((t) => SINCE.has(t.norm)) || after.some((t) => SINCE.has(t.norm))) return true
  const published = account.reading.published?.day ?? null
  return account.reading.times.some(
    (time) =>
      time.type === 'date' &&
      [...before, ...after].some((t) => t.start >= time.start && t.end <= time.end) &&
      isLongAgo(time.value, published),
  )
}

/** «الهجوم الذي وقع في ديسمبر 2016 … مما أدى إلى مقتل 12 شخصا»: a sentence that names no time but a past one before the figure. */
function isOfThePast(account: Account, sentence: Span, figure: Figure): boolean {
  const published = account.reading.published?.day ?? null
  const dates = account.reading.times.filter((t) => t.type === 'date' && contains(sentence, t))
  return dates.some((t) => t.end <= figure.start) && dates.every((t) => isLongAgo(t.value, published))
}

function dayAround(account: Account, figure: Figure, sentence: Span): string | null {
  const days = new Set<string>()
  for (const time of account.reading.times) {
    if (time.type !== 'date' || !contains(sentence, time) || contains(figure, time)) continue
    const day = /^\d{4}-\d\d-\d\d/.exec(time.value)?.[0]
    if (day) days.add(day)
  }
  return days.size === 1 ? [...days][0]! : null
}

function isLongAgo(value: string, published: string | null): boolean {
  if (!/^\d{4}/.test(value)) return false
  if (published === null) return /^\d{4}$/.test(value)
  // Without a day or month, the last that the value allows.
  const last = /^\d{4}-\d\d-\d\d/.test(value)
    ? value.slice(0, 10)
    : /^\d{4}-\d\d/.test(value)
      ? `${value.slice(0, 7)}-28`
      : `${value.slice(0, 4)}-12-31`
  return Date.parse(published) - Date.parse(last) > RECENT_DAYS * DAY_MS
}
