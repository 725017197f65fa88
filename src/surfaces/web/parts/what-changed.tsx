import type { Change, Changes } from '../../../app/library.js'
import type { Position, Reading } from '../../../domain/index.js'
import { aboutText } from '../../about-text.js'
import { countText, momentText } from '../../dates.js'
import { positionDirection, positionText } from '../../position-text.js'
import { FiguresOverTime } from '../drawings/figures-over-time.js'
import { outletOf, pointAnchor, spanLink, type View } from '../view.js'

/** The latest so many steps stand on the story's own page. */
const SOME = 10
const MOST_CHARTS = 2

interface LogProps {
  readonly view: View
  readonly changes: Changes
  readonly readings: ReadonlyMap<string, Reading>
  /** Address of the page that has every point of the story. */
  readonly permanent: string
  /** Address of the page that has all steps; null on that page itself. */
  readonly all: string | null
}

/** What was told anew, step by step: figures and statements that moved, with what they replaced, and speakers who came in. */
export function ChangeLog({ view, changes: { log }, readings, permanent, all }: LogProps) {
  const { t, language } = view
  if (log.length === 0) return null
  const shown = all === null ? log : latestWithFigures(log)
  return (
    <>
      <h3>{t('changeLog')}</h3>
      <ol class="change-log">
        {shown.map((change) => (
          <li class={change.kind}>
            <time>{momentText(change.when, language)}</time>
            <p>
              {change.kind === 'point' ? (
                <Step view={view} change={change} readings={readings} permanent={permanent} />
              ) : (
                <Voices view={view} change={change} readings={readings} />
              )}
            </p>
          </li>
        ))}
      </ol>
      {shown.length < log.length ? (
        <p class="facts">
          <a href={all!}>
            {t('moreChanges')}: {countText(log.length, language)}
          </a>
        </p>
      ) : null}
    </>
  )
}

/** Steps of points before new speakers where there is no room for all, in order of time still. */
function latestWithFigures(log: readonly Change[]): readonly Change[] {
  const kept = new Set(
    [
      ...log.filter((c) => c.kind === 'voices').slice(-SOME),
      ...log.filter((c) => c.kind === 'point').slice(-SOME),
    ].slice(-SOME),
  )
  return log.filter((change) => kept.has(change))
}

/** Letters of a statement that stand in the log; the point has it in full. */
const CLIPPED = 140

function clipped(words: string): string {
  return words.length <= CLIPPED ? words : `${words.slice(0, words.lastIndexOf(' ', CLIPPED))} …`
}

function Step({
  view,
  change: { point, from, to },
  readings,
  permanent,
}: {
  view: View
  change: Extract<Change, { kind: 'point' }>
  readings: ReadonlyMap<string, Reading>
  permanent: string
}) {
  const { t, language } = view
  const said = (position: Position) => (
    <bdi dir={positionDirection(point.kind, position.value)}>
      {clipped(positionText(point.kind, position.value, language))}
    </bdi>
  )
  const [first] = to.witnesses
  const reading = first && readings.get(first.article)
  return (
    <>
      <a class="change-about" href={`${permanent}#${pointAnchor(point.id)}`}>
        <bdi>{aboutText(point, language)}</bdi>
      </a>
      : <b>{said(to)}</b>{' '}
      <span class="replaced">
        {t('replaced')} {said(from)}
      </span>{' '}
      {first && reading ? (
        <small>
          <a href={spanLink(view, first.article, first.span)}>
            <bdi>{outletOf(reading.article)}</bdi>
          </a>
          {first.speaker ? (
            <>
              {language === 'ar' ? '، ' : ', '}
              {t('accordingTo')} <bdi>{first.speaker}</bdi>
            </>
          ) : null}
        </small>
      ) : null}
    </>
  )
}

function Voices({
  view,
  change: { article, speakers },
  readings,
}: {
  view: View
  change: Extract<Change, { kind: 'voices' }>
  readings: ReadonlyMap<string, Reading>
}) {
  const { t, language } = view
  const reading = readings.get(article)
  return (
    <>
      {t('newVoices')}:{' '}
      {speakers.map(({ name, span }, i) => (
        <>
          {i > 0 ? (language === 'ar' ? '، ' : ', ') : ''}
          <a href={spanLink(view, article, span)}>
            <bdi>{name}</bdi>
          </a>
        </>
      ))}{' '}
      {reading ? (
        <small>
          <bdi>{outletOf(reading.article)}</bdi>
        </small>
      ) : null}
    </>
  )
}

/** The figure to look at first, over time; others behind it. */
export function MovedFigures({
  view,
  changes: { moved },
  readings,
}: {
  view: View
  changes: Changes
  readings: ReadonlyMap<string, Reading>
}) {
  const charts = moved
    .map((point) => FiguresOverTime({ view, point, readings }))
    .filter((chart) => chart !== null)
    .slice(0, MOST_CHARTS)
  const [first, ...others] = charts
  if (!first) return null
  return (
    <>
      {first}
      {others.length > 0 ? (
        <details class="behind more-figures">
          <summary>
            {view.t('otherFigures')} ({countText(others.length, view.language)})
          </summary>
          {others}
        </details>
      ) : null}
    </>
  )
}
