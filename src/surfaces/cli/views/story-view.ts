import type { StoryView } from '../../../app/library.js'
import type { Session } from '../session.js'
import { paint, plain, words } from '../terminal.js'
import { acrossView, comparedEventView } from './comparison-view.js'
import { statementLines } from './reading-view.js'

/** One story: its accounts, its points, and who said what in each account. */
export function storyView(session: Session, story: StoryView): string {
  const { terminal } = session
  const lines = [comparedEventView(session, story)]
  const { across } = story
  if (across.points.length) lines.push(acrossView(session, across.points, across.readings))
  for (const reading of story.readings) {
    const { article, statements } = reading
    lines.push(
      paint(
        terminal,
        'cyan',
        words(terminal, `${article.outlet ?? article.id}: ${session.say('who said what', 'من قال ماذا')}`),
      ),
    )
    lines.push(...statements.map((s) => statementLines(session, reading, s)), '')
  }
  if (story.related.length) {
    lines.push(
      session.say('In the same storyline:', 'في المسار نفسه:'),
      ...story.related.map((e) => `  ${plain(e.id)}  ${words(terminal, e.title)}`),
    )
  }
  return lines.join('\n')
}
