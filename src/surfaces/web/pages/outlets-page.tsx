import type { OutletEntry } from '../../../app/library.js'
import { countText, dayText } from '../../dates.js'
import { PageFrame } from '../page-frame.js'
import { outletPath, type View } from '../view.js'

/** The outlets of the library, those with most articles first. */
export function OutletsPage({ view, outlets }: { view: View; outlets: readonly OutletEntry[] }) {
  const { t, language } = view
  return (
    <PageFrame view={view} title={t('outlets')}>
      <h1>{t('outlets')}</h1>
      {outlets.length === 0 ? <p class="none">{t('noOutlets')}</p> : null}
      <table class="plain">
        <thead>
          <tr>
            <th scope="col">{t('outlet')}</th>
            <th scope="col">{t('articles')}</th>
            <th scope="col">{t('from')}</th>
            <th scope="col">{t('until')}</th>
          </tr>
        </thead>
        <tbody>
          {outlets.map(({ outlet, articles, from, to }) => (
            <tr>
              <th scope="row">
                <a href={view.link(outletPath(outlet))}>
                  <bdi>{outlet}</bdi>
                </a>
              </th>
              <td>{countText(articles, language)}</td>
              <td>{dayText(from, language)}</td>
              <td>{dayText(to, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </PageFrame>
  )
}
