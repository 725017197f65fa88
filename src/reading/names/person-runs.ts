import { cueForm } from '../../arabic/cue-forms.js'
import type { Token } from '../../text/tokens.js'
import { type Observed, wordAt } from './features.js'
import { isMannerOfSpeech } from './manners.js'
import { goesOn } from './name-borders.js'
import { isRatherPerson } from './tagger.js'
import { wordClassOf } from './word-classes.js'
import { Flag } from './word-profile.js'

/** Foreign names that begin with a waw of their own: «واتسون», «ويلسون». */
export const OWN_WAW = /^و[ايو]/
/** «محمد [ولد] سيدي»: son of, in the Maghrib's west; a verb elsewhere. */
const SON = 'ولد'
/** «[أمام] محمد» is before him; the given name is folded alike. */
const BEFORE = 'امام'
const GIVEN = Flag.GivenName | Flag.ForeignGivenName

/** Given names and «أبو», «عبد» that stand right before a person's name belong to it: «[أنور] إبراهيم». */
export function startOfPerson(from: number, tokens: readonly Token[], seen: Observed, taken: Uint8Array): number {
  let start = from
  while (start > 0 && !taken[start - 1] && tokens[start - 1]!.kind === 'word') {
    const { flags, host } = wordAt(seen, start - 1).profile
    const own = wordAt(seen, start).profile
    // A conjunction opens the next person of a list.
    if (own.host.skip > 0 && own.flags) break
    if (!(flags & (GIVEN | Flag.Connector)) || flags & (Flag.Office | Flag.Address | Flag.SubjectVerb | Flag.Calendar))
      break
    if (host.word === BEFORE) break
    if (!(flags & GIVEN) && !/^(?:بن|ابن|ابو|ابي|عبد|ال)$/.test(host.word)) break
    start--
  }
  return start
}

/**
 * After given names alone, a word that looks like a name by itself is taken along: «عبدالله بن عبدالعزيز [الربيعة]»; after a foreign first name
 * one that the news knows as nothing else: «ريكس [بلوفسون]».
 */
export function endOfPerson(from: number, to: number, labels: Uint8Array, seen: Observed, taken: Uint8Array): number {
  let end = to
  if (to - from === 1 && isForeignGiven(from, seen) && labels[to] === 0 && !taken[to] && isUnknownName(to, seen))
    return to + 1
  for (let i = from; i < to; i++)
    if (!(wordAt(seen, i).profile.flags & (Flag.GivenName | Flag.Connector | Flag.ServantOf))) return end
  if (to - from < 2) return end
  while (end < labels.length && labels[end] === 0 && !taken[end]) {
    const { norm, flags } = wordAt(seen, end).profile
    if (
      flags & ~(GIVEN | Flag.Connector | Flag.ServantOf) ||
      norm[0] === 'و' ||
      norm.length < 3 ||
      !isRatherPerson(norm)
    )
      break
    end++
  }
  return end
}

function isForeignGiven(i: number, seen: Observed): boolean {
  return (wordAt(seen, i).profile.flags & GIVEN) === Flag.ForeignGivenName
}

const MIN_UNKNOWN = 4

/** A word without article or conjunction that is in no lexicon and no class, and looks like a name. */
function isUnknownName(i: number, seen: Observed): boolean {
  const { norm, flags, own, inner } = wordAt(seen, i).profile
  if (flags || own.fine || inner || norm.length < MIN_UNKNOWN || norm[0] === 'و' || norm.startsWith('ال')) return false
  return isRatherPerson(norm) && !cueForm(norm)
}

/** The words of the article, gathered when first asked for. */
export type Vocabulary = () => ReadonlySet<string>

/**
 * «ماجد المرشدي وسياف البيشي» is two persons, and so is «السروجي لبلوف»: a conjunction or preposition inside a run parts it, a word that
 * goes on with the sentence ends it.
 */
export function personsOf(
  from: number,
  to: number,
  tokens: readonly Token[],
  seen: Observed,
  vocabulary: Vocabulary,
): (readonly [number, number])[] {
  const out: (readonly [number, number])[] = []
  // «تقول [بأسى]»: how, not who.
  if (isMannerOfSpeech(wordAt(seen, from).profile.norm)) return out
  let start = from
  for (let i = from + 1; i < to; i++) {
    const { norm, host, flags } = wordAt(seen, i).profile
    if (LONE_CLITIC.test(norm) || isPersonsVerb(i, seen) || goesOn(i, tokens, seen)) {
      to = i
      break
    }
    const conjunction = norm[0] === 'و' && norm.length > 3 && (flags ? host.skip > 0 : !OWN_WAW.test(norm))
    if (conjunction || isGivenTo(i, seen, vocabulary)) {
      out.push([start, i])
      start = i
    }
  }
  out.push([start, to])
  return out
}

/** «ل» of «لـCNN», a token of its own before another script. */
const LONE_CLITIC = /^[وفبلك]$/
/** «تقتربان», «يقولون»: of the names, only foreign last names are so («تيلرسون»). */
const PLURAL_VERB = /^[يت].{3,}(?:ان|ون)$/

/** «مدينة الملك عبدالله [الرياضية]»: an adjective of what stands before the name. */
const FEMININE_RELATIVE = /^ال.{2,}ية$/

/** «[لبلوف]»: a preposition before a name that the article also has without it. */
function isGivenTo(i: number, seen: Observed, vocabulary: Vocabulary): boolean {
  const { norm, flags, host } = wordAt(seen, i).profile
  // «عبيد [لكيم] جونغ أون»; families are called «باحمد».
  if (flags & GIVEN && host.skip > 0) return /^(?:ل|ب(?!ا))/.test(norm)
  if (flags || norm.length < 5 || !'لب'.includes(norm[0]!)) return false
  const bare = norm.startsWith('لل') ? `ا${norm.slice(1)}` : norm.slice(1)
  return vocabulary().has(bare) && isRatherPerson(bare)
}

/** A word after a name that goes on with the sentence: a verb, or a common word with its preposition («ماريانو [كمحاسب]»). */
function isPersonsVerb(i: number, seen: Observed): boolean {
  const { norm, flags, hosts, host } = wordAt(seen, i).profile
  // «عبدالله [بالرياض]»
  if (host.skip > 0 && norm[0] !== 'و' && flags & Flag.Place && !(flags & GIVEN)) return true
  if (flags & (GIVEN | Flag.Connector | Flag.ServantOf | Flag.Place)) return false
  if (norm === SON) return false
  if (flags & Flag.Calendar) return true
  if ((PLURAL_VERB.test(norm) && !isForeignGiven(i - 1, seen)) || FEMININE_RELATIVE.test(norm)) return true
  if (flags & Flag.SubjectVerb) return true
  const form = cueForm(norm)
  if (form && form.kind !== 'masdar' && !isRatherPerson(norm)) return true
  if (wordClassOf(norm).fine || !'بلكف'.includes(norm[0]!) || isRatherPerson(norm)) return false
  return hosts.some((h) => h.skip > 0 && h.word.length > 3 && wordClassOf(h.word).fine > 0 && !isRatherPerson(h.word))
}
