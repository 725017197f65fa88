import { stemOfWord } from '../arabic/stem.js'
import { tokenize } from '../arabic/tokenize.js'
import type { Reading } from '../domain/index.js'

/** A sentence of an account's prose: where it stands, and its stems in order. */
export interface Sentence {
  readonly start: number
  readonly end: number
  readonly stems: readonly string[]
}

/** Words of the shortest sentence that can be told again; shorter ones are alike by chance. */
const LEAST_WORDS = 6
const MOST_SENTENCES = 60
/** Share of a sentence's words that stand in another in their order, from which it is that sentence told again. */
const RETOLD = 0.5

/** The sentences of an article's prose, without clutter and headline. */
export function sentencesOf({ article, layout }: Reading): readonly Sentence[] {
  const skip = [...layout.clutter, ...(layout.headline ? [layout.headline] : [])].filter((s) => s.field === 'text')
  const out: Sentence[] = []
  let stems: string[] = []
  let start = 0
  let end = 0
  const close = () => {
    if (stems.length >= LEAST_WORDS && out.length < MOST_SENTENCES) out.push({ start, end, stems })
    stems = []
  }
  for (const token of tokenize('text', article.text).tokens) {
    if (token.kind === 'break' || (token.kind === 'punctuation' && /^[.؟?!]+$/.test(token.norm))) {
      close()
      continue
    }
    if (token.kind === 'punctuation' || skip.some((s) => s.start < token.end && token.start < s.end)) continue
    if (stems.length === 0) start = token.start
    end = token.end
    stems.push(token.kind === 'word' ? stemOfWord(token.word) : token.norm)
  }
  close()
  return out
}

/** Those sentences of one account that a sentence of the other tells in much the same words and order. */
export function retold(account: readonly Sentence[], by: readonly Sentence[]): readonly Sentence[] {
  return account.filter((s) => by.some((other) => inOrder(s.stems, other.stems) >= RETOLD * s.stems.length))
}

/** Length of the longest common subsequence. */
function inOrder(a: readonly string[], b: readonly string[]): number {
  let row = new Uint16Array(b.length + 1)
  let next = new Uint16Array(b.length + 1)
  for (const word of a) {
    for (let j = 0; j < b.length; j++) next[j + 1] = word === b[j] ? row[j]! + 1 : Math.max(row[j + 1]!, next[j]!)
    const spare = row
    row = next
    next = spare
  }
  return row[b.length]!
}
