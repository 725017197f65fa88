import type { OutletView, PlaceInArticle, StorySummary } from '../../../app/library.js'
import { countText, dayText } from '../../dates.js'
import { counted } from '../counts.js'
import { PageFrame } from '../page-frame.js'
import { FeedLink } from '../parts/feed-link.js'
import { OutletFraming } from '../parts/outlet-framing.js'
import { StoryList } from '../parts/story-list.js'
import { feedLink, outletPath, spanLink, type View } from '../view.js'

interface OutletPageProps {
  readonly view: View
  readonly found: OutletView
  readonly stories: readonly StorySummary[]
  readonly total: number
  readonly page: number
  readonly pageSize: number
}

/** An outlet over the library: how often first, how much of it stands in others, whom it credits, its words, its stories. Counted, never rated. */
export function OutletPage({ view, found, stories, total, page, pageSize }: OutletPageProps) {
  const { t, language } = view
  const { outlet, articles, from, to } = found
  const path = outletPath(outlet)
  return (
    <PageFrame view={view} title={outlet} feed={feedLink(view, { outlet })}>
      <header class="follow">
        <p class="kicker">{t('outlet')}</p>
        <h1 dir="auto">{outlet}</h1>
        <p class="story-counts">
          <span>{counted('articles', articles, language)}</span>
          <span>{counted('stories', total, language)}</span>
          {from && to ? (
            <span>
              <time datetime={from}>{dayText(from, language)}</time> –{' '}
              <time datetime={to}>{dayText(to, language)}</time>
            </span>
          ) : null}
          <FeedLink view={view} filter={{ outlet }} />
        </p>
      </header>
      {page === 1 ? <InNumbers view={view} found={found} /> : null}
      {page === 1 && found.framing.length > 0 ? (
        <section aria-labelledby="framing">
          <h2 id="framing">{t('framing')}</h2>
          <OutletFraming view={view} outlet={outlet} terms={found.framing} />
        </section>
      ) : null}
      <section aria-labelledby="stories">
        <h2 id="stories">{t('stories')}</h2>
        <StoryList
          view={view}
          stories={stories}
          page={page}
          pageSize={pageSize}
          total={total}
          link={(n) => view.link(path, { page: n })}
        />
      </section>
    </PageFrame>
  )
}

const MOST_CREDITS = 12

function InNumbers({ view, found }: { view: View; found: OutletView }) {
  const { t, language } = view
  const { shared, copiedShare, partners, credits, looked } = found
  return (
    <section class="in-numbers" aria-labelledby="inNumbers">
      <h2 id="inNumbers">{t('inNumbers')}</h2>
      <dl>
        <div>
          <dt>{t('firstOf')}</dt>
          <dd>
            {countText(shared.first, language)} / {countText(shared.stories, language)}
          </dd>
        </div>
        <div>
          <dt>{t('sharedText')}</dt>
          <dd>{Math.round(copiedShare * 100)} %</dd>
        </div>
      </dl>
      <p class="facts">
        {t('countedIn')} {counted('articles', looked, language)}
      </p>
      <div class="two-tables">
        {partners.length > 0 ? (
          <table class="plain">
            <caption>{t('partners')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('outlet')}</th>
                <th scope="col">{t('articlesWith')}</th>
                <th scope="col">{t('took')}</th>
                <th scope="col">{t('gave')}</th>
              </tr>
            </thead>
            <tbody>
              {partners.map((p) => (
                <tr>
                  <th scope="row">
                    <a href={view.link(outletPath(p.outlet))}>
                      <bdi>{p.outlet}</bdi>
                    </a>
                  </th>
                  <td>{countText(p.articles, language)}</td>
                  <td>
                    <Places view={view} outlet={p.outlet} places={p.taken} />
                  </td>
                  <td>
                    <Places view={view} outlet={p.outlet} places={p.given} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        ) : (
          <p class="none">{t('noPartners')}</p>
        )}
        {credits.length > 0 ? (
          <table class="plain">
            <caption>{t('creditsUsed')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('credit')}</th>
                <th scope="col">{t('articlesWith')}</th>
              </tr>
            </thead>
            <tbody>
              {credits.slice(0, MOST_CREDITS).map((c) => (
                <tr>
                  <th scope="row">
                    <bdi>{c.name}</bdi>
                  </th>
                  <td>{countText(c.articles, language)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        ) : null}
      </div>
    </section>
  )
}

/** So many of the passages behind a number are one click away. */
const MOST_PLACES = 5

/** «7 (1، 2، 3، 4، 5 …)»: how many, and the way to each of the first. */
function Places({ view, outlet, places }: { view: View; outlet: string; places: readonly PlaceInArticle[] }) {
  const { language } = view
  return (
    <>
      {countText(places.length, language)}
      {places.length > 0 ? (
        <small>
          {' ('}
          {places.slice(0, MOST_PLACES).map(({ article, span }, i) => (
            <>
              {i > 0 ? view.comma : ''}
              <a href={spanLink(view, article, span)} aria-label={`${view.t('copyMark')}: ${outlet} ${i + 1}`}>
                {i + 1}
              </a>
            </>
          ))}
          {places.length > MOST_PLACES ? ' …' : ''})
        </small>
      ) : null}
    </>
  )
}
