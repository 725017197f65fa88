import type { Child } from 'hono/jsx'
import type { StoryFilter, StorySummary } from '../../../app/library.js'
import { momentText } from '../../dates.js'
import { counted } from '../counts.js'
import { PageFrame } from '../page-frame.js'
import { FilterForm, filterQuery } from '../parts/filter-form.js'
import { storyPath, type View } from '../view.js'

export interface StoriesPageProps {
  readonly view: View
  readonly stories: readonly StorySummary[]
  readonly total: number
  readonly page: number
  readonly pageSize: number
  readonly filter: StoryFilter
}

/** The front page: stories, newest first. */
export function StoriesPage({ view, stories, total, page, pageSize, filter }: StoriesPageProps) {
  const { t } = view
  const query = filterQuery(filter)
  const filtered = Object.keys(query).length > 0
  return (
    <PageFrame view={view} title={t('stories')}>
      <h1 class="visually-hidden">{t('stories')}</h1>
      <FilterForm view={view} filter={filter} />
      {total === 0 && filtered ? <p class="none">{t('noStories')}</p> : null}
      {total === 0 && !filtered ? (
        <p class="none">
          {t('emptyLibrary')} <code dir="ltr">riwaya add FOLDER</code>
        </p>
      ) : null}
      <ol class="stories">
        {stories.map((story, i) => (
          <StoryItem view={view} story={story} leading={i === 0 && page === 1} />
        ))}
      </ol>
      <nav class="pages" aria-label={t('stories')}>
        {page > 1 ? <a href={view.link('/', { ...query, page: String(page - 1) })}>{t('newer')}</a> : null}
        {page * pageSize < total ? (
          <a href={view.link('/', { ...query, page: String(page + 1) })}>{t('older')}</a>
        ) : null}
      </nav>
    </PageFrame>
  )
}

export function StoryItem({
  view,
  story,
  leading,
  children,
}: {
  view: View
  story: StorySummary
  leading: boolean
  children?: Child
}) {
  const { language } = view
  const { event, storyline } = story
  return (
    <li class={leading ? 'story leading' : 'story'}>
      {storyline.title !== event.title ? (
        <p class="kicker" dir="auto">
          {storyline.title}
        </p>
      ) : null}
      <h2>
        <a href={view.link(storyPath(event.id))} dir="auto">
          {event.title}
        </a>
      </h2>
      <p class="story-facts">
        <time>{momentText(story.to ?? event.day, language, 'long')}</time>
        {event.place ? <bdi>{event.place}</bdi> : null}
      </p>
      <p class="story-counts">
        <span>{counted('accounts', story.accounts, language)}</span>
        <span class="independent">{counted('independentSources', story.independentSources, language)}</span>
        {story.disputed ? <span class="disputed">{counted('disputed', story.disputed, language)}</span> : null}
      </p>
      <p class="story-outlets">
        {story.outlets.map((outlet) => (
          <a href={view.link('/', { outlet })}>
            <bdi>{outlet}</bdi>
          </a>
        ))}
      </p>
      {children}
    </li>
  )
}
