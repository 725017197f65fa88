import { fileURLToPath } from 'node:url'
import { takeIn } from '../../src/app/take-in.js'
import type { Article } from '../../src/domain/index.js'
import { type ComparedEvent, compareAll, type Digest, digest, readAll } from '../../src/pipeline.js'

const SAMPLE = fileURLToPath(new URL('../../sample/', import.meta.url))

/** What Riwaya makes of the bundled sample, from its files to its comparisons. */
export async function sampleDigest(): Promise<Digest & { readonly compared: readonly ComparedEvent[] }> {
  const articles: Article[] = []
  for await (const article of takeIn([`${SAMPLE}articles.jsonl`, `${SAMPLE}pages`], (failure) => {
    throw new Error(`${failure.origin}: ${failure.code} ${failure.detail}`)
  })) {
    articles.push(article)
  }
  const found = digest(readAll(articles))
  return { ...found, compared: compareAll(found) }
}
