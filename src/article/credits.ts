import { tokenize } from '../arabic/tokenize.js'
import type { Article, Credit, Span } from '../domain/index.js'
import type { Token } from '../text/tokens.js'
import { agencyPhraseAt, explainedAgencies } from './agency-phrase.js'
import type { Lead } from './lead.js'
import { isDesk } from './lead-part.js'
import type { Line } from './lines.js'
import { normsOf } from './phrase-set.js'
import { AGENCY_NAMES, OUTLET_NAMES, PLACE_NAMES, wholeName } from './source-names.js'

/** Bylines that name an agency by its country alone, behind a place: «سان بطرسبورغ ـ [الفرنسية]:», «([الألمانية])». */
const NATIONAL = /(?:^|[-–—ـ:/(«"])\s*(الفرنسية|الألمانية|الالمانية)[\s»")،.:]*$/u
const NATIONAL_AGENCIES: Readonly<Record<string, string>> = {
  الفرنسية: 'فرانس برس',
  الألمانية: 'د ب أ',
  الالمانية: 'د ب أ',
}

const BREAKS = new Set(['-', '–', '—', '/', '|', ':', '،', ',', '(', ')', '؛', '+', '&'])

/** Agencies that the metadata byline names: «[رويترز]» in «لندن - رويترز», «الوئام - رويترز:». */
export function metadataCredits(article: Article, outlet: string | null): Credit[] {
  if (!article.author) return []
  const { tokens } = tokenize('text', article.author)
  const names = new Set<string>()
  let from = 0
  for (let i = 0; i <= tokens.length; i++) {
    if (i < tokens.length && !BREAKS.has(tokens[i]!.norm)) continue
    const whole = i > from ? wholeName(AGENCY_NAMES, tokens, from, i) : null
    if (whole) names.add(whole)
    from = i + 1
  }
  // A tatweel for a dash, or «وكالات» beside a name, leaves no mark to part by: multi-word forms are sure enough anywhere.
  for (let i = 0; i < tokens.length; i++) {
    const match = AGENCY_NAMES.longestAt(tokens, i)
    if (match && (match.to - match.from > 1 || match.to === tokens.length || match.from === 0)) names.add(match.value)
  }
  const national = NATIONAL.exec(article.author)?.[1]
  if (national) names.add(NATIONAL_AGENCIES[national]!)
  if (names.size > 0) {
    return [...names].map((name) => ({ name, span: null, where: 'metadata', rule: 'ar/credit/metadata' }))
  }
  const unlisted = unlistedSource(article.author, tokens, outlet)
  return unlisted ? [{ name: unlisted, span: null, where: 'metadata', rule: 'ar/credit/metadata-form' }] : []
}

/**
 * The second half of «مدينة - [السهم]»: one word after one word or a known place, itself no place, no newsroom word, not the outlet.
 * Reporters have two names, and outlets write their own first.
 */
function unlistedSource(author: string, tokens: readonly Token[], outlet: string | null): string | null {
  const dash = tokens.findIndex(({ norm }) => norm === '-' || norm === '–' || norm === '—')
  if (dash < 1 || tokens.length !== dash + 2) return null
  const last = tokens[dash + 1]!
  const place = wholeName(PLACE_NAMES, tokens, 0, dash)
  if ((!place && dash > 1) || isDesk(tokens, 0, dash)) return null
  if (last.kind !== 'word' || wholeName(PLACE_NAMES, tokens, dash + 1) || isDesk(tokens, dash + 1, tokens.length))
    return null
  const written = author.slice(last.start, last.end)
  const before = author.slice(tokens[0]!.start, tokens[dash - 1]!.end)
  if (isOwn(written, outlet) || isOwn(before, outlet) || wholeName(OUTLET_NAMES, tokens, 0, dash)) return null
  return written
}

/**
 * Agencies and outlets of a lead: «الرياض – [واس]:». A source that no lexicon lists is a credit by its place («مدينة - ([السهم]):»);
 * the article's own outlet is none.
 */
export function leadCredits(text: string, line: Line, lead: Lead, outlet: string | null): Credit[] {
  return lead.parts.flatMap((part): Credit[] => {
    if (part.role !== 'agency' && part.role !== 'outlet') return []
    const span = spanOf(line.tokens, part.from, part.to)
    const written = text.slice(span.start, span.end).replace(/^[«"“{]|[»"”}]$/g, '')
    if (!part.name && (!part.bracketed || isOwn(written, outlet))) return []
    return [{ name: part.name ?? written, span, where: 'dateline', rule: 'ar/credit/lead' }]
  })
}

function isOwn(name: string, outlet: string | null): boolean {
  if (!outlet) return false
  const norms = normsOf(name)
  return outlet === norms || outlet.endsWith(` ${norms}`)
}

const SIGNATURE_FILLERS = new Set([
  'ت',
  'م',
  'جمت',
  'بتوقيت',
  'من',
  'عن',
  'وكالات',
  'الوكالات',
  'نقلا',
  'المصدر',
  'خدمة',
  'مع',
  'بالاتفاق',
  'صحيفة',
  'جريدة',
])
const MAX_SIGNATURE_TOKENS = 20

/**
 * The sources that sign a text: a last line of nothing but names («[فرانس24]/ [أ ف ب]», «[واس] // 12:30 ت م»), a note «*نقلا عن [النهر]»,
 * or names in brackets after the last sentence («… في المدينة. ([رويترز])»).
 */
export function signatureOf(
  line: Line,
): { readonly credits: readonly Credit[]; readonly start: number; readonly end: number } | null {
  const { tokens } = line
  const whole = tokens.length <= MAX_SIGNATURE_TOKENS ? namesOnly(tokens, 0, tokens.length) : null
  if (whole) return { credits: whole, start: line.start, end: line.end }
  if (tokens.at(-1)?.norm !== ')') return null
  for (let i = tokens.length - 2; i > 0 && i >= tokens.length - 12; i--) {
    if (tokens[i]!.norm !== '(') continue
    const named = namesOnly(tokens, i, tokens.length)
    return named ? { credits: named, start: tokens[i]!.start, end: line.end } : null
  }
  return null
}

/** The names in a run of tokens that holds nothing else, or null. */
function namesOnly(tokens: readonly Token[], from: number, to: number): Credit[] | null {
  const credits: Credit[] = []
  for (let i = from; i < to; ) {
    const match = AGENCY_NAMES.longestAt(tokens, i) ?? OUTLET_NAMES.longestAt(tokens, i)
    // «- الرياض» ends a reader's letter: a name that is a place too must be introduced («نقلا عن الرياض», «خدمة «الرياض»»).
    if (match && match.to <= to && (i > from + 1 || PLACE_NAMES.longestAt(tokens, i)?.to !== match.to)) {
      const span = spanOf(tokens, match.from, match.to)
      credits.push({ name: match.value, span, where: 'signature', rule: 'ar/credit/signature' })
      i = match.to
      continue
    }
    const { kind, norm } = tokens[i]!
    if (kind === 'word' && !SIGNATURE_FILLERS.has(norm) && norm.length > 1 && !isNationality(norm)) return null
    i++
  }
  return credits.length > 0 ? credits : null
}

/** «نقلا عن النهر [الوردية]»: an adjective of origin after an outlet's name. */
function isNationality(norm: string): boolean {
  return norm.length > 4 && norm.startsWith('ال') && norm.endsWith('ية')
}

const ACCORDING = new Set(['بحسب', 'حسب', 'وفق', 'وفقا'])

/**
 * «… في السوق، بحسب [وكالة السهم للأنباء].»: an agency to which the first sentence is ascribed as a whole is where the news comes from.
 */
export function leadAttribution(text: string, line: Line): Credit[] {
  const { tokens } = line
  const stop = tokens.findIndex(({ norm }, i) => norm === '.' && !tokens[i + 1]?.glued)
  const end = stop < 0 ? tokens.length : stop
  for (let i = end - 2; i > 0 && i >= end - 12; i--) {
    if (!ACCORDING.has(tokens[i]!.norm)) continue
    const phrase = agencyPhraseAt(text, tokens, i + 1)
    if (phrase?.to !== end) return []
    return [{ name: phrase.name, span: spanOf(tokens, i + 1, end), where: 'text', rule: 'ar/credit/lead-attribution' }]
  }
  return []
}

/** The same credits under full names, where the text explains the short ones. */
export function withFullNames(text: string, tokens: readonly Token[], credits: readonly Credit[]): Credit[] {
  if (credits.length === 0) return []
  const explained = explainedAgencies(text, tokens)
  return credits.map((credit) => ({ ...credit, name: explained.get(normsOf(credit.name)) ?? credit.name }))
}

function spanOf(tokens: readonly Token[], from: number, to: number): Span {
  return { field: 'text', start: tokens[from]!.start, end: tokens[to - 1]!.end }
}
