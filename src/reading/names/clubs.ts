import { foldWord } from '../../arabic/fold.js'
import { type Observed, wordAt } from './features.js'
import { Flag } from './word-profile.js'

/** Who plays for a club, and what a club is. */
const OF_CLUBS = new Set(['فريق', 'نادي', 'مدرب', 'لاعب', 'مهاجم', 'مدافع'].map(foldWord))

/** «فريق [سالبورغ]», «مدرب [سالبورغ]»: a town's club bears its name; «مدرب السعودية» is a country's. */
export function isClub(at: number, seen: Observed): boolean {
  if (at === 0 || wordAt(seen, at).profile.host.skip > 0 || wordAt(seen, at).profile.flags & Flag.Country) return false
  return wordAt(seen, at - 1).profile.hosts.some((h) => OF_CLUBS.has(h.word))
}
