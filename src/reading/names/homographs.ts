import { HOMOGRAPHS, type Homograph, PAPERS } from '../../arabic/lexicons/ambiguous-name-lexicon.js'
import type { Token } from '../../text/tokens.js'
import { type Observed, wordAt } from './features.js'
import type { Host } from './hosts.js'

/** True for a word that names something only in company which it does not have here: «[سيول] جارفة», «[فتح] تحقيق», «[القاعدة] الجوية». */
export function lacksCompany(tokens: readonly Token[], seen: Observed, at: number): boolean {
  if (isAdjective(tokens, at) || isBirthplace(tokens, at) || isAdverb(tokens[at]!, seen)) return true
  for (const { word } of wordAt(seen, at).profile.hosts) {
    const homograph = HOMOGRAPHS.get(word)
    if (homograph) return !isNamed(homograph, tokens, at)
  }
  return false
}

/** True for words that would lack company if they had none: with it they are surely names. */
export function hasProvenCompany(hosts: readonly Host[]): boolean {
  return hosts.some((h) => HOMOGRAPHS.get(h.word)?.company !== undefined)
}

function isNamed({ reach, company, quoted, notAfter, notBefore }: Homograph, tokens: readonly Token[], at: number) {
  if (notAfter?.test(tokens[at - 1]?.norm ?? '') || notBefore?.test(tokens[at + 1]?.norm ?? '')) return false
  if (!company || (quoted && isQuotedAlone(tokens, at, at + 1))) return true
  const to = Math.min(tokens.length, at + reach + 1)
  for (let i = Math.max(0, at - reach); i < to; i++) if (i !== at && company.test(tokens[i]!.norm)) return true
  return false
}

const OPENING = new Set(['"', '«', '“', '”', "'", '‘', '(', '„'])
const CLOSING = new Set(['"', '»', '”', '“', "'", '’', ')'])

function isQuotedAlone(tokens: readonly Token[], from: number, to: number): boolean {
  return OPENING.has(tokens[from - 1]?.norm ?? '') && CLOSING.has(tokens[to]?.norm ?? '')
}

const TO = 'ل'

/** «قال لـ"[الشرق الأوسط]"»: what somebody says to a place in quotation marks is said to the newspaper. */
export function isPaper(name: string, tokens: readonly Token[], from: number, to: number): boolean {
  return PAPERS.has(name) && isQuotedAlone(tokens, from, to) && tokens[from - 2]?.norm === TO
}

/** Country and adjective in one word: «زار [السعودية]», «الأسرة السعودية». */
function isAdjective(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  return (
    tokens[at]!.norm === 'السعودية' && before?.kind === 'word' && /^(?:[وفبك]?ال|لل).{2,}(?:ة|ات)$/.test(before.norm)
  )
}

/** «[دوماً]» always: places have no nunation. */
function isAdverb({ norm, start, end }: Token, { text }: Observed): boolean {
  return norm.endsWith('ا') && /\u064B/.test(text.slice(start, end))
}

/** «مسقط رأسه» is where he was born, not the capital of Oman. */
function isBirthplace(tokens: readonly Token[], at: number): boolean {
  return tokens[at]!.norm.endsWith('مسقط') && /^راس/.test(tokens[at + 1]?.norm ?? '')
}
