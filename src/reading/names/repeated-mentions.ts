import type { AnalysedArticle } from '../../article/analysed-article.js'
import { type Observed, wordAt } from './features.js'
import type { Mention } from './mention.js'
import { isCompound } from './place-runs.js'
import { isRatherPerson } from './tagger.js'
import { wordClassOf } from './word-classes.js'
import { Flag, flagsOf } from './word-profile.js'

/** «ماي», «لام»: shorter ones are too often something else, and those of three letters under a proclitic. */
const MIN_LETTERS = 3
const MIN_UNDER_PROCLITIC = 4

/**
 * Last names of persons named in full elsewhere in the article, where the tagger passed them by:
 * «القائد ماجد القميزي … أضاف [القميزي] الهدف الثاني». Words that are common words too are left alone.
 */
export function findRepeated(
  analysed: AnalysedArticle,
  mentions: readonly Mention[],
  seen: readonly (Observed | null)[],
  make: (passage: number, token: number, skip: number) => Mention,
): Mention[] {
  const lastNames = new Set<string>()
  for (const m of mentions) {
    const last = m.words.at(-1)!
    if (
      m.type === 'person' &&
      m.words.length > 1 &&
      last.length >= MIN_LETTERS &&
      !flagsOf(last) &&
      isRatherPerson(last)
    )
      lastNames.add(last)
  }
  if (lastNames.size === 0) return []
  // Most words are turned away by their last two letters, which no proclitic changes.
  let endings = 0
  for (const name of lastNames) endings |= ending(name)
  const out: Mention[] = []
  let next = 0
  analysed.passages.forEach((passage, p) => {
    const observed = seen[p]
    if (!observed) return
    for (let i = 0; i < passage.tokens.length; i++) {
      const token = passage.tokens[i]!
      if (!(endings & ending(token.norm)) || token.kind !== 'word') continue
      // «12 [ماي] 2011» is a month.
      if (passage.tokens[i - 1]?.kind === 'number') continue
      while (next < mentions.length && before(mentions[next]!, p, i)) next++
      const at = mentions[next]
      if (at && at.passage === p && at.from <= i) continue
      const host = observed.words[i]!.profile.hosts.find(
        (h) => lastNames.has(h.word) && (h.skip === 0 || h.word.length >= MIN_UNDER_PROCLITIC),
      )
      if (host && !(host.skip === 0 && isAdjective(host.word, i, observed))) out.push(make(p, i, host.skip))
    }
  })
  return out
}

const RELATIVE = /^ال.{2,}ي$/
const DEFINITE = /^(?:[وفبك]{0,2}ال|لل)/
const PLURAL_OR_FEMININE = /(?:ة|ات|ين|ون)$/

/** «الوطن [العربي]» is not نبيل العربي: behind a noun with the article, other than an office, the word is its adjective. */
function isAdjective(word: string, at: number, seen: Observed): boolean {
  if (!RELATIVE.test(word) || at === 0) return false
  const { norm, flags } = wordAt(seen, at - 1).profile
  // Plurals and feminines have other adjectives.
  return DEFINITE.test(norm) && !PLURAL_OR_FEMININE.test(norm) && !(flags & (Flag.Office | Flag.Address))
}

function ending(word: string): number {
  return 1 << ((word.charCodeAt(word.length - 1) + 5 * word.charCodeAt(word.length - 2)) & 31)
}

function before(m: Mention, passage: number, token: number): boolean {
  return m.passage < passage || (m.passage === passage && m.to <= token)
}

/** Compound names of places that a noun of places or the tagger gave once, and places of a dateline, wherever else the article has the same words: «سيول [تل عنبر]». */
export function findRepeatedPlaces(
  analysed: AnalysedArticle,
  mentions: readonly Mention[],
  seen: readonly (Observed | null)[],
  make: (passage: number, from: number, to: number, skip: number) => Mention,
): Mention[] {
  const places = new Map<string, (readonly string[])[]>()
  for (const { type, known, words, rule } of mentions) {
    if (type !== 'place' || known !== null) continue
    const sure = rule === 'ar/name/dateline' ? !wordClassOf(words[0]!).fine : words.length > 1 && isCompound(words[0]!)
    if (!sure) continue
    const list = places.get(words[0]!) ?? []
    if (!list.some((other) => other.join(' ') === words.join(' '))) list.push(words)
    places.set(words[0]!, list)
  }
  if (places.size === 0) return []
  const taken = new Set<string>()
  for (const m of mentions) for (let i = m.from; i < m.to; i++) taken.add(`${m.passage} ${i}`)
  const out: Mention[] = []
  analysed.passages.forEach(({ tokens }, p) => {
    const observed = seen[p]
    if (!observed) return
    for (let i = 0; i < tokens.length; i++) {
      for (const { word, skip } of observed.words[i]!.profile.hosts) {
        const place = places.get(word)?.find((words) => words.every((w, k) => k === 0 || tokens[i + k]?.norm === w))
        if (!place || place.some((_, k) => taken.has(`${p} ${i + k}`))) continue
        out.push(make(p, i, i + place.length, skip))
        i += place.length - 1
        break
      }
    }
  })
  return out
}
