import type { Child } from 'hono/jsx'
import type { StoryView } from '../../../app/library.js'
import type { IndependentSource, Point, Reading } from '../../../domain/index.js'
import { aboutText } from '../../about-text.js'
import { countText } from '../../dates.js'
import { onlySpeakerOf } from '../../one-speaker.js'
import { positionDirection, positionText } from '../../position-text.js'
import { counted } from '../counts.js'
import type { MessageKey } from '../messages.js'
import { byQuestion } from '../points-by-question.js'
import { outletOf, pointAnchor, storyPartLink, type View } from '../view.js'

const SOME_SPEAKERS = 4
const SOME_POINTS = 2
const SOME_VALUES = 4
const SOME_MISSING = 3

/** An editor's questions with the shortest answer to each, leading to the long ones: what the first screen of a story must tell. */
export function InShort({ view, story }: { view: View; story: StoryView }) {
  const { t } = view
  const several = story.readings.length > 1
  const { disputed } = byQuestion(story.comparison.points)
  return (
    <nav class="in-short" aria-label={t('contents')}>
      <dl>
        <Answer view={view} question="whoSays">
          <Speakers view={view} story={story} />
        </Answer>
        <Answer view={view} question="howMany">
          <Sources view={view} story={story} />
        </Answer>
        {several || disputed.length > 0 ? (
          <Answer view={view} question="disputedPoints">
            {disputed.length > 0 ? <Disputes view={view} points={disputed} /> : t('noDispute')}
          </Answer>
        ) : null}
        {several || story.changes.log.length > 0 ? (
          <Answer view={view} question="whatChanged">
            <Changed view={view} story={story} />
          </Answer>
        ) : null}
        {several ? (
          <Answer view={view} question="whoIsMissing">
            <Missing view={view} story={story} />
          </Answer>
        ) : null}
      </dl>
      {several ? (
        <p class="facts">
          <a href="#agreedPoints">{t('agreedPoints')}</a>
          <a href={storyPartLink(view, story.event.id, 'accounts')}>{t('sideBySide')}</a>
        </p>
      ) : null}
    </nav>
  )
}

function Answer({ view, question, children }: { view: View; question: MessageKey; children: Child }) {
  return (
    <div>
      <dt>
        <a href={`#${question}`}>{view.t(question)}</a>
      </dt>
      <dd>{children}</dd>
    </div>
  )
}

function Speakers({ view, story: { said } }: { view: View; story: StoryView }) {
  const { t, language } = view
  const named = said.filter((group) => group.speaker !== null)
  if (named.length === 0) return <>{t('noStatements')}</>
  return (
    <>
      {listed(
        view,
        named.slice(0, SOME_SPEAKERS).map(({ speaker, said: sayings }) => (
          <>
            <bdi>{speaker!.name}</bdi> <small>{countText(sayings.length, language)}</small>
          </>
        )),
      )}
      {more(view, named.length - SOME_SPEAKERS)}
    </>
  )
}

/** «3 مصادر مستقلة: رويترز: skynews، france24؛ CNN؛ BBC»: outlets that rest on one source stand together, under its name where it is known. */
function Sources({ view, story: { sources, readings, comparison } }: { view: View; story: StoryView }) {
  const only = onlySpeakerOf(comparison)
  const outlet = new Map(readings.map((r) => [r.article.id, outletOf(r.article)]))
  return (
    <>
      <b>{counted('independentSources', sources.length, view.language)}</b>
      {only === null ? null : (
        <>
          {view.language === 'ar' ? '، ' : ', '}
          {view.t('allFromOneSpeaker')} (<bdi>{only}</bdi>)
        </>
      )}
      {': '}
      {listed(
        view,
        sources.slice(0, SOME_VALUES).map((source) => <SourceOutlets view={view} source={source} outlet={outlet} />),
        view.language === 'ar' ? '؛ ' : '; ',
      )}
      {more(view, sources.length - SOME_VALUES)}
    </>
  )
}

/** The outlets of one source: behind the agency that they credit, or with the one that published it first marked. */
function SourceOutlets({
  view,
  source: { articles, credit, origin },
  outlet,
}: {
  view: View
  source: IndependentSource
  outlet: ReadonlyMap<string, string>
}) {
  const { t } = view
  const first = origin === null ? undefined : outlet.get(origin)
  const names = [...new Set(articles.map((id) => outlet.get(id)))]
  if (names.length === 1) return <bdi>{names[0]}</bdi>
  return (
    <>
      {credit ? <bdi>{credit}</bdi> : first === undefined ? t('sharedTextOf') : null}
      {credit || first === undefined ? ': ' : ''}
      {listed(
        view,
        names
          .sort((a, b) => Number(b === first) - Number(a === first))
          .map((name) => (
            <>
              <bdi>{name}</bdi>
              {credit || name !== first ? '' : ` (${t('likelyOrigin')})`}
            </>
          )),
      )}
    </>
  )
}

function Disputes({ view, points }: { view: View; points: readonly Point[] }) {
  return (
    <>
      {listed(
        view,
        points.slice(0, SOME_POINTS).map((point) => (
          <>
            <a href={`#${pointAnchor(point.id)}`}>
              <bdi>{aboutText(point, view.language)}</bdi>
            </a>
            {point.kind === 'statement' ? null : (
              <>
                {': '}
                {values(view, point, ' / ')}
              </>
            )}
          </>
        )),
        view.language === 'ar' ? '؛ ' : '; ',
      )}
      {more(view, points.length - SOME_POINTS)}
    </>
  )
}

function Changed({ view, story: { changes } }: { view: View; story: StoryView }) {
  const { t, language } = view
  const moved = [
    ...new Set(
      changes.log.flatMap((change) =>
        change.kind === 'point' && change.point.kind === 'figure' ? [change.point] : [],
      ),
    ),
  ]
  const others = new Set(changes.log.flatMap((c) => (c.kind === 'point' && c.point.kind !== 'figure' ? [c.point] : [])))
  const voices = changes.log.reduce((n, change) => n + (change.kind === 'voices' ? change.speakers.length : 0), 0)
  const parts = [
    ...moved.slice(0, SOME_POINTS).map((point) => (
      <>
        <bdi>{aboutText(point, language)}</bdi>: {values(view, point, language === 'ar' ? ' ← ' : ' → ')}
      </>
    )),
    ...[...others].slice(0, SOME_POINTS).map((point) => (
      <a href={`#${pointAnchor(point.id)}`}>
        <bdi>{aboutText(point, language)}</bdi>
      </a>
    )),
    ...(voices > 0
      ? [
          <>
            {t('newVoicesCount')}: {countText(voices, language)}
          </>,
        ]
      : []),
  ]
  return parts.length > 0 ? listed(view, parts, language === 'ar' ? '؛ ' : '; ') : t('nothingChangedShort')
}

/** Whom an outlet does not quote, and what it does not tell, though most others do. */
interface Lacking {
  readonly speakers: Set<string>
  readonly points: Set<string>
}

function Missing({ view, story: { comparison, readings } }: { view: View; story: StoryView }) {
  const { t, language } = view
  const byId = new Map<string, Reading>(readings.map((r) => [r.article.id, r]))
  const about = new Map(comparison.points.map((p) => [p.id, aboutText(p, language)]))
  const lacking = new Map<string, Lacking>()
  for (const { article, points, speakers } of comparison.leftOut) {
    if (points.length + speakers.length === 0) continue
    const outlet = outletOf(byId.get(article)!.article)
    const known = lacking.get(outlet) ?? { speakers: new Set(), points: new Set() }
    lacking.set(outlet, known)
    for (const name of speakers) known.speakers.add(name)
    for (const id of points) known.points.add(about.get(id) ?? '')
  }
  if (lacking.size === 0) return <>{t('nobodyMissingShort')}</>
  const some = (names: ReadonlySet<string>) => [...names].slice(0, 2).join(language === 'ar' ? '، ' : ', ')
  return (
    <>
      {listed(
        view,
        [...lacking].slice(0, SOME_MISSING).map(([outlet, { speakers, points }]) => (
          <>
            <bdi>{outlet}</bdi>{' '}
            {speakers.size > 0 ? (
              <>
                {t('lacks')} <bdi>{some(speakers)}</bdi>
              </>
            ) : (
              <>
                {t('lacksPoint')} <bdi>{some(points)}</bdi>
              </>
            )}
          </>
        )),
        language === 'ar' ? '؛ ' : '; ',
      )}
      {more(view, lacking.size - SOME_MISSING)}
    </>
  )
}

function values(view: View, { kind, positions }: Point, between: string) {
  return (
    <>
      {positions.slice(-SOME_VALUES).map(({ value }, i) => (
        <>
          {i > 0 ? between : ''}
          <bdi dir={positionDirection(kind, value)}>{positionText(kind, value, view.language)}</bdi>
        </>
      ))}
    </>
  )
}

function listed(view: View, items: readonly Child[], separator = view.language === 'ar' ? '، ' : ', ') {
  return (
    <>
      {items.map((item, i) => (
        <>
          {i > 0 ? separator : ''}
          {item}
        </>
      ))}
    </>
  )
}

function more(view: View, count: number) {
  return count > 0 ? <small> +{countText(count, view.language)}</small> : null
}
