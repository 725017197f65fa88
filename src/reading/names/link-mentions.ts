import type { Name } from '../../domain/index.js'
import type { Mention } from './mention.js'
import { joinedWords, nameWordKey, nameWords } from './name-key.js'
import { spelled } from './spelling.js'
import { Flag, flagsOf } from './word-profile.js'

/** One person, organisation or place of the article, under its fullest form. */
interface Entity {
  readonly type: Mention['type']
  readonly keys: readonly string[]
  /** Its first word as written: «مارين» and «ماريون» have one key. */
  readonly given: string
  /** True when its last word is the father's name («سلمان بن عبدالعزيز»), which does not name him. */
  readonly fathers: boolean
  readonly name: string
  /** Index of the first mention of this form. */
  readonly first: number
}

/**
 * Gives each mention its canonical name: the lexicon's, or the fullest form in the article whose words hold the mention's words
 * in order and end with its last («بوتين» → «فلاديمير بوتين»), else its own. Of several such forms the nearest before it is taken.
 */
export function linkMentions(mentions: readonly Mention[]): Name[] {
  const entities: Entity[] = []
  const entityOf = mentions.map((m, first): Entity | null => {
    if (m.type !== 'person' && m.known !== null) return null
    const entity: Entity = {
      type: m.type,
      keys: keysOf(m),
      given: m.words[0] ?? '',
      fathers: endsInFather(m.words),
      name: displayOf(m),
      first,
    }
    entities.push(entity)
    return entity
  })
  const byWord = new Map<string, Entity[]>()
  for (const entity of entities) {
    for (const key of new Set(entity.keys)) {
      const list = byWord.get(`${entity.type} ${key}`)
      if (list) list.push(entity)
      else byWord.set(`${entity.type} ${key}`, [entity])
    }
  }
  const shown = fullestForms(mentions)
  return mentions.map((m, index) => {
    const { field, start, end, text, type, rule } = m
    if (m.known !== null)
      return { field, start, end, text, type, name: shown.get(m.known) ?? m.known, rule, certainty: m.certainty }
    const keys = entityOf[index]?.keys ?? keysOf(m)
    const given = keys.length > 1 ? (m.words[0] ?? '') : ''
    const alike = (byWord.get(`${type} ${keys.at(-1)}`) ?? []).filter((e) => !areTwo(e.given, given))
    const fuller = alike.filter((e) => e.keys.length > keys.length && holds(e, keys, type))
    if (fuller.length === 0) {
      // The first spelling in the article is the one that all its mentions show.
      const same = alike.find((e) => e.keys.join(' ') === keys.join(' '))
      return { field, start, end, text, type, name: same?.name ?? displayOf(m), rule, certainty: m.certainty }
    }
    const longest = Math.max(...fuller.map((e) => e.keys.length))
    const names = new Set(fuller.filter((e) => e.keys.length === longest).map((e) => e.keys.join(' ')))
    const best = names.size === 1 ? fuller.find((e) => e.keys.length === longest)! : nearest(fuller, index)
    return {
      field,
      start,
      end,
      text,
      type,
      name: best.name,
      rule,
      certainty: names.size === 1 ? m.certainty : 'unsure',
    }
  })
}

/**
 * For each organisation that the lexicons know, the longest way in which the article writes it («الوكالة العربية السورية للأنباء» for
 * «سانا»); places keep the lexicon's form. `nameKey` is the same for all forms.
 */
function fullestForms(mentions: readonly Mention[]): Map<string, string> {
  const forms = new Map<string, string>()
  for (const m of mentions) {
    if (m.known === null || m.type !== 'organization') continue
    const form = displayOf(m)
    const best = forms.get(m.known)
    if (best === undefined || form.split(' ').length > best.split(' ').length) forms.set(m.known, form)
  }
  return forms
}

/** «مارين», «ماريون»: newsrooms leave out an ا or a ي of a given name, hardly ever a و, which makes it another's. */
function areTwo(one: string, other: string): boolean {
  return one !== other && other !== '' && count(one) !== count(other)
}

const count = (word: string) => word.split(/و+/).length

function nearest(entities: readonly Entity[], index: number): Entity {
  const before = entities.filter((e) => e.first < index)
  return before.at(-1) ?? entities[0]!
}

/** «سلمان بن عبدالعزيز», but not «عبدالله بن زايد آل نهيان» nor «خالد بن الوليد». */
function endsInFather(words: readonly string[]): boolean {
  const before = words.at(-2) === 'عبد' || words.at(-2) === 'ابو' ? words.at(-3) : words.at(-2)
  return (before === 'بن' || before === 'ابن' || before === 'بنت') && words.length > 2
}

const FAMILY = /^(?:ال|ابو|ابا|ابي|بن|ابن|بو)$/

/** True when `part` stands in `whole` in order: a person's by the last word, or by first and last; an organisation's anywhere. */
function holds(entity: Entity, part: readonly string[], type: Mention['type']): boolean {
  const whole = entity.keys
  if (entity.fathers && part.length === 1 && whole[0] !== part[0]) return false
  // «الليكود» is «حزب الليكود»: an organisation's longer form is trusted where a noun of organisations heads it.
  if (type !== 'person' && !(flagsOf(whole[0]!) & (Flag.OrganizationHead | Flag.PlaceHead))) return false
  // «آل غانم», «أبو راشد»: a family's name of two words.
  if (type === 'person' && part.length === 2 && FAMILY.test(part[0]!) && part.every((w, k) => whole.at(k - 2) === w))
    return true
  if (type === 'person' && part.length > 1 && whole[0] !== part[0]) return false
  if (type === 'person' && part.length === 1 && whole.at(-1) !== part[0] && whole[0] !== part[0]) return false
  let at = 0
  for (const word of whole) if (word === part[at]) at++
  return at === part.length
}

// «ﷺ» folds to several words.
const MARKED = /[\s.-]/
const PLAIN = /^[ء-غف-ي]+(?: [ء-غف-ي]+)*$/

function keysOf(m: Mention): string[] {
  const words = m.words.some((w) => MARKED.test(w)) ? nameWords(m.words.join(' ')) : joinedWords(m.words)
  return m.type === 'person' ? words.map(nameWordKey) : words
}

/** The mention's own words as they are shown: without marks of typography, the article's lam given back its alef. */
function displayOf(m: Mention): string {
  const clean = PLAIN.test(m.text) ? m.text : withoutTypography(m.text)
  const words = clean.split(' ')
  if (m.words[0]?.startsWith('ال') && words[0]!.startsWith('ل')) words[0] = 'ا' + words[0]
  return m.type === 'person' ? words.map(spelled).join(' ') : words.join(' ')
}

function withoutTypography(text: string): string {
  return text
    .replace(/[#_\s]+/gu, ' ')
    .replace(/[\p{Mn}\u0640\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu, '')
    .trim()
}
