import { type FeedQuery, feedLink, type View } from '../view.js'

/** The way to the feed of what a page lists. */
export function FeedLink({ view, filter }: { view: View; filter: FeedQuery }) {
  return (
    <a class="feed" href={feedLink(view, filter)} type="application/atom+xml">
      {view.t('feed')}
    </a>
  )
}
