import { foldWord, searchKey } from '../../arabic/fold.js'
import { COUNTRIES } from '../../arabic/lexicons/country-lexicon.js'
import type { Reading } from '../../domain/index.js'
import { personForm } from '../../reading/names/person-form.js'
import { officeOf } from '../../reading/names/roles.js'
import { type ApposedPerson, apposedPersons } from './apposed-persons.js'
import { bodyKey, isKnownBody } from './body-key.js'
import { coalitionKeys } from './coalitions.js'
import { type Evidence, type Person, Persons } from './persons.js'
import { RoleHolders } from './role-holders.js'
import { roleKey } from './role-key.js'
import type { WordedReading } from './worded-reading.js'

/** One speaker of a set of articles, whatever the articles call him. */
export interface Speaker {
  /** Equal for the same speaker, different for others, within the set of articles. */
  readonly key: string
  readonly isPerson: boolean
  /** The one name under which he is shown. */
  readonly name: string
  /** What shows that the article's own name for him means this one; null where the names are the same or spellings of one another. */
  readonly evidence: Evidence | null
}

/** Who the speakers of an event's articles are. */
export interface Speakers {
  /** @param name a speaker's or carrier's name as the reading of that article has it */
  of(reading: Reading, name: string): Speaker
}

/**
 * Brings together the names under which the articles of one event know the same person or body: spellings, short forms and full ones, and
 * a role that other articles of the same days fill with a person. Articles are of one event, or of one matter within some days: a
 * last name alone is taken for the only person of that name in all of them.
 */
export function identifySpeakers(articles: readonly WordedReading[]): Speakers {
  const apposed = articles.flatMap(apposedPersons)
  const persons = new Persons(
    articles.map((a) => a.reading),
    apposed,
  )
  const holders = new RoleHolders(articles, persons, apposed)
  const apposedTo = personsBehindRoles(apposed, persons)
  const coalitions = coalitionKeys(articles.flatMap((a) => namesIn(a.reading)))
  const keyOf = (name: string) => coalitions.get(name) ?? bodyKey(name)
  const bodies = namesOfBodies(articles, keyOf)
  const wholeKeys = keysWithCountry([...bodies.keys()])
  const known = new Map<string, Speaker>()
  return {
    of(reading, name) {
      const behind = apposedTo.get(`${reading.article.id}|${name}`)
      if (behind) return asSpeaker(behind.person, behind.evidence)
      const day = reading.published?.day ?? null
      const at = `${day ?? ''}|${name}`
      const before = known.get(at)
      if (before) return before
      const speaker = identify(name, day)
      known.set(at, speaker)
      return speaker
    },
  }

  function identify(name: string, day: string | null): Speaker {
    const person = persons.named(name) ?? personWithin(name)
    if (person) return asSpeaker(person, isSpelling(name, person.name) ? null : person.evidence)
    const role = roleKey(name)
    const held = role && holders.holder(role, day)
    if (held) return asSpeaker(held.person, held.evidence)
    const own = keyOf(name)
    const key = wholeKeys.get(own) ?? own
    return { key: `body:${key}`, isPerson: false, name: bodies.get(key) ?? name, evidence: null }
  }

  /** «كين، 24 عاما»; «سامي الحداد رئيس لجنة السوق»; «وزير الصحة رامي الدالي», where an article says that he holds that role. */
  function personWithin(name: string): Person | null {
    const [before = ''] = name.split(/\s*[،,(]/u)
    const opening = before === name ? null : persons.named(before)
    if (opening) return opening
    const words = before.split(' ')
    const role = words.findIndex((word, i) => i > 1 && opensRole(word))
    const named = role > 0 ? persons.named(words.slice(0, role).join(' ')) : null
    if (named) return named
    for (let i = 2; i <= words.length - 2; i++) {
      const person = persons.named(words.slice(i).join(' '))
      if (!person) continue
      const role = roleKey(words.slice(0, i).join(' '))
      return role && holders.isHeldBy(role, person) ? person : null
    }
    return null
  }
}

/** «سامي الحداد [رئيس] لجنة السوق»: an office without the article, so that it is no part of the name. */
function opensRole(word: string): boolean {
  const folded = foldWord(word)
  return !folded.startsWith('ال') && officeOf(folded)?.skip === 0
}

/** «ترمب» of «ترامب», but not of «دونالد ترامب». */
function isSpelling(a: string, b: string): boolean {
  return personForm(a).keys.join(' ') === personForm(b).keys.join(' ')
}

function asSpeaker({ name }: Person, evidence: Evidence | null): Speaker {
  return { key: `person:${name}`, isPerson: true, name, evidence }
}

/**
 * For «الشرطة» and «وزارة الصحة» the key of «الشرطة السلوانية», «وزارة الصحة السلوانية», where the articles let no other country's speak.
 */
function keysWithCountry(keys: readonly string[]): Map<string, string> {
  const whole = new Map<string, Set<string>>()
  for (const key of keys) {
    const bare = withoutCountry(key)
    if (bare) whole.set(bare, (whole.get(bare) ?? new Set()).add(key))
  }
  return new Map([...whole].flatMap(([bare, full]) => (full.size === 1 ? [[bare, [...full][0]!] as const] : [])))
}

/** «جيش الولايات المتحدة» → «جيش»; null where no country's name ends it. */
function withoutCountry(key: string): string | null {
  for (let at = key.lastIndexOf(' '); at > 0; at = key.lastIndexOf(' ', at - 1))
    if (COUNTRY_KEYS.has(key.slice(at + 1))) return key.slice(0, at)
  return null
}

const COUNTRY_KEYS: ReadonlySet<string> = new Set(COUNTRIES.map(({ name }) => searchKey(name)))

/** By article and role the person behind it, where the article has one only behind that role. */
function personsBehindRoles(apposed: readonly ApposedPerson[], persons: Persons) {
  const behind = new Map<string, { readonly person: Person; readonly evidence: Evidence }>()
  const several = new Set<string>()
  for (const { article, role, name, at } of apposed) {
    const person = persons.named(name)
    const key = `${article}|${role}`
    if (!person || (behind.has(key) && behind.get(key)!.person !== person)) several.add(key)
    else if (!behind.has(key)) behind.set(key, { person, evidence: { article, span: at } })
  }
  for (const key of several) behind.delete(key)
  return behind
}

/** What a reading names, and lets speak or carry. */
function namesIn({ names, statements }: Reading): string[] {
  return [
    ...names.flatMap(({ type, name }) => (type === 'person' ? [] : [name])),
    ...statements.flatMap(({ name, via }) => (name === null ? via : [name, ...via])),
  ]
}

/** For each body the name that most articles have; of equals one that the lexicons know. */
function namesOfBodies(articles: readonly WordedReading[], keyOf: (name: string) => string): Map<string, string> {
  const uses = new Map<string, Map<string, number>>()
  for (const { reading } of articles) {
    const own = new Set(reading.statements.flatMap((s) => s.name ?? []))
    for (const name of own) {
      const key = keyOf(name)
      const names = uses.get(key) ?? new Map<string, number>()
      uses.set(key, names.set(name, (names.get(name) ?? 0) + 1))
    }
  }
  const standing = ([name, times]: readonly [string, number]) => 2 * times + Number(isKnownBody(name))
  const most = (names: Map<string, number>) =>
    [...names].reduce((best, n) => (standing(n) > standing(best) ? n : best))[0]
  return new Map([...uses].map(([key, names]) => [key, most(names)]))
}
