import { recurringIn } from '../../article/clutter/recurring-lines.js'
import type { Article, Reading } from '../../domain/index.js'
import { readArticle } from '../../reading/read-article.js'
import type { StoreReader } from '../../store/store.js'
import { compareVersions, type VersionChange } from './compare-versions.js'

/** A change from one version of an article to the next; versions are numbered from 1, the oldest. */
export interface HistoryStep extends VersionChange {
  readonly from: number
  readonly to: number
  /** When the newer version was first seen, in milliseconds since 1970; null when that is not known (it came with an archive). */
  readonly seenAt: number | null
}

/** What became of an article since it was first taken in. */
export interface ArticleHistory {
  readonly id: string
  /** The article as it stands now: the last version. */
  readonly current: Reading
  /** How many versions there are, this one included. */
  readonly versions: number
  /** What changed, newest first; of a long history (a live blog) the newest steps. */
  readonly steps: readonly HistoryStep[]
}

/** One earlier version and what the outlet changed in it. */
export interface EarlierVersion {
  readonly number: number
  readonly versions: number
  /** From this version to the next. */
  readonly step: HistoryStep
}

/** Steps that are worked out for a page: each costs the reading of a version. */
const MAX_STEPS = 10

/** The history of an article; null when it is not there. Versions are read again when they are asked for: they are asked for seldom. */
export async function articleHistory(store: StoreReader, id: string): Promise<ArticleHistory | null> {
  const current = (await store.readings([id])).get(id)
  if (!current) return null
  const earlier = await store.earlierVersions(id)
  const versions = earlier.length + 1
  const steps: HistoryStep[] = []
  const read = readerOf(current)
  let after = current
  for (let number = earlier.length; number >= 1 && steps.length < MAX_STEPS; number--) {
    const { article, replacedAt } = earlier[number - 1]!
    const before = read(article)
    steps.push({ ...compareVersions(before, after), from: number, to: number + 1, seenAt: replacedAt })
    after = before
  }
  return { id, current, versions, steps }
}

/** One earlier version of an article by its number; null when there is none. */
export async function earlierVersion(store: StoreReader, id: string, number: number): Promise<EarlierVersion | null> {
  const current = (await store.readings([id])).get(id)
  const earlier = current ? await store.earlierVersions(id) : []
  const replaced = earlier[number - 1]
  if (!current || !replaced) return null
  const next = earlier[number]
  const read = readerOf(current)
  const before = read(replaced.article)
  const after = next ? read(next.article) : current
  return {
    number,
    versions: earlier.length + 1,
    step: { ...compareVersions(before, after), from: number, to: number + 1, seenAt: replaced.replacedAt },
  }
}

/** Reads earlier versions with the same lines left aside that are in the present one. */
function readerOf({ layout }: Reading): (article: Article) => Reading {
  const recurring = recurringIn(layout)
  return (article) => readArticle(article, { recurring: () => recurring })!.reading
}
