import type { Command } from 'commander'
import { healthOfSources, type SourceHealth } from '../../../app/following/health.js'
import { addressKey, canonicalAddress } from '../../../ingest/address.js'
import { writeOpml } from '../../../ingest/feeds/opml.js'
import { openSqliteStore } from '../../../store/sqlite/open-sqlite-store.js'
import type { Store } from '../../../store/store.js'
import { existingStore, type StoreOption } from '../library-at-hand.js'
import { type Session, UserError } from '../session.js'
import { sourcesView, troubledView } from '../views/sources-view.js'

/** How many troubled articles are listed. */
const MOST_LISTED = 1_000

interface SourcesOptions extends StoreOption {
  readonly json?: boolean
  readonly opml?: boolean
  readonly failed?: boolean
}

/** `sources`: the outlets that are followed, and how each of them does. */
export function sourcesCommand(command: Command, session: Session): void {
  command
    .description(session.say('the outlets that are followed, and how each does', 'المنابر المتابعة وحال كل منها'))
    .option('--json', session.say('one JSON value a line', 'سطر JSON لكل نتيجة'))
    .option('--opml', session.say('as OPML, for other feed readers', 'بصيغة OPML لبرامج أخرى'))
    .option(
      '--failed',
      session.say('the articles that could not be had, and why', 'المقالات التي تعذر جلبها وأسباب ذلك'),
    )
    .action(async (options: SourcesOptions) => {
      await withStore(session, options, async ({ sources }) => {
        const now = Date.now()
        if (options.failed) {
          const troubled = await sources.troubled(MOST_LISTED)
          if (options.json)
            for (const { key, source, state, at, trouble } of troubled)
              session.printJson({
                address: key,
                source,
                state,
                at: iso(at),
                trouble: trouble && { ...trouble, since: iso(trouble.since) },
              })
          else if (troubled.length > 0) session.print(troubledView(session, troubled, now))
          else session.print(session.say('Every article could be had.', 'لم يتعذر جلب أي مقال.'))
          return
        }
        const all = await healthOfSources(sources, now)
        if (options.json) for (const health of all) session.printJson(healthJson(health))
        else if (all.length === 0) throw nothingFollowed(session)
        else if (options.opml) {
          const subscriptions = all.map(({ source }) => ({ name: source.name, feed: source.feed, home: source.home }))
          session.terminal.out(writeOpml(session.say('Followed by Riwaya', 'تتابعها رواية'), subscriptions))
        } else session.print(sourcesView(session, all, now))
      })
    })
}

/** `unfollow`: an outlet's articles stay in the library. */
export function unfollowCommand(command: Command, session: Session): void {
  command
    .description(session.say('stop following outlets; their articles stay', 'إيقاف متابعة منابر؛ وتبقى مقالاتها'))
    .argument(
      '<address...>',
      session.say('feed or page, as riwaya sources prints it', 'عنوان الخلاصة أو الصفحة كما يطبعه riwaya sources'),
    )
    .action(async (addresses: string[], options: StoreOption) => {
      await withStore(session, options, async ({ sources }) => {
        const all = await sources.list()
        for (const address of addresses) {
          const canonical = canonicalAddress(address) ?? canonicalAddress(`https://${address}`)
          const key = canonical && addressKey(canonical)
          const found = all.filter(
            (s) => [s.feed, s.home].some((own) => own && addressKey(own) === key) || s.id === key,
          )
          if (found.length === 0) {
            throw new UserError(
              session.say(
                `${address} is not followed; riwaya sources lists what is.`,
                `${address} غير متابع؛ القائمة: riwaya sources`,
              ),
            )
          }
          for (const { id, name, feed } of found) {
            await sources.remove(id)
            session.print(
              session.say(`No longer followed: ${name ?? id} (${feed})`, `لم يعد متابعا: ${name ?? id} (${feed})`),
            )
          }
        }
      })
    })
}

export function nothingFollowed(session: Session): UserError {
  return new UserError(
    session.say(
      'nothing is followed yet; begin with riwaya follow https://outlet.example/',
      'لا شيء متابع بعد؛ ابدأ بالأمر riwaya follow https://outlet.example/',
    ),
  )
}

async function withStore(session: Session, options: StoreOption, use: (store: Store) => Promise<void>): Promise<void> {
  const store = await openSqliteStore(existingStore(session, options))
  try {
    await use(store)
  } finally {
    await store.close()
  }
}

function healthJson({ source, state, articlesADay, waiting, failed }: SourceHealth) {
  const { id, feed, home, name, trouble } = source
  return {
    id,
    name,
    feed,
    home,
    state,
    articlesADay: articlesADay === null ? null : Number(articlesADay.toFixed(2)),
    waiting,
    failed,
    followedAt: iso(source.followedAt),
    lastGood: iso(source.lastGood),
    lastNew: iso(source.lastNew),
    nextRound: source.ended ? null : iso(source.due),
    trouble: trouble && { ...trouble, since: iso(trouble.since) },
  }
}

function iso(moment: number | null): string | null {
  return moment === null ? null : new Date(moment).toISOString()
}
