import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Article } from '../src/domain/index.js'
import { sharedData } from './shared-data.js'

/** Dated news of international outlets, and news of Saudi outlets of which only the time of collection is known. */
const ARCHIVES = {
  ant: 'data/news/ant-2018-02-to-06.jsonl.gz',
  saudi: 'data/news/saudi-2015-07-21-to-08-04.jsonl.gz',
  may14: 'data/gold/stories-may14.articles.jsonl',
} as const

export type ArchiveName = keyof typeof ARCHIVES

/** The articles of an archive in its order; null where the archives are not there. */
export function newsArchive(name: ArchiveName): readonly Article[] | null {
  const shared = sharedData()
  if (!shared) return null
  const raw = readFileSync(join(shared, ARCHIVES[name]))
  const lines = (ARCHIVES[name].endsWith('.gz') ? gunzipSync(raw) : raw).toString('utf8').split('\n')
  return lines.filter(Boolean).map((line) => asArticle(JSON.parse(line) as Record<string, string | undefined>))
}

function asArticle(record: Record<string, string | undefined>): Article {
  const { id, outlet, url, title, author, published, text } = record
  return {
    id: id ?? '',
    outlet: outlet ?? null,
    url: url ?? null,
    title: title ?? null,
    author: author || null,
    published: published ? { day: published.slice(0, 10), at: published } : null,
    text: text ?? '',
  }
}

/** The number after an option of the command line, or what stands in for it. */
export function numberOption(name: string, otherwise: number): number {
  const at = process.argv.indexOf(name)
  return at > 0 ? Number(process.argv[at + 1]) : otherwise
}
