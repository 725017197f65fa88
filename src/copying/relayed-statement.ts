import { searchKey } from '../arabic/fold.js'
import type { Reading, Statement } from '../domain/index.js'
import { coveredLength } from './prose-length.js'
import type { Sentence } from './retold.js'

/** What an account consists of when it does nothing but relay what one speaker said. */
export interface Relayed {
  /** Words of the speaker's name in the form in which names are compared. */
  readonly speaker: readonly string[]
  /** Stems of the sentences that hold the speaker's words; short ones are left out, which every sentence has. */
  readonly stems: ReadonlySet<string>
  /** Share of the account's sentences, by length, that the speaker's words fill. */
  readonly share: number
}

/** Share of an account from which it is one speaker's words and little else. */
const RELAYING_SHARE = 0.6
/** Share of a sentence that statements fill, from which it is the speaker's: the rest says who spoke, when and where. */
const SPOKEN_SHARE = 0.5
/** Share of the fewer stems that the two have in common, where a speaker says one thing and not another on the same matter. */
const SAME_WORDS_SHARE = 0.5
const LEAST_SHARED = 12
const LEAST_STEM = 3

/** The speaker whose words an account relays, alone; null where it has more to tell, or speakers of equal weight. */
export function relayedBy({ statements }: Reading, sentences: readonly Sentence[]): Relayed | null {
  const all = sentences.reduce((sum, s) => sum + s.end - s.start, 0)
  if (all === 0) return null
  for (const [speaker, own] of bySpeaker(statements)) {
    const spans = own.map(extentOf)
    const spoken = sentences.filter((s) => {
      const inside = spans
        .filter((t) => t.start < s.end && s.start < t.end)
        .map((t) => ({ start: Math.max(t.start, s.start), end: Math.min(t.end, s.end) }))
      return coveredLength(inside) >= SPOKEN_SHARE * (s.end - s.start)
    })
    const share = spoken.reduce((sum, s) => sum + s.end - s.start, 0) / all
    if (share < RELAYING_SHARE) continue
    const stems = new Set(spoken.flatMap((s) => s.stems.filter((stem) => stem.length >= LEAST_STEM)))
    return { speaker: wordsOf(speaker), stems, share }
  }
  return null
}

/** True where two accounts relay the same words of the same speaker: «وزير المياه سالم الراعي» and «الراعي» on one occasion. */
export function sameStatement(a: Relayed, b: Relayed): boolean {
  if (!sameName(a.speaker, b.speaker)) return false
  const [few, many] = a.stems.size <= b.stems.size ? [a.stems, b.stems] : [b.stems, a.stems]
  let common = 0
  for (const stem of few) if (many.has(stem)) common++
  return common >= LEAST_SHARED && common >= SAME_WORDS_SHARE * few.size
}

function bySpeaker(statements: readonly Statement[]): ReadonlyMap<string, readonly Statement[]> {
  const out = new Map<string, Statement[]>()
  for (const statement of statements) {
    const { name, certainty, contentSpan } = statement
    if (name === null || certainty === 'unsure' || contentSpan.field !== 'text') continue
    const known = out.get(name)
    if (known) known.push(statement)
    else out.set(name, [statement])
  }
  return out
}

/** A statement with the words that bring it: «وقال الراعي في مؤتمر صحافي إن …». */
function extentOf({ contentSpan, cueSpan, speakerSpan }: Statement): { readonly start: number; readonly end: number } {
  const near = [contentSpan, cueSpan, speakerSpan].filter(
    (s) => s !== null && s.field === 'text' && Math.abs(s.start - contentSpan.start) < REACH,
  )
  return {
    start: Math.min(...near.map((s) => s!.start)),
    end: Math.max(...near.map((s) => s!.end)),
  }
}

/** Characters between a content and its cue or speaker; further off stands another mention. */
const REACH = 300

function wordsOf(name: string): readonly string[] {
  return searchKey(name).split(/\s+/)
}

/** One name is the other, or the end of it. */
function sameName(a: readonly string[], b: readonly string[]): boolean {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a]
  return few.every((word, i) => word === many[many.length - few.length + i])
}
