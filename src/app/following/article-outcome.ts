import type { Article } from '../../domain/index.js'
import type { Mishap } from './trouble.js'

/** What came of fetching an article. */
export type ArticleOutcome =
  | {
      readonly kind: 'article'
      readonly article: Article
      readonly etag: string | null
      readonly lastModified: string | null
    }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'mishap'; readonly mishap: Mishap }
  | { readonly kind: 'stopped' }
