import type { Token } from '../../text/tokens.js'
import { GENERIC_PEOPLE } from './casualty-lexicon.js'

const CREW_REACH = 3

/** «ستة من أفراد [الطاقم]», «[طاقم]ها المكون من ستة أشخاص». */
export function countsCrew(
  words: readonly string[],
  head: string,
  before: readonly Token[],
  after: readonly Token[],
): boolean {
  if (head === '' || !GENERIC_PEOPLE.has(head.replace(/^عضو.*|^[اأ]عضاء$/, 'افراد'))) return false
  const isCrew = (norm: string) => /^[وبل]?(?:ال|لل)?طاقم(?:ها)?$/.test(norm)
  const ahead = after[0]?.norm === 'من' ? after[1]?.norm : after[0]?.norm
  return words.some(isCrew) || isCrew(ahead ?? '') || before.slice(0, CREW_REACH).some((t) => isCrew(t.norm))
}
