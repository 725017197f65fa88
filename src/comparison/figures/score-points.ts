import type { Point, Span } from '../../domain/index.js'
import { type Account, inClutter, textOf, tokensAt, witnessAt } from '../account.js'
import { contentStems, shared } from '../context-words.js'
import { groupBy } from '../group-by.js'
import { pointType } from '../point-type.js'
import { position } from '../positions.js'
import { sentenceAround } from '../sentence.js'

/** The result of a match as an account's head gives it. */
interface Score {
  readonly account: Account
  /** The greater number first: which side won is in the words around it. */
  readonly value: string
  readonly span: Span
  readonly context: ReadonlySet<string>
}

const LEAD_LENGTH = 600
const MOST_GOALS = 20
/** The words of a result stand near it. */
const RESULT_REACH = 70
const RESULT =
  /فوز|فاز|يفوز|تفوز|تغلب|يتغلب|هزم|يهزم|هزيم|خسر|يخسر|خسار|تعادل|يتعادل|اكتسح|يكتسح|سحق|يسحق|تفوق|يتفوق|انتصر|نتيجة|انتهت|حسم|يحسم|أسقط|يسقط|تخط[ىي]|يتخط[ىي]|توج|تأهل/u
const NUMBER = '[0-9٠-٩]{1,2}|صفر'
/** «3-1», «1 - صفر», «3/0»; neither a date nor one set of several. */
const DIGITS = new RegExp(
  `(?<![\\p{N}./–-]|\\p{N}\\s?[،و]{0,2}\\s?)(${NUMBER})\\s?[-–/]\\s?(${NUMBER})(?!\\s?[\\p{N}/–-]|[.,]\\p{N}|\\s?،?\\s?و?\\(?[0-9٠-٩]{1,2}\\s?[-–])`,
  'u',
)
/** Goals in words, folded to their number. */
const GOALS: readonly (readonly [words: string, goals: number])[] = [
  ['هدفين', 2],
  ['ثلاثة أهداف', 3],
  ['أربعة أهداف', 4],
  ['خمسة أهداف', 5],
  ['ستة أهداف', 6],
  ['ثنائية', 2],
  ['ثلاثية', 3],
  ['رباعية', 4],
  ['خماسية', 5],
  ['سداسية', 6],
  ['هدف', 1],
]
const goalWords = GOALS.map(([words]) => words).join('|')
/** «بهدف دون رد», «بهدفين مقابل هدف», «برباعية نظيفة». */
const WORDS = new RegExp(
  `ب(${goalWords})\\s(?:(?:دون|بدون|من دون)\\s(?:رد|مقابل)|مقابل\\s(?:لا شيء|(${goalWords})(?!\\p{L}))|(?:نظيف(?:ة|ين)?|وحيد)(?!\\p{L}))`,
  'u',
)

/** The result of a match, where several accounts of it give one. */
export function scorePoints(accounts: readonly Account[]): Point[] {
  const scores = accounts.flatMap((account) => scoreOf(account) ?? [])
  const told = scores.filter((a) => scores.some((b) => a !== b && shared(a.context, b.context) >= SAME_MATCH))
  if (told.length < 2) return []
  const positions = groupBy(told, (s) => s.value).map((same) =>
    position(
      same[0]!.value,
      same.map((s) => ({ witness: witnessAt(s.account, s.span), source: s.account.source })),
    ),
  )
  const [{ account, span }] = told as [Score]
  return [
    {
      id: `score-${account.id}-${span.field}-${span.start}`,
      kind: 'figure',
      about: 'نتيجة المباراة',
      type: pointType(positions),
      positions,
      // Two results may be of two matches.
      certainty: positions.length > 1 ? 'unsure' : 'likely',
    },
  ]
}

/** Words of content that two sentences on one match have in common, the names of its sides among them. */
const SAME_MATCH = 3

function scoreOf(account: Account): Score | null {
  for (const { field } of account.fields) {
    const text = textOf(account, field)
    const head = field === 'title' ? text : text.slice(0, LEAD_LENGTH)
    const found = [digitsIn(head), wordsIn(head)].flatMap((s) => s ?? []).sort((a, b) => a.start - b.start)[0]
    if (!found) continue
    const span = { field, start: found.start, end: found.end }
    if (inClutter(account.reading, span)) continue
    const sentence = sentenceAround(text, span)
    const { tokens, at } = tokensAt(account, field, sentence.start)
    const context = contentStems(tokens.slice(at).filter((t) => t.start < sentence.end))
    return { account, value: found.value, span, context }
  }
  return null
}

interface Found {
  readonly value: string
  readonly start: number
  readonly end: number
}

function digitsIn(text: string): Found | null {
  const found = DIGITS.exec(text)
  if (!found) return null
  const [one, other] = [found[1]!, found[2]!].map(toNumber)
  return one! <= MOST_GOALS && other! <= MOST_GOALS ? resultAt(text, found, one!, other!) : null
}

function wordsIn(text: string): Found | null {
  const found = WORDS.exec(text)
  if (!found) return null
  const goals = (words: string | undefined) => GOALS.find(([w]) => w === words)?.[1] ?? 0
  return resultAt(text, found, goals(found[1]), goals(found[2]))
}

function resultAt(text: string, { 0: words, index }: RegExpExecArray, one: number, other: number): Found | null {
  const around = text.slice(Math.max(0, index - RESULT_REACH), index + words.length + RESULT_REACH)
  if (!RESULT.test(around)) return null
  return { value: `${Math.max(one, other)}-${Math.min(one, other)}`, start: index, end: index + words.length }
}

function toNumber(digits: string): number {
  if (digits === 'صفر') return 0
  return Number([...digits].map((d) => (d >= '٠' ? d.charCodeAt(0) - '٠'.charCodeAt(0) : d)).join(''))
}
