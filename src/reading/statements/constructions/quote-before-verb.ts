import { nounPhraseAt } from '../noun-phrase.js'
import type { Construction, Proposal } from '../proposal.js'

const MIN_WORDS = 4

/** A quotation and after it the verb with its subject: «"[لن نتراجع]"، قال الوزير». */
export const quoteBeforeVerb: Construction = ({ c, verbs }) => {
  const out: Proposal[] = []
  const { tokens, quotations, quotationOf, sentenceEnds } = c.stream
  for (const { at, form, frame } of verbs) {
    if (frame || form.kind !== 'finite' || !form.verb.quote || form.verb.quoteNear) continue
    let i = at - 1
    while (
      i >= 0 &&
      (tokens[i]!.norm === '،' || tokens[i]!.norm === ',' || tokens[i]!.norm === 'هكذا' || tokens[i]!.norm === 'كما')
    )
      i--
    const q = i >= 0 ? quotationOf[i]! : -1
    const quotation = q === -1 ? null : quotations[q]!
    if (!quotation || quotation.close !== i || quotation.words < MIN_WORDS) continue
    const speaker = nounPhraseAt(c, at + 1, sentenceEnds[at]!)
    if (!speaker) continue
    out.push({
      rule: 'ar/statement/quote-before-verb',
      kind: 'direct',
      cls: form.verb.cls,
      cue: [at, at + 1],
      at,
      contentFrom: quotation.open + 1,
      contentTo: quotation.close,
      skipLetters: 0,
      speaker,
      pending: null,
      agreement: { gender: form.gender, number: form.number },
      via: [],
      to: null,
      anonymous: false,
      certainty: 'certain',
    })
  }
  return out
}
