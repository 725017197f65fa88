import type { SearchOrder, StoreReader } from '../../store/store.js'
import type { FoundStories, Page } from '../library.js'
import type { NameQuestions } from '../recent-names.js'
import { storySummaries } from '../story-summaries.js'
import { foundArticles } from './found-articles.js'
import { searchQuery } from './search-query.js'

/** The stories in whose articles words are found, each with the best of these articles. */
export async function foundStories(
  store: StoreReader,
  names: NameQuestions,
  words: string,
  { order, ...slice }: Page & { readonly order?: SearchOrder | undefined },
): Promise<FoundStories> {
  const query = await searchQuery(names, words)
  const { events, placed, articles, page } = await store.searchEvents(query, slice, {}, order)
  const [listed, hits] = await Promise.all([
    store.events(page.map((found) => found.event)),
    foundArticles(
      store,
      query,
      page.flatMap((found) => found.best),
    ),
  ])
  const summaries = await storySummaries(
    store,
    page.map((found) => listed.get(found.event)!),
  )
  const hitOf = new Map(hits.map((hit) => [hit.id, hit]))
  return {
    articles,
    placed,
    total: events,
    found: page.map((found, i) => ({
      story: summaries[i]!,
      articles: found.articles,
      hits: found.best.map((id) => hitOf.get(id)!),
    })),
  }
}
