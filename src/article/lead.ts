import type { Token } from '../text/tokens.js'
import { type LeadPart, part } from './lead-part.js'
import { endMark, type Line, wordCount } from './lines.js'
import { AGENCY_NAMES, PLACE_NAMES } from './source-names.js'

/** What opens a line before its prose: place, source and reporter in any order. Token indices; `to` is where the prose begins. */
export interface Lead {
  readonly parts: readonly LeadPart[]
  readonly to: number
}

const DASHES = new Set(['-', '–', '—', '/', '|', '_', '−', '―'])
const MAX_PARTS = 4
const MAX_PART_WORDS = 5
const MAX_LEAD_TOKENS = 22
/** A lead is followed by a sentence, or stands alone. */
const MIN_PROSE_WORDS = 5
/** After a place and a dash these go on with a sentence about it: «مصر - التي …». */
const CONTINUES = new Set(['التي', 'الذي', 'اللتين', 'وهي', 'وهو', 'حيث', 'او', 'وليس'])

/**
 * The lead of a line, or null: «دبي، الإمارات العربية المتحدة (CNN)--», «الرياض – واس:», «سالم المرجاني- سبق- جدة:», «متابعات».
 * @param outlet folded name of the article's outlet, if known
 * @param standsUnderTitle the headline is known to stand before this line, so that a short line of two parts can be a byline
 */
export function leadOf(text: string, line: Line, outlet: string | null, standsUnderTitle: boolean): Lead | null {
  return bracketLead(text, line, outlet) ?? datedLead(line, outlet) ?? dashLead(text, line, outlet, standsUnderTitle)
}

/** «PLACE (SOURCE) -», «PLACE (COUNTRY) - (SOURCE):», the place sometimes left out. */
function bracketLead(text: string, line: Line, outlet: string | null): Lead | null {
  const { tokens } = line
  const limit = Math.min(tokens.length, MAX_LEAD_TOKENS)
  let open = 0
  while (open < limit && tokens[open]!.norm !== '(') {
    const { norm, kind } = tokens[open]!
    if (kind === 'punctuation' && norm !== '،' && norm !== ',' && !DASHES.has(norm)) return null
    open++
  }
  if (open >= limit || wordCount(tokens.slice(0, open)) > MAX_PLACE_WORDS) return null
  let bracket = bracketAt(text, tokens, open)
  if (!bracket) return null
  // A country in brackets belongs to the place before it; the source follows in brackets of its own.
  const second = tokens[bracket.to]?.norm === '(' ? bracketAt(text, tokens, bracket.to) : null
  const placeEnd = second ? bracket.to - 1 : open
  if (second) {
    open = bracket.to
    bracket = second
  }
  const source = part(tokens, open + 1, bracket.close, outlet, true)
  const known = source.role === 'agency' || source.role === 'outlet'
  const before = placeEnd === 0 ? [] : splitParts(text, tokens, 0, placeEnd, outlet)
  // «مدينة - (السهم):» is the frame of a dateline, whatever the names in it.
  const framed = placeEnd > 0 && (second !== null || DASHES.has(tokens[open - 1]!.norm))
  if (!known && !framed && !before.some((p) => p.role === 'place')) return null
  // What stands alone before «(رويترز) -» is where the agency reports from, in the lexicon or not.
  const parts = before.map((p) =>
    before.length === 1 && p.role !== 'agency' && (known || framed) ? { ...p, role: 'place' as const } : p,
  )
  if (!goesOn(tokens, bracket.to, MIN_PROSE_WORDS)) return null
  return { parts: [...parts, known ? source : { ...source, role: 'outlet' }], to: bracket.to }
}

const MAX_PLACE_WORDS = 6
const MAX_BRACKET_TOKENS = 8

/** A bracket that a dash or colon follows: where it closes, and where what follows begins. */
function bracketAt(
  text: string,
  tokens: readonly Token[],
  open: number,
): { readonly close: number; readonly to: number } | null {
  let close = open + 1
  while (close < tokens.length && close - open <= MAX_BRACKET_TOKENS && tokens[close]!.norm !== ')') close++
  if (tokens[close]?.norm !== ')' || close === open + 1) return null
  let to = close + 1
  while (to < tokens.length && (DASHES.has(tokens[to]!.norm) || tokens[to]!.norm === ':')) to++
  return to > close + 1 || tatweelAfter(text, tokens, close) ? { close, to } : null
}

const MAX_DATE_TOKENS = 14
const MIN_DATE_NUMBERS = 2

/** «PLACE 15 شوال 1436 هـ الموافق 31 يوليو 2015 م AGENCY»: how state agencies date their reports. */
function datedLead({ tokens }: Line, outlet: string | null): Lead | null {
  if (tokens[1]?.kind !== 'number' && tokens[2]?.kind !== 'number' && tokens[3]?.kind !== 'number') return null
  const place = PLACE_NAMES.longestAt(tokens, 0)
  if (!place) return null
  let numbers = 0
  let corresponds = false
  for (let i = place.to; i < tokens.length && i <= place.to + MAX_DATE_TOKENS; i++) {
    const { kind, norm } = tokens[i]!
    if (kind === 'number') numbers++
    else if (norm === 'الموافق') corresponds = true
    const agency = corresponds && numbers >= MIN_DATE_NUMBERS ? AGENCY_NAMES.longestAt(tokens, i) : null
    if (!agency || !goesOn(tokens, agency.to, MIN_PROSE_WORDS)) continue
    return {
      parts: [part(tokens, 0, place.to, outlet, false), part(tokens, i, agency.to, outlet, false)],
      to: agency.to,
    }
  }
  return null
}

/** Parts with dashes between them, ended by a colon, a last dash or the line. */
function dashLead(text: string, line: Line, outlet: string | null, standsUnderTitle: boolean): Lead | null {
  const { tokens } = line
  const limit = Math.min(tokens.length, MAX_LEAD_TOKENS)
  const parts: LeadPart[] = []
  let from = 0
  for (let i = 0; i < limit && parts.length < MAX_PARTS; i++) {
    const { norm } = tokens[i]!
    const colon = norm === ':'
    const dash = DASHES.has(norm)
    const joined = !dash && !colon && i > from && tatweelAfter(text, tokens, i - 1)
    if (!colon && !dash && !joined) {
      if (norm === '.' && !inInitials(tokens, i)) return null
      continue
    }
    if (i === from) {
      if (parts.length === 0) return null
      from = joined ? i : i + 1
      continue
    }
    parts.push(part(tokens, from, i, outlet, false))
    from = joined ? i : i + 1
    if (wordCount(tokens.slice(parts.at(-1)!.from, parts.at(-1)!.to)) > MAX_PART_WORDS) return null
    if (colon) return endsWithColon(parts, tokens, from)
    if (!isShort(tokens, from) && isKnownThroughout(parts) && !CONTINUES.has(tokens[from]?.norm ?? '')) {
      // «لندن - رويترز - قال …»: what follows the last dash is the sentence.
      if (!nextPartIsKnown(text, tokens, from, outlet))
        return goesOn(tokens, from, MIN_PROSE_WORDS) ? { parts, to: from } : null
    }
  }
  return standsAlone(line, parts, from, outlet, standsUnderTitle)
}

function endsWithColon(parts: readonly LeadPart[], tokens: readonly Token[], to: number): Lead | null {
  const source = parts.some((p) => p.role === 'agency' || p.role === 'outlet' || p.role === 'desk')
  const place = parts.some((p) => p.role === 'place')
  // One known name and a colon is a speaker («واشنطن: لن نتراجع») unless it is an agency.
  const enough = parts.length === 1 ? parts[0]!.role === 'agency' : source || place
  if (!enough) return null
  return to >= tokens.length || goesOn(tokens, to, MIN_PROSE_WORDS) ? { parts, to } : null
}

const ALONE_WORDS = 8

/** A line that is a lead and nothing else: «الرياض – واس», «متابعات», «خاص بـ«الشرق الأوسط»». */
function standsAlone(
  line: Line,
  parts: readonly LeadPart[],
  from: number,
  outlet: string | null,
  standsUnderTitle: boolean,
): Lead | null {
  const { tokens } = line
  if (wordCount(tokens) > ALONE_WORDS || (endMark(tokens) !== null && endMark(tokens) !== ':')) return null
  const all = from < tokens.length ? [...parts, part(tokens, from, tokens.length, outlet, false)] : parts
  if (all.some((p) => wordCount(tokens.slice(p.from, p.to)) > MAX_PART_WORDS) || tokens.some((t) => t.norm === '؟'))
    return null
  const source = all.some((p) => p.role === 'agency' || p.role === 'outlet' || p.role === 'desk')
  const place = all.some((p) => p.role === 'place')
  if (all.length === 1)
    return all[0]!.role === 'agency' || all[0]!.role === 'desk' ? { parts: all, to: tokens.length } : null
  if (!source && !(place && standsUnderTitle)) return null
  return { parts: all, to: tokens.length }
}

function splitParts(
  text: string,
  tokens: readonly Token[],
  from: number,
  to: number,
  outlet: string | null,
): LeadPart[] {
  const parts: LeadPart[] = []
  let start = from
  for (let i = from; i <= to; i++) {
    const ends = i === to || DASHES.has(tokens[i]!.norm)
    const joined = !ends && i > start && tatweelAfter(text, tokens, i - 1)
    if (!ends && !joined) continue
    if (i > start) parts.push(part(tokens, start, i, outlet, false))
    start = joined ? i : i + 1
  }
  return parts
}

function isKnownThroughout(parts: readonly LeadPart[]): boolean {
  return parts.every((p) => p.role !== 'unknown' && p.role !== 'person')
}

function nextPartIsKnown(text: string, tokens: readonly Token[], from: number, outlet: string | null): boolean {
  for (let i = from + 1; i < Math.min(tokens.length, from + 8); i++) {
    const { norm } = tokens[i]!
    if (norm !== ':' && !DASHES.has(norm) && !tatweelAfter(text, tokens, i - 1)) continue
    return part(tokens, from, i, outlet, false).role !== 'unknown'
  }
  return false
}

function isShort(tokens: readonly Token[], from: number): boolean {
  return wordCount(tokens.slice(from)) < MIN_PROSE_WORDS
}

/** Prose of at least so many words follows, or nothing. */
function goesOn(tokens: readonly Token[], to: number, words: number): boolean {
  return to >= tokens.length || wordCount(tokens.slice(to)) >= words
}

/** «أ.ف.ب»: a dot between single letters. */
function inInitials(tokens: readonly Token[], at: number): boolean {
  return at > 0 && tokens[at - 1]!.norm.length <= 2
}

/** Old newsrooms write a tatweel for a dash: «جدة ـ واس». It is no token; it stands in the gap before the next one. */
function tatweelAfter(text: string, tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]
  return next !== undefined && !next.glued && text.slice(tokens[at]!.end, next.start).includes('ـ')
}
