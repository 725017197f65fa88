import { whoSaid } from '../comparison/statements/who-said.js'
import type { Reading } from '../domain/index.js'
import { nameKey } from '../reading/names/name-key.js'
import type { SaidInStory, StorySummary } from './library.js'

/**
 * What some names say in stories, whatever each account calls them; stories in which they say nothing are left out.
 * @param keys of the names
 * @param readings those of all articles of the stories
 */
export function sayingsOf(
  keys: readonly string[],
  stories: readonly StorySummary[],
  readings: ReadonlyMap<string, Reading>,
): readonly SaidInStory[] {
  const wanted = new Set(keys)
  return stories.flatMap((story) => {
    const groups = whoSaid(story.event.articles.map((id) => readings.get(id)!))
    const own = groups.filter((g) => g.speaker && wanted.has(nameKey(g.speaker.name)))
    const said = own.flatMap((g) => g.said.map((sayings) => ({ sayings, matches: [] })))
    return said.length > 0 ? [{ story, said }] : []
  })
}
