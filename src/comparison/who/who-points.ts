import { foldWord } from '../../arabic/fold.js'
import type { Name, Point, Span } from '../../domain/index.js'
import type { Token } from '../../text/tokens.js'
import { type Account, inClutter, witnessAt } from '../account.js'
import { groupBy } from '../group-by.js'
import { pointType } from '../point-type.js'
import { position } from '../positions.js'

/** Who an account says claimed the deed. */
interface Claim {
  readonly account: Account
  readonly key: string
  readonly name: string
  readonly span: Span
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' ').map(foldWord))

/** «[تبنى] التنظيم الهجوم», «أعلنت الحركة [مسؤوليتها] عن». */
const CLAIMING = words('تبنى وتبنى تبنت وتبنت مسؤوليته مسؤوليتها مسئوليته مسئوليتها مسؤوليتهم')
/** «تبنت الحكومة [القرار]» is no claim of a deed. */
const DEEDS =
  /^[وبل]?(?:عن|ال)?(?:هجوم|هجمات|تفجير|تفجيرات|عملي[ةه]|عمليات|انفجار|[اإ]عتداء|[اإ]عتداءات|[اإ]غتيال|[اإ]طلاق|[اإ]ختطاف|خطف|قتل|قصف|[اإ]سقاط|حادث[ةه]?|طعن|دهس)(?:ين|ان|ه|ها)?$/
/** «[لم] تعلن [أي] جهة مسؤوليتها», «[نفى] مسؤوليته», «حمله [مسؤولية]». */
const NOT_CLAIMED = words('لم لن ينف تنف نفى نفت ينفي تنفي أي جهة حمل حملت يحمل تحمل')
/** Those who pass a claim on do not make it. */
const RELAYS = /^(?:ال)?(?:وكالة|قناة|صحيفة|موقع|مرصد|تلفزيون|إذاعة)(?=\s|$)/u
const REACH = 8

/** Who claimed the deed, where several accounts tell it. A claim that nobody made, or that is denied, is none. */
export function whoPoints(accounts: readonly Account[]): Point[] {
  const claims = accounts.flatMap(claimsOf)
  if (new Set(claims.map((c) => c.account.id)).size < 2) return []
  const positions = groupBy(claims, (c) => c.key).map((same) =>
    position(
      same[0]!.name,
      same.map(({ account, span }) => ({ witness: witnessAt(account, span), source: account.source })),
    ),
  )
  const [first] = claims
  return [
    {
      id: `who-${first!.account.id}-${first!.span.field}-${first!.span.start}`,
      kind: 'who',
      about: 'من أعلن مسؤوليته',
      type: pointType(positions),
      positions,
      // Two names may be a group and the larger one that it belongs to.
      certainty: positions.length > 1 ? 'unsure' : 'likely',
    },
  ]
}

function claimsOf(account: Account): Claim[] {
  const found = new Map<string, Claim>()
  for (const { field, tokens } of account.fields) {
    for (const [i, token] of tokens.entries()) {
      if (token.kind !== 'word' || !CLAIMING.has(token.norm)) continue
      const name = claimantOf(account, field, tokens, i)
      if (!name || inClutter(account.reading, name)) continue
      const { key, name: shown } = account.speaker(name.name)
      if (!found.has(key)) found.set(key, { account, key, name: shown, span: name })
    }
  }
  return [...found.values()]
}

/** The body named nearest the words of claiming, in a sentence that names a deed and denies nothing. */
function claimantOf({ reading }: Account, field: Span['field'], tokens: readonly Token[], i: number): Name | null {
  const around = sentenceTokens(tokens, i)
  if (around.some((t) => NOT_CLAIMED.has(t.norm)) || !around.some((t) => DEEDS.test(t.norm))) return null
  const [from, to] = [around[0]!.start, around.at(-1)!.end]
  const at = tokens[i]!.start
  const near = reading.names.filter(
    (n) =>
      n.field === field &&
      n.start >= from &&
      n.end <= to &&
      n.type === 'organization' &&
      n.certainty !== 'unsure' &&
      !RELAYS.test(n.name),
  )
  if (near.length === 0) return null
  return near.reduce((best, n) => (Math.abs(n.start - at) < Math.abs(best.start - at) ? n : best))
}

function sentenceTokens(tokens: readonly Token[], i: number): readonly Token[] {
  const stops = (t: Token) => t.kind === 'break' || t.norm === '.' || t.norm === '،' || t.norm === '؛'
  let from = i
  while (from > 0 && i - from < REACH && !stops(tokens[from - 1]!)) from--
  let to = i + 1
  while (to < tokens.length && to - i < REACH && !stops(tokens[to]!)) to++
  return tokens.slice(from, to)
}
