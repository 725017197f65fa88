import type { Reading, Statement } from '../../../domain/index.js'
import { slice } from '../../../domain/index.js'
import { chainOf } from '../../../reading/statements/chain-of.js'
import { figureNote } from '../../figure-text.js'
import { CUE_CLASSES, NAME_TYPES, STATEMENT_KINDS } from '../../labels.js'
import { publicationText } from '../../publication-text.js'
import { timeText } from '../../time-text.js'
import type { Session } from '../session.js'
import { paint, table, words } from '../terminal.js'

/** One article's reading for a terminal. */
export function readingView(session: Session, reading: Reading): string {
  const { terminal, language } = session
  const { article, layout } = reading
  const headline = layout.headline ? slice(article, layout.headline) : session.say('(no headline)', '(بلا عنوان)')
  const credits = [...new Set(layout.credits.map((c) => c.name))]
  const lines = [
    `${paint(terminal, 'bold', words(terminal, headline))}`,
    paint(
      terminal,
      'dim',
      [
        article.id,
        article.outlet,
        publicationText(reading.published, language),
        credits.length ? `${session.say('credit', 'المصدر')}: ${credits.join('، ')}` : '',
      ]
        .filter(Boolean)
        .map((part) => words(terminal, part!))
        .join(' · '),
    ),
  ]
  const section = (title: string, rows: readonly string[]) => {
    if (rows.length) lines.push('', `  ${paint(terminal, 'cyan', title)} (${rows.length})`, ...rows)
  }
  section(
    session.say('Statements', 'الأقوال'),
    reading.statements.map((s) => statementLines(session, reading, s, { rule: true })),
  )
  if (reading.statements.length === 0) lines.push('', `  ${session.say('No statements.', 'لا أقوال منسوبة.')}`)
  section(
    session.say('Times', 'الأوقات'),
    rows(reading.times.map((t) => [timeText(t, language), words(terminal, t.text)])),
  )
  section(
    session.say('Figures', 'الأرقام'),
    rows(
      reading.figures.map((f) => [
        figureNote(reading, f, language),
        words(terminal, f.what ?? ''),
        words(terminal, f.text),
      ]),
    ),
  )
  section(
    session.say('Names', 'الأسماء'),
    rows(
      distinctNames(reading).map(([name, type, count]) => [
        NAME_TYPES[type][language],
        `×${count}`,
        words(terminal, name),
      ]),
    ),
  )
  section(
    session.say('Clutter', 'زوائد الصفحة'),
    rows(reading.clutter.map((c) => [c.kind, words(terminal, c.text, 70)])),
  )
  return `${lines.join('\n')}\n`
}

function rows(cells: readonly (readonly string[])[]): string[] {
  return cells.length ? table(cells).split('\n') : []
}

/** «content» on one line, and below it who said it and through whom. */
export function statementLines(
  session: Session,
  reading: Reading,
  statement: Statement,
  show: { readonly rule?: boolean } = {},
): string {
  const { terminal, language } = session
  const chain = [
    ...chainOf(reading, statement),
    statement.name ?? statement.speaker ?? session.say('speaker not stated', 'القائل غير مذكور'),
  ]
  const who = chain.map((name) => words(terminal, name)).join(' ← ')
  const marks = [
    STATEMENT_KINDS[statement.kind][language],
    // «نفت», «دعا»: without its verb a denial or a demand would read as an assertion.
    [CUE_CLASSES[statement.cueClass][language], statement.cue ? words(terminal, `«${statement.cue}»`) : '']
      .filter(Boolean)
      .join(' '),
    statement.to ? `${session.say('to', 'إلى')} ${words(terminal, statement.to)}` : '',
    statement.anonymous ? session.say('anonymous', 'مجهول') : '',
    statement.certainty === 'unsure' ? paint(terminal, 'yellow', session.say('unsure', 'غير مؤكد')) : '',
    show.rule ? paint(terminal, 'dim', statement.rule) : '',
  ].filter(Boolean)
  return `    ${paint(terminal, 'green', who)} ${paint(terminal, 'dim', '·')} ${marks.join(' · ')}\n      ${words(terminal, statement.content, terminal.columns * 2)}`
}

function distinctNames(reading: Reading) {
  const counts = new Map<string, [string, Reading['names'][number]['type'], number]>()
  for (const { name, type } of reading.names) {
    const entry = counts.get(name)
    if (entry) entry[2]++
    else counts.set(name, [name, type, 1])
  }
  return [...counts.values()].sort((a, b) => b[2] - a[2])
}
