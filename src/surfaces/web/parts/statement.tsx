import type { Child } from 'hono/jsx'
import type { Article, Reading, Statement } from '../../../domain/index.js'
import { chainOf } from '../../../reading/statements/chain-of.js'
import { CUE_CLASSES, STATEMENT_KINDS } from '../../labels.js'
import { outletOf, spanLink, type View } from '../view.js'

/** The chain of transmission as a list: outlet, its credit, those in between, the speaker. */
function Chain({ view, reading, statement }: { view: View; reading: Reading; statement: Statement }) {
  const { t } = view
  const links = [outletOf(reading.article), ...chainOf(reading, statement)]
  return (
    <ol class="chain">
      {links.map((name) => (
        <li>
          <bdi>{name}</bdi>
        </li>
      ))}
      <li class="speaker">
        <bdi>{statement.name ?? statement.speaker ?? t('speakerMissing')}</bdi>
        {statement.anonymous ? <small> ({t('anonymous')})</small> : null}
      </li>
    </ol>
  )
}

/** One statement: its words, its chain, how sure the attribution is, and what other accounts of the event add to it. */
export function StatementCard({
  view,
  reading,
  statement,
  id,
  children,
}: {
  view: View
  reading: Reading
  statement: Statement
  id?: string
  children?: Child
}) {
  const { t, language } = view
  const article: Article = reading.article
  return (
    <li class={`statement ${statement.certainty}`} id={id}>
      <Chain view={view} reading={reading} statement={statement} />
      <blockquote dir="auto">
        <a href={spanLink(view, article.id, statement.contentSpan)}>
          {statement.kind === 'direct' ? `«${statement.content}»` : statement.content}
        </a>
      </blockquote>
      <p class="facts">
        <span>{STATEMENT_KINDS[statement.kind][language]}</span>
        <span>{CUE_CLASSES[statement.cueClass][language]}</span>
        {statement.cue ? <bdi lang="ar">«{statement.cue}»</bdi> : null}
        {statement.to ? (
          <span>
            {t('to')} <bdi>{statement.to}</bdi>
          </span>
        ) : null}
        {statement.certainty === 'unsure' ? <strong class="unsure-badge">{t('unsure')}</strong> : null}
        {view.rules ? <code title={t('rule')}>{statement.rule}</code> : null}
        {children}
      </p>
    </li>
  )
}
