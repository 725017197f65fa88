/**
 * What grouping is measured beside: every article on its own, and the plain method (words weighed by rarity, one pass, each article to
 * the nearest event). On the story gold, and on windows labelled by hand.
 *
 *   npx tsx eval/story-baselines.ts
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Groups, labelsOf, scoresOf, shownScores } from '../scripts/story-scores.js'
import { readArchives, readLabels, readRecord, recordsOf } from '../scripts/story-windows.js'
import { tokenize } from '../src/arabic/tokenize.js'
import { type AnalysedArticle, analyse } from '../src/article/analysed-article.js'
import type { Article } from '../src/domain/index.js'
import { digest } from '../src/pipeline.js'
import { readAnalysed } from '../src/reading/read-article.js'
import { storyTerm } from '../src/story/story-term.js'
import { TermFrequencies } from '../src/story/term-frequencies.js'
import { termKey } from '../src/story/term-key.js'
import { newsArchive } from './news-archive.js'
import { sharedData } from './shared-data.js'
import { cosine, type SparseVector, vectorOf } from './sparse-vector.js'

/** Cosines from which an article joins the nearest event: what is best differs from day to day, so several are shown. */
const LEAST_COSINES = [0.35, 0.45, 0.55] as const

const ARCHIVES = ['data/news/ant-2018-02-to-06.jsonl.gz', 'data/news/saudi-2015-07-21-to-08-04.jsonl.gz'] as const

const shared = sharedData()
const gold = newsArchive('may14')
if (!shared || !gold) {
  console.log('story baselines: skipped, because ../shared with the story gold is not there.')
  process.exit(0)
}
compare('stories-may14', gold.map(analyse), goldEvents(join(shared, 'data/gold/stories-may14.gold.jsonl')))
const archive = readArchives(ARCHIVES.map((path) => join(shared, path)))
for (const window of readLabels(join(import.meta.dirname, '../scripts/story-labels.json'))) {
  const analysed = recordsOf(window, archive).map((record) => readRecord(record).analysed)
  compare(window.days.join(' '), analysed, labelsOf(window).event)
}

function compare(name: string, analysed: readonly AnalysedArticle[], events: Groups): void {
  const articles = analysed.map((a) => a.article)
  const ids = articles.map((a) => a.id)
  const show = (method: string, found: Groups) =>
    console.log(`  ${method.padEnd(16)} ${shownScores(scoresOf(ids, events, found))}`)
  console.log(`${name}: ${ids.length} articles`)
  show('singletons', new Map())
  for (const least of LEAST_COSINES) show(`TF-IDF from ${least}`, singlePass(articles, least))
  const { assignments } = digest({ analysed, readings: analysed.map((a) => readAnalysed(a)) })
  show('Riwaya', new Map(assignments.map((a) => [a.id, a.event] as const)))
}

/** An article without an event stands alone. */
function goldEvents(path: string): Groups {
  const labels = readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { readonly id: string; readonly event: string })
  return new Map(labels.filter((l) => l.event !== '-').map((l) => [l.id, l.event] as const))
}

/** Each article goes to the event that holds the article most like it, when that is like enough, else it opens one. */
function singlePass(articles: readonly Article[], least: number): Groups {
  const frequencies = new TermFrequencies()
  const earlier: { readonly vector: SparseVector; readonly event: string }[] = []
  const found = new Map<string, string>()
  for (const article of articles) {
    const vector = vectorFor(article, frequencies)
    let best = { likeness: least, event: article.id }
    for (const other of earlier) {
      const likeness = cosine(vector, other.vector)
      if (likeness > best.likeness) best = { likeness, event: other.event }
    }
    earlier.push({ vector, event: best.event })
    found.set(article.id, best.event)
  }
  return found
}

/** Headline and text, each stem by how often it stands there and by how rare it is. */
function vectorFor({ title, text }: Article, frequencies: TermFrequencies): SparseVector {
  const counts = new Map<number, number>()
  for (const { kind, norm } of tokenize('text', `${title ?? ''}\n${text}`).tokens) {
    if (kind !== 'word') continue
    const key = termKey(storyTerm(norm))
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  frequencies.count([...counts.keys()])
  const weights = Array.from(counts, ([key, n]) => [key, (1 + Math.log(n)) * frequencies.idf(key)] as const)
  return vectorOf(new Map(weights.filter(([, weight]) => weight > 0)))
}
