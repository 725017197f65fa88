import { readFile } from 'node:fs/promises'
import type { Command } from 'commander'
import { AlreadyFollowed } from '../../../app/following/follow-lease.js'
import { type Followed, Follower } from '../../../app/following/follower.js'
import type { Told } from '../../../app/following/round.js'
import { openLibrary } from '../../../app/open-library.js'
import { canonicalAddress } from '../../../ingest/address.js'
import { readOpml } from '../../../ingest/feeds/opml.js'
import { createFetcher } from '../../../ingest/fetching/polite-fetcher.js'
import { openSqliteStore } from '../../../store/sqlite/open-sqlite-store.js'
import { troubleAdvice, troubleText } from '../../trouble-message.js'
import { followOn } from '../follow-on.js'
import { FollowWatch } from '../follow-watch.js'
import { interruption } from '../interruption.js'
import type { StoreOption } from '../library-at-hand.js'
import { defaultStorePath, type Session, UserError } from '../session.js'
import { plain, words } from '../terminal.js'
import { nothingFollowed } from './sources.js'

interface FollowOptions extends StoreOption {
  readonly opml?: string
  readonly once?: boolean
  readonly allow?: readonly string[]
  readonly contact?: string
}

/** Addresses whose feeds are looked for at once. */
const SEARCHES_AT_ONCE = 16

/** `follow`: outlets by their feed or sitemap, and from then on what they publish. */
export function followCommand(command: Command, session: Session): void {
  command
    .description(session.say('follow outlets and keep the library up to date', 'متابعة منابر وإبقاء المكتبة محدثة'))
    .argument(
      '[address...]',
      session.say(
        'pages or feeds; none to go on with those followed',
        'صفحات أو خلاصات؛ وبلا عنوان تستمر متابعة ما سبق',
      ),
    )
    .option('--opml <file>', session.say('follow the outlets of an OPML file', 'متابعة منابر ملف OPML'))
    .option('--once', session.say('one round, then end', 'جولة واحدة ثم التوقف'))
    .option(
      '--allow <host...>',
      session.say(
        'hosts that may be reached although they are private',
        'مضيفون يسمح بالوصول إليهم مع أنهم في شبكة خاصة',
      ),
    )
    .option(
      '--contact <address>',
      session.say('your mail or page, told to the servers', 'بريدك أو صفحتك، تذكر للخوادم'),
    )
    .action(async (addresses: string[], options: FollowOptions) => {
      const given = addresses.map((address): Wanted => ({ address }))
      const wanted = [...given, ...(options.opml === undefined ? [] : await outletsOf(session, options.opml))]
      const store = await openSqliteStore(options.store ?? defaultStorePath())
      const library = await openLibrary(store)
      const { allow, contact } = options
      const fetcher = createFetcher({ ...(allow && { allow }), ...(contact && { contact }) })
      const { signal, release } = interruption()
      const watch = new FollowWatch(session, options.once === true)
      const follower = new Follower(store.sources, library, fetcher, { onEvent: (event) => watch.see(event) })
      try {
        const followed = await followAll(session, follower, wanted, signal)
        const count = (await store.sources.list()).filter((source) => !source.ended).length
        if (count === 0 && wanted.length === 0) throw nothingFollowed(session)
        // Nothing of what was asked for can be followed: going on with the others would hide it.
        if (signal.aborted || (wanted.length > 0 && followed === 0)) return
        if (options.once) await follower.run({ once: true }, signal)
        else await followOn(session, follower, signal)
        watch.conclude()
      } catch (error) {
        if (!(error instanceof AlreadyFollowed)) throw error
        tellOfOther(session, error, wanted.length > 0)
      } finally {
        release()
        session.interrupted = signal.aborted && options.once === true
        await fetcher.close()
        await library.close()
      }
    })
}

/** Another process follows the outlets of this library already: it takes up what was asked for here. */
function tellOfOther(session: Session, { by }: AlreadyFollowed, takenUp: boolean): void {
  const where = session.say(`process ${by.pid} on ${by.machine}`, `العملية ${by.pid} على ${by.machine}`)
  const last = new Date(by.at).toISOString().slice(11, 16)
  if (takenUp) {
    session.print(
      session.say(
        `This library is being followed already (${where}); that one takes up what is new within a minute. Nothing more to do here.`,
        `هذه المكتبة تُتابَع الآن (${where})، وستبدأ تلك العملية بالجديد خلال دقيقة؛ لا يلزم شيء آخر هنا.`,
      ),
    )
    return
  }
  throw new UserError(
    session.say(
      `this library is being followed already (${where}, last sign at ${last} UTC). See how it goes: riwaya sources. If that process has ended, try again in three minutes.`,
      `هذه المكتبة تُتابَع الآن (${where}، آخر علامة عند ${last} بالتوقيت العالمي). لمعرفة حالها: riwaya sources؛ وإن كانت تلك العملية قد انتهت فأعد المحاولة بعد ثلاث دقائق.`,
    ),
  )
}

/** An address to follow, and what a list says of its outlet. */
interface Wanted extends Told {
  readonly address: string
}

/** The outlets of an OPML file, by feed where it names one, else by page. */
async function outletsOf(session: Session, file: string): Promise<readonly Wanted[]> {
  const refuse = (en: string, ar: string) => new UserError(session.say(`${file}: ${en}`, `${file}: ${ar}`))
  const bytes = await readFile(file).catch(() => {
    throw refuse('cannot be read; check the name and its permissions', 'تتعذر قراءته؛ تحقق من الاسم والأذونات')
  })
  try {
    return readOpml(bytes).map(({ feed, home, name }) => ({ address: feed ?? home!, home, name }))
  } catch {
    throw refuse('is no OPML file', 'ليس ملف OPML')
  }
}

/** @returns how many are followed now, those included that were before */
async function followAll(
  session: Session,
  follower: Follower,
  wanted: readonly Wanted[],
  signal: AbortSignal,
): Promise<number> {
  const waiting = [...wanted]
  let followed = 0
  const search = async () => {
    for (let one = waiting.shift(); one !== undefined && !signal.aborted; one = waiting.shift()) {
      const result = await follower.follow(one.address, signal, one)
      if (result.kind === 'followed' || result.kind === 'known') followed++
      tellOf(session, one.address, result)
    }
  }
  await Promise.all(Array.from({ length: SEARCHES_AT_ONCE }, search))
  return followed
}

function tellOf(session: Session, address: string, result: Followed): void {
  const { terminal, language } = session
  const refuse = (text: string) => {
    session.failures++
    terminal.err(`${plain(text)}\n`)
  }
  switch (result.kind) {
    case 'stopped':
      return
    case 'followed': {
      const name = words(terminal, result.source.name ?? result.source.id)
      const { feed } = result.source
      session.print(
        session.say(
          `Followed: ${name} by ${feed}; articles to fetch: ${result.fresh}`,
          `تمت المتابعة: ${name} عبر ${feed}؛ المقالات المنتظر جلبها: ${result.fresh}`,
        ),
      )
      return
    }
    case 'known':
      session.print(session.say(`Followed already: ${result.source.feed}`, `متابع من قبل: ${result.source.feed}`))
      return
    case 'nothing':
      refuse(
        session.say(
          `${address}: no feed and no sitemap found (${result.tried.length} addresses tried). If you know the address of its feed, give that.`,
          `${address}: لم توجد خلاصة ولا خريطة موقع (جُرّب ${result.tried.length} عنوانا). إن كنت تعرف عنوان خلاصته فأعطه.`,
        ),
      )
      return
    case 'mishap': {
      const advice = troubleAdvice(result.code, language, hostOf(address))
      refuse(
        `${address}: ${troubleText(result, language)}${advice ? `. ${session.say('To do', 'ما العمل')}: ${advice}` : ''}`,
      )
    }
  }
}

function hostOf(address: string): string | null {
  const canonical = canonicalAddress(address)
  return canonical && new URL(canonical).host
}
