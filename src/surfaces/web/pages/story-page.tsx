import type { StoryView } from '../../../app/library.js'
import { dayText } from '../../dates.js'
import { counted } from '../counts.js'
import { PageFrame } from '../page-frame.js'
import { Accounts } from '../parts/accounts.js'
import { Copies } from '../parts/copies.js'
import { Framing } from '../parts/framing.js'
import { Points } from '../parts/points.js'
import { Timeline } from '../parts/timeline.js'
import { WhoSaid } from '../parts/who-said.js'
import { storyPath, type View } from '../view.js'

/** One event: its accounts, its points, who said what, what was copied, and when. */
export function StoryPage({ view, story }: { view: View; story: StoryView }) {
  const { t, language } = view
  const { event, storyline, readings, sources, comparison, copies, across } = story
  const byId = new Map(readings.map((r) => [r.article.id, r]))
  // One account alone may tell of speakers who differ.
  const disputed = comparison.points.some((p) => p.type !== 'only-one')
  return (
    <PageFrame view={view} title={event.title}>
      <article class="story-page">
        <header>
          {storyline.title !== event.title ? (
            <p class="kicker" dir="auto">
              {storyline.title}
            </p>
          ) : null}
          <h1 dir="auto">{event.title}</h1>
          <p class="story-facts">
            {event.day ? (
              <span>
                {t('happened')}: <time>{dayText(event.day, language, 'long')}</time>
              </span>
            ) : null}
            {event.place ? <bdi>{event.place}</bdi> : null}
          </p>
          <p class="story-counts">
            <span>{counted('accounts', readings.length, language)}</span>
            <span class="independent">{counted('independentSources', sources.length, language)}</span>
          </p>
        </header>
        <section aria-labelledby="accounts">
          <h2 id="accounts">{t('accounts')}</h2>
          <Accounts view={view} readings={readings} sources={sources} copies={copies} />
        </section>
        {readings.length > 1 || disputed ? (
          <section aria-labelledby="points">
            <h2 id="points">{t('points')}</h2>
            <Points view={view} points={comparison.points} readings={byId} sources={sources} />
          </section>
        ) : null}
        {across.points.length ? (
          <section aria-labelledby="across">
            <h2 id="across">{t('across')}</h2>
            <Points
              view={view}
              points={across.points}
              readings={new Map(across.readings.map((r) => [r.article.id, r]))}
              sources={sources}
            />
          </section>
        ) : null}
        <section aria-labelledby="who-said">
          <h2 id="who-said">{t('whoSaid')}</h2>
          <WhoSaid view={view} groups={story.said} readings={byId} />
        </section>
        {readings.length > 1 ? (
          <section aria-labelledby="copies">
            <h2 id="copies">{t('copies')}</h2>
            <Copies view={view} copies={copies} readings={byId} />
          </section>
        ) : null}
        {comparison.framing.length ? (
          <section aria-labelledby="framing">
            <h2 id="framing">{t('framing')}</h2>
            <Framing view={view} terms={comparison.framing} readings={byId} />
          </section>
        ) : null}
        {comparison.timeline.length ? (
          <section aria-labelledby="timeline">
            <h2 id="timeline">{t('timeline')}</h2>
            <Timeline view={view} entries={comparison.timeline} readings={byId} />
          </section>
        ) : null}
        {story.related.length ? (
          <section aria-labelledby="related">
            <h2 id="related">{t('related')}</h2>
            <ul class="related">
              {story.related.map((other) => (
                <li>
                  <a href={view.link(storyPath(other.id))} dir="auto">
                    {other.title}
                  </a>{' '}
                  <small>{dayText(other.day, language)}</small>
                </li>
              ))}
            </ul>
          </section>
        ) : null}
      </article>
    </PageFrame>
  )
}
