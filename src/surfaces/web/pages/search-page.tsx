import type { SearchHit } from '../../../app/library.js'
import { dayText } from '../../dates.js'
import { counted } from '../counts.js'
import { PageFrame } from '../page-frame.js'
import { articlePath, outletOf, spanLink, type View } from '../view.js'

export interface SearchPageProps {
  readonly view: View
  readonly query: string
  readonly found: { readonly total: number; readonly hits: readonly SearchHit[] }
  readonly page: number
  readonly pageSize: number
}

export function SearchPage({ view, query, found, page, pageSize }: SearchPageProps) {
  const { t, language } = view
  return (
    <PageFrame view={view} title={`${t('search')}: ${query}`} query={query}>
      <h1>
        {t('search')}
        {query ? (
          <>
            {': '}
            <bdi>{query}</bdi>
          </>
        ) : null}
      </h1>
      {query ? <p class="story-facts">{counted('results', found.total, language)}</p> : null}
      {query && found.total === 0 ? <p class="none">{t('nothingFound')}</p> : null}
      <ol class="hits">
        {found.hits.map((hit) => (
          <li>
            <h2>
              <a
                href={hit.matches[0] ? spanLink(view, hit.id, hit.matches[0]) : view.link(articlePath(hit.id))}
                dir="auto"
              >
                {hit.title ?? hit.id}
              </a>
            </h2>
            <p class="story-facts">
              <bdi>{outletOf(hit)}</bdi> {hit.day ? <time>{dayText(hit.day, language)}</time> : null}
            </p>
            <p dir="auto">
              <Snippet hit={hit} />
            </p>
          </li>
        ))}
      </ol>
      <nav class="pages" aria-label={t('search')}>
        {page > 1 ? <a href={view.link('/search', { q: query, page: String(page - 1) })}>{t('newer')}</a> : null}
        {page * pageSize < found.total ? (
          <a href={view.link('/search', { q: query, page: String(page + 1) })}>{t('older')}</a>
        ) : null}
      </nav>
    </PageFrame>
  )
}

/** The snippet with its matched words in bold. */
function Snippet({ hit }: { hit: SearchHit }) {
  const { snippet, snippetText } = hit
  const inside = hit.matches
    .filter((m) => m.field === snippet.field && m.start >= snippet.start && m.end <= snippet.end)
    .sort((a, b) => a.start - b.start)
  const parts = []
  let at = 0
  for (const match of inside) {
    const start = match.start - snippet.start
    if (start < at) continue
    parts.push(snippetText.slice(at, start), <b>{snippetText.slice(start, match.end - snippet.start)}</b>)
    at = match.end - snippet.start
  }
  parts.push(snippetText.slice(at))
  return <>{parts}</>
}
