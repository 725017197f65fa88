import { createReadStream, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import type { Article } from '../src/domain/index.js'

export interface Corpus {
  readonly name: string
  readonly articles: readonly Article[]
}

/** Real news where it is there, else a corpus generated from the sample. */
export async function benchCorpus(limit: number): Promise<Corpus> {
  const real = join(import.meta.dirname, '../../shared/data/news/ant-2018-02-to-06.jsonl.gz')
  if (existsSync(real)) return { name: 'ANT', articles: await firstArticles(real, limit) }
  return { name: 'generated', articles: generated(limit) }
}

async function firstArticles(file: string, limit: number): Promise<Article[]> {
  const articles: Article[] = []
  for await (const line of createInterface({ input: createReadStream(file).pipe(createGunzip()) })) {
    if (articles.length >= limit) break
    articles.push(asArticle(JSON.parse(line)))
  }
  return articles
}

function asArticle(row: Record<string, string>): Article {
  const published = row.published ? { day: row.published.slice(0, 10), at: row.published } : null
  return {
    id: row.id!,
    outlet: row.outlet ?? null,
    url: null,
    title: row.title ?? null,
    author: row.author ?? null,
    published,
    text: row.text!,
  }
}

/** Paragraphs of the sample, recombined: the same words and lengths as the sample, no two articles alike. A fixed seed. */
function generated(count: number): Article[] {
  const sample = readFileSync(join(import.meta.dirname, '../sample/articles.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => asArticle(JSON.parse(line)))
  const paragraphs = sample.flatMap((a) => a.text.split('\n').filter((p) => p.length > 80))
  const random = seeded(7)
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)]!
  return Array.from({ length: count }, (_, i) => {
    const like = pick(sample)
    const day = new Date(Date.UTC(2024, 0, 1) + Math.floor(i / 100) * 86_400_000).toISOString().slice(0, 10)
    const text = Array.from({ length: 6 }, () => shuffledWords(pick(paragraphs), random)).join('\n')
    return { ...like, id: `generated-${i}`, published: { day, at: null }, text }
  })
}

/** Swaps a few neighbouring clauses so that recombined paragraphs are not copies of one another. */
function shuffledWords(paragraph: string, random: () => number): string {
  const clauses = paragraph.split('، ')
  for (let i = clauses.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    ;[clauses[i], clauses[j]] = [clauses[j]!, clauses[i]!]
  }
  return clauses.join('، ')
}

/** mulberry32: a small generator whose numbers are the same on every machine. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}
