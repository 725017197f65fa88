import type { Point, Position } from '../../domain/index.js'
import { compareText } from '../account.js'
import { CASUALTY_LABELS } from '../figures/casualty-lexicon.js'

/**
 * The position that stands today on a point that moved, null where nothing did. A toll grows, whenever an account gives an earlier count
 * («وكانت السلطات أكدت مقتل سبعة»), so that the greatest stands; of the missing, who are found, and of words, what was published last.
 */
export function newestPosition(point: Point): Position | null {
  const { type, kind, about, positions } = point
  if (type !== 'updated') return null
  // Positions on figures stand in the order of their values.
  if (kind === 'figure' && !about.startsWith(CASUALTY_LABELS.missing)) return positions.at(-1)!
  return positions.reduce((newest, next) =>
    compareText(firstPublished(next), firstPublished(newest)) < 0 ? newest : next,
  )
}

/** When a position was first published, '' where that is unknown; its witnesses stand in that order. */
export function firstPublished({ witnesses }: Position): string {
  return witnesses[0]?.published ?? ''
}
