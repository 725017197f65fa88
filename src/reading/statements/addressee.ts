import { ADDRESSEES } from '../../arabic/lexicons/cue-word-lexicon.js'
import type { Context } from './context.js'
import { isMediumName, mediumAfterLam } from './media.js'
import { isOffice } from './office.js'

/** «للصحفيين», «لوكالة س», «لفلان» after a person. */
export function isAddressee(c: Context, i: number, person: boolean): boolean {
  const word = c.stream.tokens[i]!.norm
  if (!word.startsWith('ل') || word.length < 3 || completesOffice(c, i)) return false
  const host = word.startsWith('لل') ? word.slice(2) : word.slice(1)
  if (ADDRESSEES.has(host) || isToldMedium(c, i)) return true
  if (word.startsWith('لل')) return person && ADDRESSEES.has(`ال${host}`)
  // «مسؤولون [للساحل]»: an outlet's name under ل.
  if (carriesLam(c, i) && isMediumName(c.nameAt(i)!.name)) return true
  return carriesLam(c, i) && (c.personAt(i) || (person && c.nameAt(i) !== null))
}

/**
 * «قال سليم الغانم [لواس] إن»: an agency or channel by its name alone, with the letter written on it. Only names that are no other word: with
 * ال, or of a place, they need «صحيفة» and its like before them.
 */
export function isToldMedium(c: Context, i: number): boolean {
  const { norm } = c.stream.tokens[i]!
  return norm[0] === 'ل' && mediumAfterLam(c.stream.tokens, i) > 0
}

/** The name at a token begins after a letter written on it: «[ل]سليم», where «لمى» begins with its own letter. */
export function carriesLam(c: Context, i: number): boolean {
  const name = c.nameAt(i)
  return name !== null && name.start > c.stream.tokens[i]!.start
}

/** «المتحدث الرسمي [لهيئة المياه]»: a body behind an office with ال is whom the office belongs to. */
function completesOffice(c: Context, i: number): boolean {
  const body = c.nameAt(i)
  if (body?.type !== 'organization' || isMediumName(body.name)) return false
  const { tokens } = c.stream
  const isHolder = (at: number) => /^ال/.test(tokens[at]?.norm ?? '') && isOffice(tokens[at]!.norm) && !c.nameAt(at)
  return isHolder(i - 1) || (/^ال/.test(tokens[i - 1]?.norm ?? '') && !c.nameAt(i - 1) && isHolder(i - 2))
}
