import { cueFormOf } from '../../arabic/cue-forms.js'
import { TELLING_HEADS } from '../../arabic/lexicons/cue-speaker-lexicon.js'
import { PREPOSITIONS } from '../../arabic/lexicons/cue-word-lexicon.js'
import { Flag, flagsOf } from '../names/word-profile.js'
import type { Context } from './context.js'
import { isOffice } from './office.js'
import type { NounPhrase } from './phrase.js'
import { ADJECTIVE } from './phrase-state.js'
import { isVerbalNoun } from './verbal-noun.js'
import { kindOf } from './word-kinds.js'

const MAX_WORDS = 14

/**
 * False where a phrase shows that it was not cut where it ends: it opens with a letter or a verb, holds the accusative of an object, a verb
 * or two nouns that nothing joins («الشرطة المحلية [السائق] المشتبه»), has a bracket left open, or runs too long.
 */
export function isWhole(c: Context, { from, to, head, skipLetters }: NounPhrase): boolean {
  const { tokens } = c.stream
  if (to - head > MAX_WORDS) return false
  const first = tokens[head]!.norm
  if (!skipLetters && !c.nameAt(head) && /^(?:لل|بال|كال|ول|وب)/.test(first)) return false
  let open = 0
  for (let i = from; i < to; i++) {
    const { norm, kind } = tokens[i]!
    if (norm === '(') open++
    if (norm === ')') open--
    if (i > head + 1 && kind === 'word' && isSomebodyElse(c, head, i)) return false
    if (i === head || kind !== 'word' || c.nameAt(i)) continue
    if (isVerb(c, i) || isObject(c, head, i) || (i > head && isAnew(c, head, i))) return false
  }
  return open === 0
}

/** «مقال [كتبه]», «الرابطة [ضربت]»: a verb behind the head, which no relative pronoun leads in. */
function isVerb(c: Context, i: number): boolean {
  const { norm, word } = c.stream.tokens[i]!
  const form = cueFormOf(word)
  if (form?.kind === 'finite' && form.tense === 'present' && norm.length > 4) return true
  return kindOf(norm) === 'verb' && c.stream.tokens[i - 1]!.norm.startsWith('ال')
}

/** «المحاضر [موضوعا]», «الجهة [خطتها]», «الفريق [لإبراز] نتائجه». */
function isObject(c: Context, head: number, i: number): boolean {
  const { norm } = c.stream.tokens[i]!
  const before = c.stream.tokens[i - 1]!.norm
  const thing = kindOf(norm)
  const stem = norm.slice(0, -1)
  if (/^(?!ال).{3,}[^اي]ا$/.test(norm) && (thing === 'thing' || TELLING_HEADS.has(stem) || isVerbalNoun(stem)))
    return true
  // «وزارة الخارجية [بالقرار]»: what the verb is about.
  if (/^بال.{3,}/.test(norm) && kindOf(norm.slice(1)) === 'thing' && (/^ال/.test(before) || c.nameAt(i - 1)))
    return true
  if (!before.startsWith('ال') && !c.nameAt(i - 1)) return false
  if (i === head + 1 && /^[لب](?!ل|ال)/.test(norm) && isVerbalNoun(norm.slice(1))) return true
  if (i === head + 1 && norm.startsWith('بال') && isVerbalNoun(norm.slice(3))) return true
  return /^(?!ال).{4,}(?:ها|هم)$/.test(norm) && thing !== 'person'
}

/** «الاتحاد المحلي [سليم الغانم]»: behind a body whose name is complete, somebody whom no title leads in. */
function isSomebodyElse(c: Context, head: number, i: number): boolean {
  if (!c.personAt(i) || c.nameAt(i) === c.nameAt(i - 1)) return false
  const { norm } = c.stream.tokens[i - 1]!
  const body =
    (flagsOf(c.stream.tokens[head]!.norm) | flagsOf(c.stream.tokens[head]!.norm.replace(/^ال/, ''))) &
    Flag.OrganizationHead
  return body !== 0 && norm.startsWith('ال') && !isOffice(norm) && !isOffice(c.stream.tokens[head]!.norm)
}

/** «المؤلف [ترسبات]», «الشركة الكبرى [السائق]»: behind a definite word a noun that is neither its adjective nor in apposition. */
function isAnew(c: Context, head: number, i: number): boolean {
  const { norm } = c.stream.tokens[i]!
  const before = c.stream.tokens[i - 1]!
  if (before.kind !== 'word' || !before.norm.startsWith('ال') || PREPOSITIONS.has(norm)) return false
  const kind = kindOf(norm)
  const adjective = i > head + 1 && ADJECTIVE.test(before.norm) && kind === 'person' && !isOffice(norm)
  if (adjective && norm.startsWith('ال') && !ADJECTIVE.test(norm)) return true
  if (norm.startsWith('ال')) return i === head + 1 && (kind === 'thing' || kind === 'body') && !ADJECTIVE.test(norm)
  return /^[^وبلكف]/.test(norm) && kind === 'thing' && !isOffice(norm)
}
