import { foldWord } from '../../arabic/fold.js'
import { stem } from '../../arabic/stem.js'
import { contains } from '../../domain/index.js'
import { shared } from '../context-words.js'
import { valueKey } from '../figures/figure-value.js'
import { nounKey } from '../figures/noun-forms-lexicon.js'
import type { StatementMention } from './alike-statements.js'
import { KinSpeakers, type Kinship } from './kin-speakers.js'
import { LIKE_WORDS } from './like-words-lexicon.js'
import { looseRoot } from './loose-root.js'

/** What two statements of one speaker, or of kin, or of one whom an account leaves unnamed, must have in common to be of one thing. */
interface Bar {
  /** Words of content, by their roots. */
  readonly words: number
  /** Share of the shorter one's words, each weighed by how rare it is among the event's statements. */
  readonly share: number
}

const BARS: Readonly<Record<Exclude<Kinship, 'other'>, Bar>> = {
  same: { words: 4, share: 0.45 },
  kin: { words: 4, share: 0.55 },
  compatriot: { words: 5, share: 0.65 },
  unnamed: { words: 5, share: 0.7 },
}

/** Of a statement of few words more of them must be the same: they may be the event's own («المونديال», «المنتخب»). */
const SHORT = 6
const SHORT_SHARE = 0.15

/** A common number of one noun weighs as much as this many words. */
const FIGURE_WEIGHT = 1

/** A word of more statements than this says nothing of what they are about. */
const MAX_POSTINGS = 80

/**
 * One cluster for each thing that a speaker is reported to have said, in whatever words, by several accounts. The second statement of an
 * account joins through another account's only.
 */
export function clusterStatements(mentions: readonly StatementMention[]): StatementMention[][] {
  const kin = new KinSpeakers(mentions)
  const topics = topicsOf(mentions)
  const postings = postingsOf(topics)
  const weight = (root: string) => Math.log(1 + mentions.length / (postings.get(root)?.length ?? 1))
  const weights = topics.map((roots) => sum([...roots].map(weight)))
  const figures = mentions.map(figuresOf)
  const clusterOf: number[] = []
  const clusters: StatementMention[][] = []
  for (const [i, mention] of mentions.entries()) {
    let best: { cluster: number; share: number } | null = null
    for (const j of candidates(topics[i]!, i, postings)) {
      const other = mentions[j]!
      if (other.account === mention.account) continue
      const common = [...topics[i]!].filter((root) => topics[j]!.has(root))
      const kinship = kin.between(mention, other)
      if (kinship === 'other') continue
      const bar = BARS[kinship]
      const numbers = shared(figures[i]!, figures[j]!)
      if (common.length + numbers < bar.words) continue
      const mean = weights[i]! / topics[i]!.size
      const share = (sum(common.map(weight)) + numbers * FIGURE_WEIGHT * mean) / Math.min(weights[i]!, weights[j]!)
      const short = Math.min(topics[i]!.size, topics[j]!.size) < SHORT
      if (share >= bar.share + (short ? SHORT_SHARE : 0) && share > (best?.share ?? 0))
        best = { cluster: clusterOf[j]!, share }
    }
    clusterOf[i] = best?.cluster ?? clusters.length
    if (best) clusters[best.cluster]!.push(mention)
    else clusters.push([mention])
  }
  return clusters.filter((c) => c.length > 1)
}

/**
 * The roots of each statement's words, so that words that news uses for one another are one, and so are «[ب]دعم» and «دعم» where some
 * statement has the one without the preposition.
 */
function topicsOf(mentions: readonly StatementMention[]): readonly ReadonlySet<string>[] {
  const known = new Set(mentions.flatMap((m) => [...m.roots]))
  const topic = (root: string) => {
    const bare = /^[بلك]..+/.test(root) && known.has(root.slice(1)) ? root.slice(1) : root
    return LIKE.get(bare) ?? bare
  }
  return mentions.map(({ roots }) => new Set([...roots].map(topic)))
}

const LIKE: ReadonlyMap<string, string> = new Map(
  LIKE_WORDS.flatMap((line) => {
    const roots = line.split(' ').map((word) => looseRoot(stem(foldWord(word))))
    return roots.map((root) => [root, roots[0]!] as const)
  }),
)

function postingsOf(topics: readonly ReadonlySet<string>[]): ReadonlyMap<string, number[]> {
  const postings = new Map<string, number[]>()
  for (const [i, roots] of topics.entries()) {
    for (const root of roots) {
      const list = postings.get(root)
      if (list) list.push(i)
      else postings.set(root, [i])
    }
  }
  return postings
}

const LEAST_COMMON = 3

/** The statements before a statement that share some of its telling words. */
function candidates(
  roots: ReadonlySet<string>,
  before: number,
  postings: ReadonlyMap<string, readonly number[]>,
): number[] {
  const counts = new Map<number, number>()
  for (const root of roots) {
    const list = postings.get(root)!
    if (list.length > MAX_POSTINGS) continue
    for (const j of list) {
      if (j >= before) break
      counts.set(j, (counts.get(j) ?? 0) + 1)
    }
  }
  return [...counts].filter(([, count]) => count >= LEAST_COMMON).map(([j]) => j)
}

function figuresOf({ account, statement }: StatementMention): ReadonlySet<string> {
  const own = account.reading.figures.filter((f) => contains(statement.contentSpan, f) && !f.rule.includes('dual'))
  return new Set(own.map((f) => `${valueKey(f)} ${nounKey((f.what ?? '').split(' ')[0]!)}`))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0)
}
