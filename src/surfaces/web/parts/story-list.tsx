import type { StoryDigest, StoryOrder, StorySummary } from '../../../app/library.js'
import type { View } from '../view.js'
import { DisputeDivider } from './dispute-divider.js'
import { PageLinks } from './page-links.js'
import { StoryItem } from './story-item.js'

interface StoryListProps {
  readonly view: View
  readonly stories: readonly StorySummary[]
  readonly digests?: ReadonlyMap<string, StoryDigest>
  readonly kind?: 'followed'
  /** The order that they stand in. */
  readonly order?: StoryOrder
  readonly page: number
  readonly pageSize: number
  readonly total: number
  readonly link: (page: string) => string
}

/** One page of a long list of stories, with the way to the others. */
export function StoryList({ view, stories, digests, kind, order, page, pageSize, total, link }: StoryListProps) {
  return (
    <>
      <ol class={kind ? `stories ${kind}` : 'stories'}>
        {stories.map((story, i) => (
          <>
            <DisputeDivider view={view} stories={stories} at={i} order={order} />
            <StoryItem view={view} story={story} digest={digests?.get(story.event.id)} />
          </>
        ))}
      </ol>
      <PageLinks view={view} of="stories" page={page} pageSize={pageSize} total={total} link={link} />
    </>
  )
}
