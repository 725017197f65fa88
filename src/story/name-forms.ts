import { foldWord } from '../arabic/fold.js'
import type { NameType } from '../domain/index.js'
import { canBeSpellings, type PersonForm, personForm } from '../reading/names/person-form.js'

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
 * of the full ones; so are spellings of one name ([سيرجيو], [سيرخيو]). A short form that fits two full ones that are not forms of each other stays alone: it cannot be told whose it is.
 */
export function joinForms(uses: readonly NameUse[]): readonly NameUse[] {
  const byLength = uses
    .map(
      (use): Form => ({
        use,
        words: use.name.split(/\s+/).map(foldWord),
        person: use.type === 'person' ? personForm(use.name) : null,
      }),
    )
    .sort(
      (x, y) =>
        y.words.length - x.words.length || y.use.articles.size - x.use.articles.size || y.use.mentions - x.use.mentions,
    )
  const out: Form[] = []
  for (const form of byLength) {
    const fuller = out.filter((other) => other.use.type === form.use.type && isFormOf(form, other))
    if (fuller.length !== 1) {
      out.push({ ...form, use: { ...form.use, articles: new Set(form.use.articles) } })
      continue
    }
    const { use } = fuller[0]!
    for (const at of form.use.articles) use.articles.add(at)
    use.mentions += form.use.mentions
  }
  return out.map(({ use }) => use)
}

interface Form {
  readonly use: NameUse
  readonly words: readonly string[]
  readonly person: PersonForm | null
}

/** Persons are cut to their last names, or lose what stands in the middle; a body or place that says less is another one. */
function isFormOf(form: Form, other: Form): boolean {
  const { use, words: few } = form
  const { words: many } = other
  if (few.length === many.length && few.every((word, i) => word === many[i])) return true
  // An account that has both tells two persons apart.
  const apart = ![...use.articles].some((at) => other.use.articles.has(at))
  if (form.person && other.person && apart && canBeSpellings(form.person, other.person)) return true
  if (few.length === many.length) return false
  if (use.type !== 'person' || few.length > many.length || few.at(-1) !== many.at(-1)) return false
  let at = 0
  for (const word of many) if (word === few[at]) at++
  return at === few.length
}
