/**
 * One entry per version of the store's layout, in order; entry n takes a store from version n to n + 1. An entry that was ever
 * released is never changed: a new layout is a new entry. Each runs in one transaction together with the change of `user_version`.
 */
export const MIGRATIONS: readonly (readonly string[])[] = [
  [
    'CREATE TABLE meta (key TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID',
    "INSERT INTO meta (key, value) VALUES ('revision', 0)",
    'CREATE TABLE stage (name TEXT PRIMARY KEY, version INTEGER NOT NULL) STRICT, WITHOUT ROWID',
    `CREATE TABLE article (
      seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, hash TEXT NOT NULL, outlet TEXT, day TEXT, body TEXT NOT NULL) STRICT`,
    'CREATE INDEX article_outlet ON article (outlet, day)',
    'CREATE INDEX article_day ON article (day)',
    `CREATE TABLE article_version (
      id TEXT NOT NULL, version INTEGER NOT NULL, hash TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (id, version)) STRICT`,
    'CREATE TABLE reading (article TEXT PRIMARY KEY, version INTEGER NOT NULL, body TEXT NOT NULL) STRICT',
    'CREATE TABLE copy (seq INTEGER PRIMARY KEY, a TEXT NOT NULL, b TEXT NOT NULL, body TEXT NOT NULL) STRICT',
    'CREATE INDEX copy_a ON copy (a)',
    'CREATE INDEX copy_b ON copy (b)',
    `CREATE TABLE event (
      id TEXT PRIMARY KEY, storyline TEXT NOT NULL, body TEXT NOT NULL, summary TEXT NOT NULL, comparison TEXT NOT NULL,
      newest_day TEXT, newest_at TEXT, independent INTEGER NOT NULL) STRICT`,
    'CREATE INDEX event_newest ON event (newest_day DESC, independent DESC, newest_at DESC, id)',
    'CREATE TABLE assignment (article TEXT PRIMARY KEY, event TEXT NOT NULL, storyline TEXT NOT NULL) STRICT, WITHOUT ROWID',
    'CREATE INDEX assignment_event ON assignment (event)',
    'CREATE TABLE storyline (id TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT, WITHOUT ROWID',
    // The terms are stems already, so the tokenizer must only split at spaces: folding would be a second, different analysis.
    // The text itself stands in `article`; contentless keeps it from being stored twice.
    `CREATE VIRTUAL TABLE search USING fts5 (
      title, text, also, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0')`,
    'CREATE VIRTUAL TABLE search_vocab USING fts5vocab (search, col)',
  ],
  // The words come last: reading a row's story then leaves the pages of its words alone.
  ['CREATE TABLE memory (seq INTEGER PRIMARY KEY, story BLOB NOT NULL, words BLOB NOT NULL) STRICT'],
  [
    `CREATE TABLE event_name (
      kind TEXT NOT NULL, key TEXT NOT NULL, event TEXT NOT NULL, name TEXT NOT NULL, statements INTEGER NOT NULL,
      PRIMARY KEY (kind, key, event)) STRICT, WITHOUT ROWID`,
    'CREATE INDEX event_name_event ON event_name (event)',
    'ALTER TABLE event ADD COLUMN disputed INTEGER NOT NULL DEFAULT 0',
    "UPDATE event SET disputed = coalesce(json_extract(summary, '$.disputed'), 0)",
  ],
  [
    'CREATE TABLE source (id TEXT PRIMARY KEY, followed_at INTEGER NOT NULL, body TEXT NOT NULL) STRICT, WITHOUT ROWID',
    `CREATE TABLE address (
      key TEXT PRIMARY KEY, source TEXT NOT NULL, host TEXT NOT NULL, state TEXT NOT NULL, at INTEGER NOT NULL,
      published INTEGER NOT NULL, troubled INTEGER NOT NULL, body TEXT NOT NULL) STRICT`,
    "CREATE INDEX address_wanted ON address (host, published, at) WHERE state = 'wanted'",
    'CREATE INDEX address_troubled ON address (published DESC) WHERE troubled = 1',
    'CREATE INDEX address_counts ON address (source, state, published)',
  ],
  ['CREATE TABLE imported_file (path TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT, WITHOUT ROWID'],
  [
    'CREATE TABLE host_rest (host TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT, WITHOUT ROWID',
    'CREATE TABLE lease (name TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT, WITHOUT ROWID',
    'ALTER TABLE address ADD COLUMN seen INTEGER NOT NULL DEFAULT 0',
    "UPDATE address SET seen = CAST(strftime('%s', 'now') AS INTEGER) * 1000",
    'CREATE INDEX address_seen ON address (seen)',
  ],
  [
    'ALTER TABLE event ADD COLUMN accounts INTEGER NOT NULL DEFAULT 0',
    'ALTER TABLE event ADD COLUMN outlets INTEGER NOT NULL DEFAULT 0',
    "UPDATE event SET accounts = json_extract(summary, '$.accounts'), outlets = json_array_length(summary, '$.outlets')",
    // A row's comparison is long: whoever filters or sorts many events must find in an index all that this takes.
    'CREATE INDEX event_list ON event (id, newest_day, independent, newest_at, disputed, accounts, outlets)',
    'DROP INDEX article_outlet',
    'DROP INDEX article_day',
    'CREATE INDEX article_outlet ON article (outlet, day, id)',
    'CREATE INDEX article_day ON article (day, outlet, id)',
  ],
  ['ALTER TABLE article_version ADD COLUMN replaced_at INTEGER'],
]
