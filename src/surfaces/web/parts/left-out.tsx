import type { LeftOut, Point, Reading } from '../../../domain/index.js'
import { countText, momentText } from '../../dates.js'
import { POINT_KINDS } from '../../labels.js'
import { counted } from '../counts.js'
import { articlePath, headlineOf, outletOf, pointAnchor, type View } from '../view.js'

const SOME_OUTLETS = 6

/** For each outlet, whom it alone has speak; for each of its accounts, what most of the others have and it has not. */
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
  /** Address of the page that has all outlets; null on that page itself. */
  all: string | null
}) {
  const { t, language } = view
  const byId = new Map(points.map((p) => [p.id, p]))
  const outlets = byOutlet(leftOut, readings)
  if (outlets.length === 0) return <p class="none">{t('nobodyMissing')}</p>
  const shown = all === null ? outlets : outlets.slice(0, SOME_OUTLETS)
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
        {shown.map(([outlet, accounts]) => (
          <tbody>
            <tr>
              <th scope="rowgroup" colspan={2}>
                <bdi>{outlet}</bdi>{' '}
                {accounts.length > 1 ? <small>{counted('accounts', accounts.length, language)}</small> : null}
              </th>
              <Alone view={view} accounts={accounts} />
            </tr>
            {accounts.map(({ article, points: missing, speakers }) => (
              <tr>
                <td class="account-line">
                  <AccountLine view={view} id={article} readings={readings} />
                </td>
                <Missing view={view} account={{ points: missing, speakers }} points={byId} permanent={permanent} />
              </tr>
            ))}
          </tbody>
        ))}
      </table>
      {shown.length < outlets.length ? (
        <p>
          <a href={all!}>
            {t('allAccounts')}: {countText(leftOut.length, language)}
          </a>
        </p>
      ) : null}
    </>
  )
}

/** The accounts of each outlet of which there is something to say; those that lack most come first. */
function byOutlet(
  leftOut: readonly LeftOut[],
  readings: ReadonlyMap<string, Reading>,
): readonly (readonly [string, readonly LeftOut[]])[] {
  const groups = new Map<string, LeftOut[]>()
  for (const account of leftOut) {
    const reading = readings.get(account.article)
    const outlet = reading ? outletOf(reading.article) : account.article
    groups.set(outlet, [...(groups.get(outlet) ?? []), account])
  }
  const lacks = ({ points, speakers }: LeftOut) => points.length + speakers.length
  const most = (accounts: readonly LeftOut[]) => Math.max(...accounts.map(lacks))
  return [...groups]
    .filter(([, accounts]) => accounts.some((a) => lacks(a) + a.aloneSpeakers.length > 0))
    .sort((a, b) => most(b[1]) - most(a[1]))
}

/** Whom the outlet alone has speak, once, with the number of its accounts where it is not one. */
function Alone({ view, accounts }: { view: View; accounts: readonly LeftOut[] }) {
  const uses = new Map<string, number>()
  for (const { aloneSpeakers } of accounts) for (const name of aloneSpeakers) uses.set(name, (uses.get(name) ?? 0) + 1)
  return (
    <td class="alone" rowspan={accounts.length + 1} data-label={uses.size > 0 ? view.t('onlyHere') : undefined}>
      <ul>
        {[...uses].map(([name, count]) => (
          <li>
            <bdi>{name}</bdi>
            {count > 1 ? <small> ×{countText(count, view.language)}</small> : null}
          </li>
        ))}
      </ul>
    </td>
  )
}

/** What an account lacks. Without room for columns, the cells say themselves what they are. */
function Missing({
  view,
  account: { points, speakers },
  points: byId,
  permanent,
}: {
  view: View
  account: Pick<LeftOut, 'points' | 'speakers'>
  points: ReadonlyMap<string, Point>
  permanent: string
}) {
  const lacking = points.flatMap((id) => byId.get(id) ?? [])
  const none = lacking.length + speakers.length === 0
  return (
    <td class="missing" data-label={none ? undefined : view.t('missingHere')}>
      <ul>
        {lacking.map(({ id, kind, about }) => (
          <li>
            {POINT_KINDS[kind][view.language]}:{' '}
            <a href={`${permanent}#${pointAnchor(id)}`}>
              <bdi>{about}</bdi>
            </a>
          </li>
        ))}
        {speakers.map((name) => (
          <li>
            <bdi>{name}</bdi>
          </li>
        ))}
      </ul>
    </td>
  )
}

function AccountLine({ view, id, readings }: { view: View; id: string; readings: ReadonlyMap<string, Reading> }) {
  const reading = readings.get(id)
  if (!reading) return <>{id}</>
  return (
    <>
      <a href={view.link(articlePath(id))}>
        <bdi>{headlineOf(view, reading)}</bdi>
      </a>{' '}
      <small>{momentText(reading.published?.at ?? reading.published?.day, view.language)}</small>
    </>
  )
}
