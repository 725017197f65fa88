import { cliticSplits } from '../arabic/clitics.js'
import { foldWord } from '../arabic/fold.js'
import type { Point, Time } from '../domain/index.js'
import { type Account, inClutter, witnessAt } from './account.js'
import { neighbours } from './context-words.js'
import { pointType } from './point-type.js'
import { position } from './positions.js'

interface Length {
  readonly account: Account
  readonly time: Time
}

const folded = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(foldWord))

/** Happenings that last for hours, by what they are; a session of a meeting is that meeting. */
const KINDS = [
  { about: 'مدة الاجتماع', nouns: folded('اجتماع اجتماعا لقاء جلسة محادثات مباحثات قمة') },
  { about: 'مدة الاتصال', nouns: folded('اتصال اتصالا مكالمة') },
] as const

const LASTING = folded('استمر استمرت يستمر تستمر دام دامت امتد امتدت استغرق استغرقت')
const VERB_REACH = 3
const NOUN_REACH = 8

/** How long the event's meeting took: «اجتماع استمر [ثلاث ساعات]» here, «الجلسة امتدت [أربع ساعات]» there. */
export function durationPoints(accounts: readonly Account[]): Point[] {
  return KINDS.flatMap(({ about, nouns }) => {
    const lengths = accounts.flatMap((account) => lengthOf(account, nouns) ?? [])
    const first = lengths[0]
    if (!first) return []
    const byValue = new Map<string, Length[]>()
    for (const length of lengths) byValue.set(length.time.value, [...(byValue.get(length.time.value) ?? []), length])
    const positions = [...byValue.values()].map((same) =>
      position(
        same[0]!.time.text,
        same.map(({ account, time }) => ({ witness: witnessAt(account, time), source: account.source })),
      ),
    )
    const { account, time } = first
    return [
      {
        id: `duration-${account.id}-${time.field}-${time.start}`,
        kind: 'figure',
        about,
        type: pointType(positions, false),
        positions,
        certainty: 'likely',
      },
    ]
  })
}

/** The length that an account gives; none when it gives two, for two meetings then. */
function lengthOf(account: Account, nouns: ReadonlySet<string>): Length | null {
  const found = account.reading.times.filter(
    (time) =>
      time.type === 'duration' &&
      /^PT\d/.test(time.value) &&
      time.certainty !== 'unsure' &&
      !inClutter(account.reading, time) &&
      isLengthOf(account, time, nouns),
  )
  return new Set(found.map((t) => t.value)).size === 1 ? { account, time: found[0]! } : null
}

function isLengthOf(account: Account, time: Time, nouns: ReadonlySet<string>): boolean {
  const { before } = neighbours(account, time)
  const verb = before.slice(0, VERB_REACH).findIndex((t) => LASTING.has(t.norm))
  if (verb < 0) return false
  return before
    .slice(verb + 1, verb + 1 + NOUN_REACH)
    .some((t) => cliticSplits(t.norm).some(({ host }) => nouns.has(host)))
}
