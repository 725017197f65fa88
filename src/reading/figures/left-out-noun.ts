import type { NumberMatch } from '../../arabic/number-words.js'
import type { Token } from '../../text/tokens.js'
import { isNoun } from './counted-noun.js'
import type { FigureDraft } from './figure-draft.js'

const TALLIES: ReadonlySet<string> = new Set(['عدد', 'اعداد', 'حصيلة', 'رصيد', 'رصيده', 'رصيدها', 'عددا'])
const REACH_BACK = 10
const NOT_OF_A_TALLY: ReadonlySet<string> = new Set(['كبير', 'قليل', 'محدود', 'من', 'اجمالي', 'هائل'])

/** What the words before a number alone say that it counts: «عدد [القتلى] في البلدة إلى 511». Null when they do not say. */
export function tallied(tokens: readonly Token[], at: number, text: string): string | null {
  for (let i = at - 1; i >= 0 && i >= at - REACH_BACK; i--) {
    const token = tokens[i]!
    if (token.kind !== 'word') return null
    const tally = TALLIES.has(token.norm) || TALLIES.has(token.norm.slice(1))
    const noun = tokens[i + 1]
    if (!tally || i + 1 >= at || noun?.kind !== 'word' || NOT_OF_A_TALLY.has(noun.norm)) continue
    const bare = noun.norm.startsWith('ال') ? noun.norm.slice(2) : noun.norm
    return isNoun(bare) ? text.slice(noun.start, noun.end) : null
  }
  return null
}

/** The noun of the figure before, which a number alone counts too; a share of a hundred cannot be greater. */
export function sharedNoun(previous: FigureDraft | null, number: NumberMatch): string | null {
  if (!previous || (previous.rule.endsWith('percent') && number.value > 100)) return null
  return previous.what
}
