import type { Point, Position, Reading, Witness } from '../../../domain/index.js'
import { aboutText } from '../../about-text.js'
import { countText, momentText } from '../../dates.js'
import { POINT_KINDS, POINT_TYPES } from '../../labels.js'
import { restsOnOneSpeaker } from '../../one-speaker.js'
import { positionDirection, positionText } from '../../position-text.js'
import { counted } from '../counts.js'
import type { MessageKey } from '../messages.js'
import { outletOf, pointAnchor, spanLink, type View } from '../view.js'
import { excerptOf } from './excerpt.js'
import { IdentifiedBy } from './identified-by.js'

/** So many positions, of each so many speakers, and of each of them so many accounts, where a page is to stay short. */
const SOME_POSITIONS = 6
const SOME_VOICES = 3
const SOME_ACCOUNTS = 2

interface PointsProps {
  readonly view: View
  /** Address of the page that has every point of the story: links to it last, wherever a point stands today. */
  readonly permanent: string
  /** Names some of the accounts behind each position, and leaves the others to that page. */
  readonly brief?: boolean
  readonly points: readonly Point[]
  readonly readings: ReadonlyMap<string, Reading>
}

/** Points with their positions; what is said where there are none. */
export function PointList({
  view,
  points,
  readings,
  permanent,
  brief = false,
  none,
  most = points.length,
}: PointsProps & {
  readonly none: MessageKey /** The rest stands on the page of all points. */
  readonly most?: number
}) {
  if (points.length === 0) return <p class="none">{view.t(none)}</p>
  return (
    <>
      {points.slice(0, most).map((point) => (
        <PointBlock view={view} point={point} readings={readings} permanent={permanent} brief={brief} />
      ))}
      {points.length > most ? (
        <p>
          <a href={permanent}>
            {view.t('morePoints')}: {countText(points.length - most, view.language)}
          </a>
        </p>
      ) : null}
    </>
  )
}

function PointBlock({
  view,
  point,
  readings,
  permanent,
  brief,
}: {
  view: View
  point: Point
  readings: ReadonlyMap<string, Reading>
  permanent: string
  brief: boolean
}) {
  const { language, t } = view
  const anchor = pointAnchor(point.id)
  const rest = brief ? `${permanent}#${anchor}` : null
  const shown = brief ? point.positions.slice(0, SOME_POSITIONS) : point.positions
  return (
    <section class={`point ${point.type}`} id={anchor}>
      <h3>
        <span class="point-kind">{POINT_KINDS[point.kind][language]}</span> <bdi>{aboutText(point, language)}</bdi>{' '}
        <span class="point-type">{POINT_TYPES[point.type][language]}</span>
        {point.certainty === 'unsure' ? <span class="unsure-badge"> {t('unsure')}</span> : null}{' '}
        <a
          class="permanent"
          href={`${permanent}#${anchor}`}
          aria-label={`${t('permanentLink')}: ${aboutText(point, language)}`}
        >
          §
        </a>
      </h3>
      <ul class="positions">
        {shown.map((position) => (
          <PositionRow view={view} kind={point.kind} position={position} readings={readings} rest={rest} />
        ))}
      </ul>
      {rest !== null && shown.length < point.positions.length ? (
        <p class="facts">
          <a href={rest}>
            {t('morePositions')}: {countText(point.positions.length - shown.length, language)}
          </a>
        </p>
      ) : null}
    </section>
  )
}

function PositionRow({
  view,
  kind,
  position,
  readings,
  rest,
}: {
  view: View
  kind: Point['kind']
  position: Position
  readings: ReadonlyMap<string, Reading>
  /** Address of all its accounts; null where they are all to be shown. */
  rest: string | null
}) {
  const { t, language } = view
  const voices = byVoice(position.witnesses)
  const shown = rest === null ? voices : voices.slice(0, SOME_VOICES)
  return (
    <li>
      <p class="position-value">
        <bdi dir={positionDirection(kind, position.value)}>{positionText(kind, position.value, language)}</bdi>{' '}
        <small>
          {counted('independentSources', position.sources.length, language)}
          {restsOnOneSpeaker(position) ? ` · ${t('oneSpeaker')}` : ''}
        </small>
      </p>
      <ul class="witnesses">
        {shown.map((witnesses, i) => (
          <Voice
            view={view}
            witnesses={witnesses}
            readings={readings}
            rest={rest}
            quoted={rest === null || i === 0}
            value={position.value}
          />
        ))}
      </ul>
      {rest !== null && shown.length < voices.length ? (
        <p class="facts">
          <a href={rest}>
            {t('moreVoices')}: {countText(voices.length - shown.length, language)}
          </a>
        </p>
      ) : null}
    </li>
  )
}

/** Witnesses that have it from the same speaker by the same way together, each account once. */
function byVoice(witnesses: readonly Witness[]): readonly (readonly Witness[])[] {
  const voices = new Map<string, Witness[]>()
  for (const witness of witnesses) {
    const key = JSON.stringify([...witness.via, witness.speaker])
    const voice = voices.get(key) ?? []
    voices.set(key, voice)
    if (!voice.some((w) => w.article === witness.article)) voice.push(witness)
  }
  return [...voices.values()]
}

/** One speaker, or outlets in their own words: the accounts, and the sentence of the first of them. */
function Voice({
  view,
  witnesses,
  readings,
  rest,
  quoted,
  value,
}: {
  view: View
  witnesses: readonly Witness[]
  readings: ReadonlyMap<string, Reading>
  rest: string | null
  quoted: boolean
  /** What the position says: a headline need not be quoted behind itself. */
  value: string
}) {
  const { t } = view
  const [first] = witnesses
  const excerpt = quoted ? excerptOf(first!, readings.get(first!.article)) : ''
  const shown = rest === null ? witnesses : witnesses.slice(0, SOME_ACCOUNTS)
  return (
    <li>
      <span class="according">
        {first!.speaker ? (
          <>
            {t('accordingTo')} <bdi>{[...first!.via, first!.speaker].join(' ← ')}</bdi>
          </>
        ) : (
          t('outletItself')
        )}
        <IdentifiedBy view={view} evidence={first!.identifiedBy} by={first!.article} readings={readings} />:
      </span>{' '}
      {shown.map((witness, i) => {
        const reading = readings.get(witness.article)
        const when = momentText(witness.published, view.language)
        return (
          <>
            {i > 0 ? view.comma : ''}
            <a href={spanLink(view, witness.article, witness.span)}>
              <bdi>{reading ? outletOf(reading.article) : witness.article}</bdi>
            </a>
            {when ? <small> {when}</small> : null}
          </>
        )
      })}
      {rest !== null && shown.length < witnesses.length ? (
        <>
          {' '}
          <a href={rest}>+{countText(witnesses.length - shown.length, view.language)}</a>
        </>
      ) : null}
      {quoted && excerpt !== value ? (
        <q lang="ar" dir="rtl">
          {excerpt}
        </q>
      ) : null}
    </li>
  )
}
