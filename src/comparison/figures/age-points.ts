import type { Point, Time } from '../../domain/index.js'
import { type Account, inClutter, textOf, tokensAt, witnessAt } from '../account.js'
import { groupBy } from '../group-by.js'
import { pointType } from '../point-type.js'
import { position } from '../positions.js'
import type { Speaker } from '../speakers/identify-speakers.js'

/** An age that an account gives. */
interface Age {
  readonly account: Account
  readonly time: Time
  readonly years: number
  /** Whose it is; null where the words beside it name nobody («فلسطينية تبلغ من العمر 22 عاما»). */
  readonly person: Speaker | null
}

/** Ages of one person are told a few years apart, not decades. */
const MOST_APART = 5

/**
 * Ages of one person in which accounts differ. The age of somebody unnamed is that of the event's one person whose age is told, where the account
 * gives no other; that accounts agree on an age is no point.
 */
export function agePoints(accounts: readonly Account[]): Point[] {
  const ages = accounts.flatMap(agesOf)
  const named = groupBy(
    ages.filter((a) => a.person !== null),
    (a) => a.person!.key,
  )
  const alone = ages.filter((a) => !a.person && ages.filter((b) => b.account === a.account).length === 1)
  return named.flatMap((own) => agePoint(named.length === 1 ? [...own, ...alone] : own) ?? [])
}

function agePoint(ages: readonly Age[]): Point | null {
  const years = ages.map((a) => a.years)
  const apart = Math.max(...years) - Math.min(...years)
  if (apart === 0 || apart > MOST_APART) return null
  // Who is two ages in one account is two persons.
  if (groupBy(ages, (a) => a.account.id).some((own) => own.some((a) => a.years !== own[0]!.years))) return null
  const positions = groupBy(ages, (a) => String(a.years)).map((same) =>
    position(
      `${same[0]!.years} عاما`,
      same.map(({ account, time }) => ({ witness: witnessAt(account, time), source: account.source })),
    ),
  )
  const { account, time, person } = ages[0]!
  return {
    id: `age-${account.id}-${time.field}-${time.start}`,
    kind: 'figure',
    about: `عمر ${person!.name}`,
    type: pointType(positions),
    positions,
    certainty: 'likely',
  }
}

function agesOf(account: Account): Age[] {
  return account.reading.times.flatMap((time) => {
    const years = time.type === 'duration' ? /^P(\d{1,3})Y$/.exec(time.value)?.[1] : undefined
    if (years === undefined || time.certainty === 'unsure' || inClutter(account.reading, time)) return []
    const from = ageFrom(account, time)
    if (from === null) return []
    return [{ account, time, years: Number(years), person: personBefore(account, time, from) }]
  })
}

const WORDS_OF_AGE = 4
const OF_AGE = /^[وف]?(?:ال)?(?:بالغ|بالغة|يبلغ|تبلغ|البالغ|البالغة)$/
const LIFE = /^(?:العمر|عمره|عمرها|عمر)$/

/** Where the words of an age begin: «رامي ([25 عاما])», «سلمى، [25 عاما]،», «[البالغة من العمر] 25 عاما»; null of other lengths of time. */
function ageFrom(account: Account, time: Time): number | null {
  const { tokens, at } = tokensAt(account, time.field, time.start)
  const before = tokens.slice(Math.max(0, at - WORDS_OF_AGE), at)
  const verb = before.findLast((t) => OF_AGE.test(t.norm))
  if (verb && (verb.norm.includes('ال') || before.some((t) => LIFE.test(t.norm)))) return verb.start
  const text = textOf(account, time.field)
  const beside = /[(،]\s*$/u.exec(text.slice(Math.max(0, time.start - 3), time.start))
  const closed = /^\s*[)،.]/u.test(text.slice(time.end, time.end + 2))
  return beside && closed ? time.start - beside[0].length : null
}

/** At most so much stands between a name and the age («رامي الدالي، [مدرب المنتخب] البالغ من العمر 40 عاما»). */
const NAME_REACH = 4

function personBefore(account: Account, time: Time, from: number): Speaker | null {
  const gap = (end: number) => textOf(account, time.field).slice(end, from)
  const name = account.reading.names.find(
    (n) =>
      n.type === 'person' &&
      n.certainty !== 'unsure' &&
      n.field === time.field &&
      n.end <= from &&
      gap(n.end).length <= NAME_REACH &&
      !/\p{L}/u.test(gap(n.end)),
  )
  return name ? account.speaker(name.name) : null
}
