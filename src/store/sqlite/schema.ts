/**
 * Columns of the SQLite store. Records are JSON text, which keeps every string as it is (libsql ends a bare one at U+0000, and
 * UTF-8 has no lone surrogates); what is searched or sorted by is a column of its own.
 */
export interface Schema {
  meta: { key: string; value: number }
  stage: { name: string; version: number }
  article: {
    /** Order of arrival, and the row of the full-text index. */
    seq: number
    id: string
    hash: string
    outlet: string | null
    /** Day of publication, stated or inferred. */
    day: string | null
    body: string
  }
  article_version: { id: string; version: number; hash: string; body: string; replaced_at: number | null }
  reading: { article: string; version: number; body: string }
  memory: { seq: number; story: Uint8Array; words: Uint8Array }
  copy: { seq?: number; a: string; b: string; body: string }
  event: {
    id: string
    storyline: string
    body: string
    summary: string
    comparison: string
    /** Day of the newest activity and its instant in UTC, to sort by. */
    newest_day: string | null
    newest_at: string | null
    independent: number
    /** Points on which its accounts differ. */
    disputed: number
    /** How many articles and outlets tell it. */
    accounts: number
    outlets: number
  }
  event_name: { kind: string; key: string; event: string; name: string; statements: number }
  assignment: { article: string; event: string; storyline: string }
  storyline: { id: string; body: string }
  source: { id: string; followed_at: number; body: string }
  address: {
    key: string
    source: string
    host: string
    state: 'wanted' | 'taken' | 'failed' | 'passed'
    at: number
    seen: number
    published: number
    /** 1 when something went wrong the last time. */
    troubled: number
    body: string
  }
  host_rest: { host: string; body: string }
  lease: { name: string; body: string }
  imported_file: { path: string; body: string }
  search: { rowid: number; title: string; text: string; also: string; search: string }
  search_vocab: { term: string; col: string; doc: number; cnt: number }
}
