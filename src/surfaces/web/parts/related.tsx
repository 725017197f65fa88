import type { StoryView } from '../../../app/library.js'
import { dayText } from '../../dates.js'
import { storyPath, type View } from '../view.js'
import { FoldedSection } from './section.js'

const MOST_RELATED = 12

/** Those of the storyline's other events that came nearest in time to this one. */
function nearestOf({ event, related }: StoryView) {
  const day = Date.parse(event.day ?? '')
  if (Number.isNaN(day) || related.length <= MOST_RELATED) return related.slice(0, MOST_RELATED)
  const apart = (other: (typeof related)[number]) => Math.abs(Date.parse(other.day ?? '1900-01-01') - day)
  const near = new Set([...related].sort((a, b) => apart(a) - apart(b)).slice(0, MOST_RELATED))
  return related.filter((other) => near.has(other))
}

/** Other events of the storyline, those nearest in time. */
export function Related({ view, story }: { view: View; story: StoryView }) {
  if (story.related.length === 0) return null
  return (
    <FoldedSection view={view} name="related" count={story.related.length}>
      <ul class="related">
        {nearestOf(story).map((other) => (
          <li>
            <a href={view.link(storyPath(other.id))} lang="ar" dir="rtl">
              {other.title}
            </a>{' '}
            <small>{dayText(other.day, view.language)}</small>
          </li>
        ))}
      </ul>
    </FoldedSection>
  )
}
