import { createHash } from 'node:crypto'
import type { Article } from '../domain/index.js'

/** Hash of everything that an article says, its id aside: equal exactly when a second copy of it is nothing new. SHA-256, hex. */
export function contentHash({ outlet, url, title, author, published, text }: Article): string {
  const content = [outlet, url, title, author, published && [published.day, published.at], text]
  return createHash('sha256').update(JSON.stringify(content)).digest('hex')
}
