import { foldWord, searchKey } from '../../arabic/fold.js'
import type { Statement } from '../../domain/index.js'
import { type Account, inClutter, tokensAt } from '../account.js'
import { contentStems, shared } from '../context-words.js'
import type { Speaker } from '../speakers/identify-speakers.js'
import { looseRoot } from './loose-root.js'

/** A statement of a named speaker with the stems of its content, and their roots as far as they can be told. */
export interface StatementMention {
  readonly account: Account
  readonly statement: Statement
  readonly speaker: Speaker
  readonly stems: ReadonlySet<string>
  readonly roots: ReadonlySet<string>
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
    if (stems.size < MIN_STEMS) continue
    out.push({ account, statement, speaker: account.speaker(statement.name), stems, roots: rootsOf(stems) })
  }
  return out
}

/** One speaker, or a body and who speaks for it: «الخارجية الروسية» and «المتحدثة باسم الخارجية الروسية». */
export function sameSpeaker(a: StatementMention, b: StatementMention): boolean {
  if (a.speaker.key === b.speaker.key) return true
  if (a.speaker.isPerson || b.speaker.isPerson) return false
  const [few, many] = [bareWords(a.speaker.name), bareWords(b.speaker.name)].sort((x, y) => x.length - y.length)
  return few!.at(-1) === many!.at(-1) && few!.every((word) => many!.includes(word))
}

/** The words of a name, folded, without their articles. */
function bareWords(name: string): string[] {
  return searchKey(name)
    .split(/\s+/)
    .map((w) => w.replace(/^ال(?=..)/, ''))
    .filter(Boolean)
}

function rootsOf(stems: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...stems].map(looseRoot))
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
