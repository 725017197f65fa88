import { foldWord } from '../../arabic/fold.js'
import { COUNTRIES } from '../../arabic/lexicons/country-lexicon.js'
import { ORGANIZATION_HEADS, ORGANIZATIONS } from '../../arabic/lexicons/organization-lexicon.js'
import { stem } from '../../arabic/stem.js'
import { wordOf } from '../../arabic/tokenize.js'
import type { Name, Reading } from '../../domain/index.js'
import { GAZETTEER } from '../../reading/names/gazetteer.js'
import { nameWordKey, nameWords } from '../../reading/names/name-key.js'
import { officeOf } from '../../reading/names/roles.js'
import { Flag, flagsOf } from '../../reading/names/word-profile.js'
import { type Account, fieldsOf } from '../account.js'
import { isFunctionWord } from '../function-words-lexicon.js'
import { bareWord, countryOf } from '../speakers/country-of-word.js'
import type { Speaker } from '../speakers/identify-speakers.js'
import { roleKey } from '../speakers/role-key.js'
import { wordsOfAccount } from './words-of-account.js'

/**
 * Whether an account may have a speaker in any words at all: a word of his name, in any spelling, anywhere in title or text, or a role that
 * another account gives him. To say that an account lacks somebody is to accuse it, and to say that he speaks for the first time is to
 * say it of all accounts before; so whoever is not called by a name of his own («مريض», «مسؤول محلي») may be in all of them.
 */
export class SpeakerTraces {
  /** Every name that statements of the accounts have for a speaker. */
  private readonly calls = new Map<string, Set<string>>()
  /** Names that a reading has found to be a body's. */
  private readonly bodies = new Set<string>()
  private readonly found = new Map<string, Traces | null>()
  private roles: ReadonlyMap<string, readonly (readonly string[])[]> | null = null

  constructor(private readonly accounts: readonly Account[]) {
    for (const { reading, speaker } of accounts) {
      for (const { name } of reading.statements) {
        if (name === null) continue
        const { key } = speaker(name)
        this.calls.set(key, (this.calls.get(key) ?? new Set()).add(name))
      }
      for (const { type, name, certainty } of reading.names)
        if (type === 'organization' && certainty !== 'unsure') this.bodies.add(name)
    }
  }

  mayBeIn(reading: Reading, speaker: Speaker): boolean {
    const traces = this.of(speaker)
    if (!traces) return true
    const own = wordsOfAccount(reading)
    const has = (word: string) => own.stems.has(word)
    return (
      traces.names.some((name) => own.names.has(name)) ||
      traces.stems.some(has) ||
      traces.roles.some((role) => role.every(has))
    )
  }

  private of(speaker: Speaker): Traces | null {
    const known = this.found.get(speaker.key)
    if (known !== undefined) return known
    const calls = [speaker.name, ...(this.calls.get(speaker.key) ?? [])]
    const traces = speaker.isPerson ? this.ofPerson(speaker, calls) : this.ofBody(calls)
    this.found.set(speaker.key, traces)
    return traces
  }

  private ofPerson({ key, name }: Speaker, calls: readonly string[]): Traces | null {
    if (nameWords(name).length < 2) return null
    this.roles ??= rolesOfPersons(this.accounts)
    const named = calls.filter((call) => call === name || !roleKey(call))
    const roles = [...calls.filter((call) => !named.includes(call)).map(stemsOf), ...(this.roles.get(key) ?? [])]
    return { names: named.flatMap(tellingNames), stems: [], roles: roles.filter((role) => role.length > 0) }
  }

  private ofBody(calls: readonly string[]): Traces | null {
    const isNamed = (call: string) => GAZETTEER.get(call) !== undefined || (this.bodies.has(call) && call.includes(' '))
    if (!calls.some((call) => isNamed(call) && !roleKey(call))) return null
    const stems = calls.flatMap(formsOf).flatMap(tellingStems)
    return stems.length > 0 ? { names: [], stems, roles: [] } : null
  }
}

/** What to look for: any of the names or stems, or all stems of a role. */
interface Traces {
  readonly names: readonly string[]
  readonly stems: readonly string[]
  readonly roles: readonly (readonly string[])[]
}

/** Keys of all words of a name but first names that many bear: «ترامب», and «دونالد», beside which the last name may be spelled anew. */
function tellingNames(name: string): string[] {
  const words = [
    ...nameWords(name),
    ...name
      .split(/[\s_]+/u)
      .map(foldWord)
      .slice(-1),
  ]
  return words
    .filter((word, i) => i === words.length - 1 || !(flagsOf(word) & Flag.GivenName))
    .flatMap((word) => [nameWordKey(word), nameWordKey(bareWord(word))])
}

/** Says too little of which body is meant where another word says more: «منظمة الصحة [العالمية]». */
const COMMON = new Set(
  `عالمي عالمية دولي دولية وطني وطنية عربي عربية رسمي رسمية عام عامة أعلى حكومي حكومية متحدة مركزي مركزية محلي محلية أنباء باسم متحدث ناطق
سلطات إدارة مديرية قيادة قوات مسلحة عسكري مدير رئيس`
    .split(/\s+/)
    .map(foldWord),
)
const HEADS = new Set(ORGANIZATION_HEADS.map(foldWord))

/** The ways in which the lexicons write a body. */
function formsOf(call: string): readonly string[] {
  const name = GAZETTEER.get(call)?.name
  return [call, ...(ORGANIZATIONS.find((o) => o.name === name)?.forms ?? [])]
}

/** Stems of the words that tell which body is meant; of a country, with its adjectives and capital, only where nothing else does. */
function tellingStems(form: string): string[] {
  const words = form
    .split(/[\s"«»“”().،]+/u)
    .map(foldWord)
    .filter((word) => word.length > 1 && !isFunctionWord(wordOf(word)))
  const own = words.filter((word) => countryOf(word) === null && !HEADS.has(bareWord(word)))
  const telling = own.filter((word) => !COMMON.has(bareWord(word)))
  if (own.length > 0) return (telling.length > 0 ? telling : own).map(stem)
  const known = GAZETTEER.get(form)?.name
  const countries = COUNTRIES.filter(
    ({ name }) => name === known || words.some((word) => countryOf(word) === foldWord(name)),
  )
  const all = countries.flatMap((c) => [...c.forms, ...c.adjectives, ...c.capitals])
  return (all.length > 0 ? all : words).flatMap(stemsOf)
}

function stemsOf(phrase: string): string[] {
  return phrase
    .split(/[\s"«»“”().،]+/u)
    .map(foldWord)
    .filter((word) => word.length > 2 && !isFunctionWord(wordOf(word)))
    .map(stem)
}

/** Words before or after a person's name in which his role is looked for. */
const REACH = 7
const LEAST_ROLE_WORDS = 2

/** By a person's key, the roles beside his names: «[المتحدثة باسم الخارجية السلوانية] ندى الزين», «سالم الراعي [رئيس بلدية ساحلان]». */
function rolesOfPersons(accounts: readonly Account[]): Map<string, string[][]> {
  const out = new Map<string, string[][]>()
  for (const { reading, speaker } of accounts) {
    for (const name of reading.names) {
      if (name.type !== 'person' || name.certainty === 'unsure') continue
      const { key } = speaker(name.name)
      const roles = rolesBeside(reading, name).map(stemsOf)
      out.set(key, [...(out.get(key) ?? []), ...roles.filter((role) => role.length >= LEAST_ROLE_WORDS)])
    }
  }
  return out
}

function rolesBeside(reading: Reading, { field, start, end, text }: Name): string[] {
  const tokens = fieldsOf(reading).find((f) => f.field === field)?.tokens ?? []
  const first = tokens.findIndex((t) => t.end > start)
  if (first < 0) return []
  const after = tokens.findIndex((t) => t.start >= end)
  const before = tokens.slice(Math.max(0, first - REACH), first)
  const opening = before.findIndex(({ norm }) => officeOf(norm) !== null)
  const out = roleKey(text) ? [text] : []
  if (opening >= 0)
    out.push(
      before
        .slice(opening)
        .map((t) => t.norm)
        .join(' '),
    )
  const next = after < 0 ? [] : tokens.slice(after, after + REACH).filter((t) => t.kind === 'word')
  if (next[0] && officeOf(next[0].norm) !== null)
    out.push(
      next
        .slice(0, 3)
        .map((t) => t.norm)
        .join(' '),
    )
  return out
}
