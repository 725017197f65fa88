import type { Child } from 'hono/jsx'
import type { StoryDigest, StorySummary } from '../../../app/library.js'
import type { Point } from '../../../domain/index.js'
import { aboutText } from '../../about-text.js'
import { momentText } from '../../dates.js'
import { positionDirection, positionText } from '../../position-text.js'
import { counted } from '../counts.js'
import { directionOf, followPath, outletPath, pointAnchor, spanLink, storyPath, type View } from '../view.js'

interface StoryItemProps {
  readonly view: View
  readonly story: StorySummary
  /** The first of a page stands over its whole width. */
  readonly leading?: boolean
  readonly digest?: StoryDigest | undefined
  /** Whether the sentence that tells most is shown. */
  readonly gist?: boolean
  readonly children?: Child
}

/** A story in a list: its headline, when and where, how many tell it, and what they differ on. */
export function StoryItem({ view, story, leading = false, digest, gist = false, children }: StoryItemProps) {
  const { event } = story
  return (
    <li class={leading ? 'story leading' : 'story'}>
      <h2>
        <a href={view.link(storyPath(event.id))} dir={directionOf(event.title)}>
          {event.title}
        </a>
      </h2>
      <p class="story-facts">
        <WhenAndWhere view={view} story={story} />
      </p>
      {gist && digest?.gist ? <GistLine view={view} gist={digest.gist} /> : null}
      <p class="story-counts">
        <StoryCounts view={view} story={story} />
      </p>
      {digest?.disputes.length ? <Disputes view={view} event={event.id} points={digest.disputes} /> : null}
      <p class="story-outlets">
        {story.outlets.map((outlet) => (
          <a href={view.link(outletPath(outlet))}>
            <bdi>{outlet}</bdi>
          </a>
        ))}
      </p>
      {children}
    </li>
  )
}

/** When a story was last told, where it happened, how many tell it, in one line. */
export function StoryFacts({ view, story }: { view: View; story: StorySummary }) {
  return (
    <p class="story-counts">
      <WhenAndWhere view={view} story={story} />
      <StoryCounts view={view} story={story} />
    </p>
  )
}

function WhenAndWhere({ view, story: { event, to } }: { view: View; story: StorySummary }) {
  const when = to ?? event.day
  return (
    <>
      {when ? <time datetime={when}>{momentText(when, view.language, 'long')}</time> : null}
      {event.place ? (
        <a href={view.link(followPath('place', event.place))}>
          <bdi>{event.place}</bdi>
        </a>
      ) : null}
    </>
  )
}

function StoryCounts({ view, story }: { view: View; story: StorySummary }) {
  const { language } = view
  return (
    <>
      <span>{counted('accounts', story.accounts, language)}</span>
      {story.accounts > 1 ? (
        <span class="independent">{counted('independentSources', story.independentSources, language)}</span>
      ) : null}
      {story.disputed ? <span class="disputed">{counted('disputed', story.disputed, language)}</span> : null}
    </>
  )
}

function GistLine({ view, gist }: { view: View; gist: NonNullable<StoryDigest['gist']> }) {
  return (
    <p class="story-gist" dir={directionOf(gist.text)}>
      {gist.text}{' '}
      <small>
        <a href={spanLink(view, gist.article, gist.span)}>
          <bdi>{gist.outlet ?? gist.article}</bdi>
        </a>
      </small>
    </p>
  )
}

const MOST_DISPUTES = 3

/** What accounts differ on, with what they say where that is short: «القتلى: 12 / 18». */
function Disputes({ view, event, points }: { view: View; event: string; points: readonly Point[] }) {
  return (
    <ul class="story-disputes">
      {points.slice(0, MOST_DISPUTES).map((point) => (
        <li>
          <a href={view.link(storyPath(event), {}, pointAnchor(point.id))}>
            <bdi>{aboutText(point, view.language)}</bdi>
          </a>
          {point.kind === 'statement' ? null : (
            <>
              {': '}
              {point.positions.map((position, i) => (
                <>
                  {i > 0 ? ' / ' : ''}
                  <bdi dir={positionDirection(point.kind, position.value)}>
                    {positionText(point.kind, position.value, view.language)}
                  </bdi>
                </>
              ))}
            </>
          )}
        </li>
      ))}
    </ul>
  )
}

/** A story that one account tells, in one line. */
export function StoryLine({ view, story }: { view: View; story: StorySummary }) {
  return (
    <li class="story-line">
      <a href={view.link(storyPath(story.event.id))} dir={directionOf(story.event.title)}>
        {story.event.title}
      </a>{' '}
      <small>
        <bdi>{story.outlets.join(view.comma)}</bdi>
      </small>
    </li>
  )
}
