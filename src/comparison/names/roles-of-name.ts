import { foldWord } from '../../arabic/fold.js'
import type { Reading, Span } from '../../domain/index.js'
import { afterLetters } from '../../reading/names/after-letters.js'
import { nameKey } from '../../reading/names/name-key.js'
import { appositions, COUNTERPARTS, officeOf } from '../../reading/names/roles.js'
import { FUNCTION_WORDS } from '../../reading/names/run-shape.js'
import { fieldsOf } from '../account.js'
import { keyOfRole } from '../speakers/role-key.js'

/** What a person is, in the words of the articles: «وزير النقل الأرزوني السابق». */
export interface RoleOfName {
  /** The role as most articles write it. */
  readonly role: string
  /** Where the articles say so, the first place of each: the role with the name beside it. */
  readonly witnesses: readonly { readonly article: string; readonly span: Span }[]
  /** First and last day of publication (`YYYY-MM-DD`) of those articles; null where none is known. */
  readonly from: string | null
  readonly to: string | null
}

interface Gathered {
  readonly words: readonly string[]
  readonly writings: Map<string, number>
  readonly witnesses: Map<string, { readonly article: string; readonly span: Span }>
  readonly days: string[]
}

/**
 * The roles that articles give a person right beside the name, those of most articles first; of one role and country the spellings are one.
 * @param key the person's `nameKey`
 */
export function rolesOfName(readings: readonly Reading[], key: string): readonly RoleOfName[] {
  const found = new Map<string, Gathered>()
  for (const reading of readings) {
    const own = reading.names.filter(
      (n) => n.type === 'person' && n.rule !== 'ar/name/role' && n.certainty !== 'unsure' && nameKey(n.name) === key,
    )
    if (own.length > 0) gather(reading, own, found)
  }
  const most = Math.max(0, ...Array.from(found.values(), (role) => role.witnesses.size))
  return [...found.values()]
    .filter((role) => isHis(role, found, most))
    .sort((a, b) => b.witnesses.size - a.witnesses.size)
    .map(({ writings, witnesses, days }) => {
      const [role] = [...writings].reduce((best, next) => (next[1] > best[1] ? next : best))
      const sorted = days.sort()
      return { role, witnesses: [...witnesses.values()], from: sorted[0] ?? null, to: sorted.at(-1) ?? null }
    })
}

function gather(reading: Reading, own: Reading['names'], found: Map<string, Gathered>): void {
  const { article, published } = reading
  const passages = fieldsOf(reading).map(({ field, tokens, text }) => ({ field, tokens, end: text.length }))
  for (const apposition of appositions({ passages }, own)) {
    const { role, at } = apposition
    const words = withoutTitles(apposition.words)
    if (!role || words.length < 2 || NO_ROLES.has(words[0]!) || words.some((w) => COUNTERPARTS.has(w))) continue
    const id = idOf(words)
    const entry: Gathered = found.get(id) ?? { words, writings: new Map(), witnesses: new Map(), days: [] }
    found.set(id, entry)
    const written = writtenRole(role.span.field === 'title' ? (article.title ?? '') : article.text, role)
    const text = written.split(' ').slice(0, words.length).join(' ')
    entry.writings.set(text, (entry.writings.get(text) ?? 0) + 1)
    if (entry.witnesses.has(article.id)) continue
    entry.witnesses.set(article.id, { article: article.id, span: at })
    if (published?.day) entry.days.push(published.day)
  }
}

function idOf(words: readonly string[]): string {
  const key = keyOfRole(words)
  return key ? `${key.office}|${key.country}` : words.join(' ')
}

/** «رئيس الدولة [الشيخ] سالم»: what one is called by stands behind the role. */
function withoutTitles(words: readonly string[]): readonly string[] {
  let to = words.length
  while (to > 2 && (FUNCTION_WORDS.has(words[to - 1]!) || TITLES.has(words[to - 1]!))) to--
  return words.slice(0, to)
}

const TITLES: ReadonlySet<string> = new Set(
  'الملك الملكة السلطان السيد السيدة الشيخ الدكتور الدكتورة المهندس المهندسة الأستاذ الأمير الأميرة الجنرال المشير الفريق اللواء العميد العقيد المقدم الرائد النقيب'
    .split(' ')
    .map(foldWord),
)

/** Kin of somebody, and the rule of somebody («في [حكم] الرئيس …»), say nothing of an office of the one named. */
const NO_ROLES: ReadonlySet<string> = new Set(
  'حكم والد والدة ابن ابنة نجل نجلة شقيق شقيقة زوج زوجة حفيد حفيدة صهر عم خال أرملة'.split(' ').map(foldWord),
)

/**
 * «مبعوث الرئيس الأرزوني سليم الغانم» names the president: no role where the articles give him the one within it, and none that few
 * articles have where many have another.
 */
function isHis(role: Gathered, all: ReadonlyMap<string, Gathered>, most: number): boolean {
  const inner = role.words.findIndex((word, i) => i > 0 && officeOf(word) !== null)
  if (inner > 0 && all.has(idOf(role.words.slice(inner)))) return false
  return role.witnesses.size * RARE >= most
}

const RARE = 5

/** «وللرئيس الأرزوني» without what is joined to it: «الرئيس الأرزوني». */
function writtenRole(text: string, { span, skip }: { readonly span: Span; readonly skip: number }): string {
  const words = text.slice(afterLetters(text, span.start, skip), span.end).replace(/[\s#_]+/gu, ' ')
  return words.startsWith('لل') ? `ا${words.slice(1)}` : words
}
