import type { SearchHit } from '../../../app/library.js'
import type { Field } from '../../../domain/index.js'
import { dayText } from '../../dates.js'
import { articlePath, directionOf, outletOf, spanLink, type View } from '../view.js'
import { BoldWords } from './bold-words.js'

/** An article in which words were found: who published it and when, its headline, and the words where they stand. */
export function SearchHitItem({ view, hit, storyTitle }: { view: View; hit: SearchHit; storyTitle: string }) {
  const [first] = hit.matches
  const { snippet } = hit
  const within = (field: Field, from: number) =>
    hit.matches
      .filter((m) => m.field === field && m.start >= from)
      .map((m) => ({ start: m.start - from, end: m.end - from }))
  const link = first ? spanLink(view, hit.id, first) : view.link(articlePath(hit.id))
  return (
    <li>
      <p class="hit-facts">
        <a href={link}>
          <bdi>{outletOf(hit)}</bdi>
        </a>{' '}
        {hit.day ? <time datetime={hit.day}>{dayText(hit.day, view.language)}</time> : null}
        {hit.title !== null && hit.title !== storyTitle ? (
          <bdi class="hit-title" dir={directionOf(hit.title)}>
            <BoldWords text={hit.title} matches={within('title', 0)} />
          </bdi>
        ) : null}
      </p>
      <p class="snippet" dir={directionOf(hit.snippetText)}>
        <BoldWords text={hit.snippetText} matches={within(snippet.field, snippet.start)} />
      </p>
    </li>
  )
}
