import { withSharedSpeech } from '../copying/shared-speech.js'
import type { StoreReader } from '../store/store.js'
import type { ArticleView } from './library.js'

/** An article with its place among the others; null when it is not there. */
export async function articleView(store: StoreReader, id: string): Promise<ArticleView | null> {
  const reading = (await store.readings([id])).get(id)
  if (!reading) return null
  const [assignments, copies] = await Promise.all([store.assignments([id]), store.copiesOf([id])])
  const assignment = assignments.get(id)
  const [events, storylines, others] = await Promise.all([
    store.events(assignment ? [assignment.event] : []),
    store.storylines(assignment ? [assignment.storyline] : []),
    store.readings([...new Set(copies.map((c) => (c.a.id === id ? c.b.id : c.a.id)))]),
  ])
  return {
    reading,
    event: (assignment && events.get(assignment.event)?.event) ?? null,
    storyline: (assignment && storylines.get(assignment.storyline)) ?? null,
    copies: withSharedSpeech(copies, new Map([...others, [id, reading]])),
    others: new Map(
      [...others].map(([other, { article }]) => [other, { outlet: article.outlet, title: article.title }]),
    ),
  }
}
