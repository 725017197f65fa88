import { foldWord } from '../../arabic/fold.js'
import {
  BODIES_NAMED_AFTER,
  PLACES_NAMED_AFTER,
  THINGS_NAMED_AFTER,
  TITLES_IN_NAMES,
} from '../../arabic/lexicons/named-after-lexicon.js'
import type { NameType } from '../../domain/index.js'
import type { Token } from '../../text/tokens.js'
import { type Observed, wordAt } from './features.js'
import { purposeAdjectives } from './institutions.js'
import { Flag } from './word-profile.js'

const TYPE_OF = new Map<string, NameType>()
for (const noun of BODIES_NAMED_AFTER) TYPE_OF.set(foldWord(noun), 'organization')
for (const noun of PLACES_NAMED_AFTER) TYPE_OF.set(foldWord(noun), 'place')
for (const noun of THINGS_NAMED_AFTER) TYPE_OF.set(foldWord(noun), 'other')
const TITLES = new Set(TITLES_IN_NAMES.map(foldWord))
const ADJECTIVE = /^ال.{2,}(?:ي|ية)$/

/** What is named after a person. */
export interface NamedAfter {
  readonly from: number
  readonly to: number
  readonly skip: number
  readonly type: NameType
}

/**
 * What bears a person's name, where its noun stands right before him or his title: «[جامعة الإمام محمد بن سعود الإسلامية]»,
 * «[طريق الملك عبدالله]», «[مركز الملك سلمان للإغاثة]». Null where the name is the person's own.
 */
export function namedAfter(from: number, to: number, tokens: readonly Token[], seen: Observed): NamedAfter | null {
  const titled = TITLES.has(tokens[from - 1]?.norm ?? '')
  const head = titled ? from - 2 : from - 1
  if (tokens[head]?.kind !== 'word') return null
  const noun = wordAt(seen, head).profile.hosts.find((h) => TYPE_OF.has(h.word))
  // «جائزة بلوف» is one that he won.
  if (!noun || (!titled && TYPE_OF.get(noun.word) === 'other')) return null
  // «عن طريق بلوف»: through him.
  if (tokens[head - 1]?.norm === 'عن') return null
  let end = to
  while (tokens[end]?.kind === 'word' && ADJECTIVE.test(tokens[end]!.norm) && !isNationality(end, seen)) end++
  const purpose = tokens[end]?.kind === 'word' && /^لل.{3,}/.test(tokens[end]!.norm)
  if (purpose) {
    end = purposeAdjectives(tokens, end + 1)
    while (tokens[end]?.kind === 'word' && /^وال.{3,}ة$/.test(tokens[end]!.norm)) end++
  }
  // «مدينة الملك عبدالله للعلوم والتقنية» is a body, whatever its name begins with.
  const type = purpose ? 'organization' : TYPE_OF.get(noun.word)!
  return { from: head, to: end, skip: noun.skip, type }
}

/** «مطار سامي الحداد [العراقي]» says whose it is. */
function isNationality(at: number, seen: Observed): boolean {
  return (wordAt(seen, at).profile.flags & Flag.Nationality) !== 0
}
