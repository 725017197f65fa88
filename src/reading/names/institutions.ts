import { foldWord } from '../../arabic/fold.js'
import {
  DEFINITE_ORGANS,
  FIELDS,
  GENERAL_ORGAN_HEADS,
  MINISTRY_FIELDS,
  ORGAN_PURPOSES,
  ORGAN_QUALIFIERS,
  STATE_ORGAN_HEADS,
} from '../../arabic/lexicons/organization-lexicon.js'
import { PhraseLexicon } from '../../arabic/phrase-lexicon.js'
import type { Token } from '../../text/tokens.js'
import { Flag, flagsOf, type WordProfile } from './word-profile.js'

/** An organ of a state found by its form. */
export interface Institution {
  readonly from: number
  readonly to: number
  readonly skip: number
  readonly known: string | null
}

const HEADS = new Set(STATE_ORGAN_HEADS.map(foldWord))
const FIELD_PHRASES = new PhraseLexicon<true>(FIELDS.map((field) => [field, true]))
const ORGANS = new Set(DEFINITE_ORGANS.map(foldWord))
const GENERAL_HEADS = new Set(GENERAL_ORGAN_HEADS.map(foldWord))
const ORDER = 'النظام'
const DIRECTORATE = 'مديرية'
const QUALIFIERS = new Set(ORGAN_QUALIFIERS.map(foldWord))
const PURPOSES = new Set(ORGAN_PURPOSES.map((purpose) => foldWord(`ل${purpose}`)))
const MINISTRIES = new Set(MINISTRY_FIELDS.map(foldWord))

/**
 * An institution that starts at a token, by its head and what follows it, or null:
 * «[وزارة الخارجية الروسية]», «[هيئة الأرصاد]», «قال [الجيش السوري]», «أعلنت [الداخلية المصرية]».
 */
export function institutionAt(tokens: readonly Token[], from: number, profile: WordProfile): Institution | null {
  if (!profile.organ) return null
  for (const { word, skip } of profile.hosts) {
    if (GENERAL_HEADS.has(word)) {
      const to = purposeEnd(tokens, from + 1)
      if (to > from + 1) return { from, to, skip, known: null }
    }
    // «مديرية باجل» is a district; «مديرية الصحة» has a field.
    if (word === DIRECTORATE && fieldEnd(tokens, from + 1) === from + 1) return null
    if (HEADS.has(word)) {
      const to = complementEnd(tokens, from + 1)
      return to > from + 1 ? { from, to, skip, known: null } : null
    }
    if (ORGANS.has(word)) {
      // «النظام العام» is public order.
      const to = word === ORDER ? nationalitiesEnd(tokens, from + 1) : adjectivesEnd(tokens, from + 1)
      return to > from + 1 ? { from, to, skip, known: null } : null
    }
    if (MINISTRIES.has(word) && !isAdjectiveOf(tokens, from, skip)) {
      const next = tokens[from + 1]
      if (!next || !isFeminineNationality(next.norm)) return null
      return { from, to: from + 2, skip, known: null }
    }
  }
  return null
}

/** «السياسة الخارجية الروسية»: after a noun without a break the word is its adjective. */
function isAdjectiveOf(tokens: readonly Token[], at: number, skip: number): boolean {
  if (skip > 0) return false
  const before = tokens[at - 1]
  if (before?.kind !== 'word') return false
  return (
    before.norm.startsWith('ال') ||
    before.norm.startsWith('لل') ||
    /^[وفبك]{0,2}ال/.test(before.norm) ||
    /(ها|ه|هم|نا|ة)$/.test(before.norm)
  )
}

function isFeminineNationality(norm: string): boolean {
  return norm.startsWith('ال') && norm.endsWith('ة') && (flagsOf(norm) & Flag.Nationality) !== 0
}

/** End of «الخارجية», «التربية والتعليم», «الشؤون الاجتماعية» and adjectives after them. */
function complementEnd(tokens: readonly Token[], from: number): number {
  let i = from
  const field = fieldEnd(tokens, i)
  if (field > i) i = field
  else if (
    tokens[i]?.kind === 'word' &&
    flagsOf(tokens[i]!.norm) & Flag.Nationality &&
    tokens[i]!.norm.startsWith('ال')
  )
    i++
  else if (tokens[i]?.kind === 'word' && /^ال.{3,}/.test(tokens[i]!.norm) && !isHolder(tokens[i]!.norm)) i++
  else return from
  // «وزارة التعليم والبحث العلمي»: a coordinated field goes on with the name.
  while (tokens[i]?.kind === 'word' && tokens[i]!.norm.startsWith('و')) {
    const rest = FIELD_PHRASES.longestAt(tokens, i, tokens[i]!.norm.slice(1))
    if (!rest) break
    i = rest.to
  }
  return adjectivesEnd(tokens, i)
}

/** «حكومة [الرئيس] سامي الحداد»: an office after the head is a person's, not the organ's field. */
function isHolder(norm: string): boolean {
  return (flagsOf(norm) & (Flag.Office | Flag.Address)) !== 0
}

function fieldEnd(tokens: readonly Token[], at: number): number {
  if (at >= tokens.length) return at
  return FIELD_PHRASES.longestAt(tokens, at)?.to ?? at
}

/** «العامة للغذاء والدواء»: qualifiers and a purpose under ل, with what is joined to it; the start where there is none. */
function purposeEnd(tokens: readonly Token[], from: number): number {
  let i = from
  while (tokens[i]?.kind === 'word' && (QUALIFIERS.has(tokens[i]!.norm) || isNationalAdjective(tokens[i]!.norm))) i++
  if (i === from || tokens[i]?.kind !== 'word') return from
  // «لرعاية الشباب»: a purpose with a field of its own.
  if (PURPOSES.has(tokens[i]!.norm) && /^ال.{2,}/.test(tokens[i + 1]?.norm ?? '')) return i + 2
  if (!/^لل.{2,}/.test(tokens[i]!.norm)) return from
  i = purposeAdjectives(tokens, i + 1)
  while (tokens[i]?.kind === 'word' && /^وال.{2,}/.test(tokens[i]!.norm) && !isHeadOrHolder(tokens[i]!.norm.slice(1)))
    i = purposeAdjectives(tokens, i + 1)
  return i
}

/** «والاتحاد الدولي لكرة القدم» is another body. */
function isHeadOrHolder(norm: string): boolean {
  return isHolder(norm) || GENERAL_HEADS.has(norm) || ORGANS.has(norm)
}

/** «للتدريب [التقني]»: adjectives of the purpose; what else has the article goes on with the sentence. */
export function purposeAdjectives(tokens: readonly Token[], from: number): number {
  let i = from
  while (tokens[i]?.kind === 'word' && /^ال.{2,}(?:ي|ية)$/.test(tokens[i]!.norm) && !isHolder(tokens[i]!.norm)) i++
  return i
}

function isNationalAdjective(norm: string): boolean {
  return norm.startsWith('ال') && (flagsOf(norm) & Flag.Nationality) !== 0
}

function adjectivesEnd(tokens: readonly Token[], from: number): number {
  // «هيئة الصحة [العامة] الفرنسية»
  const qualified = tokens[from]?.kind === 'word' && QUALIFIERS.has(tokens[from]!.norm)
  return nationalitiesEnd(tokens, qualified ? from + 1 : from)
}

function nationalitiesEnd(tokens: readonly Token[], from: number): number {
  let i = from
  while (tokens[i]?.kind === 'word' && isNationalAdjective(tokens[i]!.norm)) i++
  return i
}
