import { HOMOGRAPHS } from '../../arabic/lexicons/ambiguous-name-lexicon.js'
import type { Token } from '../../text/tokens.js'
import { type Observed, wordAt } from './features.js'

/** True for a word that names something only in company which it does not have here: «[سيول] جارفة», «[فتح] تحقيق». */
export function lacksCompany(tokens: readonly Token[], seen: Observed, at: number): boolean {
  if (isAdjective(tokens, at) || isBirthplace(tokens, at)) return true
  for (const { word } of wordAt(seen, at).profile.hosts) {
    const company = HOMOGRAPHS.get(word)
    if (!company) continue
    const to = Math.min(tokens.length, at + company.reach + 1)
    for (let i = Math.max(0, at - company.reach); i < to; i++)
      if (i !== at && company.words.test(tokens[i]!.norm)) return false
    return true
  }
  return false
}

/** Country and adjective in one word: «زار [السعودية]», «الأسرة السعودية». */
function isAdjective(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  return (
    tokens[at]!.norm === 'السعودية' && before?.kind === 'word' && /^(?:[وفبك]?ال|لل).{2,}(?:ة|ات)$/.test(before.norm)
  )
}

/** «مسقط رأسه» is where he was born, not the capital of Oman. */
function isBirthplace(tokens: readonly Token[], at: number): boolean {
  return tokens[at]!.norm.endsWith('مسقط') && /^راس/.test(tokens[at + 1]?.norm ?? '')
}
