import type { FollowedView } from '../../../app/library.js'
import { countText, dayText } from '../../dates.js'
import { counted } from '../counts.js'
import { type CoveragePeriods, coveragePeriods } from '../coverage-periods.js'
import { outletPath, type View } from '../view.js'

const BAR_HEIGHT = 22
const SLOT = 6
/** So few periods would fill the column with blocks: there is room for this many. */
const LEAST_SLOTS = 20
/** So many outlets are open to sight; the others stand behind them. */
const MOST_OUTLETS = 12

/** Which outlets have how many articles of somebody's stories over time, and how many statements they quote; in words behind it. */
export function CoverageTable({ view, coverage, quoted }: { view: View } & Pick<FollowedView, 'coverage' | 'quoted'>) {
  const { t, language } = view
  const periods = coveragePeriods(coverage)
  const quotes = quoted.stories > 0 ? new Map(quoted.by.map((q) => [q.outlet, q.statements])) : null
  const most = Math.max(...periods.outlets.flatMap((o) => o.counts))
  const [open, folded] = [periods.outlets.slice(0, MOST_OUTLETS), periods.outlets.slice(MOST_OUTLETS)]
  return (
    <>
      <p class="facts">
        {t('coverageKey')} {t(periods.unit)}. {quoted.stories > 0 ? t('quotesKey') : null}{' '}
        {quoted.stories > 0 ? counted('stories', quoted.stories, language) : null}
      </p>
      <OutletRows view={view} periods={periods} outlets={open} quotes={quotes} most={most} />
      {folded.length > 0 ? (
        <details class="behind">
          <summary>
            {t('otherOutlets')}: {countText(folded.length, language)}
          </summary>
          <OutletRows view={view} periods={periods} outlets={folded} quotes={quotes} most={most} />
        </details>
      ) : null}
      <InWords view={view} periods={periods} />
    </>
  )
}

function OutletRows({
  view,
  periods,
  outlets,
  quotes,
  most,
}: {
  view: View
  periods: CoveragePeriods
  outlets: CoveragePeriods['outlets']
  /** Statements that each quotes; null where none are counted. */
  quotes: ReadonlyMap<string | null, number> | null
  /** The most articles of an outlet in one period. */
  most: number
}) {
  const { t, language } = view
  return (
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
          {quotes ? <th scope="col">{t('quotes')}</th> : null}
        </tr>
      </thead>
      <tbody>
        {outlets.map(({ outlet, counts, articles }) => (
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
            {quotes ? <td>{countText(quotes.get(outlet) ?? 0, language)}</td> : null}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Bars({ view, label, counts, most }: { view: View; label: string; counts: readonly number[]; most: number }) {
  const width = Math.max(counts.length, LEAST_SLOTS) * SLOT
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
                      {k > 0 ? view.comma : ''}
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
