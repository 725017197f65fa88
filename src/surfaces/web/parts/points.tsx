import type { Point, Position, Reading } from '../../../domain/index.js'
import { countText, momentText } from '../../dates.js'
import { POINT_KINDS, POINT_TYPES } from '../../labels.js'
import { positionText } from '../../position-text.js'
import { counted } from '../counts.js'
import type { MessageKey } from '../messages.js'
import { outletOf, spanLink, type View } from '../view.js'
import { IdentifiedBy } from './identified-by.js'

interface PointsProps {
  readonly view: View
  readonly points: readonly Point[]
  readonly readings: ReadonlyMap<string, Reading>
}

/** Points with their positions; what is said where there are none. */
export function PointList({ view, points, readings, none }: PointsProps & { readonly none: MessageKey }) {
  if (points.length === 0) return <p class="none">{view.t(none)}</p>
  return (
    <>
      {points.map((point) => (
        <PointBlock view={view} point={point} readings={readings} />
      ))}
    </>
  )
}

/** Points that one account alone has, folded away. */
export function SinglePoints({ view, points, readings }: PointsProps) {
  if (points.length === 0) return null
  return (
    <details class="single-points">
      <summary>
        {view.t('onePoints')} ({countText(points.length, view.language)})
      </summary>
      {points.map((point) => (
        <PointBlock view={view} point={point} readings={readings} />
      ))}
    </details>
  )
}

function PointBlock({ view, point, readings }: { view: View; point: Point; readings: ReadonlyMap<string, Reading> }) {
  const { language, t } = view
  return (
    <section class={`point ${point.type}`} id={`point-${point.id}`}>
      <h3>
        <span class="point-kind">{POINT_KINDS[point.kind][language]}</span> <bdi>{point.about}</bdi>{' '}
        <span class="point-type">{POINT_TYPES[point.type][language]}</span>
        {point.certainty === 'unsure' ? <span class="unsure-badge"> {t('unsure')}</span> : null}
      </h3>
      <ul class="positions">
        {point.positions.map((position) => (
          <PositionRow view={view} kind={point.kind} position={position} readings={readings} />
        ))}
      </ul>
    </section>
  )
}

/** Several outlets heard it themselves, but all from one and the same. */
function restsOnOneSpeaker({ sources, witnesses }: Position): boolean {
  const [first] = witnesses
  return sources.length > 1 && first!.speaker !== null && witnesses.every((w) => w.speaker === first!.speaker)
}

function PositionRow({
  view,
  kind,
  position,
  readings,
}: {
  view: View
  kind: Point['kind']
  position: Position
  readings: ReadonlyMap<string, Reading>
}) {
  const { t, language } = view
  return (
    <li>
      <p class="position-value">
        {/* «>98 %» and its like read left to right in both languages. */}
        <bdi dir={kind === 'figure' ? 'ltr' : 'auto'}>{positionText(kind, position.value, language)}</bdi>{' '}
        <small>
          {counted('independentSources', position.sources.length, language)}
          {restsOnOneSpeaker(position) ? ` · ${t('oneSpeaker')}` : ''}
        </small>
      </p>
      <ul class="witnesses">
        {position.witnesses.map((witness) => {
          const reading = readings.get(witness.article)
          const when = momentText(witness.published, language)
          return (
            <li>
              <a href={spanLink(view, witness.article, witness.span)}>
                <bdi>{reading ? outletOf(reading.article) : witness.article}</bdi>
              </a>
              {when ? <small> {when}</small> : null}{' '}
              <span class="according">
                {witness.speaker ? (
                  <>
                    {t('accordingTo')} <bdi>{[...witness.via, witness.speaker].join(' ← ')}</bdi>
                  </>
                ) : (
                  t('outletItself')
                )}
                <IdentifiedBy view={view} evidence={witness.identifiedBy} by={witness.article} readings={readings} />
              </span>
              <q dir="auto">{witness.text}</q>
            </li>
          )
        })}
      </ul>
    </li>
  )
}
