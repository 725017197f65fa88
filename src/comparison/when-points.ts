import type { Point } from '../domain/index.js'
import { type Account, witnessAt } from './account.js'
import { shared } from './context-words.js'
import { type DayMention, eventDays } from './event-days.js'
import { pointType } from './point-type.js'
import { position } from './positions.js'

const SURE_WORDS = 2

/** The day of the event, as each account's head has it. */
export function whenPoints(accounts: readonly Account[]): Point[] {
  const candidates = accounts.map(eventDays).filter((days) => days.length > 0)
  if (candidates.length < 2) return []
  const chosen = candidates.map((own) => bestOf(own, candidates.filter((c) => c !== own).flat()))
  const groups = groupDays(chosen.map((c) => c.mention))
  const positions = groups.map((group) =>
    position(
      group.find((m) => /^\d/.test(m.day))?.day ?? group[0]!.day,
      group.map((m) => ({ witness: witnessAt(m.account, m.time), source: m.account.source })),
    ),
  )
  const first = chosen[0]!.mention
  return [
    {
      id: `when-${first.account.id}-${first.time.field}-${first.time.start}`,
      kind: 'when',
      about: 'يوم الحدث',
      type: pointType(positions, false),
      positions,
      certainty: chosen.every((c) => c.words >= SURE_WORDS) ? 'likely' : 'unsure',
    },
  ]
}

/** Of an account's days, the one whose sentence is most like a dated sentence of another account; the first of equals. */
function bestOf(own: readonly DayMention[], others: readonly DayMention[]): { mention: DayMention; words: number } {
  let best = { mention: own[0]!, words: -1 }
  for (const mention of own) {
    const words = Math.max(...others.map((other) => shared(mention.context, other.context)))
    if (words > best.words) best = { mention, words }
  }
  return best
}

/** One group a day. Where some account gives a weekday only, all are compared by their weekdays. */
function groupDays(mentions: readonly DayMention[]): DayMention[][] {
  const open = mentions.some((m) => m.day.startsWith('XXXX-W'))
  const groups = new Map<string, DayMention[]>()
  for (const mention of mentions) {
    const key = open && mention.weekday !== null ? `W${mention.weekday}` : mention.day
    groups.set(key, [...(groups.get(key) ?? []), mention])
  }
  return [...groups.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group)
}
