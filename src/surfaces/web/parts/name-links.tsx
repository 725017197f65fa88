import type { CountedName } from '../../../app/library.js'
import { countText } from '../../dates.js'
import { NAME_TYPES } from '../../labels.js'
import { followPath, type View } from '../view.js'

/** Names with the number of their stories, each a way to its page. */
export function NameLinks({
  view,
  names,
  kinds = false,
}: {
  view: View
  names: readonly CountedName[]
  /** Says of each what it is. */
  kinds?: boolean
}) {
  return (
    <ul class="name-links">
      {names.map(({ kind, name, events }) => (
        <li>
          <a href={view.link(followPath(kind, name))}>
            <bdi>{name}</bdi>
          </a>{' '}
          <small>
            {kinds ? `${NAME_TYPES[kind][view.language]} · ` : ''}
            {countText(events, view.language)}
          </small>
        </li>
      ))}
    </ul>
  )
}
