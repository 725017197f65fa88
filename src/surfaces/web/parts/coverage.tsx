import type { FollowedView } from '../../../app/library.js'
import { countText, dayText } from '../../dates.js'
import { counted } from '../counts.js'
import { type CoveragePeriods, coveragePeriods } from '../coverage-periods.js'
import { outletPath, type View } from '../view.js'

const BAR_HEIGHT = 22
const SLOT = 6

/** Which outlets have how many articles of somebody's stories over time, and how many statements they quote; in words behind it. */
export function CoverageTable({ view, coverage, quoted }: { view: View } & Pick<FollowedView, 'coverage' | 'quoted'>) {
  const { t, language } = view
  const periods = coveragePeriods(coverage)
  const quotes = new Map(quoted.by.map((q) => [q.outlet, q.statements]))
  const most = Math.max(...periods.outlets.flatMap((o) => o.counts))
  return (
    <>
      <p class="facts">
        {t('coverageKey')} {t(periods.unit)}. {quoted.stories > 0 ? t('quotesKey') : null}{' '}
        {quoted.stories > 0 ? counted('stories', quoted.stories, language) : null}
      </p>
      <table class="plain coverage">
        <thead>
          <tr>
            <th scope="col">{t('outlet')}</th>
            <th scope="col" class="bars">
              {periods.starts.length > 0 ? (
                <>
                  <time>{dayText(periods.starts[0], language)}</time> – <time>{dayText(periods.last, language)}</time>
                </>
              ) : null}
            </th>
            <th scope="col">{t('articles')}</th>
            {quoted.stories > 0 ? <th scope="col">{t('quotes')}</th> : null}
          </tr>
        </thead>
        <tbody>
          {periods.outlets.map(({ outlet, counts, articles }) => (
            <tr>
              <th scope="row">
                {outlet === null ? (
                  t('noOutlet')
                ) : (
                  <a href={view.link(outletPath(outlet))}>
                    <bdi>{outlet}</bdi>
                  </a>
                )}
              </th>
              <td class="bars">
                <Bars view={view} label={outlet ?? t('noOutlet')} counts={counts} most={most} />
              </td>
              <td>{countText(articles, language)}</td>
              {quoted.stories > 0 ? <td>{countText(quotes.get(outlet) ?? 0, language)}</td> : null}
            </tr>
          ))}
        </tbody>
      </table>
      <InWords view={view} periods={periods} />
    </>
  )
}

function Bars({ view, label, counts, most }: { view: View; label: string; counts: readonly number[]; most: number }) {
  const width = counts.length * SLOT
  const x = (i: number) => (view.language === 'ar' ? width - (i + 1) * SLOT : i * SLOT)
  return (
    <svg
      class="coverage-bars"
      viewBox={`0 0 ${width} ${BAR_HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={`${view.t('whoCovers')} ${label}`}
    >
      {counts.map((count, i) => {
        const height = (count / most) * BAR_HEIGHT
        return count === 0 ? null : (
          <rect
            x={x(i) + 0.5}
            y={Math.round((BAR_HEIGHT - height) * 10) / 10}
            width={SLOT - 1}
            height={Math.round(height * 10) / 10}
          />
        )
      })}
    </svg>
  )
}

function InWords({ view, periods }: { view: View; periods: CoveragePeriods }) {
  const { t, language } = view
  return (
    <details>
      <summary>{t('asTable')}</summary>
      <table class="plain">
        <thead>
          <tr>
            <th scope="col">{t('when')}</th>
            <th scope="col">{t('articles')}</th>
          </tr>
        </thead>
        <tbody>
          {periods.starts.map((start, i) => {
            const told = periods.outlets.filter((o) => o.counts[i]! > 0)
            return told.length === 0 ? null : (
              <tr>
                <th scope="row">{dayText(start, language)}</th>
                <td>
                  {told.map(({ outlet, counts }, k) => (
                    <>
                      {k > 0 ? '، ' : ''}
                      <bdi>{outlet ?? t('noOutlet')}</bdi> {countText(counts[i]!, language)}
                    </>
                  ))}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </details>
  )
}
