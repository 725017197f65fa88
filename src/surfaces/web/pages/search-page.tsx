import type { CountedName, FoundStatements, FoundStories, FoundStory, SearchOrder } from '../../../app/library.js'
import { countText } from '../../dates.js'
import { counted } from '../counts.js'
import type { MessageKey } from '../messages.js'
import { PageFrame } from '../page-frame.js'
import { FeedLink } from '../parts/feed-link.js'
import { NameLinks } from '../parts/name-links.js'
import { OrderLinks } from '../parts/order-links.js'
import { PageLinks } from '../parts/page-links.js'
import { SaidInStoryItem } from '../parts/said-in-story.js'
import { SearchHitItem } from '../parts/search-hit.js'
import { StoryFacts } from '../parts/story-item.js'
import { directionOf, feedLink, storyPath, type View } from '../view.js'

export interface SearchPageProps {
  readonly view: View
  readonly query: string
  /** Whose statements are looked through; none for the articles. */
  readonly by: string
  readonly found: FoundStories | FoundStatements
  /** Names that the words can mean. */
  readonly names: readonly CountedName[]
  readonly order: SearchOrder
  readonly page: number
  readonly pageSize: number
}

const ORDERS = { best: 'byBest', newest: 'byTime' } as const satisfies Record<SearchOrder, MessageKey>

/** What was found of some words: the stories that have them, each with its articles; or what somebody says with them. */
export function SearchPage({ view, query, by, found, names, order, page, pageSize }: SearchPageProps) {
  const { t } = view
  const asked = { q: query, by }
  const title = by ? `${t('statementsOf')} ${by}${query ? `: ${query}` : ''}` : `${t('search')}: ${query}`
  return (
    <PageFrame view={view} title={title} query={query} {...(query && !by && { feed: feedLink(view, { q: query }) })}>
      <h1>
        {by ? t('statementsOf') : t('search')}
        {by ? (
          <>
            {' '}
            <bdi>{by}</bdi>
          </>
        ) : null}
        {query ? (
          <>
            {': '}
            <bdi>{query}</bdi>
          </>
        ) : null}
      </h1>
      <SearchForm view={view} query={query} by={by} />
      {'speakers' in found ? (
        <Statements view={view} found={found} offset={(page - 1) * pageSize} />
      ) : query ? (
        <>
          <p class="story-counts">
            <span>{counted('results', found.articles, view.language)}</span>
            {found.total > 0 ? (
              <span>
                {view.t('of')} {counted('stories', found.total, view.language, 'governed')}
                {found.placed < found.articles
                  ? ` (${t('amongFirst')} ${counted('articles', found.placed, view.language, 'governed')})`
                  : ''}
              </span>
            ) : null}
          </p>
          {names.length > 0 ? (
            <div class="name-choice">
              <p>{t('calledSo')}</p>
              <NameLinks view={view} names={names} kinds />
            </div>
          ) : null}
          {found.total === 0 ? (
            <NothingFound view={view} query={query} />
          ) : (
            <div class="list-tools">
              <OrderLinks
                view={view}
                orders={ORDERS}
                current={order}
                link={(o) => view.link('/search', { ...asked, order: o })}
              />
              <FeedLink view={view} filter={{ q: query }} />
            </div>
          )}
          <ol class="hits">
            {found.found.map((story) => (
              <FoundStoryItem view={view} {...story} />
            ))}
          </ol>
        </>
      ) : null}
      <PageLinks
        view={view}
        of="search"
        page={page}
        pageSize={pageSize}
        total={found.total}
        link={(n) => view.link('/search', { ...asked, order: order === 'best' ? undefined : order, page: n })}
      />
    </PageFrame>
  )
}

function SearchForm({ view, query, by }: { view: View; query: string; by: string }) {
  const { t, language } = view
  return (
    <search class="filter" aria-label={t('search')}>
      <form action="/search" method="get">
        <label>
          {t('searchWords')} <input type="text" name="q" value={query} dir="auto" class="wide" />
        </label>
        <label>
          {t('searchSpeaker')} <input type="text" name="by" value={by} dir="auto" class="wide" />
        </label>
        {language === 'ar' ? null : <input type="hidden" name="lang" value={language} />}
        <button type="submit">{t('search')}</button>
      </form>
      <p class="hint">{t('searchHint')}</p>
    </search>
  )
}

function FoundStoryItem({ view, story, articles, hits }: { view: View } & FoundStory) {
  const { event } = story
  return (
    <li>
      <h2>
        <a href={view.link(storyPath(event.id))} dir={directionOf(event.title)}>
          {event.title}
        </a>
      </h2>
      <StoryFacts view={view} story={story} />
      <ul class="hit-articles">
        {hits.map((hit) => (
          <SearchHitItem view={view} hit={hit} storyTitle={event.title} />
        ))}
      </ul>
      {articles > hits.length ? (
        <p class="story-facts">
          {view.t('furtherInStory')}{' '}
          <a href={view.link(storyPath(event.id))}>{counted('articles', articles - hits.length, view.language)}</a>
        </p>
      ) : null}
    </li>
  )
}

/** Each word of what was typed as a search of its own, where all together found nothing. */
function NothingFound({ view, query }: { view: View; query: string }) {
  const words = query.split(/[\s"«»“”]+/).filter(Boolean)
  return (
    <p class="none">
      {view.t('nothingFound')}
      {words.length > 1
        ? words.map((word) => (
            <>
              {' '}
              <a href={view.link('/search', { q: word })}>
                <bdi>{word}</bdi>
              </a>
            </>
          ))
        : null}
    </p>
  )
}

/** A part of a name has further bearers, and slips among them, that few stories name. */
const MOST_SPEAKERS = 8

function Statements({ view, found, offset }: { view: View; found: FoundStatements; offset: number }) {
  const { t, language } = view
  if (found.speakers.length === 0) return <p class="none">{t('nobodySaid')}</p>
  return (
    <>
      <NameLinks view={view} names={found.speakers.slice(0, MOST_SPEAKERS)} kinds />
      <p class="story-facts">
        {t('lookedThrough')} {counted('stories', found.looked, language, 'governed')}
        {found.total > found.looked
          ? ` (${offset + 1}–${offset + found.looked} ${t('of')} ${countText(found.total, language)})`
          : ''}
      </p>
      {found.found.length === 0 ? <p class="none">{t('nothingSaid')}</p> : null}
      <ol class="said-in-stories">
        {found.found.map((story) => (
          <SaidInStoryItem view={view} {...story} />
        ))}
      </ol>
    </>
  )
}
