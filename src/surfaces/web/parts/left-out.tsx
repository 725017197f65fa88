import type { LeftOut, Point, Reading } from '../../../domain/index.js'
import { countText } from '../../dates.js'
import { POINT_KINDS } from '../../labels.js'
import { outletOf, pointAnchor, type View } from '../view.js'

const SOME = 16

/** For each account, what most of the others have and it has not, and whom only its source has speak. */
export function WhoIsMissing({
  view,
  leftOut,
  points,
  readings,
  permanent,
  all,
}: {
  view: View
  leftOut: readonly LeftOut[]
  points: readonly Point[]
  readings: ReadonlyMap<string, Reading>
  /** Address of the page that has every point of the story. */
  permanent: string
  /** Address of the page that has all accounts; null on that page itself. */
  all: string | null
}) {
  const { t, language } = view
  const byId = new Map(points.map((p) => [p.id, p]))
  const rows = leftOut.filter((l) => l.points.length + l.speakers.length + l.aloneSpeakers.length > 0)
  if (rows.length === 0) return <p class="none">{t('nobodyMissing')}</p>
  const shown = all === null ? rows : rows.slice(0, SOME)
  return (
    <>
      <table class="left-out">
        <thead>
          <tr>
            <th scope="col">{t('outlet')}</th>
            <th scope="col">{t('missingHere')}</th>
            <th scope="col">{t('onlyHere')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ article, points: missing, speakers, aloneSpeakers }) => {
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
                              <a href={`${permanent}#${pointAnchor(id)}`}>
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
      {shown.length < rows.length ? (
        <p>
          <a href={all!}>
            {t('allAccounts')}: {countText(rows.length, language)}
          </a>
        </p>
      ) : null}
    </>
  )
}
