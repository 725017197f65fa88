import { foldWord } from '../../arabic/fold.js'
import type { Name } from '../../domain/index.js'
import { Flag, flagsOf } from '../names/word-profile.js'
import type { Context } from './context.js'
import type { NounPhrase } from './phrase.js'

/**
 * «[المنظمة] حذرت» after «منظمة أرزونيا للمياه»: the body of that kind which the article has named before, where it has named only one.
 * With an adjective of nationality («[الوكالة الأرزونية]») a body that is called by other adjectives is not meant.
 */
export function bodyNamedBefore(c: Context, phrase: NounPhrase): string | null {
  const { tokens } = c.stream
  const kind = tokens[phrase.head]!.norm
  const adjective = phrase.to - phrase.head === 2 ? tokens[phrase.head + 1]!.norm : null
  if (phrase.from !== phrase.head || phrase.to - phrase.head > 2 || phrase.skipLetters || !isKind(kind)) return null
  if (adjective !== null && !adjective.startsWith('ال')) return null
  const start = tokens[phrase.head]!.start
  const field = c.stream.field(phrase.head)
  let found: string | null = null
  for (const name of c.names) {
    if (name.type !== 'organization' || !isBefore(name, field, start)) continue
    const [first = '', ...rest] = name.name.split(' ').map(foldWord)
    if (rest.length === 0 || first.replace(/^ال/, '') !== kind.slice(2)) continue
    const called = adjective === null || rest.includes(adjective)
    if (!called && (!isNationality(adjective) || rest[0]!.startsWith('ال'))) continue
    if (found !== null && found !== name.name) return null
    found = name.name
  }
  return found
}

function isBefore(name: Name, field: Name['field'], start: number): boolean {
  return name.field === 'title' || (field === 'text' && name.start < start)
}

/** «المنظمة», «الحزب»: a noun of bodies with ال. */
function isKind(norm: string): boolean {
  return norm.startsWith('ال') && ((flagsOf(norm) | flagsOf(norm.slice(2))) & Flag.OrganizationHead) !== 0
}

const isNationality = (norm: string) => (flagsOf(norm) & Flag.Nationality) !== 0
