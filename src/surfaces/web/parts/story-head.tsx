import type { FollowedKind, StoryView } from '../../../app/library.js'
import { dayText } from '../../dates.js'
import { counted } from '../counts.js'
import { followPath, outletPath, type View } from '../view.js'

/** What the event is: its headline, the longer matter it belongs to, when and where, how many tell it, whom it names. */
export function StoryHead({ view, story }: { view: View; story: StoryView }) {
  const { t, language } = view
  const { event, storyline, readings, sources } = story
  return (
    <header>
      {story.related.length > 0 ? (
        <p class="kicker">
          <a href="#related">
            {t('partOf')}
            {storyline.title === event.title ? null : (
              <>
                {': '}
                <bdi>{storyline.title}</bdi>
              </>
            )}
          </a>
        </p>
      ) : null}
      <h1 lang="ar" dir="rtl">
        {event.title}
      </h1>
      <p class="story-facts">
        {event.day ? (
          <span>
            {t('happened')}: <time>{dayText(event.day, language, 'long')}</time>
          </span>
        ) : null}
        {event.place ? <FollowLink view={view} kind="place" name={event.place} /> : null}
      </p>
      <p class="story-counts">
        <span>{counted('accounts', readings.length, language)}</span>
        <span class="independent">{counted('independentSources', sources.length, language)}</span>
      </p>
      <p class="story-names">
        {[...new Set(readings.map((r) => r.article.outlet))].flatMap((outlet) =>
          outlet === null
            ? []
            : [
                <a href={view.link(outletPath(outlet))}>
                  <bdi>{outlet}</bdi>
                </a>,
              ],
        )}
      </p>
      <p class="story-names">
        {event.names
          .filter(({ type, name }) => type !== 'other' && (type !== 'person' || name.includes(' ')))
          .map(({ type, name }) => (
            <FollowLink view={view} kind={type as FollowedKind} name={name} />
          ))}
      </p>
    </header>
  )
}

function FollowLink({ view, kind, name }: { view: View; kind: FollowedKind; name: string }) {
  return (
    <a href={view.link(followPath(kind, name))}>
      <bdi>{name}</bdi>
    </a>
  )
}
