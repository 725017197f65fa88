import type { StorySummary } from '../../../app/library.js'
import type { Session } from '../session.js'
import { paint, plain, table, words } from '../terminal.js'

/** The library's stories, a line each. */
export function storiesView(
  session: Session,
  stories: readonly StorySummary[],
  total: number,
  filtered: boolean,
): string {
  const { terminal } = session
  if (stories.length === 0 && filtered)
    return session.say(
      'No story of that outlet or day. All of them: riwaya stories; the outlets stand in riwaya serve',
      'لا قصة لهذا المنبر أو اليوم. كلها: riwaya stories، والمنابر في riwaya serve',
    )
  if (stories.length === 0)
    return session.say(
      'No stories. Add articles first: riwaya add FOLDER',
      'لا قصص. أضف مقالات أولا: riwaya add FOLDER',
    )
  const head = [
    session.say('story', 'القصة'),
    session.say('last', 'آخر نشر'),
    session.say('accounts', 'الروايات'),
    session.say('independent', 'مستقلة'),
    session.say('disputed', 'خلاف'),
    session.say('title', 'العنوان'),
  ].map((h) => paint(terminal, 'dim', h))
  const rows = stories.map((s) => [
    plain(s.event.id),
    (s.to ?? '').slice(0, 10),
    String(s.accounts),
    String(s.independentSources),
    String(s.disputed),
    words(terminal, s.event.title, Math.max(30, terminal.columns - 60)),
  ])
  const more =
    total > stories.length
      ? `\n${session.say(`${stories.length} of ${total}; --limit shows more`, `${stories.length} من ${total}؛ للمزيد ‎--limit`)}`
      : ''
  return `${table([head, ...rows], 0)}${more}`
}
