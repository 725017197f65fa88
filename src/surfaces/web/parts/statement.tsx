import type { Child } from 'hono/jsx'
import type { Article, Reading, Statement } from '../../../domain/index.js'
import { chainOf } from '../../../reading/statements/chain-of.js'
import { CUE_CLASSES } from '../../labels.js'
import { outletOf, spanLink, type View } from '../view.js'
import { BoldWords } from './bold-words.js'

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

/** The word with which the article has it said («نفى»), in English with what that means; nothing where it only quotes. */
function Act({ view: { language }, statement: { cue, cueClass } }: { view: View; statement: Statement }) {
  const meaning = CUE_CLASSES[cueClass][language]
  if (cue === null) return cueClass === 'asserts' ? null : <span>{meaning}</span>
  return (
    <span>
      {language === 'ar' ? '' : `${meaning}: `}
      <bdi lang="ar">{cue}</bdi>
    </span>
  )
}

/** One statement: its words, its chain, how sure the attribution is, and what other accounts of the event add to it. */
export function StatementCard({
  view,
  reading,
  statement,
  id,
  matches = [],
  children,
}: {
  view: View
  reading: Reading
  statement: Statement
  id?: string
  /** Words of its content that were looked for. */
  matches?: readonly { readonly start: number; readonly end: number }[]
  children?: Child
}) {
  const { t } = view
  const article: Article = reading.article
  return (
    <li class={`statement ${statement.certainty}`} id={id}>
      <Chain view={view} reading={reading} statement={statement} />
      <blockquote lang="ar" dir="rtl">
        <a href={spanLink(view, article.id, statement.contentSpan)}>
          {statement.kind === 'direct' ? '«' : ''}
          <BoldWords text={statement.content} matches={matches} />
          {statement.kind === 'direct' ? '»' : ''}
        </a>
      </blockquote>
      <p class="facts">
        <Act view={view} statement={statement} />
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
