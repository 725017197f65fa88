import type { Child } from 'hono/jsx'
import type { StoryView } from '../../../app/library.js'
import type { Point, Reading } from '../../../domain/index.js'
import { countText } from '../../dates.js'
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

/** «3 مصادر مستقلة: skynews = france24؛ CNN؛ BBC»: outlets that rest on one source stand together. */
function Sources({ view, story: { sources, readings } }: { view: View; story: StoryView }) {
  const outlet = new Map(readings.map((r) => [r.article.id, outletOf(r.article)]))
  return (
    <>
      <b>{counted('independentSources', sources.length, view.language)}</b>
      {': '}
      {listed(
        view,
        sources
          .slice(0, SOME_VALUES)
          .map(({ articles }) => <bdi>{[...new Set(articles.map((id) => outlet.get(id)))].join(' = ')}</bdi>),
        view.language === 'ar' ? '؛ ' : '; ',
      )}
      {more(view, sources.length - SOME_VALUES)}
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
              <bdi>{point.about}</bdi>
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
        <bdi>{point.about}</bdi>: {values(view, point, language === 'ar' ? ' ← ' : ' → ')}
      </>
    )),
    ...[...others].slice(0, SOME_POINTS).map((point) => (
      <a href={`#${pointAnchor(point.id)}`}>
        <bdi>{point.about}</bdi>
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

function Missing({ view, story: { comparison, readings } }: { view: View; story: StoryView }) {
  const { t, language } = view
  const byId = new Map<string, Reading>(readings.map((r) => [r.article.id, r]))
  const about = new Map(comparison.points.map((p) => [p.id, p.about]))
  const lacking = new Map<string, Set<string>>()
  for (const { article, points, speakers } of comparison.leftOut) {
    const outlet = outletOf(byId.get(article)!.article)
    const known = lacking.get(outlet) ?? new Set()
    for (const what of [...speakers, ...points.map((id) => about.get(id) ?? '')]) known.add(what)
    if (known.size > 0) lacking.set(outlet, known)
  }
  if (lacking.size === 0) return <>{t('nobodyMissingShort')}</>
  return (
    <>
      {listed(
        view,
        [...lacking].slice(0, SOME_MISSING).map(([outlet, what]) => (
          <>
            <bdi>{outlet}</bdi> {t('lacks')} <bdi>{[...what].slice(0, 2).join(language === 'ar' ? '، ' : ', ')}</bdi>
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
