import { cliticSplits } from '../arabic/clitics.js'
import { foldWord } from '../arabic/fold.js'
import type { Name, Point } from '../domain/index.js'
import { contains } from '../domain/index.js'
import type { Token } from '../text/tokens.js'
import { type Account, inClutter, tokensAt, witnessAt } from './account.js'
import { position } from './positions.js'

const LEAD_LENGTH = 300
/** Share of the independent sources that must name the place, one of them in its headline, before it is more than unsure. */
const LIKELY_SHARE = 0.6

/**
 * The place of the event, where several independent sources name one in their heads («في [سوتشي]»). A place that only some name is no
 * disagreement: a country and its town are both right, so no other position is made of it.
 */
export function wherePoints(accounts: readonly Account[]): Point[] {
  const byPlace = new Map<string, { account: Account; name: Name }[]>()
  for (const account of accounts) {
    const seen = new Set<string>()
    for (const name of account.reading.names) {
      if (name.type !== 'place' || name.certainty === 'unsure' || seen.has(name.name)) continue
      if (inClutter(account.reading, name) || !isSetting(account, name)) continue
      seen.add(name.name)
      byPlace.set(name.name, [...(byPlace.get(name.name) ?? []), { account, name }])
    }
  }
  let best: { place: string; found: { account: Account; name: Name }[]; sources: number } | null = null
  for (const [place, found] of byPlace) {
    const sources = new Set(found.map((f) => f.account.source)).size
    if (!best || sources > best.sources) best = { place, found, sources }
  }
  if (!best || best.sources < 2) return []
  const { place, found } = best
  const headed = found.some(({ account, name }) => {
    const { headline } = account.reading.layout
    return name.field === 'title' || (headline !== null && contains(headline, name))
  })
  const widely = best.sources / new Set(accounts.map((a) => a.source)).size >= LIKELY_SHARE
  const backed = found.map(({ account, name }) => ({ witness: witnessAt(account, name), source: account.source }))
  return [
    {
      id: `where-${place}`,
      kind: 'where',
      about: 'مكان الحدث',
      type: 'agreed',
      positions: [position(place, backed)],
      certainty: headed && widely ? 'likely' : 'unsure',
    },
  ]
}

/** In the head of the account and after «في» or ب, which make it the place where something happened. */
function isSetting(account: Account, name: Name): boolean {
  const headline = account.reading.layout.headline
  const start = headline?.field === 'text' ? headline.start : 0
  if (name.field === 'text' && name.start > start + LEAD_LENGTH) return false
  const { tokens, at } = tokensAt(account, name.field, name.start)
  if (tokens.slice(Math.max(0, at - ABOUT_REACH), at).some((t) => t.kind === 'word' && isAbout(t.norm))) return false
  if (tokens.slice(Math.max(0, at - 6), at).some((t) => isFutureVerb(t.norm))) return false
  const before = tokens[at - 1]?.norm
  return before === 'في' || isJoinedTo(tokens[at]!, name) || (KINDS.has(before ?? '') && tokens[at - 2]?.norm === 'في')
}

/** «[ب]جنيف», but not the first letter of «بازل»: a name starts after what is joined to it. */
function isJoinedTo(token: Token, name: Name): boolean {
  return token.start < name.start && /^[وف]?ب/.test(token.norm)
}

/** «[ستنطلق] في روسيا» is not where this happens. */
function isFutureVerb(norm: string): boolean {
  return /^و?س[يتن].{3,}$/.test(norm) || norm === 'المقرر'
}

const ABOUT_REACH = 16

/** «إدانات دولية [لـ]ما جرى في …», «جلسة [لبحث] الوضع في …»: the place of what is talked about, not of the talk. */
function isAbout(norm: string): boolean {
  return cliticSplits(norm).some(({ host }) => ABOUT.has(host))
}

const ABOUT: ReadonlySet<string> = new Set(
  'بشأن حول بحث مناقشة إثر تعقيبا ردا خلفية تجاه إزاء دان أدان أدانت إدانة إدانات يدين تدين ندد نددت تنديد استنكر استنكرت تستنكر يستنكر تندد يندد سفارة سفارتها سفير سفيرها قنصل فيتو قرار رئيس جهاز مفوضية وزارة هيئة السلطات'
    .split(' ')
    .map(foldWord),
)

const KINDS: ReadonlySet<string> = new Set([
  'مدينة',
  'بلدة',
  'قرية',
  'محافظة',
  'منطقة',
  'العاصمة',
  'ولاية',
  'منتجع',
  'مدينتي',
])
