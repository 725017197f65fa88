/** One article as an outlet lists it: its address, and as much of it as the list tells. */
export interface Entry {
  /** Canonical address of the article's page. */
  readonly url: string
  readonly title: string | null
  readonly author: string | null
  /** Publication and last change as they are written there, in any notation. */
  readonly published: string | null
  readonly updated: string | null
  /** The longest stretch of the article that the list holds, as HTML: all of it or a teaser. */
  readonly html: string | null
}

/** What an outlet publishes for programs to read. */
export type Listing =
  | {
      readonly kind: 'feed'
      readonly title: string | null
      /** The page that the feed belongs to. */
      readonly home: string | null
      readonly entries: readonly Entry[]
    }
  | {
      readonly kind: 'sitemap'
      /** True for a news sitemap, which lists the last days' articles; any other may list every page of the site. */
      readonly news: boolean
      /** The outlet's name, which news sitemaps state. */
      readonly title: string | null
      readonly entries: readonly Entry[]
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
