import { cliticSplits } from '../../arabic/clitics.js'
import { CASUALTY_TRIGGERS, type CasualtyClass } from './casualty-lexicon.js'

const CACHE_LIMIT = 50_000
const cache = new Map<string, CasualtyClass | null>()

/** What a folded word says became of people, perhaps behind a conjunction or preposition: «قتل», «والجرحى». */
export function casualtyOf(norm: string): CasualtyClass | null {
  const known = cache.get(norm)
  if (known !== undefined) return known
  let found: CasualtyClass | null = null
  for (const { host } of cliticSplits(norm)) found ??= CASUALTY_TRIGGERS.get(host) ?? null
  if (cache.size >= CACHE_LIMIT) cache.clear()
  cache.set(norm, found)
  return found
}
