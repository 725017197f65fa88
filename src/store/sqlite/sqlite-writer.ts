import type { Copy, Event, Storyline } from '../../domain/index.js'
import type { ArticleEntry, EventRecord, Memory, StageVersions, StoreWriter } from '../store.js'
import { articleRow, eventRow, readingBody } from './rows.js'
import { chunks } from './sqlite-connection.js'
import { SqliteReader } from './sqlite-reader.js'

/** Rows in one INSERT: fifty of the widest table stay far below SQLite's limit on parameters. */
const ROWS_PER_INSERT = 50

/** What can be written to the SQLite store, within one transaction. */
export class SqliteWriter extends SqliteReader implements StoreWriter {
  async insertArticles(entries: readonly ArticleEntry[]): Promise<void> {
    const last = await this.db
      .selectFrom('article')
      .select((e) => e.fn.max('seq').as('seq'))
      .executeTakeFirst()
    let seq = Number(last?.seq ?? 0)
    const placed = entries.map((entry) => ({ entry, seq: ++seq }))
    for (const some of chunks(placed, ROWS_PER_INSERT)) {
      await this.db
        .insertInto('article')
        .values(some.map(({ entry, seq }) => articleRow(entry, seq)))
        .execute()
      await this.insertReadingsAndTerms(some)
    }
  }

  async retireArticles(ids: readonly string[], seenAt: number | null): Promise<number | null> {
    let lowest: number | null = null
    for (const some of chunks(ids)) {
      const rows = await this.db
        .selectFrom('article')
        .select(['id', 'seq', 'hash', 'body'])
        .where('id', 'in', some)
        .execute()
      for (const row of rows) {
        const earlier = await this.db
          .selectFrom('article_version')
          .select((e) => e.fn.max('version').as('version'))
          .where('id', '=', row.id)
          .executeTakeFirst()
        const { id, hash, body } = row
        const version = Number(earlier?.version ?? 0) + 1
        await this.db.insertInto('article_version').values({ id, version, hash, body, replaced_at: seenAt }).execute()
      }
      const seqs = rows.map((r) => r.seq)
      for (const seq of seqs) lowest = Math.min(lowest ?? seq, seq)
      await this.db.deleteFrom('memory').where('seq', 'in', seqs).execute()
      await this.db.deleteFrom('search').where('rowid', 'in', seqs).execute()
      await this.db.deleteFrom('reading').where('article', 'in', some).execute()
      await this.db.deleteFrom('copy').where('a', 'in', some).execute()
      await this.db.deleteFrom('copy').where('b', 'in', some).execute()
      await this.db.deleteFrom('assignment').where('article', 'in', some).execute()
      await this.db.deleteFrom('article').where('id', 'in', some).execute()
    }
    return lowest
  }

  async replaceReadings(entries: readonly ArticleEntry[]): Promise<void> {
    for (const some of chunks(entries, ROWS_PER_INSERT)) {
      const byId = new Map(some.map((entry) => [entry.reading.article.id, entry]))
      const ids = [...byId.keys()]
      const rows = await this.db.selectFrom('article').select(['id', 'seq']).where('id', 'in', ids).execute()
      await this.db.deleteFrom('reading').where('article', 'in', ids).execute()
      await this.db
        .deleteFrom('search')
        .where(
          'rowid',
          'in',
          rows.map((r) => r.seq),
        )
        .execute()
      await this.insertReadingsAndTerms(rows.map(({ id, seq }) => ({ entry: byId.get(id)!, seq })))
      for (const { id } of rows) {
        const day = byId.get(id)!.reading.published?.day ?? null
        await this.db.updateTable('article').set({ day }).where('id', '=', id).execute()
      }
    }
  }

  private async insertReadingsAndTerms(placed: readonly { readonly entry: ArticleEntry; readonly seq: number }[]) {
    await this.db
      .insertInto('reading')
      .values(
        placed.map(({ entry: { reading } }) => ({
          article: reading.article.id,
          version: reading.version,
          body: readingBody(reading),
        })),
      )
      .execute()
    await this.db
      .insertInto('search')
      .columns(['rowid', 'title', 'text', 'also'])
      .values(
        placed.map(({ entry: { terms }, seq }) => ({
          rowid: seq,
          title: terms.title.join(' '),
          text: terms.text.join(' '),
          also: terms.also.join(' '),
        })) as never,
      )
      .execute()
  }

  async addCopies(copies: readonly Copy[]): Promise<void> {
    for (const some of chunks(copies, ROWS_PER_INSERT)) {
      await this.db
        .insertInto('copy')
        .values(some.map((copy) => ({ a: copy.a.id, b: copy.b.id, body: JSON.stringify(copy) })))
        .execute()
    }
  }

  async removeCopiesIn(articles: readonly string[]): Promise<void> {
    for (const some of chunks(articles)) await this.db.deleteFrom('copy').where('b', 'in', some).execute()
  }

  async putMemories(memories: ReadonlyMap<string, Memory>): Promise<void> {
    for (const some of chunks([...memories.keys()], ROWS_PER_INSERT)) {
      const rows = await this.db.selectFrom('article').select(['id', 'seq']).where('id', 'in', some).execute()
      await this.db
        .replaceInto('memory')
        .values(rows.map(({ id, seq }) => ({ seq, ...memories.get(id)! })))
        .execute()
    }
  }

  async putEvents(records: readonly EventRecord[]): Promise<void> {
    for (const some of chunks(records, ROWS_PER_INSERT)) {
      await this.db.replaceInto('event').values(some.map(eventRow)).execute()
    }
    await this.forgetNames(records.map((r) => r.event.id))
    const names = records.flatMap(({ event, names }) => names.map((name) => ({ ...name, event: event.id })))
    for (const some of chunks(names, ROWS_PER_INSERT)) await this.db.replaceInto('event_name').values(some).execute()
    const members = records.flatMap(({ event }) =>
      event.articles.map((article) => ({ article, event: event.id, storyline: event.storyline })),
    )
    for (const some of chunks(members, ROWS_PER_INSERT)) {
      await this.db.replaceInto('assignment').values(some).execute()
    }
  }

  private async forgetNames(events: readonly string[]): Promise<void> {
    for (const some of chunks(events)) await this.db.deleteFrom('event_name').where('event', 'in', some).execute()
  }

  async moveEvents(events: readonly Event[]): Promise<void> {
    for (const event of events) {
      const { id, storyline } = event
      await this.db
        .updateTable('event')
        .set({ storyline, body: JSON.stringify(event) })
        .where('id', '=', id)
        .execute()
      await this.db.updateTable('assignment').set({ storyline }).where('event', '=', id).execute()
    }
  }

  async removeEvents(ids: readonly string[]): Promise<void> {
    for (const some of chunks(ids)) {
      await this.db.deleteFrom('event').where('id', 'in', some).execute()
      await this.db.deleteFrom('assignment').where('event', 'in', some).execute()
    }
    await this.forgetNames(ids)
  }

  async putStorylines(storylines: readonly Storyline[]): Promise<void> {
    for (const some of chunks(storylines, ROWS_PER_INSERT)) {
      await this.db
        .replaceInto('storyline')
        .values(some.map((s) => ({ id: s.id, body: JSON.stringify(s) })))
        .execute()
    }
  }

  async removeStorylines(ids: readonly string[]): Promise<void> {
    for (const some of chunks(ids)) await this.db.deleteFrom('storyline').where('id', 'in', some).execute()
  }

  async clearStories(): Promise<void> {
    for (const table of ['copy', 'event', 'event_name', 'assignment', 'storyline', 'memory'] as const)
      await this.db.deleteFrom(table).execute()
  }

  async putStageVersions(versions: StageVersions): Promise<void> {
    const rows = Object.entries(versions).map(([name, version]) => ({ name, version }))
    if (rows.length > 0) await this.db.replaceInto('stage').values(rows).execute()
  }
}
