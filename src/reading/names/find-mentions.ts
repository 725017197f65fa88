import { foldWord } from '../../arabic/fold.js'
import { AMBIGUOUS, COMMON_PLACES } from '../../arabic/lexicons/ambiguous-name-lexicon.js'
import type { AnalysedArticle, Passage } from '../../article/analysed-article.js'
import type { NameType } from '../../domain/index.js'
import type { Token } from '../../text/tokens.js'
import { afterLetters } from './after-letters.js'
import { isClub } from './clubs.js'
import { type GazetteerMatch, type Observed, wordAt } from './features.js'
import { GAZETTEER } from './gazetteer.js'
import { withoutGluedPersons } from './glued-persons.js'
import { hasProvenCompany, isPaper, lacksCompany } from './homographs.js'
import { hostsOf } from './hosts.js'
import { institutionAt } from './institutions.js'
import { introducedPerson, Taken } from './introduced-persons.js'
import { LABELS } from './labels.js'
import { mediumAt } from './media.js'
import type { Mention } from './mention.js'
import { namedAfter } from './named-after.js'
import { endOfPerson, personsOf, startOfPerson, type Vocabulary } from './person-runs.js'
import { endOfPlace, placeAfterHead, startOfPlace } from './place-runs.js'
import { skipOf } from './proclitics.js'
import { findRepeated, findRepeatedPlaces } from './repeated-mentions.js'
import { type Draft, trim } from './run-shape.js'
import { isRatherPerson, TAGGER } from './tagger.js'
import { Flag, flagsOf } from './word-profile.js'

const TYPES: readonly NameType[] = ['person', 'organization', 'place', 'other']

/** All mentions of names in the passages that are observed (clutter is not), in order of the text. */
export function findMentions(analysed: AnalysedArticle, seen: readonly (Observed | null)[]): Mention[] {
  let words: Set<string> | null = null
  const vocabulary = () => (words ??= wordsOf(analysed))
  const out: Mention[] = []
  analysed.passages.forEach((passage, index) => {
    const observed = seen[index]
    if (!observed) return
    const text = textOf(analysed, index)
    for (const draft of draftsOf(passage.tokens, observed, vocabulary)) out.push(mentionOf(draft, passage, index, text))
  })
  const parted = withoutGluedPersons(out, (m, from, to) =>
    mentionOf(
      { from, to, skip: from === m.from ? skipBefore(m, analysed) : 0, type: 'person', known: null, rule: m.rule },
      analysed.passages[m.passage]!,
      m.passage,
      textOf(analysed, m.passage),
    ),
  )
  const kept = dropBareNames(analysed, personsByLastName(parted.map((m) => placeOfDateline(analysed, m))))
  const again = findRepeated(analysed, kept, seen, (index, token, skip) => {
    const passage = analysed.passages[index]!
    return mentionOf(
      { from: token, to: token + 1, skip, type: 'person', known: null, rule: 'ar/name/again' },
      passage,
      index,
      textOf(analysed, index),
    )
  })
  again.push(
    ...findRepeatedPlaces(analysed, [...kept, ...again], seen, (passage, from, to, skip) =>
      mentionOf(
        { from, to, skip, type: 'place', known: null, rule: 'ar/name/again' },
        analysed.passages[passage]!,
        passage,
        textOf(analysed, passage),
      ),
    ),
  )
  return again.length ? [...kept, ...again].sort((a, b) => a.passage - b.passage || a.from - b.from) : kept
}

/** «تل عنبر ([ساحلان]) - (وكالة)»: where a dateline says that it is from is a place, whatever the tagger took it for. */
function placeOfDateline({ layout }: AnalysedArticle, m: Mention): Mention {
  const { dateline } = layout
  const within = dateline?.place?.includes(m.text) && m.field === dateline.field && m.end <= dateline.end
  return within && m.type !== 'place' ? { ...m, type: 'place', rule: 'ar/name/dateline' } : m
}

function wordsOf({ passages }: AnalysedArticle): Set<string> {
  const words = new Set<string>()
  for (const { tokens } of passages) for (const { norm } of tokens) words.add(norm)
  return words
}

function textOf(analysed: AnalysedArticle, passage: number): string {
  return analysed.passages[passage]!.field === 'title' ? (analysed.article.title ?? '') : analysed.article.text
}

/** How many letters of its first word a mention leaves out as proclitics. */
function skipBefore({ passage, from, words }: Mention, analysed: AnalysedArticle): number {
  return hostsOf(analysed.passages[passage]!.tokens[from]!.norm).find((h) => h.word === words[0])?.skip ?? 0
}

/** «[أوزاك]» that the tagger took for a body is the person «ليلى أوزاك» of the same article. */
function personsByLastName(mentions: readonly Mention[]): Mention[] {
  const last = new Set<string>()
  for (const m of mentions) if (m.type === 'person' && m.words.length > 1) last.add(m.words.at(-1)!)
  return mentions.map((m) =>
    m.type !== 'person' && m.known === null && m.words.length === 1 && last.has(m.words[0]!)
      ? { ...m, type: 'person' as const }
      : m,
  )
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
    taken.fill(draft.type === 'person' ? Taken.Person : Taken.Other, draft.from, draft.to)
    out.push(draft)
  }
  for (let i = 0; i < tokens.length; i++) {
    if (!seen.words[i]!.opens) continue
    const match = seen.matches.get(i)
    if (match && isSurePhrase(match, tokens, seen, labels, i)) {
      const paper = isPaper(foldWord(match.known.name), tokens, i, match.to)
      take({
        from: i,
        to: match.to,
        skip: match.skip,
        type: paper || (match.known.type === 'place' && isClub(i, seen)) ? 'organization' : match.known.type,
        known: paper ? null : match.known.name,
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
    if (lacksCompany(tokens, seen, i)) continue
    let to = i + 1
    while (to < tokens.length && labels[to] === label + 1) to++
    const type = TYPES[(label - 1) / 2]!
    const from = type === 'person' ? startOfPerson(i, tokens, seen, taken) : i
    if (type === 'person') to = endOfPerson(from, to, labels, seen, taken)
    for (const [f, t] of type === 'person' ? personsOf(from, to, tokens, seen, vocabulary) : [[from, to] as const]) {
      const draft = trim({ from: f, to: t, skip: 0, type, known: null, rule: 'ar/name/learned' }, tokens, seen)
      if (!draft) continue
      if (draft.type === 'place') {
        draft.from = startOfPlace(draft.from, seen, taken)
        draft.to = endOfPlace(draft.from, draft.to, tokens, seen, taken)
      }
      const bearer = draft.type === 'person' ? namedAfter(draft.from, draft.to, tokens, seen) : null
      if (bearer) take({ ...bearer, known: null, rule: 'ar/name/named-after' })
      else take({ ...draft, skip: skipOf(tokens, draft, seen, vocabulary) })
    }
  }
  for (let i = 0; i < tokens.length; i++) {
    if (!seen.words[i]!.introduces || tokens[i]!.kind !== 'word') continue
    const place = placeAfterHead(i, tokens, seen, taken)
    if (place) take({ ...place, skip: 0, type: 'place', known: null, rule: 'ar/name/place' })
    const person = introducedPerson(i, tokens, seen, taken)
    if (!person) continue
    const begun = out.find((d) => d.type === 'person' && d.from === person.from && d.to < person.to)
    if (begun) {
      taken.fill(Taken.Person, begun.to, person.to)
      begun.to = person.to
    } else take({ ...person, skip: 0, type: 'person', known: null, rule: 'ar/name/introduced' })
  }
  return out.sort((a, b) => a.from - b.from)
}

/** «كشف [الفيفا]»: a body that the lexicons know is no person, even where the tagger says so. */
function isBodyAlone(match: GazetteerMatch, flags: number): boolean {
  return (
    match.known.type === 'organization' &&
    !AMBIGUOUS.has(match.known.name) &&
    !(flags & (Flag.GivenName | Flag.ForeignGivenName))
  )
}

/** Several words count, unless the tagger has them go on with a longer name («جامعة [نيو أرزان]»); one word does where nothing else is written so, or where the tagger agrees. */
function isSurePhrase(
  match: GazetteerMatch,
  tokens: readonly Token[],
  seen: Observed,
  labels: Uint8Array,
  at: number,
): boolean {
  const label = LABELS[labels[at]!]!
  if (match.to - at > 1) return label !== 'I-organization' || match.known.type === 'organization'
  if (lacksCompany(tokens, seen, at)) return false
  const { flags } = wordAt(seen, at).profile
  if (label.startsWith('I-')) return false
  if (label.startsWith('B-'))
    return labels[at + 1] === labels[at]! + 1
      ? false
      : label.endsWith(match.known.type) || !label.endsWith('person') || isBodyAlone(match, flags)
  if (match.known.type === 'organization') return !AMBIGUOUS.has(match.known.name)
  if (hasProvenCompany(wordAt(seen, at).profile.hosts)) return true
  if (AMBIGUOUS.has(match.known.name)) return false
  // «كسرت» broke is not «like Sirte».
  if (match.skip > 0 && tokens[at]!.norm[match.skip - 1] === 'ك') return false
  return (
    (flags & Flag.Place) !== 0 &&
    (!COMMON_PLACES.has(match.known.name) || (wordAt(seen, at - 1).profile.flags & Flag.PlaceHead) !== 0)
  )
}

const LIKELY = new Set([
  'ar/name/learned',
  'ar/name/named-after',
  'ar/name/again',
  'ar/name/introduced',
  'ar/name/place',
])

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
    certainty: LIKELY.has(draft.rule) ? 'likely' : 'certain',
  }
}
