import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { FollowedName } from '../../domain/index.js'
import type { CountedName, Coverage, EventFilter, NameEntry } from '../store.js'
import { filteredEvents } from './list-events.js'
import type { Schema } from './schema.js'

type Kind = FollowedName['kind']

/** What is known of a name over all events; null when none has it. */
export async function nameEntry(db: Kysely<Schema>, kind: Kind, key: string): Promise<NameEntry | null> {
  const [found] = counted(kind, await spellings(db, kind).where('key', '=', key).execute())
  return found ? { name: found.name, events: found.events, statements: found.statements } : null
}

/** Names of a kind that most of the events of a filter have. */
export async function topNames(
  db: Kysely<Schema>,
  kind: Kind,
  filter: EventFilter,
  limit: number,
): Promise<readonly CountedName[]> {
  const wanted = filteredEvents(db, filter).select('event.id')
  const all = Object.keys(filter).length === 0
  const rows = await (all ? spellings(db, kind) : spellings(db, kind, BY_EVENT).where('event', 'in', wanted)).execute()
  return counted(kind, rows).slice(0, limit)
}

/** Names whose keys have all of the words, each in one of its forms. Looks through all names of the kind: no index has their words. */
export async function namesWith(
  db: Kysely<Schema>,
  kind: Kind,
  words: readonly (readonly string[])[],
  limit: number,
): Promise<readonly CountedName[]> {
  let query = spellings(db, kind)
  for (const forms of words)
    query = query.where((e) =>
      e.or(forms.map((form) => e(sql<number>`instr(' ' || key || ' ', ${` ${form} `})`, '>', 0))),
    )
  return counted(kind, await query.execute()).slice(0, limit)
}

/** With how many articles each outlet tells the events that have a name, day by day. */
export async function coverageOf(db: Kysely<Schema>, kind: Kind, key: string): Promise<readonly Coverage[]> {
  return db
    .selectFrom('event_name')
    .innerJoin('assignment', 'assignment.event', 'event_name.event')
    .innerJoin('article', 'article.id', 'assignment.article')
    .select((e) => ['article.outlet', 'article.day', e.fn.countAll<number>().as('articles')])
    .where('event_name.kind', '=', kind)
    .where('event_name.key', '=', key)
    .groupBy(['article.outlet', 'article.day'])
    .orderBy('article.day')
    .orderBy('article.outlet')
    .execute()
}

/** Keeps SQLite from walking through all names of a kind where a few events are asked for. */
const BY_EVENT = sql<string>`+kind`

function spellings(db: Kysely<Schema>, kind: Kind, by: RawBuilder<string> = sql.ref('kind')) {
  return db
    .selectFrom('event_name')
    .select((e) => [
      'key',
      'name',
      e.fn.countAll<number>().as('events'),
      e.fn.sum<number>('statements').as('statements'),
    ])
    .where(by, '=', kind)
    .groupBy(['key', 'name'])
    .orderBy('events', 'desc')
    .orderBy('name')
}

/** The spellings of each name together, under the one that most events have. */
function counted(
  kind: Kind,
  rows: readonly {
    readonly key: string
    readonly name: string
    readonly events: number
    readonly statements: number
  }[],
): CountedName[] {
  const byKey = new Map<string, { -readonly [K in keyof CountedName]: CountedName[K] }>()
  for (const { key, name, events, statements } of rows) {
    const known = byKey.get(key)
    if (known) {
      known.events += Number(events)
      known.statements += Number(statements)
    } else byKey.set(key, { kind, key, name, events: Number(events), statements: Number(statements) })
  }
  return [...byKey.values()].sort((a, b) => b.events - a.events)
}
