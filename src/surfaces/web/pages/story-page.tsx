import type { FollowedKind, StoryView } from '../../../app/library.js'
import type { Point, Reading } from '../../../domain/index.js'
import { countText, dayText } from '../../dates.js'
import { EXPORT_FORMS, type ExportForm } from '../../export/export-story.js'
import { counted } from '../counts.js'
import { CopyMap } from '../drawings/copy-map.js'
import { FiguresOverTime } from '../drawings/figures-over-time.js'
import { TransmissionDrawing } from '../drawings/transmission-drawing.js'
import type { MessageKey } from '../messages.js'
import { PageFrame } from '../page-frame.js'
import { Accounts } from '../parts/accounts.js'
import { isDisputed } from '../parts/disputed.js'
import { Framing } from '../parts/framing.js'
import { Gist } from '../parts/gist.js'
import { WhoIsMissing } from '../parts/left-out.js'
import { Passages } from '../parts/passages.js'
import { PointList, SinglePoints } from '../parts/points.js'
import { Section } from '../parts/section.js'
import { Timeline } from '../parts/timeline.js'
import { WhoSaid } from '../parts/who-said.js'
import { followPath, storyPath, type View } from '../view.js'

const MOST_CHARTS = 3

/** One event, by an editor's questions in her order: what happened, who says so, how many independently, what is disputed, what changed, who is missing. */
export function StoryPage({ view, story }: { view: View; story: StoryView }) {
  const { t } = view
  const { readings, sources, comparison, copies, across } = story
  const byId = new Map(readings.map((r) => [r.article.id, r]))
  const several = readings.length > 1
  const points = partition(comparison.points)
  const moved = [...points.updated, ...points.disputed].filter((p) => p.kind === 'figure').slice(0, MOST_CHARTS)
  const sections: readonly MessageKey[] = [
    'whatHappened',
    'whoSays',
    'howMany',
    ...(several || points.disputed.length ? (['disputedPoints'] as const) : []),
    ...(several ? (['whatChanged', 'agreedPoints', 'whoIsMissing'] as const) : []),
  ]
  return (
    <PageFrame view={view} title={story.event.title}>
      <article class="story-page">
        <StoryHead view={view} story={story} />
        <nav class="contents" aria-label={t('contents')}>
          <ul>
            {sections.map((key) => (
              <li>
                <a href={`#${key}`}>{t(key)}</a>
              </li>
            ))}
          </ul>
        </nav>
        <Section view={view} name="whatHappened">
          <Gist view={view} sentences={comparison.gist} readings={byId} />
        </Section>
        <Section view={view} name="whoSays">
          <TransmissionDrawing view={view} paths={story.transmission} />
          <WhoSaid view={view} groups={story.said} readings={byId} all={partLink(view, story, 'said')} />
        </Section>
        <Section view={view} name="howMany">
          {several ? (
            <p>
              <a href={partLink(view, story, 'accounts')}>{t('sideBySide')}</a>
            </p>
          ) : null}
          <Accounts view={view} twins={story.twins} sources={sources} copies={copies} />
          {several ? <Copied view={view} story={story} readings={byId} /> : null}
        </Section>
        {several || points.disputed.length ? (
          <Section view={view} name="disputedPoints">
            <PointList view={view} points={points.disputed} readings={byId} none="noDisputes" />
          </Section>
        ) : null}
        {several ? (
          <>
            <Section view={view} name="whatChanged">
              {moved.map((point) => (
                <FiguresOverTime view={view} point={point} readings={byId} />
              ))}
              <PointList view={view} points={points.updated} readings={byId} none="nothingChanged" />
            </Section>
            <Section view={view} name="agreedPoints">
              <PointList view={view} points={points.agreed} readings={byId} none="noPoints" />
              <SinglePoints view={view} points={points.single} readings={byId} />
            </Section>
            <Section view={view} name="whoIsMissing">
              <WhoIsMissing view={view} leftOut={comparison.leftOut} points={comparison.points} readings={byId} />
            </Section>
          </>
        ) : (
          <SinglePoints view={view} points={[...points.agreed, ...points.updated, ...points.single]} readings={byId} />
        )}
        {across.points.length ? (
          <Section view={view} name="across">
            <PointList
              view={view}
              points={across.points}
              readings={new Map(across.readings.map((r) => [r.article.id, r]))}
              none="noPoints"
            />
          </Section>
        ) : null}
        {comparison.framing.length ? (
          <Section view={view} name="framing">
            <Framing view={view} terms={comparison.framing} readings={byId} />
          </Section>
        ) : null}
        {comparison.timeline.length ? (
          <Section view={view} name="timeline">
            <Timeline
              view={view}
              entries={comparison.timeline}
              readings={byId}
              all={partLink(view, story, 'timeline')}
            />
          </Section>
        ) : null}
        <Related view={view} story={story} />
        <Section view={view} name="takeAway">
          <p class="exports">
            {Object.keys(EXPORT_FORMS).map((as) => (
              <a href={view.link(storyPath(story.event.id), { as })}>{EXPORT_FORMS[as as ExportForm].label}</a>
            ))}
          </p>
        </Section>
      </article>
    </PageFrame>
  )
}

const SOME_PASSAGES = 6

/** What the accounts copied: the map, and the first passages; the rest stands beside the accounts. */
function Copied({ view, story, readings }: { view: View; story: StoryView; readings: ReadonlyMap<string, Reading> }) {
  const { t, language } = view
  const { passages } = story
  return (
    <>
      <h3 id="copies">{t('copies')}</h3>
      {passages.length === 0 ? <p class="none">{t('noCopies')}</p> : null}
      <CopyMap view={view} copies={story.copies} readings={story.readings} />
      {passages.length > 0 ? (
        <details class="behind" open={passages.length <= SOME_PASSAGES}>
          <summary>
            {t('copiedPassages')} ({countText(passages.length, language)})
          </summary>
          <Passages view={view} passages={passages.slice(0, SOME_PASSAGES)} readings={readings} />
          {passages.length > SOME_PASSAGES ? (
            <p>
              <a href={`${partLink(view, story, 'accounts')}#copiedPassages`}>
                {t('allPassages')}: {countText(passages.length, language)}
              </a>
            </p>
          ) : null}
        </details>
      ) : null}
    </>
  )
}

/** Parts of a story that have a page of their own, where all of it stands. */
export type StoryPart = 'said' | 'timeline' | 'accounts'

function partLink(view: View, story: StoryView, part: StoryPart): string {
  return view.link(storyPath(story.event.id), { part })
}

/** All statements of a story, or its whole timeline. */
export function StoryPartPage({ view, story, part }: { view: View; story: StoryView; part: 'said' | 'timeline' }) {
  const byId = new Map(story.readings.map((r) => [r.article.id, r]))
  return (
    <PageFrame view={view} title={story.event.title}>
      <article class="story-page">
        <h1 dir="auto">
          <a href={view.link(storyPath(story.event.id))}>{story.event.title}</a>
        </h1>
        {part === 'said' ? (
          <Section view={view} name="whoSays">
            <WhoSaid view={view} groups={story.said} readings={byId} all={null} />
          </Section>
        ) : (
          <Section view={view} name="timeline">
            <Timeline view={view} entries={story.comparison.timeline} readings={byId} all={null} />
          </Section>
        )}
      </article>
    </PageFrame>
  )
}

/** Points by what an editor asks. */
function partition(points: readonly Point[]) {
  const kind = (point: Point) =>
    isDisputed(point) ? 'disputed' : point.type === 'updated' || point.type === 'agreed' ? point.type : 'single'
  const of = (wanted: ReturnType<typeof kind>) => points.filter((p) => kind(p) === wanted)
  return { disputed: of('disputed'), updated: of('updated'), agreed: of('agreed'), single: of('single') }
}

function StoryHead({ view, story }: { view: View; story: StoryView }) {
  const { t, language } = view
  const { event, storyline, readings, sources } = story
  return (
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
        {event.place ? <FollowLink view={view} kind="place" name={event.place} /> : null}
      </p>
      <p class="story-counts">
        <span>{counted('accounts', readings.length, language)}</span>
        <span class="independent">{counted('independentSources', sources.length, language)}</span>
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

const MOST_RELATED = 12

/** Those of the storyline's other events that came nearest in time to this one. */
function nearestOf({ event, related }: StoryView) {
  const day = Date.parse(event.day ?? '')
  if (Number.isNaN(day) || related.length <= MOST_RELATED) return related.slice(0, MOST_RELATED)
  const apart = (other: (typeof related)[number]) => Math.abs(Date.parse(other.day ?? '1900-01-01') - day)
  const near = new Set([...related].sort((a, b) => apart(a) - apart(b)).slice(0, MOST_RELATED))
  return related.filter((other) => near.has(other))
}

function Related({ view, story }: { view: View; story: StoryView }) {
  if (story.related.length === 0) return null
  return (
    <Section view={view} name="related">
      <ul class="related">
        {nearestOf(story).map((other) => (
          <li>
            <a href={view.link(storyPath(other.id))} dir="auto">
              {other.title}
            </a>{' '}
            <small>{dayText(other.day, view.language)}</small>
          </li>
        ))}
      </ul>
    </Section>
  )
}
