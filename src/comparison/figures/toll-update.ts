import { compareText, isBefore } from '../account.js'
import { groupBy } from '../group-by.js'
import type { FigureMention } from './figure-mention.js'
import { magnitude } from './figure-value.js'

/**
 * Whether counts of a toll follow one another, so that the last one stands: some account calls every other an earlier one, or each comes after the
 * one before from the same voice (a speaker, or an outlet in its own words), or stands in the news of a later day and is greater, or is the greater one of two articles of one outlet.
 * Counts of two speakers, or of two outlets on one day, contradict each other, unless the earlier one gave only the least that it may be.
 */
export function isTollUpdate(mentions: readonly FigureMention[]): boolean {
  const past = new Set(mentions.filter((m) => isSuperseded(m, mentions)).map((m) => magnitude(m.figure)))
  const standing = mentions.filter((m) => !past.has(magnitude(m.figure)))
  return standing.length > 0 && followOneAnother(standing)
}

/** The sentence calls it an earlier count, which a greater one has replaced, or its account goes on to tell that it rose. */
export function isSuperseded(mention: FigureMention, all: readonly FigureMention[]): boolean {
  // Those who are missing are found.
  const isNewer = (m: FigureMention) =>
    mention.thing.key === 'missing' || magnitude(m.figure) > magnitude(mention.figure)
  if (mention.earlier) return all.some((m) => !m.earlier && isNewer(m))
  return all.some((m) => m.risen && m.account === mention.account && isNewer(m))
}

/** One value of the toll, with those who give it, the first of them first. */
interface Count {
  readonly value: number
  readonly mentions: readonly FigureMention[]
  readonly first: string | null
}

function followOneAnother(mentions: readonly FigureMention[]): boolean {
  const counts = groupBy(mentions, (m) => String(magnitude(m.figure)))
    .map((same): Count => {
      const times = same.flatMap((m) => m.account.published ?? []).sort(compareText)
      return { value: magnitude(same[0]!.figure), mentions: same, first: times[0] ?? null }
    })
    .sort((a, b) => compareText(a.first ?? '', b.first ?? '') || a.value - b.value)
  const most = Math.max(...counts.map((c) => c.value))
  if (counts.at(-1)!.value === most && counts.at(-1)!.mentions.some((m) => m.risen)) return true
  return counts.every((later, i) => i === 0 || follows(later, counts[i - 1]!))
}

function follows(later: Count, earlier: Count): boolean {
  if (isGrowthOfOneOutlet(earlier, later)) return true
  if (earlier.first === null || later.first === null || !isBefore(earlier.first, later.first)) return false
  if (shareVoice(earlier, later, speakerOf)) return true
  const grew = later.value > earlier.value
  // «180 قتيلا على الأقل», then «257 قتيلا»: what was a least number is borne out, whoever gave it.
  if (grew && earlier.mentions.every(isLeast)) return true
  if (areNamed(earlier) && areNamed(later)) return false
  return grew && (shareVoice(earlier, later, outletOf) || earlier.first.slice(0, 10) < later.first.slice(0, 10))
}

/** Two articles of one outlet, none of whose counts anybody else gives, and which may bear one hour: the greater count is the later one. */
function isGrowthOfOneOutlet(earlier: Count, later: Count): boolean {
  const all = [...earlier.mentions, ...later.mentions]
  const [outlet] = all.map(outletOf)
  if (outlet === null || all.some((m) => outletOf(m) !== outlet || speakerOf(m) !== null)) return false
  const apart = earlier.mentions.every((a) => later.mentions.every((b) => a.account !== b.account))
  return apart && later.value > earlier.value
}

function shareVoice(a: Count, b: Count, voiceOf: (m: FigureMention) => string | null): boolean {
  const voices = new Set(a.mentions.map(voiceOf))
  return b.mentions.some((m) => voiceOf(m) !== null && voices.has(voiceOf(m)))
}

function isLeast({ figure }: FigureMention): boolean {
  return figure.mod === 'atleast' || figure.mod === 'more'
}

function areNamed({ mentions }: Count): boolean {
  return mentions.every((m) => speakerOf(m) !== null)
}

/** Who an account says gives the count; null when the outlet does, or it is not sure. */
export function speakerOf({ account, statement }: FigureMention): string | null {
  return statement?.name && statement.certainty !== 'unsure' ? account.speaker(statement.name).key : null
}

function outletOf({ account }: FigureMention): string | null {
  return account.reading.article.outlet
}
