import { cliticSplits } from '../../arabic/clitics.js'
import { foldWord } from '../../arabic/fold.js'
import { contains } from '../../domain/index.js'
import { tokensAt } from '../account.js'
import { valueKey } from '../figures/figure-value.js'
import { nounKey } from '../figures/noun-forms-lexicon.js'
import { daysWithin } from '../settings/event-days.js'
import { isDenial, type StatementMention, sameSpeaker, wordedAlike } from './alike-statements.js'
import { CANCELLING_WORDS } from './opposite-words-lexicon.js'

/**
 * A key that is equal for the same words by the same speaker, whichever article has them: who speaks, and the stems of the words of content, so
 * that spelling, marks, clitics and words of grammar do not matter. Lightly edited words have another key: `oncePerStatement` brings them together.
 */
export function statementKey({ speaker, stems }: StatementMention): string {
  return `${speaker.key}|${[...stems].sort().join(' ')}`
}

/** Each statement once, with all who witness it: the same words of one speaker, perhaps lightly edited, but without another number, day or denial. */
export function oncePerStatement(mentions: readonly StatementMention[]): StatementMention[][] {
  const byKey = new Map<string, StatementMention[]>()
  const out: StatementMention[][] = []
  for (const mention of mentions) {
    const key = statementKey(mention)
    const verbatim = byKey.get(key)
    const same =
      verbatim && !contradict(verbatim[0]!, mention) ? verbatim : out.find((group) => isEdited(group[0]!, mention))
    const group = same ?? [mention]
    if (same) same.push(mention)
    else out.push(group)
    if (!verbatim) byKey.set(key, group)
  }
  return out
}

function isEdited(a: StatementMention, b: StatementMention): boolean {
  return sameSpeaker(a, b) && wordedAlike(a, b) && !contradict(a, b)
}

/** Why two statements in much the same words cannot both be right. */
export type Contradiction = 'denial' | 'day' | 'number'

/** Denied here and asserted there, or other days, or other numbers of the same thing, in one quote. */
export function contradictionOf(a: StatementMention, b: StatementMention): Contradiction | null {
  // «نفى أن …» and «ليس …» say the same.
  if (isDenial(a.statement) !== isDenial(b.statement) && isAffirmative(a) !== isAffirmative(b)) return 'denial'
  if (onOtherDays(a, b)) return 'day'
  const left = figuresIn(a)
  const right = figuresIn(b)
  for (const [what, values] of left) {
    const others = right.get(what)
    if (others && ![...values].some((v) => others.has(v))) return 'number'
  }
  return null
}

export function contradict(a: StatementMention, b: StatementMention): boolean {
  return contradictionOf(a, b) !== null
}

const NEGATION = /^[وف]?(?:لا|لم|لن|ليس|ليست|ليسوا|غير|عدم|بعدم|ينفي|تنفي|نفي|دون)$/
const OPENING_WORDS = 5

/** Whether a statement says that something is so, as far as the first words of its content tell: «[لم] تتعرض الطائرة …» denies. */
export function isAffirmative({ account, statement }: StatementMention): boolean {
  const { field, start, end } = statement.contentSpan
  const { tokens, at } = tokensAt(account, field, start)
  const opening = tokens.slice(at, at + OPENING_WORDS).filter((t) => t.start < end)
  const negations = opening.filter((t) => NEGATION.test(t.norm)).length + Number(isDenial(statement))
  const cancelled = opening[0] && cliticSplits(opening[0].norm).some((split) => CANCELLING.has(split.host))
  return (negations + Number(cancelled === true)) % 2 === 0
}

/** «[إلغاء] القمة» is not «عقد القمة». */
const CANCELLING: ReadonlySet<string> = new Set(CANCELLING_WORDS.split(' ').map(foldWord))

/** In a quotation «اليوم» is the speaker's day, which the reading does not know: only reported speech is held to its days. */
function onOtherDays(a: StatementMention, b: StatementMention): boolean {
  if (a.statement.kind === 'direct' || b.statement.kind === 'direct') return false
  const ours = daysWithin(a.account.reading, a.statement.contentSpan)
  const theirs = daysWithin(b.account.reading, b.statement.contentSpan)
  return ours.size > 0 && theirs.size > 0 && ![...ours].some((day) => theirs.has(day))
}

function figuresIn({ account, statement }: StatementMention): Map<string, Set<string>> {
  const out = new Map<string, Set<string>>()
  for (const figure of account.reading.figures) {
    if (!contains(statement.contentSpan, figure) || figure.rule.includes('dual')) continue
    const what = figure.what ? nounKey(foldWord(figure.what.split(' ')[0]!)) : ''
    out.set(what, (out.get(what) ?? new Set()).add(valueKey(figure)))
  }
  return out
}
