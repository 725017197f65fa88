import { TELLING_HEADS } from '../../../arabic/lexicons/cue-speaker-lexicon.js'
import { wordFact } from '../../../text/words.js'
import { contentOpensAt, isComma } from '../content-openers.js'
import type { Context } from '../context.js'
import { isMedium } from '../media.js'
import { nounPhraseAt } from '../noun-phrase.js'
import type { NounPhrase } from '../phrase.js'
import type { Construction, Proposal, Scene } from '../proposal.js'
import { standingOf } from '../standing.js'
import { extentOf } from './verb-with-content.js'

const stands = wordFact((norm: string) => /^[وف]?(?:جاء|جاءت|ورد|وردت)$/.test(norm))

/** Tokens between the text and its content: who issued it, when, where. */
const MAX_BETWEEN = 24

/** «وجاء في بيان النقابة أن [الموسم فشل]», «وورد في تقرير نشرته الساحل: "[لن نتراجع]"»: a text and what stands in it. */
export const standsInText: Construction = (scene) => {
  const out: Proposal[] = []
  const { tokens } = scene.c.stream
  for (let at = 0; at + 3 < tokens.length; at++) {
    if (!stands(tokens[at]!.word) || /^و?كما$/.test(tokens[at - 1]?.norm ?? '')) continue
    const { norm } = tokens[at + 1]!
    const made = norm === 'في' ? propose(scene, at) : /^في(?:ه|ها)$/.test(norm) ? proposeWithin(scene, at) : null
    if (made) out.push(made)
  }
  return out
}

function propose(scene: Scene, at: number): Proposal | null {
  const { c } = scene
  const limit = c.stream.sentenceEnds[at]!
  const text = nounPhraseAt(c, at + 2, limit)
  if (!text || !TELLING_HEADS.has(c.stream.tokens[text.head]!.norm.replace(/^ال/, ''))) return null
  const opening = openingAfter(c, text.to, limit)
  const content = opening && extentOf(scene, { ...opening, skipLetters: 0 })
  if (!content || content.to - content.from < 2) return null
  const agent = agentOf(c, text.to, limit)
  const publishes = agent !== null && isMedium(c, agent)
  return {
    rule: 'ar/statement/stands-in-text',
    kind: content.kind,
    cls: 'asserts',
    cue: [at, at + 1],
    at,
    contentFrom: content.from,
    contentTo: content.to,
    skipLetters: 0,
    speaker: agent && !publishes ? agent : text,
    pending: null,
    agreement: null,
    via: publishes ? [agent] : [],
    to: null,
    anonymous: false,
    certainty: 'likely',
  }
}

const MAX_TEXT_BACK = 8

/** «نشر اللاعب تغريدة [جاء] فيها "…"»: what stands in a text that somebody has just made. */
function proposeWithin(scene: Scene, at: number): Proposal | null {
  const { tokens, sentenceStarts, sentenceEnds } = scene.c.stream
  let text = at - 1
  const first = Math.max(sentenceStarts[at]!, at - MAX_TEXT_BACK)
  while (text >= first && !isText(tokens[text]!.norm)) text--
  if (text < first) return null
  const opening = openingAfter(scene.c, at + 2, Math.min(sentenceEnds[at]!, at + 5))
  const content = opening && extentOf(scene, { ...opening, skipLetters: 0 })
  if (!content || content.to - content.from < 2) return null
  return {
    rule: 'ar/statement/stands-in-text',
    kind: content.kind,
    cls: 'asserts',
    cue: [at, at + 1],
    at,
    contentFrom: content.from,
    contentTo: content.to,
    skipLetters: 0,
    speaker: null,
    pending: 'governor',
    agreement: null,
    via: [],
    to: null,
    anonymous: false,
    certainty: 'likely',
  }
}

/** «تغريدة», «بيانا» */
const isText = (norm: string) => TELLING_HEADS.has(norm) || TELLING_HEADS.has(norm.replace(/ا$/, ''))

/** أن, a colon or an opening mark; nothing but a clause about the text may stand before it. */
function openingAfter(c: Context, from: number, limit: number) {
  const { tokens, quotations, quotationOf } = c.stream
  for (let i = from; i < Math.min(limit, from + MAX_BETWEEN); i++) {
    const q = quotations[quotationOf[i]!]
    if (q?.open === i && q.words > 3) return { lead: 'quote' as const, contentFrom: i }
    if (q?.open === i) {
      i = q.close
      continue
    }
    if (!contentOpensAt(c, i, limit) || tokens[i]!.norm === 'قوله') continue
    const opens = quotations[quotationOf[i + 1] ?? -1]?.open === i + 1
    if (tokens[i]!.norm === ':') return { lead: opens ? ('quote' as const) : ('colon' as const), contentFrom: i + 1 }
    return { lead: 'clause' as const, contentFrom: i + 1 }
  }
  return null
}

/** «بيان أصدره [المجلس]», «تقرير نشرته [صحيفة الساحل]». */
function agentOf(c: Context, from: number, limit: number): NounPhrase | null {
  const at = isComma(c, from) ? from + 1 : from
  if (!/^(?:اصدر|نشر|اورد|بث|نقل|وزع)(?:ه|ها|ته|تها)$/.test(c.stream.tokens[at]?.norm ?? '')) return null
  const agent = at + 1 < limit ? nounPhraseAt(c, at + 1, limit) : null
  return agent && standingOf(c, agent) === 'known' ? agent : null
}
