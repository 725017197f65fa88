/**
 * Learns the weights of the evidence that two articles report one happening: a logistic model over pairs from days labelled by hand.
 *
 *   npx tsx scripts/learn-story-weights.ts [--leave-out] LABELS.json ARCHIVE.jsonl.gz…
 *
 * Pairs are those that grouping would compare: each article with its candidates among the earlier ones of its window. With --leave-out
 * nothing is written: each window is grouped with weights that were learned from all the others, and scored.
 */
import { writeFileSync } from 'node:fs'
import { CopyIndex } from '../src/copying/copy-index.js'
import type { Copy } from '../src/domain/index.js'
import { Candidates, heaviestTerms } from '../src/story/candidates.js'
import { copiedShare } from '../src/story/copied-shares.js'
import { type CopiedShare, directionOf, FEATURES, type FeatureName, NO_COPY } from '../src/story/pair-features.js'
import { PairComparer, type PairModel } from '../src/story/pair-model.js'
import { StoryGrouper } from '../src/story/story-grouper.js'
import { type StoryProfile, storyProfile } from '../src/story/story-profile.js'
import { TermFrequencies } from '../src/story/term-frequencies.js'
import { type Bounds, type Example, fitLogistic } from './logistic-regression.js'
import { f1, labelsOf, percent, type Scores, scoresOf, shownScores } from './story-scores.js'
import { type ReadArticle, readArchives, readLabels, readRecord, recordsOf, type Window } from './story-windows.js'

/**
 * The labelled days are of news sites, which report within the hour; daily papers tell of yesterday's happening on the next morning.
 * Lower bounds for what the time between two reports, and a night taken for the day before, may count; and for a shared opening, which
 * stands in few of the labelled days.
 */
const LEAST: Partial<Record<FeatureName, number>> = {
  daysApartSameDay: -1.2,
  daysApart: -2,
  dayNext: -0.5,
  copiedOpening: 1.5,
}

/**
 * Two days in a row teach little of what another day says, and nothing of another action on it: bounds from the definition of an event
 * (same actors, same action, same place, same time). Who speaks often speaks on several matters in a day; and
 * without a day on either side, likeness must show alone what the time of two reports shows elsewhere.
 */
const MOST_WEIGHT: Partial<Record<FeatureName, number>> = {
  dayOther: -1.5,
  actionOther: -0.3,
  headlineActionOther: -0.4,
  daysUnknown: -2.6,
  speakersShared: 2,
}

/**
 * What was learned, with more caution, from the first seven windows alone. The weights are the mean of these and of what all windows teach
 * about evidence that these go without: on the six windows that came later the mean does better than either on days that it has not seen.
 */
const EARLIER: { readonly bias: number; readonly weights: Partial<Record<FeatureName, number>> } = {
  bias: -7.93,
  weights: {
    title: 1.037,
    titleTold: 1.1,
    body: 5.341,
    sharp: 9.677,
    sharpRare: 0.616,
    actionSame: 1.2,
    actionOther: -0.465,
    headlineActionSame: 0.309,
    headlineActionOther: -0.7,
    titleRareAction: 0.838,
    numbersShared: 0.857,
    placesShared: 1.007,
    namedShared: 0.988,
    namedRare: 0.431,
    namedOther: -0.405,
    speakersShared: 2,
    speakersOther: -0.378,
    daySame: 0.292,
    dayNext: -0.5,
    dayOther: -1.5,
    daysApart: -1.2,
    daysApartSameDay: -0.3,
    daysUnknown: -2.6,
    copiedOpening: 1.5,
    sameOutlet: -2.477,
  },
}
/** Evidence of which the present tells the same better. */
const LEFT_TO_EARLIER: ReadonlySet<FeatureName> = new Set([
  'title',
  'titleTold',
  'sharp',
  'headlineActionSame',
  'titleRareAction',
  'speakersOther',
])

const TARGET = 'src/story/pair-weights.ts'
const MOST_CANDIDATES = 60

/** Part of the archive that pairs labelled by rule are drawn from, and what one counts beside a pair labelled by hand. */
const SILVER_FROM = '2018-04-17'
const SILVER_TO = '2018-04-26'
const SILVER_WEIGHT = 0.1
const FAR_DAYS = 4
const COPIED_OPENING = 0.3
/** Log-odds from which articles are joined when windows are scored. */
const JOIN_SCORES = [-0.5, -0.3]
/** What a pair counts when its days are taken away, beside the pair as it is. */
const UNDATED_WEIGHT = 0.5

/** Articles taken one after another, each compared with earlier ones. */
class Stream {
  private readonly frequencies = new TermFrequencies()
  private readonly candidates = new Candidates()
  private readonly index = new CopyIndex()
  private readonly slots = new Map<string, number>()
  readonly profiles: StoryProfile[] = []

  take({ analysed, reading }: ReadArticle, most: number) {
    const { profile } = storyProfile(reading, this.frequencies)
    const copies = new Map<number, Copy[]>()
    for (const copy of this.index.add(analysed)) {
      const slot = this.slots.get(copy.a.id)!
      copies.set(slot, [...(copies.get(slot) ?? []), copy])
    }
    const lead = heaviestTerms(profile.vectors)
    const near = this.candidates.find(lead, profile.published, most)
    this.slots.set(profile.id, this.profiles.length)
    this.candidates.add(this.profiles.length, lead, profile.published)
    this.profiles.push(profile)
    return { profile, copies, near }
  }

  slotOf(id: string): number | undefined {
    return this.slots.get(id)
  }

  share(copies: readonly Copy[] | undefined): CopiedShare {
    return copies ? copiedShare(copies, (id) => this.profiles[this.slots.get(id)!]) : NO_COPY
  }
}

const comparer = new PairComparer()
const args = process.argv.slice(2)
const leavingOut = args.includes('--leave-out')
const [labelsPath, ...archivePaths] = args.filter((a) => a !== '--leave-out')
if (!labelsPath || archivePaths.length === 0)
  throw new Error('usage: learn-story-weights [--leave-out] LABELS.json ARCHIVE.jsonl.gz…')
const windows = readLabels(labelsPath)
const archive = readArchives(archivePaths)
const labelled = windows.map(pairsOf)
const silver = silverPairs()
if (leavingOut) scoreLeftOut()
else {
  const examples = labelled.flat()
  console.log(
    `${examples.length} pairs, ${examples.filter((p) => p.positive).length} of one happening; ${silver.length} silver`,
  )
  write(fitBeside([...examples, ...silver]))
}

/** The mean of the earlier weights and those that fit the examples best. */
function fitBeside(examples: readonly Example[]): PairModel {
  const { bias, weights } = fitLogistic(examples, FEATURES.map(boundsOf))
  return {
    bias: (bias + EARLIER.bias) / 2,
    weights: FEATURES.map((feature, i) => (weights[i]! + (EARLIER.weights[feature] ?? 0)) / 2),
  }
}

function boundsOf(feature: FeatureName): Bounds {
  if (LEFT_TO_EARLIER.has(feature)) return { least: 0, most: 0 }
  return directionOf(feature) > 0
    ? { least: LEAST[feature] ?? 0, most: MOST_WEIGHT[feature] ?? Number.POSITIVE_INFINITY }
    : { least: LEAST[feature] ?? Number.NEGATIVE_INFINITY, most: MOST_WEIGHT[feature] ?? 0 }
}

/** Groups each window with weights that were learned from all the others. */
function scoreLeftOut(): void {
  const models = windows.map((_, i) => fitBeside([...labelled.filter((_, j) => j !== i).flat(), ...silver]))
  for (const dated of [true, false]) {
    const read = windows.map((window) => recordsOf(window, archive).map((record) => readRecord(record, dated)))
    for (const joinScore of JOIN_SCORES) {
      const scores = windows.map((window, i) => scoresOfWindow(window, read[i]!, models[i]!, joinScore))
      console.log(`${dated ? 'dated' : 'undated'}, joined from ${joinScore}`)
      for (const [i, { days }] of windows.entries())
        console.log(`  ${days.join(' ').padEnd(21)} ${shownScores(scores[i]!)}`)
      const sum = (of: (s: Scores) => number) => scores.reduce((total, s) => total + of(s), 0)
      const right = sum((s) => s.pairs.right)
      const pooled = { precision: right / sum((s) => s.pairs.joined), recall: right / sum((s) => s.pairs.wanted) }
      console.log(
        `  mean BCubed F1 ${percent(sum((s) => f1(s.bcubed)) / scores.length)}, pairwise of all windows together P ${percent(pooled.precision)} R ${percent(pooled.recall)} F1 ${percent(f1(pooled))}`,
      )
    }
  }
}

function scoresOfWindow(window: Window, read: readonly ReadArticle[], model: PairModel, joinScore: number): Scores {
  const grouper = new StoryGrouper({ model, joinScore })
  const index = new CopyIndex()
  for (const { analysed, reading } of read) grouper.add(reading, index.add(analysed), analysed)
  const ids = read.map((r) => r.reading.article.id)
  return scoresOf(ids, labelsOf(window).event, new Map(ids.map((id) => [id, grouper.assignment(id)!.event])))
}

function pairsOf(window: Window): Example[] {
  const event = new Map(window.same.flatMap((ids, i) => ids.map((id) => [id, i] as const)))
  const unsure = new Map<string, number[]>()
  for (const [i, ids] of window.unsure.entries()) for (const id of ids) unsure.set(id, [...(unsure.get(id) ?? []), i])
  const stream = new Stream()
  const out: Example[] = []
  for (const record of recordsOf(window, archive)) {
    const { profile, copies, near } = stream.take(readRecord(record), MOST_CANDIDATES)
    const { id } = profile
    const mates = window.same[event.get(id) ?? -1] ?? []
    const earlierMates = mates.map((mate) => stream.slotOf(mate)).filter((slot) => slot !== undefined)
    for (const slot of new Set([...near, ...copies.keys(), ...earlierMates])) {
      const other = stream.profiles[slot]!
      if (other === profile) continue
      const same = event.has(id) && event.get(id) === event.get(other.id)
      if (!same && hopeless(profile, other)) continue
      if (!same && unsure.get(id)?.some((group) => unsure.get(other.id)?.includes(group))) continue
      // A large happening makes many pairs; each of its articles should count like those of small ones.
      const weight = same ? 1 / Math.sqrt(mates.length - 1) : 1
      out.push(...variants(profile, other, stream.share(copies.get(slot)), same, weight))
    }
  }
  return out
}

/** Pairs that grouping does not weigh: two thirds of all, which would teach nothing of the others. */
function hopeless(a: StoryProfile, b: StoryProfile): boolean {
  return comparer.compare(a, b).score === null
}

/** A pair as it is, and as it would be in an archive without days of publication, where only weekdays are known. */
function variants(
  a: StoryProfile,
  b: StoryProfile,
  share: CopiedShare,
  positive: boolean,
  weight: number,
): readonly Example[] {
  return [
    { x: comparer.features(a, b, share).slice(), positive, weight },
    { x: comparer.features(undated(a), undated(b), share).slice(), positive, weight: weight * UNDATED_WEIGHT },
  ]
}

function undated(profile: StoryProfile): StoryProfile {
  return { ...profile, published: null, days: { days: [], weekdays: profile.days.weekdays } }
}

/**
 * Pairs labelled by rule. Like articles four days or more apart that share no passage are one matter and other happenings: they teach
 * what a different day says, which two days in a row cannot. Articles of two outlets, a day apart at most, that share much of their
 * openings report one happening: they teach what a copy says.
 */
function silverPairs(): Example[] {
  const labelledDays = new Set(windows.flatMap((w) => w.days))
  const records = archive
    .filter((r) => r.published >= SILVER_FROM && r.published < SILVER_TO && !labelledDays.has(r.published.slice(0, 10)))
    .sort((x, y) => (x.published < y.published ? -1 : 1))
  const stream = new Stream()
  const out: Example[] = []
  for (const record of records) {
    const { profile, copies, near } = stream.take(readRecord(record), 15)
    for (const [slot, list] of copies) {
      const other = stream.profiles[slot]!
      const share = stream.share(list)
      if (other.outlet === profile.outlet || share.opening < COPIED_OPENING) continue
      if (profile.published! - other.published! > 1) continue
      out.push(...variants(other, profile, share, true, SILVER_WEIGHT))
    }
    for (const slot of near) {
      const other = stream.profiles[slot]!
      if (copies.has(slot) || profile.published! - other.published! < FAR_DAYS) continue
      out.push(...variants(other, profile, NO_COPY, false, SILVER_WEIGHT))
    }
  }
  return out
}

function write({ bias, weights }: PairModel): void {
  const lines = FEATURES.map((name, i) => `  ${name}: ${Number(weights[i]!.toFixed(3))},`)
  writeFileSync(
    TARGET,
    `import type { FeatureName } from './pair-features.js'

/** Learned by scripts/learn-story-weights.ts: a logistic model of whether two articles report one happening. */
export const BIAS = ${Number(bias.toFixed(3))}
export const WEIGHTS: Readonly<Record<FeatureName, number>> = {
${lines.join('\n')}
}
`,
  )
  console.log(`bias ${bias}`)
  console.log(lines.join('\n'))
}
