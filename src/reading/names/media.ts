import { foldWord } from '../../arabic/fold.js'
import type { Token } from '../../text/tokens.js'
import { Flag, type WordProfile } from './word-profile.js'

const MEDIA = new Set(['صحيفة', 'جريدة', 'مجلة', 'قناة', 'إذاعة', 'شبكة', 'تلفزيون', 'موقع', 'وكالة'].map(foldWord))
const OPENING = new Set(['"', '«', '“', '”', "'", '‘', '’', '„'])
const CLOSING = new Set(['"', '»', '”', '“', "'", '’', '‘'])
const MAX_WORDS = 4

/**
 * The name in quotation marks after a noun of organisations («صحيفة "[الوطن]"», «شركة «[النور للتعدين]»»), or in Latin letters after a
 * noun of media («شبكة [CNN]»), as token indices, for the noun at a token; null when there is none.
 */
export function mediumAt(
  tokens: readonly Token[],
  head: number,
  profile: WordProfile,
): { from: number; to: number } | null {
  if (!(profile.flags & Flag.OrganizationHead)) return null
  const next = tokens[head + 1]
  if (!next) return null
  if (next.kind === 'word')
    return MEDIA.has(profile.host.word) && /^[a-z]/.test(next.norm) ? latin(tokens, head + 1) : null
  if (!OPENING.has(next.norm)) return null
  for (let i = head + 2; i <= head + 2 + MAX_WORDS && i < tokens.length; i++) {
    if (tokens[i]!.kind === 'word') continue
    return CLOSING.has(tokens[i]!.norm) && i > head + 2 ? { from: head + 2, to: i } : null
  }
  return null
}

function latin(tokens: readonly Token[], from: number): { from: number; to: number } {
  let to = from
  while (tokens[to]?.kind === 'word' && /^[a-z]/.test(tokens[to]!.norm)) to++
  return { from, to }
}
