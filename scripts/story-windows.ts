import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { type AnalysedArticle, analyse } from '../src/article/analysed-article.js'
import type { Reading } from '../src/domain/index.js'
import { readAnalysed } from '../src/reading/read-article.js'

/** Articles of some days labelled by hand: ids only. */
export interface Window {
  readonly days: readonly string[]
  /** The articles labelled; all of the days when left out. */
  readonly articles?: readonly string[]
  /** Groups that report one happening; all other pairs do not. */
  readonly same: readonly (readonly string[])[]
  /** Groups whose other pairs careful readers could judge otherwise. */
  readonly unsure: readonly (readonly string[])[]
  /** Groups of one longer matter; events outside them are matters of their own. */
  readonly storylines?: readonly (readonly string[])[]
}

interface ArchiveRecord {
  readonly id: string
  readonly outlet: string
  readonly title: string
  readonly author: string
  readonly published: string
  readonly text: string
}

export interface ReadArticle {
  readonly analysed: AnalysedArticle
  readonly reading: Reading
}

export function readLabels(path: string): readonly Window[] {
  return (JSON.parse(readFileSync(path, 'utf8')) as { windows: readonly Window[] }).windows
}

/** Records of archives in `.jsonl.gz`; what was only collected counts as published then. */
export function readArchives(paths: readonly string[]): readonly ArchiveRecord[] {
  return paths.flatMap((path) =>
    gunzipSync(readFileSync(path))
      .toString('utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as ArchiveRecord & { readonly collected?: string })
      .map((record) => ({ ...record, published: record.published ?? record.collected! })),
  )
}

export function recordsOf(window: Window, archive: readonly ArchiveRecord[]): readonly ArchiveRecord[] {
  const labelled = window.articles && new Set(window.articles)
  return archive
    .filter((r) => window.days.includes(r.published.slice(0, 10)) && (labelled?.has(r.id) ?? true))
    .sort((x, y) => (x.published < y.published ? -1 : 1))
}

/** @param dated false to leave publication out, as in archives that do not tell it */
export function readRecord(record: ArchiveRecord, dated = true): ReadArticle {
  const { id, outlet, title, author, published, text } = record
  const stated = dated ? { day: published.slice(0, 10), at: published } : null
  const analysed = analyse({ id, outlet, url: null, title, author, published: stated, text })
  return { analysed, reading: readAnalysed(analysed) }
}
