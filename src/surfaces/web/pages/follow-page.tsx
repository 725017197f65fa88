import type { FollowedView, StoryDigest, StoryOrder } from '../../../app/library.js'
import { dayText } from '../../dates.js'
import { NAME_TYPES } from '../../labels.js'
import { counted } from '../counts.js'
import { PageFrame } from '../page-frame.js'
import { CoverageTable } from '../parts/coverage.js'
import { FeedLink } from '../parts/feed-link.js'
import { ORDERS } from '../parts/filter-bar.js'
import { OrderLinks } from '../parts/order-links.js'
import { SaidInStoryItem } from '../parts/said-in-story.js'
import { Section } from '../parts/section.js'
import { StoryList } from '../parts/story-list.js'
import { feedLink, followPath, spanLink, type View } from '../view.js'

interface FollowPageProps {
  readonly view: View
  readonly followed: FollowedView
  readonly digests: ReadonlyMap<string, StoryDigest>
  readonly order: StoryOrder
  readonly page: number
  readonly pageSize: number
}

/** A person, body or place over the library: who it is, what it said last, the stories that name it, and who covers it. */
export function FollowPage({ view, followed, digests, order, page, pageSize }: FollowPageProps) {
  const { t, language } = view
  const { kind, name, stories, total, statements } = followed
  const path = followPath(kind, name)
  return (
    <PageFrame view={view} title={name} feed={feedLink(view, { [kind]: name })}>
      <header class="follow">
        <p class="kicker">{NAME_TYPES[kind][language]}</p>
        <h1 dir="auto">{name}</h1>
        <Roles view={view} followed={followed} />
        <p class="story-counts">
          <span>
            {t('namedIn')} {counted('stories', total, language, 'governed')}
          </span>
          {statements > 0 ? (
            <a href={view.link('/search', { by: name })}>{counted('statements', statements, language)}</a>
          ) : null}
          <FeedLink view={view} filter={{ [kind]: name }} />
        </p>
      </header>
      {page === 1 ? <LatestSaid view={view} followed={followed} /> : null}
      <Section view={view} name="stories">
        <OrderLinks
          view={view}
          orders={ORDERS}
          current={order}
          link={(o) => view.link(path, { order: o }, 'stories')}
        />
        <StoryList
          view={view}
          stories={stories}
          digests={digests}
          kind="followed"
          order={order}
          page={page}
          pageSize={pageSize}
          total={total}
          link={(n) => view.link(path, { order: order === 'newest' ? undefined : order, page: n })}
        />
      </Section>
      {page === 1 ? (
        <Section view={view} name="whoCovers">
          <CoverageTable view={view} coverage={followed.coverage} quoted={followed.quoted} />
        </Section>
      ) : null}
    </PageFrame>
  )
}

/** More than these are older offices, or slips. */
const MOST_ROLES = 3

function Roles({ view, followed: { roles } }: { view: View; followed: FollowedView }) {
  const { t, language } = view
  if (roles.length === 0) return null
  return (
    <ul class="roles" aria-label={t('role')}>
      {roles.slice(0, MOST_ROLES).map(({ role, witnesses, from, to }) => (
        <li>
          <a href={spanLink(view, witnesses[0]!.article, witnesses[0]!.span)}>
            <bdi>{role}</bdi>
          </a>{' '}
          <small>
            {counted('articles', witnesses.length, language)}
            {from
              ? ` · ${from === to ? dayText(from, language) : `${dayText(from, language)} – ${dayText(to, language)}`}`
              : ''}
          </small>
        </li>
      ))}
    </ul>
  )
}

const MOST_STORIES = 5
const MOST_IN_STORY = 3

/** The last things said, a few of each story; all of them are a search for the speaker. */
function LatestSaid({ view, followed: { name, latest, statements } }: { view: View; followed: FollowedView }) {
  if (latest.length === 0) return null
  return (
    <Section view={view} name="latestSaid">
      <ol class="said-in-stories">
        {latest.slice(0, MOST_STORIES).map(({ story, said }) => (
          <SaidInStoryItem view={view} story={story} said={said.slice(0, MOST_IN_STORY)} />
        ))}
      </ol>
      <p>
        <a href={view.link('/search', { by: name })}>
          {view.t('allStatements')} ({counted('statements', statements, view.language)})
        </a>
      </p>
    </Section>
  )
}
