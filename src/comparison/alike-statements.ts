import { foldWord, searchKey } from '../arabic/fold.js'
import type { Statement } from '../domain/index.js'
import { type Account, inClutter, tokensAt } from './account.js'
import { contentStems, shared } from './context-words.js'

/** A statement of a named speaker with the stems of its content. */
export interface StatementMention {
  readonly account: Account
  readonly statement: Statement
  /** The words of the speaker's name, folded. */
  readonly speaker: readonly string[]
  readonly stems: ReadonlySet<string>
}

const MIN_STEMS = 4

export function statementMentions(account: Account): StatementMention[] {
  const out: StatementMention[] = []
  for (const statement of account.reading.statements) {
    if (statement.name === null || statement.certainty === 'unsure') continue
    if (inClutter(account.reading, statement.contentSpan)) continue
    const { field, start, end } = statement.contentSpan
    const { tokens, at } = tokensAt(account, field, start)
    let to = at
    while (to < tokens.length && tokens[to]!.start < end) to++
    const stems = contentStems(tokens.slice(at, to))
    if (stems.size >= MIN_STEMS) out.push({ account, statement, speaker: nameWords(statement.name), stems })
  }
  return out
}

/** One name's words within the other's, the last word shared: «بوتين» and «فلاديمير بوتين». */
export function sameSpeaker(a: StatementMention, b: StatementMention): boolean {
  const [few, many] = a.speaker.length <= b.speaker.length ? [a.speaker, b.speaker] : [b.speaker, a.speaker]
  if (few.length === 0) return false
  return few.at(-1) === many.at(-1) && few.every((w) => many.includes(w))
}

function nameWords(name: string): string[] {
  return searchKey(name)
    .split(/\s+/)
    .map((w) => w.replace(/^ال(?=..)/, ''))
    .filter(Boolean)
}

const SAME_SHARE = 0.55
const SAME_WORDS = 4

/** Whether two statements say the same thing, perhaps in other words: most of the shorter one's words stand in the longer. */
export function sameContent(a: StatementMention, b: StatementMention): boolean {
  const common = shared(a.stems, b.stems)
  return common >= SAME_WORDS && common / Math.min(a.stems.size, b.stems.size) >= SAME_SHARE
}

const ALIKE = 0.75

/** Whether two statements are worded alike (Jaccard over stems). */
export function wordedAlike(a: StatementMention, b: StatementMention): boolean {
  const common = shared(a.stems, b.stems)
  return common / (a.stems.size + b.stems.size - common) >= ALIKE
}

/** To refuse to comment or to allow («رفض») denies no claim. */
const DENYING = /نف[يت]|ناف|كذب|دحض|فند|انكر|غير صحيح|عار عن/

/** Whether a statement denies what it tells. */
export function isDenial({ cueClass, cue }: Statement): boolean {
  return cueClass === 'denies' && tellsOfDenial(cue ?? '')
}

export function tellsOfDenial(words: string): boolean {
  return DENYING.test(foldWord(words))
}
