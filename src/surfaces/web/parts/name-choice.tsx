import type { NamesFound, StoryFilter } from '../../../app/library.js'
import { countText } from '../../dates.js'
import type { View } from '../view.js'
import { filterQuery } from './filter-bar.js'

/** What a part of a name was taken for: each name it can mean, and the way to keep to that one. */
export function NameChoice({ view, names, filter }: { view: View; names: NamesFound; filter: StoryFilter }) {
  const { t, language } = view
  if (names.like.length === 0) return null
  return (
    <div class="name-choice">
      <p>{t(names.like.length === 1 ? 'takenFor' : 'takenForAny')}</p>
      <ul class="name-links">
        {names.like.map(({ kind, name, events }) => (
          <li>
            <a href={view.link('/', filterQuery({ ...filter, [kind]: name }))}>
              <bdi>{name}</bdi>
            </a>{' '}
            <small>{countText(events, language)}</small>
          </li>
        ))}
      </ul>
    </div>
  )
}
