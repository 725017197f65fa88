import { cliticSplits } from '../../arabic/clitics.js'
import { foldWord } from '../../arabic/fold.js'
import type { Point, Time } from '../../domain/index.js'
import { type Account, inClutter, witnessAt } from '../account.js'
import { neighbours } from '../context-words.js'
import { pointType } from '../point-type.js'
import { position } from '../positions.js'

interface Length {
  readonly account: Account
  readonly time: Time
}

const folded = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(foldWord))

/** What takes its time, and how an account says how long. */
interface Lasting {
  readonly about: string
  readonly values: RegExp
  /** Whether a length of time is that of it. */
  has(account: Account, time: Time): boolean
}

/** Happenings that last for hours, by what they are; a session of a meeting is that meeting. Terms that courts and inquiries set. */
const KINDS: readonly Lasting[] = [
  lasting('مدة الاجتماع', folded('اجتماع اجتماعا لقاء جلسة محادثات مباحثات قمة')),
  lasting('مدة الاتصال', folded('اتصال اتصالا مكالمة')),
  { about: 'مدة العقوبة', values: /^P\d+[YM]$/, has: isSentence },
  { about: 'مدة الحبس الاحتياطي', values: /^P\d+[DW]$/, has: isRemand },
]

function lasting(about: string, nouns: ReadonlySet<string>): Lasting {
  return { about, values: /^PT\d/, has: (account, time) => isLengthOf(account, time, nouns) }
}

const LASTING = folded('استمر استمرت يستمر تستمر دام دامت امتد امتدت استغرق استغرقت')
const VERB_REACH = 3
const NOUN_REACH = 8

/** How long the event's meeting took: «اجتماع استمر [ثلاث ساعات]» here, «الجلسة امتدت [أربع ساعات]» there. */
export function durationPoints(accounts: readonly Account[]): Point[] {
  return KINDS.flatMap((kind) => {
    const { about } = kind
    const lengths = accounts.flatMap((account) => lengthOf(account, kind) ?? [])
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
        type: pointType(positions),
        positions,
        certainty: 'likely',
      },
    ]
  })
}

/** The length that an account gives; none when it gives two, for two meetings then. */
function lengthOf(account: Account, { values, has }: Lasting): Length | null {
  const found = account.reading.times.filter(
    (time) =>
      time.type === 'duration' &&
      values.test(time.value) &&
      time.certainty !== 'unsure' &&
      !inClutter(account.reading, time) &&
      has(account, time),
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

const PRISON = folded('سجن حبس')
const PRISON_REACH = 3

/** «حكم عليه بالسجن [خمس سنوات]», not what was served before («أمضى في السجن»). */
function isSentence(account: Account, time: Time): boolean {
  const before = neighbours(account, time).before.slice(0, PRISON_REACH)
  return before.some((t) =>
    cliticSplits(t.norm).some(({ host, proclitics }) => proclitics.includes('ب') && PRISON.has(host)),
  )
}

/** «حبسه [أربعة أيام] على ذمة التحقيق». */
function isRemand(account: Account, time: Time): boolean {
  const { after } = neighbours(account, time)
  return after[0]?.norm === 'علي' && after[1]?.norm === 'ذمة'
}
