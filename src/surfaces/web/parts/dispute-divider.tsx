import type { StoryOrder, StorySummary } from '../../../app/library.js'
import type { View } from '../view.js'

/** In a list with what is disputed first: the line before the first story in which nothing is. */
export function DisputeDivider({
  view,
  stories,
  at,
  order,
}: {
  view: View
  stories: readonly StorySummary[]
  /** The place in the list that the line may stand before. */
  at: number
  order: StoryOrder | undefined
}) {
  if (order !== 'disputed' || stories[at]!.disputed > 0 || stories[at - 1]?.disputed === 0) return null
  return <li class="divider">{view.t('noDisputeBelow')}</li>
}
