import { type Article, type Copy, slice } from '../../../domain/index.js'
import type { ComparedEvent, Digest } from '../../../pipeline.js'
import { COPY_KINDS } from '../../labels.js'
import type { Session } from '../session.js'
import { paint, plain, words } from '../terminal.js'

/** Each copied passage with where it stands, then each event's independent sources. */
export function copiesView(session: Session, { copies, readings }: Digest, compared: readonly ComparedEvent[]): string {
  const { terminal } = session
  const byId = new Map(readings.map((r) => [r.article.id, r.article]))
  const lines: string[] = []
  for (const copy of copies) lines.push(...copyLines(session, copy, byId))
  if (copies.length === 0)
    lines.push(
      session.say(
        'No passage of twelve words or more stands in two of these articles.',
        'لا مقطع من اثنتي عشرة كلمة فأكثر يتكرر في مقالين.',
      ),
    )
  for (const { event, sources, readings: accounts } of compared) {
    if (accounts.length < 2) continue
    lines.push('', `${words(terminal, event.title)}`, `  ${sourcesSummary(session, accounts.length, sources.length)}`)
    for (const source of sources) {
      const credit = source.credit ? ` (${session.say('credit', 'المصدر')}: ${words(terminal, source.credit)})` : ''
      lines.push(`    ${source.articles.map(plain).join(' + ')}${credit}`)
    }
  }
  return lines.join('\n')
}

/** From where to where, how alike, and the words as the source has them. */
export function copyLines(session: Session, copy: Copy, articles: ReadonlyMap<string, Article>): string[] {
  const { terminal } = session
  const [source, target] = copy.from === copy.b.id ? [copy.b, copy.a] : [copy.a, copy.b]
  const sides = `${plain(source.id)} ${copy.from ? '→' : '↔'} ${plain(target.id)}`
  const kind = copy.kind === 'copy' ? [] : [COPY_KINDS[copy.kind][session.language]]
  const facts = [
    `${Math.round(copy.similarity * 100)} %`,
    `${copy.words} ${session.say('words', 'كلمة')}`,
    ...kind,
  ].join(' · ')
  return [
    `${paint(terminal, 'bold', sides)}  ${paint(terminal, 'dim', facts)}`,
    `  ${words(terminal, slice(articles.get(source.id)!, source.span), terminal.columns * 2)}`,
  ]
}

export function sourcesSummary(session: Session, accounts: number, sources: number): string {
  return session.say(
    `${accounts} account${accounts === 1 ? '' : 's'} from ${sources} independent source${sources === 1 ? '' : 's'}`,
    `عدد الروايات ${accounts}، وعدد المصادر المستقلة ${sources}`,
  )
}
