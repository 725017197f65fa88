import type { Point, Reading, StorylineComparison } from '../../../domain/index.js'
import type { ComparedEvent, Digest } from '../../../pipeline.js'
import { POINT_KINDS, POINT_TYPES } from '../../labels.js'
import { positionText } from '../../position-text.js'
import { publicationText } from '../../publication-text.js'
import type { Session } from '../session.js'
import { paint, plain, type Style, words } from '../terminal.js'
import { copyLines, sourcesSummary } from './copies-view.js'
import { accountLine } from './group-view.js'

/**
 * Every event with several accounts set side by side, what is told across the events of a storyline after the last of them; events told
 * once are listed at the end.
 */
export function comparisonView(
  session: Session,
  digest: Digest,
  compared: readonly ComparedEvent[],
  across: readonly StorylineComparison[],
): string {
  const storylines = new Map(digest.storylines.map((s) => [s.id, s]))
  const told = compared.filter((c) => c.readings.length > 1)
  const once = compared.filter((c) => c.readings.length === 1)
  const blocks = told.flatMap((c, i) => {
    const storyline = c.event.storyline
    const last = !told.slice(i + 1).some((later) => later.event.storyline === storyline)
    const shared = last ? across.filter((a) => a.storyline === storyline) : []
    return [comparedEventView(session, c), ...shared.map((a) => acrossView(session, a.points, digest.readings))]
  })
  const shown = new Set(told.map((c) => c.event.storyline))
  const rest = across.filter((a) => !shown.has(a.storyline))
  blocks.push(...rest.map((a) => acrossView(session, a.points, digest.readings)))
  if (once.length) {
    const lines = once.map(({ event, readings }) => {
      const storyline = storylines.get(event.storyline)
      const shared =
        storyline && storyline.events.length > 1
          ? `  ${session.say('(same storyline as', '(المسار نفسه مع')} ${storyline.events
              .filter((e) => e !== event.id)
              .map(plain)
              .join(' ')})`
          : ''
      return [
        `  ${accountLine(session, readings[0]!)}${paint(session.terminal, 'dim', shared)}`,
        ...openDayLine(session, readings[0]!),
      ].join('\n')
    })
    blocks.push(`${session.say('Events told by one account', 'أحداث لها رواية واحدة')}\n${lines.join('\n')}\n`)
  }
  return blocks.join('\n')
}

const TYPE_STYLES: Readonly<Record<Point['type'], Style>> = {
  agreed: 'green',
  updated: 'cyan',
  'differs-by-source': 'yellow',
  'differs-between-outlets': 'red',
  'only-one': 'dim',
}

export function comparedEventView(
  session: Session,
  { event, readings, copies, sources, comparison }: ComparedEvent,
): string {
  const { terminal } = session
  const facts = [event.id, event.day, event.place].filter(Boolean).map((f) => words(terminal, f!))
  const lines = [
    paint(terminal, 'bold', words(terminal, event.title)),
    paint(terminal, 'dim', facts.join(' · ')),
    sourcesSummary(session, readings.length, sources.length),
    ...readings.flatMap((r) => [`  ${accountLine(session, r)}`, ...openDayLine(session, r)]),
  ]
  const shared = comparison.points.filter((p) => p.type !== 'only-one' || p.positions.length > 1)
  if (shared.length) lines.push('', paint(terminal, 'cyan', session.say('Points', 'نقاط المقارنة')))
  for (const point of shared) lines.push(...pointLines(session, point, readings))
  const single = comparison.points.length - shared.length
  if (single)
    lines.push(
      `  ${session.say(`and ${single} in one account only (--json lists them)`, `و${single} في رواية واحدة (تُعرض مع ‎--json)`)}`,
    )
  for (const term of comparison.framing) {
    lines.push(
      `  ${session.say('named differently', 'تسميات مختلفة')}: ${term.variants.map((v) => `${words(terminal, v.term)} ×${v.uses.length}`).join(' / ')}`,
    )
  }
  if (copies.length) {
    const byId = new Map(readings.map((r) => [r.article.id, r.article]))
    lines.push('', paint(terminal, 'cyan', session.say('Copied passages', 'ما نُقل حرفيا')))
    lines.push(...copies.flatMap((copy) => copyLines(session, copy, byId)).map((line) => `  ${line}`))
  }
  return `${lines.join('\n')}\n`
}

/** Points across the events of a storyline, under a heading of their own. */
export function acrossView(session: Session, points: readonly Point[], readings: readonly Reading[]): string {
  const heading = session.say('Across the events of the storyline', 'بين أحداث المسار')
  const lines = points.flatMap((point) => pointLines(session, point, readings))
  return `${[paint(session.terminal, 'cyan', heading), ...lines].join('\n')}\n`
}

/** What the text says of an account's day when it does not settle it. */
function openDayLine(session: Session, { published }: Reading): string[] {
  if (!published || published.day || published.evidence.length === 0) return []
  const { terminal, language } = session
  return [`    ${paint(terminal, 'dim', words(terminal, publicationText(published, language)))}`]
}

function pointLines(session: Session, point: Point, readings: readonly Reading[]): string[] {
  const { terminal, language } = session
  const type = paint(terminal, TYPE_STYLES[point.type], POINT_TYPES[point.type][language])
  const unsure = point.certainty === 'unsure' ? ` · ${session.say('unsure', 'غير مؤكد')}` : ''
  const lines = [`  ${POINT_KINDS[point.kind][language]} · ${words(terminal, point.about, 60)} · ${type}${unsure}`]
  const outletOf = new Map(readings.map((r) => [r.article.id, r.article.outlet ?? r.article.id]))
  for (const position of point.positions) {
    const witnesses = position.witnesses.map(({ article, speaker }) => {
      const outlet = words(terminal, outletOf.get(article) ?? article)
      return speaker ? `${outlet} (${session.say('according to', 'بحسب')} ${words(terminal, speaker)})` : outlet
    })
    const value = words(terminal, positionText(point.kind, position.value, language), terminal.columns)
    lines.push(`    ${value}  ${paint(terminal, 'dim', [...new Set(witnesses)].join(session.say(', ', '، ')))}`)
  }
  return lines
}
