import { cliticSplits } from '../../arabic/clitics.js'
import {
  CONSTRUCT_NOUNS,
  FEMININE_NOUNS,
  MASCULINE_NOUNS,
  NOT_DUAL,
  PERSONAL_NOUNS,
  POSSESSED_NOUNS,
  SOUND_PLURAL_NOUNS,
} from '../../arabic/counted-nouns-lexicon.js'

/** A word read as the dual of a noun. */
export interface DualForm {
  /** The singular, folded. */
  readonly noun: string
  /** Letters of conjunction and preposition before it; the article is part of the noun's words. */
  readonly letters: number
  /** `construct` needs two nouns behind it («[جزيرتي] تيران وصنافير»). */
  readonly shape: 'free' | 'construct' | 'possessed'
  readonly definite: boolean
}

const PRONOUNS = ['هما', 'هم', 'ها', 'نا', 'ه'] as const

/**
 * Reads a folded word as the dual of a noun that news counts, or null. ان and ين are the dual for certain only where the noun's
 * plural is broken or feminine; see the lexicon.
 */
export function dualForm(norm: string): DualForm | null {
  if (norm.length < 4 || NOT_DUAL.has(norm)) return null
  if (!/[انيه]/.test(norm.at(-1)!)) return null
  for (const { proclitics, host } of cliticSplits(norm)) {
    if (NOT_DUAL.has(host) || proclitics.includes('س')) continue
    const definite = proclitics.at(-1) === 'ال'
    if (definite && NOT_DUAL.has(`ال${host}`)) continue
    const read = readHost(host, definite)
    if (!read) continue
    // «للبلدين» keeps both its letters: the first is the preposition, and what is left of the article the second.
    const letters = Math.max(0, norm.length - host.length - (definite ? 2 : 0))
    return { ...read, letters, definite }
  }
  return null
}

function readHost(host: string, definite: boolean): Pick<DualForm, 'noun' | 'shape'> | null {
  if (host.length < 4) return null
  const ending = host.slice(-2)
  if (ending === 'ان' || ending === 'ين') {
    const base = host.slice(0, -2)
    if (MASCULINE_NOUNS.has(base)) return { noun: base, shape: 'free' }
    // With the article these are adjectives as a rule («الرئيسان [الكوريان]»).
    if (ending === 'ان' && !definite && SOUND_PLURAL_NOUNS.has(base)) return { noun: base, shape: 'free' }
    if (base.endsWith('ت')) {
      const noun = `${base.slice(0, -1)}ة`
      if (FEMININE_NOUNS.has(noun) || FEMININE_NOUNS.has(base)) return { noun, shape: 'free' }
    }
    return null
  }
  if (definite) return null
  if (ending[1] === 'ي') {
    const base = host.slice(0, -1)
    if (CONSTRUCT_NOUNS.has(base)) return { noun: base, shape: 'construct' }
    const noun = base.endsWith('ت') ? `${base.slice(0, -1)}ة` : ''
    if (FEMININE_NOUNS.has(noun) && !PERSONAL_NOUNS.has(noun)) return { noun, shape: 'construct' }
    return null
  }
  if (ending[1] === 'ا' && CONSTRUCT_NOUNS.has(host.slice(0, -1)))
    return { noun: host.slice(0, -1), shape: 'construct' }
  if (ending === 'تا') {
    const noun = `${host.slice(0, -2)}ة`
    return FEMININE_NOUNS.has(noun) && !PERSONAL_NOUNS.has(noun) ? { noun, shape: 'construct' } : null
  }
  for (const pronoun of PRONOUNS) {
    if (!host.endsWith(`ي${pronoun}`)) continue
    const base = host.slice(0, -pronoun.length - 1)
    if (POSSESSED_NOUNS.has(base)) return { noun: base, shape: 'possessed' }
    const noun = base.endsWith('ت') ? `${base.slice(0, -1)}ة` : ''
    if (FEMININE_NOUNS.has(noun)) return { noun, shape: 'possessed' }
  }
  return null
}
