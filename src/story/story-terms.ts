import { foldWord } from '../arabic/fold.js'
import { stem } from '../arabic/stem.js'
import { tokenize } from '../arabic/tokenize.js'
import type { Layout, Span } from '../domain/index.js'
import type { TokenizedField } from '../text/tokens.js'
import { wordFact } from '../text/words.js'
import { ACTION_FAMILIES, ACTIONS } from './actions-lexicon.js'
import { storyTerm } from './story-term.js'
import { termKey } from './term-key.js'

/** Terms, actions and numbers of a stretch of text, in reading order, hashed. */
export interface Terms {
  readonly keys: readonly number[]
  /** Offset of each key's word. */
  readonly starts: readonly number[]
  readonly actions: readonly number[]
  readonly numbers: readonly number[]
}

/** The body read once, with what of it is the lead. */
export interface TextTerms {
  readonly body: Terms
  /** How many of the body's keys, actions and numbers are of the lead. */
  readonly ofLead: { readonly keys: number; readonly actions: number; readonly numbers: number }
  /** Offset after the lead's last word. */
  readonly leadEnd: number
}

const LEAD_WORDS = 60
/** A headline of more words is a text that has none. */
const HEADLINE_WORDS = 60
const BODY_WORDS = 260
/** Characters that hold BODY_WORDS words with room for clutter. */
export const READ_CHARACTERS = 2600

export function titleTerms(title: string): Terms {
  return termsOf(tokenize('title', title), [], HEADLINE_WORDS).body
}

/**
 * The opening of an article's text, without clutter and without a headline that stands in the text.
 * @param tokenized the text's tokens, where they are known
 * @param background stretches to be left out besides
 */
export function textTerms(
  text: string,
  { clutter, headline }: Layout,
  tokenized?: TokenizedField,
  background: readonly Span[] = [],
): TextTerms {
  const skip = [...clutter, ...background, ...(headline?.field === 'text' ? [headline] : [])]
  const inText = skip.filter((s) => s.field === 'text' && s.start < READ_CHARACTERS)
  return termsOf(tokenized ?? tokenize('text', text.slice(0, READ_CHARACTERS + 1)), inText, BODY_WORDS)
}

interface Skipped {
  readonly start: number
  readonly end: number
}

function termsOf({ tokens }: TokenizedField, skip: readonly Skipped[], limit: number): TextTerms {
  const keys: number[] = []
  const starts: number[] = []
  const actions: number[] = []
  const numbers: number[] = []
  let ofLead = { keys: 0, actions: 0, numbers: 0 }
  let leadEnd = 0
  for (const token of tokens) {
    // A word that reaches beyond is cut where the text was, so that tokens of the whole text give the same terms.
    if (token.end > READ_CHARACTERS) break
    if (token.kind !== 'word' && token.kind !== 'number') continue
    if (skip.length > 0 && skip.some((s) => s.start <= token.start && token.end <= s.end)) continue
    if (keys.length === limit) break
    starts.push(token.start)
    if (token.kind === 'number') {
      const key = termKey(`#${token.norm}`)
      keys.push(key)
      if (tells(token.norm)) numbers.push(key)
    } else {
      const { key, action } = termOfWord(token.word)
      keys.push(key)
      if (action !== 0) actions.push(action)
    }
    if (keys.length === LEAD_WORDS) ofLead = { keys: LEAD_WORDS, actions: actions.length, numbers: numbers.length }
    if (keys.length <= LEAD_WORDS) leadEnd = token.end
  }
  if (keys.length < LEAD_WORDS) ofLead = { keys: keys.length, actions: actions.length, numbers: numbers.length }
  return { body: { keys, starts, actions, numbers }, ofLead, leadEnd }
}

/** Years and counts below four stand in too many articles to tie two together. */
function tells(number: string): boolean {
  const value = Number(number)
  return value >= 4 && !(value >= 1900 && value <= 2100 && Number.isInteger(value))
}

const ACTION_OF_STEM: ReadonlyMap<string, number> = new Map(
  Object.entries(ACTIONS).flatMap(([name, words]) =>
    words.split(' ').map((word) => [stem(foldWord(word)), termKey(name)] as const),
  ),
)

const FAMILY_OF_ACTION: ReadonlyMap<number, number> = new Map(
  ACTION_FAMILIES.flatMap((names) => names.map((name) => [termKey(name), termKey(names[0]!)] as const)),
)

/** The family of a hashed class of action; a class outside the families is its own. */
export function actionFamily(action: number): number {
  return FAMILY_OF_ACTION.get(action) ?? action
}

interface WordTerm {
  readonly key: number
  /** Hashed class of action, 0 for words that name none. */
  readonly action: number
}

const termOfWord = wordFact<WordTerm>((norm) => ({
  key: termKey(storyTerm(norm)),
  action: ACTION_OF_STEM.get(stem(norm)) ?? 0,
}))
