import { searchKey } from '../arabic/fold.js'
import { nameKey, nameWordKey, nameWords } from '../reading/names/name-key.js'
import type { CountedName, StoreReader } from '../store/store.js'
import type { FollowedKind, NamesFound } from './library.js'

/** More names than these are no help to choose from. */
const MOST_FOUND = 40

type Names = Pick<StoreReader, 'nameEntry' | 'namesWith'>

/**
 * Names that what was typed can mean: the one that is called just so, and those in whose keys every typed word stands. A word's key is
 * that of its sounds, so «ترمب» finds «ترامب»; names that a lexicon knows have keys of plain words, so that form is looked for too.
 */
export async function findNames(store: Names, kind: FollowedKind, typed: string): Promise<NamesFound> {
  const { exact, like } = await everyName(store, kind, typed)
  return { exact, like: like.filter((name, i) => !like.slice(0, i).some((other) => isLonger(name, other))) }
}

/** A name with another one in it that more stories have is that one with a title or a stray word («الرئيس …», «… أمس»). */
function isLonger({ key }: CountedName, { key: other }: CountedName): boolean {
  const words = key.split(' ')
  return other.split(' ').length > 1 && other.split(' ').every((word) => words.includes(word))
}

async function everyName(store: Names, kind: FollowedKind, typed: string): Promise<NamesFound> {
  const key = nameKey(typed)
  const words = nameWords(typed).map((word) => [...new Set([nameWordKey(word), searchKey(word)])].filter(Boolean))
  if (!key || words.length === 0 || words.some((forms) => forms.length === 0)) return { exact: null, like: [] }
  const [entry, like] = await Promise.all([store.nameEntry({ kind, key }), store.namesWith(kind, words, MOST_FOUND)])
  return { exact: entry && { kind, key, ...entry }, like }
}

/** The keys under which a filter looks for a name: its own where something is called just so, else of all that it can mean. */
export async function keysOfName(store: Names, kind: FollowedKind, typed: string): Promise<readonly string[]> {
  const { exact, like } = await everyName(store, kind, typed)
  if (exact) return [exact.key]
  return like.length > 0 ? like.map((name) => name.key) : [nameKey(typed)]
}
