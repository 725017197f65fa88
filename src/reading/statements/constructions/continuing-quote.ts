import type { Construction, Proposal } from '../proposal.js'

const MIN_WORDS = 6

/** A quotation that is a sentence of its own and has no cue: it goes on with the words of whoever spoke last. */
export const continuingQuote: Construction = ({ c, verbs, frees }) => {
  const out: Proposal[] = []
  const { tokens, quotations, sentenceStarts, sentenceEnds, passageOf, passages } = c.stream
  for (const quotation of quotations) {
    const { open, close, words, closed } = quotation
    if (!closed || words < MIN_WORDS || sentenceStarts[open] !== open) continue
    if (passages[passageOf[open]!]!.role !== 'paragraph') continue
    const end = sentenceEnds[open]!
    let rest = 0
    for (let i = close + 1; i < end; i++) if (tokens[i]!.kind === 'word') rest++
    if (rest > 0 && !frees.some((f) => f.at > close && f.at < end && f.speaker === null)) continue
    if (verbs.some((v) => v.at > close && v.at <= close + 3 && passageOf[v.at] === passageOf[close])) continue
    out.push({
      rule: 'ar/statement/continuing-quote',
      kind: 'direct',
      cls: 'asserts',
      cue: null,
      at: open,
      contentFrom: open + 1,
      contentTo: close,
      skipLetters: 0,
      speaker: null,
      pending: 'discourse',
      agreement: null,
      via: [],
      to: null,
      anonymous: false,
      certainty: 'likely',
    })
  }
  return out
}
