/**
 * Learns the weights of the evidence that two articles report one happening: a logistic model over pairs from days labelled by hand.
 *
 *   npx tsx scripts/learn-story-weights.ts LABELS.json ARCHIVE.jsonl.gz…
 *
 * Windows of LABELS.json that are held out (see story-windows.ts) are left alone. Pairs are those that grouping would compare: each article
 * with its candidates among the earlier ones of its window.
 */
import { writeFileSync } from 'node:fs'
import { CopyIndex } from '../src/copying/copy-index.js'
import type { Copy } from '../src/domain/index.js'
import { Candidates, heaviestTerms } from '../src/story/candidates.js'
import { copiedShare } from '../src/story/copied-shares.js'
import {
  type CopiedShare,
  DIRECTION,
  FEATURES,
  type FeatureName,
  NO_COPY,
  pairFeatures,
} from '../src/story/pair-features.js'
import { type StoryProfile, storyProfile } from '../src/story/story-profile.js'
import { TermFrequencies } from '../src/story/term-frequencies.js'
import { readArchives, readLabels, readRecord, recordsOf, type Window } from './story-windows.js'

interface Pair {
  readonly x: Float64Array
  readonly same: boolean
  readonly weight: number
}

/**
 * The labelled days are of news sites, which report within the hour; daily papers tell of yesterday's happening on the next morning.
 * Lower bounds for what the time between two reports, and a night taken for the day before, may count; and for a shared opening, which
 * stands in few of the labelled days.
 */
const LEAST: Partial<Record<FeatureName, number>> = {
  daysApartSameDay: -0.3,
  daysApart: -1.2,
  dayNext: -0.5,
  copiedOpening: 1.5,
}

/**
 * Two days in a row teach little of what another day says, and nothing of another action on it: bounds from the definition of an event
 * (same actors, same action, same place, same time). Who speaks often speaks on several matters in a day; and without a day on either
 * side, likeness must show alone what the time of two reports shows elsewhere.
 */
const MOST_WEIGHT: Partial<Record<FeatureName, number>> = {
  dayOther: -1.5,
  actionOther: -0.3,
  headlineActionOther: -0.7,
  daysUnknown: -2.6,
  speakersShared: 2,
}

const TARGET = 'src/story/pair-weights.ts'
const MOST_CANDIDATES = 60
/** Strength of the pull towards zero, on standardised features. */
const RIDGE = 0.0002
const STEPS = 700

/** Part of the archive that pairs labelled by rule are drawn from, and what one counts beside a pair labelled by hand. */
const SILVER_FROM = '2018-04-17'
const SILVER_TO = '2018-04-26'
const SILVER_WEIGHT = 0.1
const FAR_DAYS = 4
const COPIED_OPENING = 0.3

const [labelsPath, ...archivePaths] = process.argv.slice(2)
if (!labelsPath || archivePaths.length === 0)
  throw new Error('usage: learn-story-weights LABELS.json ARCHIVE.jsonl.gz…')
const windows = readLabels(labelsPath).filter((w) => !w.heldOut)
const archive = readArchives(archivePaths)

const labelled = windows.flatMap(pairsOf)
const silver = silverPairs()
const positives = labelled.filter((p) => p.same).length
console.log(`${labelled.length} pairs, ${positives} of one happening; ${silver.length} silver`)
const model = learn([...labelled, ...silver])
report(model, labelled)
write(model)

function pairsOf(window: Window): Pair[] {
  const event = new Map(window.same.flatMap((ids, i) => ids.map((id) => [id, i] as const)))
  const unsure = new Map<string, number[]>()
  for (const [i, ids] of window.unsure.entries()) for (const id of ids) unsure.set(id, [...(unsure.get(id) ?? []), i])

  const frequencies = new TermFrequencies()
  const candidates = new Candidates()
  const index = new CopyIndex()
  const profiles: StoryProfile[] = []
  const slots = new Map<string, number>()
  const out: Pair[] = []
  for (const record of recordsOf(window, archive)) {
    const { id } = record
    const { analysed, reading } = readRecord(record)
    const profile = storyProfile(reading, frequencies)
    const copies = bySlot(index.add(analysed), slots)
    const lead = heaviestTerms(profile.lead)
    const near = new Set([...candidates.find(lead, MOST_CANDIDATES), ...copies.keys()])
    for (const mate of window.same[event.get(id) ?? -1] ?? []) if (slots.has(mate)) near.add(slots.get(mate)!)
    slots.set(id, profiles.length)
    candidates.add(profiles.length, lead)
    profiles.push(profile)
    for (const slot of near) {
      const other = profiles[slot]!
      const same = event.has(id) && event.get(id) === event.get(other.id)
      if (!same && unsure.get(id)?.some((group) => unsure.get(other.id)?.includes(group))) continue
      const list = copies.get(slot)
      const share = list ? copiedShare(list, (which) => profiles[slots.get(which)!]) : NO_COPY
      // A large happening makes many pairs; each of its articles should count like those of small ones.
      const size = window.same[event.get(id) ?? -1]?.length ?? 1
      out.push(...variants(profile, other, share, same, same ? 1 / Math.sqrt(size - 1) : 1))
    }
  }
  return out
}

function bySlot(copies: readonly Copy[], slots: ReadonlyMap<string, number>): Map<number, Copy[]> {
  const out = new Map<number, Copy[]>()
  for (const copy of copies) {
    const slot = slots.get(copy.a.id)!
    out.set(slot, [...(out.get(slot) ?? []), copy])
  }
  return out
}

/** A pair as it is, and as it would be in an archive without days of publication, where only weekdays are known. */
function variants(
  a: StoryProfile,
  b: StoryProfile,
  share: CopiedShare,
  same: boolean,
  weight: number,
): readonly Pair[] {
  return [
    { x: pairFeatures(a, b, share), same, weight },
    { x: pairFeatures(undated(a), undated(b), share), same, weight: weight / 2 },
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
function silverPairs(): Pair[] {
  const labelledDays = new Set(windows.flatMap((w) => w.days))
  const records = archive
    .filter((r) => r.published >= SILVER_FROM && r.published < SILVER_TO && !labelledDays.has(r.published.slice(0, 10)))
    .sort((x, y) => (x.published < y.published ? -1 : 1))
  const frequencies = new TermFrequencies()
  const candidates = new Candidates()
  const index = new CopyIndex()
  const profiles: StoryProfile[] = []
  const slots = new Map<string, number>()
  const out: Pair[] = []
  for (const record of records) {
    const { id, outlet } = record
    const { analysed, reading } = readRecord(record)
    const profile = storyProfile(reading, frequencies)
    const lead = heaviestTerms(profile.lead)
    const copies = bySlot(index.add(analysed), slots)
    slots.set(id, profiles.length)
    profiles.push(profile)
    for (const [slot, list] of copies) {
      const other = profiles[slot]!
      const share = copiedShare(list, (which) => profiles[slots.get(which)!])
      if (other.outlet === outlet || share.opening < COPIED_OPENING || profile.published! - other.published! > 1)
        continue
      out.push(...variants(other, profile, share, true, SILVER_WEIGHT))
    }
    for (const slot of candidates.find(lead, 15)) {
      const other = profiles[slot]!
      if (copies.has(slot) || profile.published! - other.published! < FAR_DAYS) continue
      out.push(...variants(other, profile, NO_COPY, false, SILVER_WEIGHT))
    }
    candidates.add(profiles.length - 1, lead)
  }
  return out
}

interface Model {
  readonly bias: number
  readonly weights: readonly number[]
}

/** Gradient descent on the weighted log-loss over standardised features; the result is in the features' own units. */
function learn(data: readonly Pair[]): Model {
  const n = FEATURES.length
  const total = data.reduce((sum, p) => sum + p.weight, 0)
  const mean = new Float64Array(n)
  const deviation = new Float64Array(n)
  for (const { x, weight } of data) for (let i = 0; i < n; i++) mean[i]! += (x[i]! * weight) / total
  for (const { x, weight } of data)
    for (let i = 0; i < n; i++) deviation[i]! += (weight * (x[i]! - mean[i]!) ** 2) / total
  for (let i = 0; i < n; i++) deviation[i] = Math.sqrt(deviation[i]!) || 1

  const w = new Float64Array(n)
  let bias = Math.log(0.02)
  const gradient = new Float64Array(n)
  const standard = data.map(({ x }) => x.map((v, i) => (v - mean[i]!) / deviation[i]!))
  for (let step = 0; step < STEPS; step++) {
    gradient.fill(0)
    let gradientOfBias = 0
    for (const [k, { same, weight }] of data.entries()) {
      const x = standard[k]!
      let z = bias
      for (let i = 0; i < n; i++) z += w[i]! * x[i]!
      const error = (weight * (1 / (1 + Math.exp(-z)) - (same ? 1 : 0))) / total
      for (let i = 0; i < n; i++) gradient[i]! += error * x[i]!
      gradientOfBias += error
    }
    const rate = 8 / (1 + step / 800)
    for (let i = 0; i < n; i++) {
      const moved = w[i]! - rate * (gradient[i]! + RIDGE * w[i]!)
      const bounded = moved * DIRECTION[FEATURES[i]!] < 0 ? 0 : moved
      const least = (LEAST[FEATURES[i]!] ?? Number.NEGATIVE_INFINITY) * deviation[i]!
      const most = (MOST_WEIGHT[FEATURES[i]!] ?? Number.POSITIVE_INFINITY) * deviation[i]!
      w[i] = Math.min(most, Math.max(least, bounded))
    }
    bias -= rate * gradientOfBias
  }
  const weights = Array.from(w, (v, i) => v / deviation[i]!)
  return { bias: bias - weights.reduce((sum, v, i) => sum + v * mean[i]!, 0), weights }
}

function score({ bias, weights }: Model, x: Float64Array): number {
  return weights.reduce((sum, w, i) => sum + w * x[i]!, bias)
}

function report(model: Model, data: readonly Pair[]): void {
  for (const threshold of [-1, -0.5, 0, 0.5, 1]) {
    const said = data.filter((p) => score(model, p.x) > threshold)
    const right = said.filter((p) => p.same).length
    console.log(
      `at ${threshold}: precision ${(right / said.length).toFixed(3)}  recall ${(right / positives).toFixed(3)}`,
    )
  }
}

function write({ bias, weights }: Model): void {
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
  console.log(lines.join('\n'))
}
