import { LOOKED_BACK, RecurringLines } from '../article/clutter/recurring-lines.js'
import type { Article } from '../domain/index.js'
import type { StoreReader } from '../store/store.js'

/** What is known of the lines that recur over each outlet's articles: read from the store where an outlet is first met, then kept. */
export class OutletLines {
  private readonly outlets = new Map<string | null, RecurringLines>()

  /**
   * The recurring lines of articles that come now, in order.
   * @returns those of each article, by its id
   */
  async take(reader: StoreReader, articles: readonly Article[]): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
    const coming = new Set(articles.map(({ id }) => id))
    for (const outlet of new Set(articles.map((article) => article.outlet))) {
      if (!this.outlets.has(outlet)) this.outlets.set(outlet, await learned(reader, outlet, coming))
    }
    return new Map(articles.map((article) => [article.id, this.outlets.get(article.outlet)!.take(article)]))
  }
}

/** From an outlet's last articles; one that comes again is not among them, as if its earlier text had never come. */
async function learned(
  reader: StoreReader,
  outlet: string | null,
  coming: ReadonlySet<string>,
): Promise<RecurringLines> {
  const lines = new RecurringLines()
  const newest = await reader.newestOf(outlet, LOOKED_BACK)
  for (const article of [...newest].reverse()) if (!coming.has(article.id)) lines.take(article)
  return lines
}
