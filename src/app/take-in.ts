import { toArticle } from '../article/to-article.js'
import type { Article } from '../domain/index.js'
import type { ColumnNames } from '../ingest/archives/csv-columns.js'
import type { Input, InputFailure } from '../ingest/input.js'
import { readInputs } from '../ingest/read-inputs.js'

/**
 * Articles from files, folders and standard input, in order. What cannot be taken in is told to `onFailure`, once each, and left out;
 * the rest goes on. A text with broken characters is told of and kept. Two different records under one id keep both: the later one gets a number.
 * @param columns names of the columns of tables, where they are not the usual ones
 */
export async function* takeIn(
  inputs: readonly string[],
  onFailure: (failure: InputFailure) => void,
  columns: ColumnNames = {},
): AsyncGenerator<Article> {
  for await (const input of readInputs(inputs, { columns })) {
    const { article, failures } = articleOf(input)
    failures.forEach(onFailure)
    if (article) yield article
  }
}

/** The article of one input, if it holds one, and what is to be told of it. */
export function articleOf(input: Input): {
  readonly article: Article | null
  readonly failures: readonly InputFailure[]
} {
  const made = input.ok ? toArticle(input.record) : input.failure
  if ('code' in made) return { article: null, failures: [made] }
  if (!input.ok) return { article: made, failures: [] }
  const { fromWeb, origin, content } = input.record
  const article = fromWeb ? withOutlet(made) : made
  const broken = content.kind === 'record' ? 0 : made.text.split('\ufffd').length - 1
  const failures: InputFailure[] = broken > 0 ? [{ origin, code: 'damaged', detail: `${broken} characters` }] : []
  return { article, failures }
}

/** A page of the web that does not say whose it is, is that of its site. */
function withOutlet(article: Article): Article {
  if (article.outlet !== null || article.url === null || !URL.canParse(article.url)) return article
  return { ...article, outlet: new URL(article.url).hostname.replace(/^www\./, '') }
}
