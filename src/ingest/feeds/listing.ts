import type { ListedArticle } from '../../domain/index.js'

/** What an outlet publishes for programs to read. */
export type Listing =
  | {
      readonly kind: 'feed'
      readonly title: string | null
      /** The page that the feed belongs to. */
      readonly home: string | null
      readonly entries: readonly ListedArticle[]
    }
  | {
      readonly kind: 'sitemap'
      /** True for a news sitemap, which lists the last days' articles; any other may list every page of the site. */
      readonly news: boolean
      /** The outlet's name, which news sitemaps state. */
      readonly title: string | null
      readonly entries: readonly ListedArticle[]
    }
  | { readonly kind: 'sitemap-index'; readonly sitemaps: readonly SitemapReference[] }

export interface SitemapReference {
  readonly url: string
  /** When it last changed, as written there. */
  readonly updated: string | null
}

/** Why bytes are no listing. */
export interface NoListing {
  readonly kind: 'page' | 'unreadable'
  /** In plain English. */
  readonly reason: string
}
