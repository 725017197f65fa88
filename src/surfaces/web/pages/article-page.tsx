import type { ArticleHistory, ArticleView } from '../../../app/library.js'
import type { Span } from '../../../domain/index.js'
import { momentText } from '../../dates.js'
import { linkedArticle } from '../../export/story-linked-data.js'
import { figureNote } from '../../figure-text.js'
import { COPY_KINDS, NAME_TYPES } from '../../labels.js'
import { publicationText } from '../../publication-text.js'
import { timeText } from '../../time-text.js'
import { versionLabel } from '../../version-labels.js'
import { webAddress } from '../../web-address.js'
import { articleCitation } from '../citation.js'
import { PageFrame } from '../page-frame.js'
import { Citation } from '../parts/citation.js'
import { EarlierVersions } from '../parts/earlier-versions.js'
import { MarkedField } from '../parts/marked-article.js'
import { StatementCard } from '../parts/statement.js'
import { articlePath, headlineOf, outletOf, spanLink, storyPath, type View } from '../view.js'

/** One article: its text with every finding marked where it stands, and the findings as lists beside it. */
export function ArticlePage({
  view,
  found,
  history,
  marked,
}: {
  view: View
  found: ArticleView
  history: ArticleHistory
  marked: Span | null
}) {
  const { t, language } = view
  const { reading, event, copies } = found
  const { article, layout, published } = reading
  const address = webAddress(article.url)
  const when =
    published?.certainty === 'stated' && published.day && !published.conflict
      ? momentText(published.at ?? published.day, language, 'long')
      : publicationText(published, language)
  const credits = [...new Set(layout.credits.map((c) => c.name))]
  return (
    <PageFrame view={view} title={headlineOf(view, reading)} data={linkedArticle(reading)}>
      <div class="article-page">
        <article lang="ar" dir="rtl">
          <p class="account-outlet">
            <bdi>{outletOf(article)}</bdi>
          </p>
          {article.title ? (
            <h1>
              <MarkedField view={view} reading={reading} copies={copies} marked={marked} field="title" />
            </h1>
          ) : (
            <h1 class="visually-hidden">{headlineOf(view, reading)}</h1>
          )}
          <p class="article-facts" lang={language} dir={language === 'ar' ? 'rtl' : 'ltr'}>
            <span>{when}</span>
            {article.section ? (
              <span>
                {versionLabel(language, 'section')}: <bdi>{article.section}</bdi>
              </span>
            ) : null}
            {credits.length ? (
              <span>
                {t('credit')}: <bdi>{credits.join(view.comma)}</bdi>
              </span>
            ) : null}
            {address ? (
              <a href={address} rel="noreferrer nofollow">
                {t('original')}
              </a>
            ) : null}
            {event ? (
              <a href={view.link(storyPath(event.id))}>
                {t('accounts')}: <bdi>{event.title}</bdi>
              </a>
            ) : null}
          </p>
          <Key view={view} articleId={article.id} />
          <Citation view={view} text={articleCitation(view, reading, marked)} />
          <div class="article-text">
            <MarkedField view={view} reading={reading} copies={copies} marked={marked} field="text" />
          </div>
          <EarlierVersions view={view} history={history} />
        </article>
        <aside class="notes" aria-label={t('findings')}>
          <Notes view={view} found={found} />
        </aside>
      </div>
    </PageFrame>
  )
}

function Key({ view, articleId }: { view: View; articleId: string }) {
  const { t } = view
  return (
    <p class="key" lang={view.language} dir={view.language === 'ar' ? 'rtl' : 'ltr'}>
      <span class="visually-hidden">{t('key')}: </span>
      <span class="said">{t('statementMark')}</span> <span class="mark time">{t('times')}</span>{' '}
      <span class="mark figure">{t('figures')}</span> <span class="mark name">{t('names')}</span>{' '}
      <span class="copied">{t('copyMark')}</span> <span class="clutter">{t('clutter')}</span>{' '}
      <a class="rules" href={view.link(articlePath(articleId), view.rules ? {} : { rules: '1' })}>
        {view.rules ? t('hideRules') : t('showRules')}
      </a>
    </p>
  )
}

function Notes({ view, found }: { view: View; found: ArticleView }) {
  const { t, language } = view
  const { reading, copies, others } = found
  const { article } = reading
  return (
    <>
      <h2>{t('statements')}</h2>
      {reading.statements.length ? (
        <ol class="statements">
          {reading.statements.map((statement, i) => (
            <StatementCard view={view} reading={reading} statement={statement} id={`note-s${i + 1}`} />
          ))}
        </ol>
      ) : (
        <p class="none">{t('noStatements')}</p>
      )}
      {copies.length ? (
        <>
          <h2>{t('copies')}</h2>
          <ul class="notes-list">
            {copies.map((copy) => {
              const mine = copy.a.id === article.id
              const there = mine ? copy.b : copy.a
              const other = others.get(there.id)
              const role = copy.from === null ? t('alsoIn') : copy.from === article.id ? t('copiedTo') : t('copiedFrom')
              const kind = copy.from === null || copy.kind !== 'copy' ? COPY_KINDS[copy.kind][language] : null
              return (
                <li>
                  <a href={spanLink(view, article.id, mine ? copy.a.span : copy.b.span)}>{t('copyMark')}</a>
                  {' · '}
                  {role}:{' '}
                  <a href={spanLink(view, there.id, there.span)}>
                    <bdi>{other?.outlet ?? there.id}</bdi>
                  </a>{' '}
                  <small>
                    {t('alike')} {Math.round(copy.similarity * 100)} %{kind ? ` · ${kind}` : ''}
                  </small>
                </li>
              )
            })}
          </ul>
        </>
      ) : null}
      <NoteList
        view={view}
        title={t('times')}
        items={reading.times.map((x, i) => ({
          id: `note-t${i + 1}`,
          span: x,
          words: x.text,
          value: timeText(x, language),
          rule: `${x.value} ${x.rule}`,
          unsure: x.certainty === 'unsure',
        }))}
        articleId={article.id}
      />
      <NoteList
        view={view}
        title={t('figures')}
        items={reading.figures.map((x, i) => ({
          id: `note-f${i + 1}`,
          span: x,
          words: x.text,
          value: figureNote(reading, x, language),
          rule: x.rule,
          unsure: x.certainty === 'unsure',
        }))}
        articleId={article.id}
      />
      <NoteList
        view={view}
        title={t('names')}
        items={reading.names.map((x, i) => ({
          id: `note-n${i + 1}`,
          span: x,
          words: x.text,
          value: `${x.name} (${NAME_TYPES[x.type][language]})`,
          rule: x.rule,
          unsure: x.certainty === 'unsure',
        }))}
        articleId={article.id}
      />
    </>
  )
}

interface Note {
  readonly id: string
  readonly span: Span
  readonly words: string
  readonly value: string
  readonly rule: string
  readonly unsure: boolean
}

function NoteList({
  view,
  title,
  items,
  articleId,
}: {
  view: View
  title: string
  items: readonly Note[]
  articleId: string
}) {
  if (items.length === 0) return null
  return (
    <details class="note-list" open={items.length <= 12}>
      <summary>
        {title} ({items.length})
      </summary>
      <ol>
        {items.map((item) => (
          <li id={item.id}>
            <a href={spanLink(view, articleId, item.span)} lang="ar" dir="rtl">
              {item.words}
            </a>{' '}
            <bdi class="value">{item.value}</bdi>{' '}
            {item.unsure ? <span class="unsure-badge">{view.t('unsure')}</span> : null}{' '}
            {view.rules ? <code title={view.t('rule')}>{item.rule}</code> : null}
          </li>
        ))}
      </ol>
    </details>
  )
}
