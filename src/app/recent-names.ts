import type { CountedName, StoreReader } from '../store/store.js'
import { RecentViews } from './recent-views.js'

/** The names of a page's filter, its list, its count and its choices are the same few. */
const MOST_KEPT = 64

/** What is asked of names and words to make out what was typed. */
export type NameQuestions = Pick<StoreReader, 'nameEntry' | 'namesWith' | 'documentFrequencies'>

/** The same questions of a store, those that walk through all names of a kind asked only once while nothing is written. */
export function recentNames(store: StoreReader): NameQuestions {
  const recent = new RecentViews<readonly CountedName[]>(store, MOST_KEPT)
  return {
    nameEntry: (name) => store.nameEntry(name),
    documentFrequencies: (terms) => store.documentFrequencies(terms),
    namesWith: (kind, words, limit) =>
      recent.get(JSON.stringify([kind, words, limit]), () => store.namesWith(kind, words, limit)),
  }
}
