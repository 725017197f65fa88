import { AMBIGUOUS, COMMON_PLACES } from '../../arabic/lexicons/ambiguous-name-lexicon.js'
import type { AnalysedArticle, Passage } from '../../article/analysed-article.js'
import type { NameType } from '../../domain/index.js'
import { CharClass, charClass } from '../../text/character-class.js'
import type { Token } from '../../text/tokens.js'
import { type GazetteerMatch, type Observed, wordAt } from './features.js'
import { GAZETTEER } from './gazetteer.js'
import { hostsOf } from './hosts.js'
import { institutionAt } from './institutions.js'
import { mediumAt } from './media.js'
import type { Mention } from './mention.js'
import { coordinated, endOfPerson, OWN_WAW, startOfPerson } from './person-runs.js'
import { findRepeated } from './repeated-mentions.js'
import { LABELS } from './sequence-model.js'
import { isRatherPerson, TAGGER } from './tagger.js'
import { wordClassOf } from './word-classes.js'
import { Flag, flagsOf } from './word-profile.js'

/** A span of tokens found by one of the finders, before it is trimmed. */
interface Draft {
  from: number
  to: number
  skip: number
  type: NameType
  known: string | null
  rule: string
}

/** The words of the article, gathered when first asked for. */
type Vocabulary = () => ReadonlySet<string>

const TYPES: readonly NameType[] = ['person', 'organization', 'place', 'other']

/** All mentions of names in the passages that are observed (clutter is not), in order of the text. */
export function findMentions(analysed: AnalysedArticle, seen: readonly (Observed | null)[]): Mention[] {
  let words: Set<string> | null = null
  const vocabulary = () => (words ??= new Set(analysed.passages.flatMap((p) => p.tokens.map((t) => t.norm))))
  const out: Mention[] = []
  analysed.passages.forEach((passage, index) => {
    const observed = seen[index]
    if (!observed) return
    const text = passage.field === 'title' ? (analysed.article.title ?? '') : analysed.article.text
    for (const draft of draftsOf(passage.tokens, observed, vocabulary)) out.push(mentionOf(draft, passage, index, text))
  })
  const kept = dropBareNames(analysed, out)
  const again = findRepeated(analysed, kept, seen, (index, token, skip) => {
    const passage = analysed.passages[index]!
    const text = passage.field === 'title' ? (analysed.article.title ?? '') : analysed.article.text
    return mentionOf(
      { from: token, to: token + 1, skip, type: 'person', known: null, rule: 'ar/name/again' },
      passage,
      index,
      text,
    )
  })
  return again.length ? [...kept, ...again].sort((a, b) => a.passage - b.passage || a.from - b.from) : kept
}

/**
 * A single word that is a common word as well («عادل» just, «نور» light) is a person only where the article names him in full, or
 * after a title or a verb of saying.
 */
function dropBareNames(analysed: AnalysedArticle, mentions: readonly Mention[]): Mention[] {
  const parts = new Set<string>()
  for (const m of mentions) if (m.type === 'person' && m.words.length > 1) for (const w of m.words) parts.add(w)
  return mentions.filter((m) => {
    if (m.type !== 'person' || m.words.length > 1 || parts.has(m.words[0]!)) return true
    if (isRatherPerson(m.words[0]!) && !(flagsOf(m.words[0]!) & Flag.GivenName)) return true
    const before = analysed.passages[m.passage]!.tokens[m.from - 1]
    if (!before || m.start > analysed.passages[m.passage]!.tokens[m.from]!.start) return false
    return hostsOf(before.norm).some((h) => (flagsOf(h.word) & (Flag.Address | Flag.Office | Flag.SubjectVerb)) !== 0)
  })
}

/** Lexicon phrases first, institutions next, then what the learned tagger adds; no two overlap. */
function draftsOf(tokens: readonly Token[], seen: Observed, vocabulary: Vocabulary): Draft[] {
  const labels = TAGGER.tag(seen)
  const taken = new Uint8Array(tokens.length)
  const out: Draft[] = []
  const take = (draft: Draft) => {
    for (let i = draft.from; i < draft.to; i++) if (taken[i]) return
    taken.fill(1, draft.from, draft.to)
    out.push(draft)
  }
  for (let i = 0; i < tokens.length; i++) {
    if (!seen.words[i]!.opens) continue
    const match = seen.matches.get(i)
    if (match && isSurePhrase(match, seen, labels, i)) {
      take({
        from: i,
        to: match.to,
        skip: match.skip,
        type: match.known.type,
        known: match.known.name,
        rule: 'ar/name/lexicon',
      })
      i = match.to - 1
      continue
    }
    const institution = institutionAt(tokens, i, wordAt(seen, i).profile)
    if (institution) {
      take({ ...institution, type: 'organization', rule: 'ar/name/institution' })
      i = institution.to - 1
      continue
    }
    const medium = mediumAt(tokens, i, wordAt(seen, i).profile)
    if (medium) {
      const phrase = tokens
        .slice(medium.from, medium.to)
        .map((t) => t.norm)
        .join(' ')
      const known = GAZETTEER.get(`${wordAt(seen, i).profile.host.word} ${phrase}`) ?? GAZETTEER.get(phrase)
      const name = known?.type === 'organization' ? known.name : null
      take({ ...medium, skip: 0, type: 'organization', known: name, rule: 'ar/name/quoted' })
    }
  }
  for (let i = 0; i < tokens.length; i++) {
    const label = labels[i]!
    if (label % 2 === 0) continue
    let to = i + 1
    while (to < tokens.length && labels[to] === label + 1) to++
    const type = TYPES[(label - 1) / 2]!
    const from = type === 'person' ? startOfPerson(i, tokens, seen, taken) : i
    if (type === 'person') to = endOfPerson(from, to, labels, seen, taken)
    for (const [f, t] of type === 'person' ? coordinated(from, to, seen) : [[from, to] as const]) {
      const draft = trim({ from: f, to: t, skip: 0, type, known: null, rule: 'ar/name/learned' }, tokens, seen)
      if (draft) take({ ...draft, skip: skipOf(tokens[draft.from]!.norm, draft, seen, vocabulary) })
    }
  }
  return out.sort((a, b) => a.from - b.from)
}

/** Several words always count; one word does where nothing else is written so, or where the tagger agrees. */
function isSurePhrase(match: GazetteerMatch, seen: Observed, labels: Uint8Array, at: number): boolean {
  if (match.to - at > 1) return true
  const label = LABELS[labels[at]!]!
  const { flags } = wordAt(seen, at).profile
  if (label.startsWith('I-')) return false
  if (label.startsWith('B-'))
    return labels[at + 1] === labels[at]! + 1 ? false : label.endsWith(match.known.type) || !label.endsWith('person')
  if (match.known.type === 'organization') return !AMBIGUOUS.has(match.known.name)
  if (AMBIGUOUS.has(match.known.name)) return false
  return (
    (flags & Flag.Place) !== 0 &&
    (!COMMON_PLACES.has(match.known.name) || (wordAt(seen, at - 1).profile.flags & Flag.PlaceHead) !== 0)
  )
}

/** Cuts words that are not part of a name from its ends; null when nothing is left of it. */
function trim(draft: Draft, tokens: readonly Token[], seen: Observed): Draft | null {
  let { from, to } = draft
  const flags = (i: number) => wordAt(seen, i).profile.flags
  while (to > from && tokens[to - 1]!.kind === 'punctuation') to--
  while (from < to && (tokens[from]!.kind === 'punctuation' || FUNCTION_WORDS.has(wordAt(seen, from).profile.norm)))
    from++
  while (to > from && FUNCTION_WORDS.has(wordAt(seen, to - 1).profile.norm)) to--
  if (draft.type === 'person') {
    // «الرئيس بوتين»: the office is not part of the name; «عبد …» and «أبو …» need what follows.
    while (to - from > 1 && flags(from) & (Flag.Office | Flag.Address) && !(flags(from) & Flag.GivenName)) from++
    const last = tokens[to - 1]
    if (
      last &&
      flags(to - 1) & Flag.Connector &&
      !(flags(to - 1) & Flag.ServantOf) &&
      to < tokens.length &&
      tokens[to]!.kind === 'word'
    )
      to++
  }
  if (from >= to) return null
  if (to - from === 1) {
    const token = tokens[from]!
    const own = flags(from)
    if (token.kind === 'number' || token.norm.length < 2) return null
    if (
      own & (Flag.Calendar | Flag.PlaceHead | Flag.OrganizationHead) &&
      !(own & (Flag.GivenName | Flag.ForeignGivenName | Flag.Place))
    )
      return null
    if (own & Flag.Nationality && !(own & (Flag.Place | Flag.GivenName | Flag.ForeignGivenName))) return null
    if (
      draft.type === 'person' &&
      own & (Flag.Office | Flag.Address | Flag.SubjectVerb) &&
      !(own & (Flag.GivenName | Flag.ForeignGivenName))
    )
      return null
    if (hostsOf(token.norm).some((h) => COMMON.has(h.word))) return null
  }
  return { ...draft, from, to }
}

/** Words of grammar at the edge of a run that the tagger took too wide: «[أن] بوتين». */
const FUNCTION_WORDS = new Set(
  'ان انه انها في من على الي عن مع قد لم لن لا ما هو هي هذا هذه ذلك تلك الذي التي كان كانت او ثم بعد قبل خلال حول عبر ضد بين منذ حتي كما حيث عند و ايضا كل غير'.split(
    ' ',
  ),
)

/** Single words that are never a name of their own. */
const COMMON = new Set([
  'الله',
  'اله',
  'الرب',
  'الاسلام',
  'القران',
  'النبي',
  'الرسول',
  'انه',
  'انها',
  'بن',
  'ابن',
  'عبد',
  'ابو',
  'ال',
  'الحكومه',
  'الحكومة',
  'الدولة',
  'الدوله',
])

/** How many letters of a name's first word are proclitics. */
function skipOf(norm: string, draft: Draft, seen: Observed, vocabulary: Vocabulary): number {
  const { profile } = wordAt(seen, draft.from)
  if (profile.flags) return profile.host.skip
  const [whole, ...others] = hostsOf(norm)
  const wholeKnown = wordClassOf(whole!.word).fine > 0
  for (const host of others) {
    // The same word without the clitic elsewhere in the article is the best evidence.
    if (host.word.length > 2 && vocabulary().has(host.word)) return host.skip
  }
  for (const host of others) {
    if (host.word.length > 2 && wordClassOf(host.word).fine > 0 && (!wholeKnown || norm[0] === 'و')) return host.skip
  }
  return !wholeKnown && norm[0] === 'و' && norm.length > 4 && !OWN_WAW.test(norm) ? 1 : 0
}

function mentionOf(draft: Draft, passage: Passage, index: number, text: string): Mention {
  const first = passage.tokens[draft.from]!
  const start = afterLetters(text, first.start, draft.skip)
  const end = passage.tokens[draft.to - 1]!.end
  const host = hostsOf(first.norm).find((h) => h.skip === draft.skip)
  const words = [host?.word ?? first.norm]
  for (let i = draft.from + 1; i < draft.to; i++) words.push(passage.tokens[i]!.norm)
  return {
    passage: index,
    from: draft.from,
    to: draft.to,
    field: passage.field,
    start,
    end,
    text: text.slice(start, end),
    type: draft.type,
    words,
    known: draft.known,
    rule: draft.rule,
    certainty: draft.rule === 'ar/name/learned' || draft.rule === 'ar/name/again' ? 'likely' : 'certain',
  }
}

/** The offset after a number of letters, each with the marks that belong to it. */
function afterLetters(text: string, start: number, letters: number): number {
  let at = start
  for (let n = 0; n < letters; n++) {
    at++
    while (charClass(text.charCodeAt(at)) === CharClass.Transparent) at++
  }
  return at
}
