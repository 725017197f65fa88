import { foldWord } from '../arabic/fold.js'
import type { NameType } from '../domain/index.js'

/** How a name is used over the accounts of an event. */
export interface NameUse {
  readonly name: string
  readonly type: NameType
  /** Places of the accounts that have it. */
  readonly articles: Set<number>
  mentions: number
}

/**
 * Accounts write one person in full or by the last name alone: [سالم القرني] and [القرني] are one, under the form that most accounts have
 * of the full ones. A short form that fits two full ones that are not forms of each other stays alone: it cannot be told whose it is.
 */
export function joinForms(uses: readonly NameUse[]): readonly NameUse[] {
  const byLength = [...uses].sort(
    (x, y) => wordsOf(y).length - wordsOf(x).length || y.articles.size - x.articles.size || y.mentions - x.mentions,
  )
  const out: NameUse[] = []
  for (const use of byLength) {
    const fuller = out.filter((other) => other.type === use.type && isFormOf(use, other))
    if (fuller.length !== 1) {
      out.push({ ...use, articles: new Set(use.articles) })
      continue
    }
    for (const at of use.articles) fuller[0]!.articles.add(at)
    fuller[0]!.mentions += use.mentions
  }
  return out
}

/** Persons are cut to their last names, or lose what stands in the middle; a body or place that says less is another one. */
function isFormOf(short: NameUse, full: NameUse): boolean {
  const [few, many] = [wordsOf(short), wordsOf(full)]
  if (few.join(' ') === many.join(' ')) return true
  if (short.type !== 'person' || few.length >= many.length || few.at(-1) !== many.at(-1)) return false
  let at = 0
  for (const word of many) if (word === few[at]) at++
  return at === few.length
}

function wordsOf({ name }: NameUse): readonly string[] {
  return name.split(/\s+/).map(foldWord)
}
