import { foldWord } from '../arabic/fold.js'
import { stem } from '../arabic/stem.js'
import { tokenize } from '../arabic/tokenize.js'
import type { Layout, Span } from '../domain/index.js'
import type { TokenizedField } from '../text/tokens.js'
import { ACTION_FAMILIES, ACTIONS } from './actions-lexicon.js'
import { termKey } from './sparse-vector.js'
import { storyTerm } from './story-term.js'

/** Terms, actions and numbers of a stretch of text, in reading order, hashed. */
export interface Terms {
  readonly keys: readonly number[]
  readonly actions: readonly number[]
  readonly numbers: readonly number[]
}

/** The body read once, with what of it is the lead. */
export interface TextTerms {
  readonly lead: Terms
  readonly body: Terms
  /** Offset after the lead's last word. */
  readonly leadEnd: number
}

const LEAD_WORDS = 60
const BODY_WORDS = 260
/** Characters that hold BODY_WORDS words with room for clutter. */
export const READ_CHARACTERS = 2600

export function titleTerms(title: string): Terms {
  return termsOf(tokenize('title', title), [], Number.POSITIVE_INFINITY).body
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
  const actions: number[] = []
  const numbers: number[] = []
  let ofLead = { keys: 0, actions: 0, numbers: 0, end: 0 }
  let words = 0
  for (const token of tokens) {
    // A word that reaches beyond is cut where the text was, so that tokens of the whole text give the same terms.
    if (token.end > READ_CHARACTERS) break
    if (token.kind !== 'word' && token.kind !== 'number') continue
    if (skip.length > 0 && skip.some((s) => s.start <= token.start && token.end <= s.end)) continue
    if (words === limit) break
    words++
    if (token.kind === 'number') {
      const key = termKey(`#${token.norm}`)
      keys.push(key)
      if (tells(token.norm)) numbers.push(key)
    } else {
      const { key, action } = wordTerm(token.norm)
      keys.push(key)
      if (action !== 0) actions.push(action)
    }
    if (words <= LEAD_WORDS) {
      ofLead = { keys: keys.length, actions: actions.length, numbers: numbers.length, end: token.end }
    }
  }
  const lead = {
    keys: keys.slice(0, ofLead.keys),
    actions: actions.slice(0, ofLead.actions),
    numbers: numbers.slice(0, ofLead.numbers),
  }
  return { lead, body: { keys, actions, numbers }, leadEnd: ofLead.end }
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

const CACHE_LIMIT = 200_000
const cache = new Map<string, WordTerm>()

function wordTerm(norm: string): WordTerm {
  const known = cache.get(norm)
  if (known) return known
  const found = { key: termKey(storyTerm(norm)), action: ACTION_OF_STEM.get(stem(norm)) ?? 0 }
  if (cache.size >= CACHE_LIMIT) cache.clear()
  cache.set(norm, found)
  return found
}
