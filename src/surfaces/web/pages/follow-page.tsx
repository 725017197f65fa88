import type { FollowedView } from '../../../app/library.js'
import { NAME_TYPES } from '../../labels.js'
import { counted } from '../counts.js'
import { PageFrame } from '../page-frame.js'
import { StatementCard } from '../parts/statement.js'
import { StoryItem } from '../parts/story-item.js'
import { followPath, type View } from '../view.js'

/** A person, body or place over the library: the stories that name it, and what it says in each. */
export function FollowPage({
  view,
  followed,
  page,
  pageSize,
}: {
  view: View
  followed: FollowedView
  page: number
  pageSize: number
}) {
  const { t, language } = view
  const { kind, name, stories, total, statements } = followed
  const path = followPath(kind, name)
  return (
    <PageFrame view={view} title={name}>
      <header class="follow">
        <p class="kicker">{NAME_TYPES[kind][language]}</p>
        <h1 dir="auto">{name}</h1>
        <p class="story-counts">
          <span>
            {t('namedIn')} {counted('stories', total, language)}
          </span>
          <span>{counted('statements', statements, language)}</span>
        </p>
      </header>
      <ol class="stories followed">
        {stories.map(({ story, said }) => (
          <StoryItem view={view} story={story}>
            {said.length ? (
              <ul class="statements">
                {said.map(([first]) => (
                  <StatementCard view={view} reading={first!.reading} statement={first!.statement} />
                ))}
              </ul>
            ) : null}
          </StoryItem>
        ))}
      </ol>
      <nav class="pages" aria-label={t('stories')}>
        {page > 1 ? <a href={view.link(path, { page: String(page - 1) })}>{t('newer')}</a> : null}
        {page * pageSize < total ? <a href={view.link(path, { page: String(page + 1) })}>{t('older')}</a> : null}
      </nav>
    </PageFrame>
  )
}
