/** One article as an outlet lists it: its address, and as much of it as the list tells. */
export interface ListedArticle {
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

/** What keeps a source or an article from being fetched or taken in. */
export type TroubleCode =
  // What the host answered, or that it did not.
  | 'gone'
  | 'not-found'
  | 'denied'
  | 'busy'
  | 'server-error'
  | 'timeout'
  | 'too-slow'
  | 'too-large'
  | 'unreachable'
  | 'tls'
  | 'bad-response'
  // Our own rules.
  | 'robots'
  | 'forbidden-address'
  | 'bad-address'
  | 'too-many-redirects'
  // What came is not what it should be.
  | 'no-feed'
  | 'empty'
  | 'no-article'
  | 'not-arabic'
  /** A fault of ours. */
  | 'fault'

export interface Trouble {
  readonly code: TroubleCode
  /** What exactly was wrong, in plain English. */
  readonly detail: string
  /** When it began, in milliseconds since 1970. */
  readonly since: number
  /** How often in a row. */
  readonly times: number
}

/** An outlet that the library follows, by its feed or sitemap, and how that goes. Moments are in milliseconds since 1970. */
export interface Source {
  /** Key of its feed's address when it was followed; it stays when the feed moves. */
  readonly id: string
  readonly feed: string
  readonly kind: 'feed' | 'sitemap'
  readonly home: string | null
  readonly name: string | null
  readonly followedAt: number
  /** Validators of the last good answer. */
  readonly etag: string | null
  readonly lastModified: string | null
  /** Milliseconds from one round to the next while all is well. */
  readonly interval: number
  /** When the next round is due. */
  readonly due: number
  /** The host asked not to be asked before then. */
  readonly leaveUntil: number | null
  /** The last round that the outlet answered, and the last that found something new. */
  readonly lastGood: number | null
  readonly lastNew: number | null
  readonly trouble: Trouble | null
  /** The outlet said that its feed is gone for good: it is not asked any more. */
  readonly ended: boolean
}
