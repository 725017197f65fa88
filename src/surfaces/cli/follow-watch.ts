import type { FollowEvent } from '../../app/following/follower.js'
import { troubleText } from '../trouble-message.js'
import type { Session } from './session.js'
import { plain, words } from './terminal.js'

/** How often it is said how many articles have come. */
const SAID_EVERY = 30_000

/** Tells of what happens while outlets are followed, and of all of it at the end. */
export class FollowWatch {
  private added = 0
  private updated = 0
  private failed = 0
  private saidAt: number

  constructor(
    private readonly session: Session,
    private readonly once: boolean,
  ) {
    // Of one round the end soon tells all; who watches on is shown at once that something comes.
    this.saidAt = once ? Date.now() : 0
  }

  see(event: FollowEvent): void {
    const { session } = this
    if (event.kind === 'begun') {
      if (this.once) return
      session.print(
        session.say(
          `Sources followed: ${event.sources}. Stop with Ctrl-C.`,
          `عدد المصادر المتابعة ${event.sources}؛ للإيقاف: Ctrl-C`,
        ),
      )
    } else if (event.kind === 'added') {
      this.added += event.report.added
      this.updated += event.report.updated
      this.saySum()
    } else if (event.kind === 'mishap') this.failed++
    else {
      const { source, fresh } = event
      const name = words(session.terminal, source.name ?? source.id)
      if (fresh > 0) session.print(session.say(`${name}: ${fresh} new`, `${name}: الجديد ${fresh}`))
      // Once: the same trouble round after round is for riwaya sources to show.
      if (source.trouble?.times === 1) {
        const more = source.ended
          ? session.say('it is not asked any more', 'لن يُسأل بعد الآن')
          : session.say('it will be asked again; see riwaya sources', 'ستعاد المحاولة؛ للتفصيل: riwaya sources')
        session.terminal.err(
          `${plain(source.name ?? source.id)}: ${troubleText(source.trouble, session.language)}${session.say('; ', '؛ ')}${more}\n`,
        )
      }
    }
  }

  private saySum(): void {
    const { session, added, updated } = this
    const now = Date.now()
    if (now - this.saidAt < SAID_EVERY) return
    this.saidAt = now
    session.print(session.say(`${added} added, ${updated} updated so far`, `أضيف ${added} وحُدّث ${updated} حتى الآن`))
  }

  conclude(): void {
    const { session, added, updated, failed } = this
    session.print(session.say(`${added} added, ${updated} updated.`, `أضيف ${added}، وحُدّث ${updated}.`))
    if (failed > 0) {
      session.print(
        session.say(
          `Failed attempts to get an article: ${failed}. See them: riwaya sources --failed`,
          `محاولات جلب مقالات أخفقت: ${failed}؛ للاطلاع: riwaya sources --failed`,
        ),
      )
    }
  }
}
