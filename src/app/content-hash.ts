import { createHash } from 'node:crypto'
import type { Article } from '../domain/index.js'
import { articleIdOf, canonicalAddress } from '../ingest/address.js'

/**
 * Hash of everything that an article says, its id aside: equal exactly when a second copy of it is nothing new. SHA-256, hex.
 * Of an article that is known by its address, the spelling of the address (`http`, `www.`) says nothing.
 */
export function contentHash(article: Article): string {
  const { outlet, title, author, published, text } = article
  const content = [outlet, spelledAddress(article), title, author, published && [published.day, published.at], text]
  return createHash('sha256').update(JSON.stringify(content)).digest('hex')
}

function spelledAddress({ id, url }: Article): string | null {
  const address = url === null ? null : canonicalAddress(url)
  return address !== null && articleIdOf(address) === id ? null : url
}
