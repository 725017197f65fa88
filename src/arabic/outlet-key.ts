import { foldWord } from './fold.js'
import { OUTLET_NAMES } from './lexicons/outlet-slug-lexicon.js'

const CANONICAL = new Map(
  OUTLET_NAMES.flatMap((names) => names.map((name) => [plain(name), plain(names[0]!)] as const)),
)

function plain(name: string): string {
  return name
    .split(/[\s.ـ]+/u)
    .filter(Boolean)
    .map(foldWord)
    .join(' ')
}

/** One form for the names of an outlet: «أ.ف.ب», «فرانس برس» and `afp` are one. */
export function outletKey(name: string): string {
  const key = plain(name)
  return CANONICAL.get(key) ?? CANONICAL.get(key.replace(/^(?:وكالة|صحيفة|جريدة|قناة|موقع|شبكة) /u, '')) ?? key
}
