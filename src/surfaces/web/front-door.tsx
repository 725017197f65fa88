import type { Child } from 'hono/jsx'
import type { FollowedKind, Library, NamesFound, StoryFilter, StoryOrder } from '../../app/library.js'
import { DayPage } from './pages/day-page.js'
import { StoriesPage } from './pages/stories-page.js'
import { filterOf, filterQuery, orderOf } from './parts/filter-bar.js'
import type { View } from './view.js'

const STORIES_A_PAGE = 30
/** Stories that one account tells take a line each, so that two pages of them find room on the page of their day. */
const LINES = 2 * STORIES_A_PAGE
const NAMES = 12
/** A library whose newest day is longer ago than this may have been forgotten. */
const OLD_MS = 4 * 86_400_000

/** The page at `/`: the newest day, the day asked for, or the stories that fit a filter. */
export async function frontDoor(
  library: Library,
  view: View,
  asked: (name: string) => string | undefined,
  page: number,
): Promise<Child> {
  const { day, ...filter } = filterOf(asked)
  const order = orderOf(asked('order'))
  if (Object.keys(filter).length === 0 && asked('all') !== '1') {
    const days = await library.days()
    const shown = day ?? days[0]?.day
    if (shown !== undefined) return dayPage(library, view, shown, days, order ?? 'sources')
  }
  return storiesPage(library, view, day ? { ...filter, day } : filter, order ?? (day ? 'sources' : 'newest'), page)
}

async function dayPage(
  library: Library,
  view: View,
  day: string,
  days: Awaited<ReturnType<Library['days']>>,
  order: StoryOrder,
): Promise<Child> {
  const two = { day, accounts: 'several' } as const
  const one = { day, accounts: 'one' } as const
  const [several, severalTotal, single, singleTotal, outlets] = await Promise.all([
    library.stories({ offset: 0, limit: STORIES_A_PAGE, order, ...two }),
    library.countStories(two),
    library.stories({ offset: 0, limit: LINES, order: 'newest', ...one }),
    library.countStories(one),
    library.outlets(),
  ])
  const [people, places, bodies] = await Promise.all([
    library.topNames('person', { day }, NAMES),
    library.topNames('place', { day }, NAMES),
    library.topNames('organization', { day }, NAMES),
  ])
  const at = (filter: StoryFilter, page: number) =>
    view.link('/', { ...filterQuery(filter), order, page: String(page) })
  return (
    <DayPage
      view={view}
      day={day}
      days={days}
      order={order}
      several={several}
      severalTotal={severalTotal}
      digests={await library.digests(several.map((s) => s.event.id))}
      single={single}
      singleTotal={singleTotal}
      people={people}
      places={places}
      bodies={bodies}
      outlets={outlets}
      isOld={day === days[0]?.day && Date.now() - Date.parse(day) > OLD_MS}
      more={{ several: at(two, 2), single: at(one, 1 + LINES / STORIES_A_PAGE) }}
    />
  )
}

async function storiesPage(
  library: Library,
  view: View,
  filter: StoryFilter,
  order: StoryOrder,
  page: number,
): Promise<Child> {
  const [stories, total, outlets, meant] = await Promise.all([
    library.stories({ offset: (page - 1) * STORIES_A_PAGE, limit: STORIES_A_PAGE, order, ...filter }),
    library.countStories(filter),
    library.outlets(),
    meantBy(library, filter),
  ])
  return (
    <StoriesPage
      view={view}
      stories={stories}
      digests={await library.digests(stories.filter((s) => s.disputed > 0).map((s) => s.event.id))}
      total={total}
      page={page}
      pageSize={STORIES_A_PAGE}
      filter={filter}
      order={order}
      outlets={outlets}
      meant={meant}
    />
  )
}

/** What the names of a filter were taken for, where nothing is called just so. */
async function meantBy(library: Library, filter: StoryFilter): Promise<readonly NamesFound[]> {
  const kinds: readonly FollowedKind[] = ['person', 'organization', 'place']
  const found = await Promise.all(
    kinds.flatMap((kind) => {
      const typed = filter[kind]
      return typed === undefined ? [] : [library.findNames(kind, typed)]
    }),
  )
  return found.filter((names) => names.exact === null)
}
