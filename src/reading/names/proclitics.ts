import type { Token } from '../../text/tokens.js'
import { type Observed, wordAt } from './features.js'
import { hostsOf } from './hosts.js'
import { OWN_WAW, type Vocabulary } from './person-runs.js'
import type { Draft } from './run-shape.js'
import { isRatherPerson } from './tagger.js'
import { wordClassOf } from './word-classes.js'
import { Flag, type WordProfile } from './word-profile.js'

const QUOTES = new Set(['"', '«', '“', '”', "'", '‘'])

/** How many letters of a name's first word are proclitics. */
export function skipOf(tokens: readonly Token[], draft: Draft, seen: Observed, vocabulary: Vocabulary): number {
  const { profile } = wordAt(seen, draft.from)
  const { norm } = profile
  // «مديرية [باجل]»: nothing parts a noun of places from the name that it governs.
  if (governs(wordAt(seen, draft.from - 1).profile) && norm[0] !== 'و') return 0
  if (profile.flags) return profile.host.skip
  // «"كيوب يو"»: what a quotation mark opens is written as it is called.
  if (QUOTES.has(tokens[draft.from - 1]?.norm ?? '') && tokens[draft.from]!.glued) return 0
  // No preposition stands before a conjunction: «بونجاح» is not ب and «ونجاح».
  const [whole, ...others] = hostsOf(norm).filter((h) => h.word[0] !== 'و' || h.skip === 0 || OWN_WAW.test(h.word))
  const wholeKnown = wordClassOf(whole!.word).fine > 0
  // «[فانسان] كومباني» is not ف and «إنسان»: a full name that looks like one begins with no common word under a clitic.
  const isFullName = draft.type === 'person' && draft.to - draft.from > 1
  const isName = isFullName && !norm.startsWith('لل') && isRatherPerson(norm)
  const mayBegin = (word: string) => !isName || isRatherPerson(word)
  for (const host of others) {
    // The same word without the clitic elsewhere in the article is the best evidence.
    if (host.word.length > 2 && mayBegin(host.word) && vocabulary().has(host.word)) return host.skip
  }
  for (const host of others) {
    if (
      host.word.length > 2 &&
      mayBegin(host.word) &&
      wordClassOf(host.word).fine > 0 &&
      (!wholeKnown || norm[0] === 'و')
    )
      return host.skip
  }
  return !wholeKnown && norm[0] === 'و' && norm.length > 4 && !OWN_WAW.test(norm) ? 1 : 0
}

function governs({ flags, host }: WordProfile): boolean {
  return (flags & Flag.PlaceHead) !== 0 && !host.word.startsWith('ال')
}
