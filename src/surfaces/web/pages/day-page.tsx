import type { CountedName, DayCount, OutletEntry, StoryDigest, StoryOrder, StorySummary } from '../../../app/library.js'
import { countText, dayText } from '../../dates.js'
import { counted } from '../counts.js'
import type { MessageKey } from '../messages.js'
import { PageFrame } from '../page-frame.js'
import { DisputeDivider } from '../parts/dispute-divider.js'
import { FilterBar } from '../parts/filter-bar.js'
import { NameLinks } from '../parts/name-links.js'
import { StoryItem, StoryLine } from '../parts/story-item.js'
import { feedLink, outletPath, type View } from '../view.js'

export interface DayPageProps {
  readonly view: View
  readonly day: string
  /** All days of the library, newest first. */
  readonly days: readonly DayCount[]
  readonly order: StoryOrder
  readonly several: readonly StorySummary[]
  readonly severalTotal: number
  readonly digests: ReadonlyMap<string, StoryDigest>
  readonly single: readonly StorySummary[]
  readonly singleTotal: number
  readonly people: readonly CountedName[]
  readonly places: readonly CountedName[]
  readonly bodies: readonly CountedName[]
  readonly outlets: readonly OutletEntry[]
  /** It is the newest day, and long past. */
  readonly isOld: boolean
  /** Addresses of the stories that the page has no room for. */
  readonly more: { readonly several: string; readonly single: string }
}

/** The first so many stories are told in a sentence. */
const TOLD = 7

/** One day: what several accounts tell, those with most independent sources first; then, folded, what one alone does. */
export function DayPage(props: DayPageProps) {
  const { view, day, days, order, several, severalTotal, digests, single, singleTotal, outlets, more } = props
  const { t, language } = view
  const articles = days.find((d) => d.day === day)?.articles ?? 0
  return (
    <PageFrame view={view} title={dayText(day, language, 'long')} feed={feedLink(view, {})}>
      <header class="day">
        <DayLinks view={view} day={day} days={days} />
        <p class="story-counts">
          <span>{counted('articles', articles, language)}</span>
          {articles > 0 ? (
            <>
              <span>{counted('stories', severalTotal + singleTotal, language)}</span>
              <span class="independent">
                {countText(severalTotal, language)} {t('bySeveral')}
              </span>
            </>
          ) : null}
        </p>
        {props.isOld ? <p class="hint">{t('newestIsOld')}</p> : null}
      </header>
      <FilterBar
        view={view}
        filter={{ day }}
        order={order}
        outlets={outlets}
        people={props.people}
        places={props.places}
      />
      <div class="front">
        <div>
          {articles === 0 ? (
            <p class="none">{t('noArticlesThatDay')}</p>
          ) : several.length === 0 ? (
            <p class="none">{t('noneBySeveral')}</p>
          ) : null}
          <ol class="stories">
            {several.map((story, i) => (
              <>
                <DisputeDivider view={view} stories={several} at={i} order={order} />
                <StoryItem
                  view={view}
                  story={story}
                  leading={i === 0}
                  digest={digests.get(story.event.id)}
                  gist={i < TOLD}
                />
              </>
            ))}
          </ol>
          {severalTotal > several.length ? (
            <p>
              <a href={more.several}>
                {t('moreStories')}: {countText(severalTotal - several.length, language)}
              </a>
            </p>
          ) : null}
          {single.length > 0 ? (
            <details class="single-stories" open={several.length === 0}>
              <summary>
                {t('byOne')} ({countText(singleTotal, language)})
              </summary>
              <ul>
                {single.map((story) => (
                  <StoryLine view={view} story={story} />
                ))}
              </ul>
              {singleTotal > single.length ? (
                <p>
                  <a href={more.single}>
                    {t('moreStories')}: {countText(singleTotal - single.length, language)}
                  </a>
                </p>
              ) : null}
            </details>
          ) : null}
        </div>
        <aside class="of-the-day" aria-label={t('ofTheDay')}>
          <Names view={view} title="people" names={props.people} />
          <Names view={view} title="places" names={props.places} />
          <Names view={view} title="bodies" names={props.bodies} />
          <h2>{t('outlets')}</h2>
          <ul class="name-links">
            {outlets.map(({ outlet }) => (
              <li>
                <a href={view.link(outletPath(outlet))}>
                  <bdi>{outlet}</bdi>
                </a>
              </li>
            ))}
          </ul>
        </aside>
      </div>
    </PageFrame>
  )
}

function Names({ view, title, names }: { view: View; title: MessageKey; names: readonly CountedName[] }) {
  if (names.length === 0) return null
  return (
    <>
      <h2>{view.t(title)}</h2>
      <NameLinks view={view} names={names} />
    </>
  )
}

const DAYS_AROUND = 3

/** The day in large, the days with articles around it on either side. */
function DayLinks({ view, day, days }: { view: View; day: string; days: readonly DayCount[] }) {
  const { t, language } = view
  const at = days.findIndex((d) => d.day <= day)
  const older = days.filter((d) => d.day < day).slice(0, DAYS_AROUND)
  const newer = (at < 0 ? days : days.slice(0, at)).slice(-DAYS_AROUND)
  const link = ({ day, articles }: DayCount, i: number, way: 'older' | 'newer') => (
    <li>
      <a href={view.link('/', { day })} rel={i > 0 ? undefined : way === 'older' ? 'prev' : 'next'}>
        <time datetime={day}>{dayText(day, language)}</time>
      </a>{' '}
      <small>{countText(articles, language)}</small>
    </li>
  )
  return (
    <>
      <h1>
        <time datetime={day}>{dayText(day, language, 'long')}</time>
      </h1>
      <nav class="days" aria-label={t('days')}>
        <ul>
          {[...newer]
            .reverse()
            .map((d, i) => link(d, i, 'newer'))
            .reverse()}
          <li aria-current="date">{dayText(day, language)}</li>
          {older.map((d, i) => link(d, i, 'older'))}
        </ul>
      </nav>
    </>
  )
}
