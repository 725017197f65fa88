import type { SaidInStory } from '../../../app/library.js'
import { dayText } from '../../dates.js'
import { directionOf, storyPath, type View } from '../view.js'
import { StatementCard } from './statement.js'

/** What somebody says in a story, under the story's headline. */
export function SaidInStoryItem({ view, story, said }: { view: View } & SaidInStory) {
  const day = story.to ?? story.event.day
  return (
    <li class="said-in-story">
      <h3>
        <a href={view.link(storyPath(story.event.id))} dir={directionOf(story.event.title)}>
          {story.event.title}
        </a>{' '}
        {day ? <time datetime={day}>{dayText(day, view.language)}</time> : null}
      </h3>
      <ul class="statements">
        {said.map(({ sayings: [first], matches }) => (
          <StatementCard view={view} reading={first!.reading} statement={first!.statement} matches={matches} />
        ))}
      </ul>
    </li>
  )
}
