import type {
  NamesFound,
  OutletEntry,
  StoryDigest,
  StoryFilter,
  StoryOrder,
  StorySummary,
} from '../../../app/library.js'
import { counted } from '../counts.js'
import { PageFrame } from '../page-frame.js'
import { FeedLink } from '../parts/feed-link.js'
import { FilterBar, filterQuery } from '../parts/filter-bar.js'
import { NameChoice } from '../parts/name-choice.js'
import { StoryList } from '../parts/story-list.js'
import { feedLink, type View } from '../view.js'

export interface StoriesPageProps {
  readonly view: View
  readonly stories: readonly StorySummary[]
  readonly digests: ReadonlyMap<string, StoryDigest>
  readonly total: number
  readonly page: number
  readonly pageSize: number
  readonly filter: StoryFilter
  readonly order: StoryOrder
  readonly outlets: readonly OutletEntry[]
  /** What typed names were taken for, where nothing is called just so. */
  readonly meant: readonly NamesFound[]
}

/** Stories that fit a filter, or all of them, a page at a time. */
export function StoriesPage(props: StoriesPageProps) {
  const { view, stories, digests, total, page, pageSize, filter, order, outlets, meant } = props
  const { t, language } = view
  const query = { ...filterQuery(filter), order, ...(Object.keys(filter).length === 0 && { all: '1' }) }
  const filtered = Object.keys(filter).length > 0
  return (
    <PageFrame view={view} title={t('stories')} feed={feedLink(view, filterQuery(filter))}>
      <h1>{t(filtered ? 'storiesFound' : 'allStories')}</h1>
      <p class="story-counts">
        <span>{counted('stories', total, language)}</span>
        {total > 0 ? <FeedLink view={view} filter={filterQuery(filter)} /> : null}
      </p>
      <FilterBar view={view} filter={filter} order={order} outlets={outlets} />
      {meant.map((names) => (
        <NameChoice view={view} names={names} filter={filter} />
      ))}
      {total === 0 && filtered ? <p class="none">{t('noStories')}</p> : null}
      {total === 0 && !filtered ? (
        <p class="none">
          {t('emptyLibrary')} <code dir="ltr">riwaya add FOLDER</code>
        </p>
      ) : null}
      <StoryList
        view={view}
        stories={stories}
        digests={digests}
        order={order}
        page={page}
        pageSize={pageSize}
        total={total}
        link={(n) => view.link('/', { ...query, page: n })}
      />
    </PageFrame>
  )
}
