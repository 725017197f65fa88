import { type Word, wordFact } from '../text/words.js'
import { foldWord } from './fold.js'
import type { CueVerb } from './lexicons/cue-verb-lexicon.js'
import { CUE_VERBS } from './lexicons/cue-verb-lexicon.js'
import { wordOf } from './tokenize.js'
import { circumstantialForms, conjugate, type Gender, type GrammaticalNumber } from './verb-forms.js'

/** One reading of a word as a form of a verb of saying. */
export interface CueForm {
  readonly verb: CueVerb
  readonly kind: 'finite' | 'participle' | 'masdar'
  readonly tense: 'past' | 'present' | null
  readonly person: 1 | 3
  /** Agreement of a finite verb or participle; of the possessive pronoun for a verbal noun («قولها» → f). */
  readonly gender: Gender
  readonly number: GrammaticalNumber
  readonly conjunction: 'و' | 'ف' | null
  /** An object pronoun is attached («أبلغه», «نقلته»). */
  readonly object: boolean
}

const BARE = new Map<string, CueForm>()
/** Possessive pronouns on a verbal noun, with the agreement that they show. */
const POSSESSIVES: readonly (readonly [string, Gender, GrammaticalNumber])[] = [
  ['ه', 'm', 'sg'],
  ['ها', 'f', 'sg'],
  ['هم', 'm', 'pl'],
  ['هما', 'm', 'du'],
]
const OBJECTS = ['هما', 'هم', 'ها', 'ه', 'نا', 'ني'] as const
const none = { conjunction: null, object: false } as const

for (const verb of CUE_VERBS) {
  const add = (form: string, reading: Omit<CueForm, 'verb' | 'conjunction' | 'object'>) => {
    if (!BARE.has(form)) BARE.set(form, { verb, ...reading, ...none })
  }
  for (const { form, tense, person, gender, number } of conjugate(verb)) {
    if (tense === 'present' && verb.pastOnly) continue
    add(form, { kind: 'finite', tense, person, gender, number })
    if (tense === 'present' && person === 3) add(`س${form}`, { kind: 'finite', tense, person, gender, number })
  }
  if (verb.participle) {
    for (const { form, gender, number } of circumstantialForms(verb.participle)) {
      add(form, { kind: 'participle', tense: null, person: 3, gender, number })
    }
  }
  if (verb.masdar) {
    const base = foldWord(verb.masdar).replace(/ة$/, 'ت')
    for (const [suffix, gender, number] of POSSESSIVES) {
      const reading = { kind: 'masdar', tense: null, person: 3, gender, number } as const
      add(base + suffix, reading)
      add(`ب${base}${suffix}`, reading)
    }
  }
}

// «ذهب إلى القول إن»: the verbal noun of saying with the article.
const saying = CUE_VERBS.find((verb) => verb.past === 'قال')
if (saying)
  BARE.set('القول', { verb: saying, kind: 'masdar', tense: null, person: 3, gender: 'm', number: 'sg', ...none })

/** The reading of a word as a verb of saying, its conjunction and object pronoun taken off; null for any other word. */
export const cueFormOf: (word: Word) => CueForm | null = wordFact<CueForm | null>(look)

/** `cueFormOf` of a word that is folded already. */
export function cueForm(norm: string): CueForm | null {
  return cueFormOf(wordOf(norm))
}

function look(norm: string): CueForm | null {
  const whole = BARE.get(norm) ?? withObject(norm)
  if (whole) return whole
  const first = norm[0]
  // «ورد» came, «ونص» and a text; but «وحث» is the verb.
  if ((first === 'و' || first === 'ف') && (norm.length > 3 || norm.endsWith('حث'))) {
    const rest = norm.slice(1)
    const inner = BARE.get(rest) ?? withObject(rest)
    if (inner) return { ...inner, conjunction: first }
  }
  return null
}

function withObject(word: string): CueForm | null {
  for (const pronoun of OBJECTS) {
    if (!word.endsWith(pronoun)) continue
    const host = word.slice(0, -pronoun.length)
    // «حثهم»: the one short host that is no noun.
    if (host.length < 3 && host !== 'حث') continue
    // «ذكروه»: the alef of the plural ending is dropped before a pronoun; «دعاه», «نفاه» show an alef.
    const bare = BARE.get(host)
    // «ناديه» is a noun: a final yeh turns to alef before a pronoun.
    const inner =
      (bare?.tense === 'past' && host.endsWith('ي') ? undefined : bare) ??
      (host.endsWith('و') ? BARE.get(`${host}ا`) : undefined) ??
      (host.endsWith('ا') ? BARE.get(`${host.slice(0, -1)}ي`) : undefined)
    if (inner?.kind === 'finite') return { ...inner, object: true }
  }
  return null
}
