import { cliticSplits } from '../../arabic/clitics.js'
import { foldWord } from '../../arabic/fold.js'
import type { Span, Time } from '../../domain/index.js'
import type { Token } from '../../text/tokens.js'
import { type Account, textOf } from '../account.js'
import { neighbours } from '../context-words.js'
import { POPULATION_THING } from './counted-thing.js'
import type { FigureMention } from './figure-mention.js'
import { magnitude } from './figure-value.js'
import { CONFLICTS, LASTING_SUMS, NO_COUNTRY_AFTER, POPULATION, POPULATION_COUNTS } from './lasting-matter-lexicon.js'

/** A figure of something that outlasts the event in which it is told. */
export interface LastingFigure {
  readonly mention: FigureMention
  /** Figures of one matter share it. */
  readonly key: string
  /** The year from or in which it is counted; '' where the words name none. */
  readonly year: string
  /** The matter in the account's own words: «الحرب السورية». */
  readonly words: string
}

/** Below it a number is of one day of a war, not of the war. */
const LEAST_TOTAL = 1000
/** How far from its figure a matter is named: «الحرب في التلال التي دخلت عامها الرابع وحصدت [90 ألف قتيل]». */
const REACH = 16

/**
 * The figures of an account that count something beyond its event. The toll of a war, the people of a country and a sum that is owed,
 * held or spent are; the dead of a day, of a flood or of a battle are not, however alike the words.
 */
export function lastingFigures(account: Account, mentions: readonly FigureMention[]): LastingFigure[] {
  const places = placesOf(account)
  const out: LastingFigure[] = []
  for (const mention of mentions) {
    const { figure, thing, earlier } = mention
    if (earlier || thing.part || magnitude(figure) < LEAST_TOTAL || figure.certainty === 'unsure') continue
    const { before, after } = neighbours(account, figure, REACH)
    const matter =
      thing.kind === 'people'
        ? REFUGEES.test(figure.what ?? '')
          ? null
          : conflict(before, after, places)
        : thing.kind === 'money'
          ? sum(before, places)
          : thing === POPULATION_THING
            ? population(before, places)
            : null
    const year = matter && yearAround(account, figure, before, after)
    if (matter && year !== null)
      out.push({
        mention,
        key: [thing.key, thing.people ?? '', matter.key].join('|'),
        year,
        words: matterWords(account, figure, matter),
      })
  }
  return out
}

/** Refugees are counted by the country that they came to: «مليون لاجئ في لبنان» is no share of a war. */
const REFUGEES = /لاجئ/

interface Matter {
  readonly key: string
  /** Its name, from first word to last. */
  readonly from: Token
  readonly to: Token
}

/** «[الحرب السورية]», also where a conjunction or preposition is joined to it. */
function matterWords(account: Account, { field }: Span, { from, to }: Matter): string {
  return textOf(account, field)
    .slice(from.start, to.end)
    .replace(/^[وف]?(?:لل(?=.)|[بلك]?ال)/, 'ال')
    .replace(/\s+/g, ' ')
}

/** «الحرب السورية», «الصراع الدائر في سوريا»: the nearest name of a conflict before the figure, else after it, with its country. */
function conflict(before: readonly Token[], after: readonly Token[], places: ReadonlySet<string>): Matter | null {
  const line = clauseBefore(before)
  for (let i = line.length - 1; i >= 0; i--) {
    const found = conflictAt(line, i, places)
    if (found) return found
  }
  const comma = after.findIndex((t) => isComma(t))
  const rest = comma < 0 ? after : after.slice(0, comma)
  for (let i = 0; i < rest.length; i++) {
    const found = conflictAt(rest, i, places)
    if (found) return found
  }
  return null
}

/** In the order of the text, back to a comma, past one that only a relative clause stands behind («الحرب السورية، التي قتل فيها …»). */
function clauseBefore(before: readonly Token[]): readonly Token[] {
  let end = before.findIndex((t, i) => isComma(t) && !/^و?ال(?:تي|ذي)$/.test(before[i - 1]?.norm ?? ''))
  if (end < 0) end = before.length
  return before.slice(0, end).reverse()
}

function isComma({ norm }: Token): boolean {
  return norm === '،' || norm === '؛' || norm === ','
}

function conflictAt(tokens: readonly Token[], at: number, places: ReadonlySet<string>): Matter | null {
  const from = tokens[at]!
  if (!isHost(from.norm, CONFLICTS)) return null
  const found = countryAfter(tokens, at, places)
  return found && { key: `conflict|${found.place}`, from, to: found.token }
}

/** How many words may stand between a conflict and its country: «الحرب الأهلية المستمرة في سوريا». */
const COUNTRY_REACH = 5

function countryAfter(tokens: readonly Token[], at: number, places: ReadonlySet<string>) {
  for (let i = at + 1; i <= at + COUNTRY_REACH && i < tokens.length; i++) {
    const token = tokens[i]!
    if (token.kind !== 'word' || NO_COUNTRY_AFTER.has(token.norm)) return null
    const place = placeKey(token.norm)
    const adjective = token.norm.startsWith('ال')
    if (places.has(place) && (adjective || i === at + 1 || tokens[i - 1]!.norm === 'في')) return { place, token }
  }
  return null
}

/** «عدد سكان ليبيا البالغ ستة ملايين نسمة». */
function population(before: readonly Token[], places: ReadonlySet<string>): Matter | null {
  for (let i = 1; i < before.length; i++) {
    if (!isHost(before[i]!.norm, POPULATION)) continue
    const place = placeKey(before[i - 1]!.norm)
    const counted = [before[i + 1], ...before.slice(0, i - 1)].some((t) => t && POPULATION_COUNTS.has(t.norm))
    return places.has(place) && counted ? { key: `population|${place}`, from: before[i]!, to: before[i - 1]! } : null
  }
  return null
}

/** «بلغت ديون ساحلان 9 مليارات دولار»: a sum with its owner right behind it. */
function sum(before: readonly Token[], places: ReadonlySet<string>): Matter | null {
  for (let i = 1; i < before.length; i++) {
    const head = cliticSplits(before[i]!.norm).map((s) => LASTING_SUMS.get(s.host))
    const kind = head.find((k) => k !== undefined)
    if (!kind) continue
    const owner = placeKey(before[i - 1]!.norm)
    return places.has(owner) ? { key: `${kind}|${owner}`, from: before[i]!, to: before[i - 1]! } : null
  }
  return null
}

function isHost(norm: string, words: ReadonlySet<string>): boolean {
  return cliticSplits(norm).some((s) => words.has(s.host))
}

/** Places that the account names, by what their names and the adjectives made of them have in common. */
function placesOf({ reading }: Account): ReadonlySet<string> {
  const keys = new Set<string>()
  for (const { type, name, certainty } of reading.names)
    if (type === 'place' && certainty !== 'unsure' && !name.includes(' ')) keys.add(placeKey(foldWord(name)))
  return keys
}

/** «سوريا», «سورية», «السوري», «السورية» → one key; so «أفغانستان» and «الأفغانية». */
function placeKey(norm: string): string {
  return norm.replace(/^(?:[وف]?[بلك]?ال|لل)(?=..)/, '').replace(/(?<=...)(?:ستان|يه|ية|يا|ي|ا|ه|ة)$/, '')
}

/**
 * The year that the words around a count name, '' when none. Null when they name several, or date it to something shorter («خلال الشهر
 * الماضي», «أمس»): what happened in it is the event's own.
 */
function yearAround(account: Account, at: Span, before: readonly Token[], after: readonly Token[]): string | null {
  const start = before.at(-1)?.start ?? at.start
  const end = after.at(-1)?.end ?? at.end
  const thisYear = account.reading.published?.day?.slice(0, 4)
  let found = ''
  for (const time of account.reading.times) {
    if (time.field !== at.field || time.start < start || time.end > end) continue
    const year = yearOf(time)
    if (year === null || (year && year === thisYear) || (year && found && year !== found)) return null
    found = year || found
  }
  return found
}

/** The year of a year or month, '' for years of duration, null for anything finer or tied to the present. */
function yearOf({ type, value, anchor }: Time): string | null {
  if (type === 'duration') return /^P\d*X?\d*Y$/.test(value) ? '' : null
  return type === 'date' && anchor !== 'publication' ? (/^(\d{4})(?:-\d\d)?$/.exec(value)?.[1] ?? null) : null
}
