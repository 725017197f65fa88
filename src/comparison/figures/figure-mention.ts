import type { Figure, Span, Statement } from '../../domain/index.js'
import type { Token } from '../../text/tokens.js'
import { type Account, inClutter, statementOver, textOf } from '../account.js'
import { contentStems, neighbours } from '../context-words.js'
import { sentenceAround } from '../sentence.js'
import { EARLIER, HANDLING, RISING } from './casualty-lexicon.js'
import { type CountedSubject, countedSubject } from './counted-subject.js'
import { type Thing, thingOf } from './counted-thing.js'
import { clauseOf, dayAround, isBackground, isOfOtherNews, isOfThePast } from './figure-background.js'
import { type Measure, measureOf } from './reached-or-moved.js'

/** A figure of an account with what is needed to tell whether another is of the same thing. */
export interface FigureMention {
  readonly account: Account
  readonly figure: Figure
  readonly thing: Thing
  readonly context: ReadonlySet<string>
  /** What a verb of reaching says the number of («[المتأخرات] تبلغ 14 مليونا»). */
  readonly subject: CountedSubject | null
  /** Of sums and shares: whether it is a height that something reached or how far it moved. */
  readonly measure: Measure | null
  readonly sentence: Span
  readonly statement: Statement | null
  /** The sentence dates itself to a time long before the event: what it counts is not of the event. */
  readonly background: boolean
  /** The one day that its sentence names, if it names one; none for a toll that is told as risen so far. */
  readonly day: string | null
  /** The sentence calls it an earlier or a first count («حصيلة سابقة», «بعد أن كانت 12», «في حصيلة أولية»). */
  readonly earlier: boolean
  /** It is earlier only because its sentence opens as news of an earlier hour («وفي وقت سابق قال … إن ستة قتلوا»). */
  readonly earlierNews: boolean
  /** Somebody received, moved or found those counted, perhaps not all of them («نقلت [5 جثث]»). */
  readonly handled: boolean
  /** It is told as grown («ارتفع عدد القتلى إلى 29»). */
  readonly risen: boolean
}

/** The figures of an account that can be compared. Duals of ordinary nouns («البلدين») and numbers without a noun are left out. */
export function figureMentions(account: Account): FigureMention[] {
  const out: FigureMention[] = []
  for (const figure of account.reading.figures) {
    if (inClutter(account.reading, figure)) continue
    const sentence = sentenceAround(textOf(account, figure.field), figure)
    if (isOfOtherNews(account, figure, sentence)) continue
    const near = neighbours(account, figure)
    const last = out.at(-1)
    const whole = last && last.sentence.field === sentence.field && last.sentence.start === sentence.start ? last : null
    const thing = thingOf(figure, near.before, near.after, whole?.thing.casualty ?? null)
    if (!thing) continue
    const isEarlier = near.before.some((t, i) => isOfEarlierCount(t, near.before[i + 1])) || isPreliminary(near.after)
    const earlierNews = !isEarlier && opensEarlier(account, sentence)
    out.push({
      account,
      figure,
      thing,
      context: contentStems([...near.before, ...near.after]),
      subject: countedSubject(near.before, near.within),
      measure:
        thing.kind === 'money' || thing.kind === 'share'
          ? measureOf(figure, near.before, textOf(account, figure.field))
          : null,
      sentence,
      statement: statementOver(account.reading, figure),
      background:
        isBackground(account, clauseOf(figure, near.before), clauseOf(figure, near.after)) ||
        isOfThePast(account, sentence, figure),
      day: near.before.some((t) => RISING.has(t.norm)) ? null : dayAround(account, figure, sentence),
      earlier: isEarlier || earlierNews,
      earlierNews,
      handled: near.before.slice(0, HANDLING_REACH).some((t) => HANDLING.has(t.norm)),
      risen: near.before.some((t) => RISING.has(t.norm)),
    })
  }
  return out
}

/** «حصيلة [سابقة]», but not «في وقت [سابق]», which tells when something was said. */
function isOfEarlierCount({ norm }: Token, before: Token | undefined): boolean {
  if (norm === 'سابق' && (!before || before.norm === 'وقت')) return false
  return EARLIER.has(norm)
}

const HANDLING_REACH = 5
const PRELIMINARY_REACH = 5

/** «مقتل 11 شخصا [في حصيلة أولية]»: a greater count takes its place. */
function isPreliminary(after: readonly Token[]): boolean {
  return after
    .slice(0, PRELIMINARY_REACH)
    .some(
      (t, i) =>
        /^[وب]?(?:ال)?(?:حصيلة|محصلة)$/.test(t.norm) && /^(?:ال)?(?:اولية|موقتة)$/.test(after[i + 1]?.norm ?? ''),
    )
}

/** «[وفي وقت سابق] قال المتحدث باسم إدارة الكوارث إن ستة قتلوا»: too far from the number to be beside it. */
function opensEarlier(account: Account, { field, start }: Span): boolean {
  return /^و?(?:كان قد|في وقت سابق|سابقا)/u.test(textOf(account, field).slice(start, start + OPENING_LENGTH))
}

const OPENING_LENGTH = 20
