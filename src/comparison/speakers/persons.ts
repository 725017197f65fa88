import { foldWord } from '../../arabic/fold.js'
import type { Reading, Span } from '../../domain/index.js'
import { canBeShortFor, canBeSpellings, type PersonForm, personForm } from '../../reading/names/person-form.js'
import { officeOf } from '../../reading/names/roles.js'
import { Flag, flagsOf } from '../../reading/names/word-profile.js'
import type { ApposedPerson } from './apposed-persons.js'
import { withoutRank } from './person-ranks-lexicon.js'

/** Where an article says something. */
export interface Evidence {
  readonly article: string
  readonly span: Span
}

/** One person of a set of articles. */
export interface Person {
  /** The form of the name that most articles have, of those with a first name. */
  readonly name: string
  /** A mention of that form; null when it stands in none, and was given to a speaker by the reading. */
  readonly evidence: Evidence | null
  /** False where the articles have a first name only («جون»). */
  readonly isNamedInFull: boolean
}

interface Form extends PersonForm {
  readonly written: Map<string, Written>
  readonly articles: Set<string>
}

/** One way of writing a form, with the articles that have it and the first mention. */
interface Written {
  readonly name: string
  readonly articles: Set<string>
  evidence: Evidence | null
}

const GIVEN = Flag.GivenName | Flag.ForeignGivenName
const MAX_NAME_WORDS = 5

/**
 * The persons of a set of articles, found by any form of their names. A short form is a person's only where all the fuller forms that it
 * can be short for are his: beside two brothers «الحداد» is neither of them.
 */
export class Persons {
  private readonly forms = new Map<string, Form>()
  /** Forms of several words by their first and last keys, fullest first. */
  private readonly fuller = new Map<string, Form[]>()
  private readonly persons = new Map<Form, Person>()

  constructor(readings: readonly Reading[], apposed: readonly ApposedPerson[] = []) {
    for (const reading of readings) this.gather(reading)
    for (const { name, article, at } of apposed) this.add(name, article, { article, span: at })
    const classes = new Map<Form, Form[]>()
    const classOf = new Map<Form, Form>()
    // Fullest first, so that what a form is short for is settled before the form is; of equals the one that most articles have.
    const ordered = [...this.forms.values()].sort(
      (a, b) => b.keys.length - a.keys.length || b.articles.size - a.articles.size,
    )
    for (const form of ordered) {
      const own = this.onlyOther(form, (other) => classOf.get(other)!) ?? form
      classOf.set(form, own)
      classes.set(own, [...(classes.get(own) ?? []), form])
      for (const key of new Set([form.keys[0]!, form.keys.at(-1)!])) {
        const list = this.fuller.get(key)
        if (list) list.push(form)
        else this.fuller.set(key, [form])
      }
    }
    for (const forms of classes.values()) {
      const person = toPerson(forms)
      for (const form of forms) this.persons.set(form, person)
    }
  }

  /** The person whom a name names in these articles, or null. */
  named(name: string): Person | null {
    const bare = withoutRank(name)
    const form = personForm(bare)
    // «الشيخ», «الوزير» are no last names.
    if (form.keys.length === 0 || (form.keys.length === 1 && officeOf(foldWord(bare)))) return null
    const known = this.forms.get(formKey(form))
    if (known) return this.persons.get(known)!
    return this.onlyOther({ ...form, articles: NONE }, (f) => this.persons.get(f)!)
  }

  /** What the forms are that a form is short for or another spelling of, if they are one. */
  private onlyOther<T>(
    form: PersonForm & { readonly articles: ReadonlySet<string> },
    of: (other: Form) => T,
  ): T | null {
    const found = new Set<T>()
    for (const key of new Set([form.keys[0]!, form.keys.at(-1)!]))
      for (const other of this.fuller.get(key) ?? [])
        if (canBeShortFor(form, other) || isSpelling(form, other)) found.add(of(other))
    const [only] = found
    return found.size === 1 && !this.isFirstNameOfAnother(form, only!, of) ? only! : null
  }

  /** «علي» may be «سالم علي», but not where the articles have «علي الحداد» as well. */
  private isFirstNameOfAnother<T>({ keys, first }: PersonForm, found: T, of: (other: Form) => T): boolean {
    if (keys.length > 1 || !(flagsOf(first) & Flag.GivenName)) return false
    return (this.fuller.get(keys[0]!) ?? []).some((other) => other.keys[0] === keys[0] && of(other) !== found)
  }

  private gather({ article, names, statements }: Reading): void {
    const other = new Set<string>()
    for (const { field, start, end, type, name, text, certainty } of names) {
      if (type !== 'person') other.add(name)
      else if (certainty !== 'unsure') {
        // A role or last name that the article gives to the person is no mention of the full form.
        const own = personForm(text)
        const shown = personForm(name)
        const whole = own.keys.join(' ') === shown.keys.join(' ')
        const evidence = { article: article.id, span: { field, start, end } }
        this.add(name, article.id, whole ? evidence : null)
        // The reading shows one spelling; the other may be another person's name.
        if (whole && own.first !== shown.first) this.add(text, article.id, evidence)
      }
    }
    for (const { name, anonymous } of statements)
      if (name !== null && !anonymous && !other.has(name) && hasFirstName(name)) this.add(name, article.id, null)
  }

  private add(given: string, article: string, evidence: Evidence | null): void {
    const name = withoutRank(given)
    const form = personForm(name)
    const key = formKey(form)
    const known = this.forms.get(key) ?? { ...form, written: new Map<string, Written>(), articles: new Set<string>() }
    this.forms.set(key, known)
    known.articles.add(article)
    const written = known.written.get(name) ?? { name, articles: new Set(), evidence }
    known.written.set(name, written)
    written.articles.add(article)
    written.evidence ??= evidence
  }
}

const NONE: ReadonlySet<string> = new Set()

function formKey({ first, keys }: PersonForm): string {
  return [first, ...keys.slice(1)].join(' ')
}

/** An article that has both spellings tells two persons apart, unless a «و» at the end is all that one has more («دونالدو» for «دونالد»). */
function isSpelling(a: PersonForm & { readonly articles: ReadonlySet<string> }, b: Form): boolean {
  if (!canBeSpellings(a, b)) return false
  if (isOneWawLonger(a, b)) return true
  for (const article of a.articles) if (b.articles.has(article)) return false
  return true
}

function isOneWawLonger(a: PersonForm, b: PersonForm): boolean {
  const [few, many] = a.first.length <= b.first.length ? [a.first, b.first] : [b.first, a.first]
  return a.keys.length > 1 && a.keys.join() === b.keys.join() && many === `${few}و`
}

/**
 * Under the name that most articles have, of those with first and last name; of equals one with the father's name, else the shorter, to
 * which no stray word has been added.
 */
function toPerson(forms: readonly Form[]): Person {
  const full = forms.filter((f) => f.keys.length > 1 && !forms.some((other) => isCutOffOf(f, other)))
  const family = full.filter((f) => !f.endsInFather)
  const written = (family.length ? family : full.length ? full : forms).flatMap((form) =>
    [...form.written.values()].map((w) => ({ ...w, fathers: Number(form.ofFather) })),
  )
  const [best] = written.sort(
    (a, b) => b.articles.size - a.articles.size || b.fathers - a.fathers || a.name.length - b.name.length,
  )
  const { name, evidence } = best!
  return { name, evidence, isNamedInFull: full.length > 0 || (flagsOf(foldWord(name)) & GIVEN) === 0 }
}

/** «كيم جونغ» where several articles have «كيم جونغ أون»; a word that a single one has at the end may be a stray one. */
function isCutOffOf(short: Form, full: Form): boolean {
  const begins = short.keys.length < full.keys.length && short.keys.every((key, i) => full.keys[i] === key)
  return begins && full.articles.size > 1 && full.articles.size * 3 >= short.articles.size
}

/** «سامر الحلو», as far as a name tells by itself that it is a person's. */
function hasFirstName(name: string): boolean {
  const words = name.split(' ')
  const first = words[0]!
  return (
    words.length > 1 && words.length <= MAX_NAME_WORDS && (flagsOf(first) & GIVEN) !== 0 && officeOf(first) === null
  )
}
