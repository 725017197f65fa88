import type { ArticleHistory, HistoryStep } from '../../../app/library.js'
import type { FigureChange, StatementChange } from '../../../app/versions/compare-versions.js'
import type { Figure, Statement } from '../../../domain/index.js'
import { figureText } from '../../figure-text.js'
import { passageChanges } from '../../passage-changes.js'
import { versionLabel, versionSeen } from '../../version-labels.js'
import type { Session } from '../session.js'
import { paint, words } from '../terminal.js'

const PASSAGES = 6

/** What an outlet changed in an article, newest change first: headline, figures and statements, then passages with [-taken out-] and {+added+}. */
export function versionsView(session: Session, history: ArticleHistory): string {
  const label = (key: Parameters<typeof versionLabel>[1]) => versionLabel(session.language, key)
  if (history.versions === 1) {
    return session.say('It has not changed since it was taken in.', 'لم يتغيّر منذ أضيف إلى المكتبة.')
  }
  const lines = [`${label('versions')} (${history.versions})`]
  for (const step of history.steps) {
    const heading = paint(session.terminal, 'bold', `${label('version')} ${step.from} → ${step.to}`)
    lines.push('', [heading, versionSeen(step.seenAt, session.language)].filter(Boolean).join(' · '))
    lines.push(...stepLines(session, step))
  }
  return lines.join('\n')
}

function stepLines(session: Session, step: HistoryStep): string[] {
  const { terminal, language } = session
  const lines: string[] = []
  const section = (key: Parameters<typeof versionLabel>[1], rows: readonly string[]) => {
    if (rows.length > 0) lines.push(`  ${paint(terminal, 'cyan', versionLabel(language, key))}`, ...rows)
  }
  const { headline } = step
  section('headline', headline ? [`    ${changed(session, headline.before, headline.after)}`] : [])
  section(
    'figures',
    step.figures.map(
      ({ before, after }: FigureChange) =>
        `    ${changed(session, before && figureWords(session, before), after && figureWords(session, after))}`,
    ),
  )
  section(
    'statements',
    step.statements.map(
      ({ before, after }: StatementChange) =>
        `    ${changed(session, before && saidWords(session, before), after && saidWords(session, after))}`,
    ),
  )
  section(
    'passages',
    passageChanges(step, PASSAGES).map(({ pieces }) => {
      const shown = pieces.map(({ kind, text }) =>
        kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `{+${text}+}`,
      )
      return `    … ${words(terminal, shown.join(' ').replace(/\s+/g, ' '), terminal.columns * 3)} …`
    }),
  )
  if (lines.length === 0) lines.push(`  ${versionLabel(language, 'onlyDetails')}`)
  return lines
}

function changed(session: Session, before: string | null, after: string | null): string {
  const { terminal } = session
  const part = (text: string, open: string, close: string) =>
    `${open}${words(terminal, text, terminal.columns)}${close}`
  return [before && part(before, '[-', '-]'), after && part(after, '{+', '+}')].filter(Boolean).join(' ')
}

function figureWords(session: Session, figure: Figure): string {
  return [figureText(figure, session.language), figure.what].filter(Boolean).join(' ')
}

function saidWords(session: Session, { name, speaker, content }: Statement): string {
  return `${name ?? speaker ?? versionLabel(session.language, 'nobody')}: ${content}`
}
