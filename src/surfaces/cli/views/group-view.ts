import type { Reading } from '../../../domain/index.js'
import { slice } from '../../../domain/index.js'
import type { Digest } from '../../../pipeline.js'
import type { Session } from '../session.js'
import { paint, words } from '../terminal.js'

/** Storylines, their events, and each event's articles. */
export function groupView(session: Session, { storylines, events, readings }: Digest): string {
  const { terminal } = session
  const byId = new Map(readings.map((r) => [r.article.id, r]))
  const eventById = new Map(events.map((e) => [e.id, e]))
  const lines: string[] = []
  for (const storyline of storylines) {
    if (storyline.events.length > 1)
      lines.push(`${session.say('storyline', 'مسار')}: ${words(terminal, storyline.title)}`)
    const indent = storyline.events.length > 1 ? '  ' : ''
    for (const id of storyline.events) {
      const event = eventById.get(id)!
      const facts = [event.day, event.place].filter(Boolean).map((f) => words(terminal, f!))
      lines.push(
        `${indent}${paint(terminal, 'bold', words(terminal, event.title))}${facts.length ? `  (${facts.join(' · ')})` : ''}`,
      )
      for (const article of event.articles) lines.push(`${indent}  ${accountLine(session, byId.get(article)!)}`)
    }
    lines.push('')
  }
  return lines.join('\n')
}

/** One account on one line: id, outlet, day, headline. */
export function accountLine(session: Session, reading: Reading): string {
  const { terminal } = session
  const { article, layout, published } = reading
  const parts = [article.id, article.outlet, published?.day].filter(Boolean).map((p) => words(terminal, p!))
  const headline = layout.headline ? words(terminal, slice(article, layout.headline), terminal.columns) : ''
  return `${paint(terminal, 'dim', parts.join(' · '))}  ${headline}`
}
