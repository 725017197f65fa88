import type { LeftOut, Point, Reading } from '../../../domain/index.js'
import { POINT_KINDS } from '../../labels.js'
import { outletOf, type View } from '../view.js'

/** For each account, what most of the others have and it has not, and whom only its source has speak. */
export function WhoIsMissing({
  view,
  leftOut,
  points,
  readings,
}: {
  view: View
  leftOut: readonly LeftOut[]
  points: readonly Point[]
  readings: ReadonlyMap<string, Reading>
}) {
  const { t, language } = view
  const byId = new Map(points.map((p) => [p.id, p]))
  const rows = leftOut.filter((l) => l.points.length + l.speakers.length + l.aloneSpeakers.length > 0)
  if (rows.length === 0) return <p class="none">{t('nobodyMissing')}</p>
  return (
    <table class="left-out">
      <thead>
        <tr>
          <th scope="col">{t('outlet')}</th>
          <th scope="col">{t('missingHere')}</th>
          <th scope="col">{t('onlyHere')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ article, points: missing, speakers, aloneSpeakers }) => {
          const reading = readings.get(article)
          return (
            <tr>
              <th scope="row">
                <bdi>{reading ? outletOf(reading.article) : article}</bdi>
              </th>
              <td>
                <ul>
                  {missing.flatMap((id) => {
                    const point = byId.get(id)
                    return point
                      ? [
                          <li>
                            {POINT_KINDS[point.kind][language]}:{' '}
                            <a href={`#point-${id}`}>
                              <bdi>{point.about}</bdi>
                            </a>
                          </li>,
                        ]
                      : []
                  })}
                  {speakers.map((name) => (
                    <li>
                      <bdi>{name}</bdi>
                    </li>
                  ))}
                </ul>
              </td>
              <td>
                <ul>
                  {aloneSpeakers.map((name) => (
                    <li>
                      <bdi>{name}</bdi>
                    </li>
                  ))}
                </ul>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
