import { slice } from '../../domain/index.js'
import type { SearchQuery, StoreReader } from '../../store/store.js'
import { snippetOf } from './find-matches.js'
import type { SearchHit } from './found.js'

/** What a list of results shows of articles that satisfy a query, in the order of their ids. */
export async function foundArticles(
  store: Pick<StoreReader, 'readings' | 'assignments'>,
  query: SearchQuery,
  ids: readonly string[],
): Promise<readonly SearchHit[]> {
  const [readings, assignments] = await Promise.all([store.readings(ids), store.assignments(ids)])
  return ids.map((id) => {
    const { article, layout, published } = readings.get(id)!
    const snippet = snippetOf(query, article)
    return {
      id,
      outlet: article.outlet,
      title: layout.headline ? slice(article, layout.headline).trim() : article.title,
      day: published?.day ?? null,
      event: assignments.get(id)?.event ?? null,
      snippet: snippet.span,
      snippetText: snippet.text,
      matches: snippet.matches,
    }
  })
}
