import { foldWord } from './fold.js'

/** The two forms from which the others are built, both third person masculine singular as a dictionary gives them. */
export interface VerbEntry {
  readonly past: string
  readonly present: string
  /** Stem of a hollow verb before consonant endings: «قل» of قال (قلت، قلنا، قلن). */
  readonly short?: string
}

export type Gender = 'm' | 'f'
export type GrammaticalNumber = 'sg' | 'du' | 'pl'

export interface VerbForm {
  /** Folded, without proclitics or object pronouns. */
  readonly form: string
  readonly tense: 'past' | 'present'
  readonly person: 1 | 3
  readonly gender: Gender
  readonly number: GrammaticalNumber
}

type Ending = readonly [suffix: string, person: 1 | 3, gender: Gender, number: GrammaticalNumber]

const PAST_VOWEL_ENDINGS: readonly Ending[] = [
  ['ت', 3, 'f', 'sg'],
  // Before the dual: «دعوا» is they (many) called far more often than they (two).
  ['وا', 3, 'm', 'pl'],
  ['ا', 3, 'm', 'du'],
  ['تا', 3, 'f', 'du'],
]
const PAST_CONSONANT_ENDINGS: readonly Ending[] = [
  ['ن', 3, 'f', 'pl'],
  ['نا', 1, 'm', 'pl'],
  ['ت', 1, 'm', 'sg'],
]

/**
 * Suffix and prefix conjugation of a verb, folded: third and first person, all genders and numbers. Where two readings are
 * spelled alike («قالت» she said, «أعلنت» I announced) the third person stands, which is what news prose means.
 */
export function conjugate(entry: VerbEntry): readonly VerbForm[] {
  const out = new Map<string, VerbForm>()
  const add = (form: string, tense: VerbForm['tense'], [, person, gender, number]: Ending) => {
    if (!out.has(form)) out.set(form, { form, tense, person, gender, number })
  }
  const past = foldWord(entry.past)
  add(past, 'past', ['', 3, 'm', 'sg'])
  const defectiveAlef = past.length === 3 && past.endsWith('ا')
  const defectiveYeh = past.endsWith('ي')
  const bare = defectiveAlef || defectiveYeh ? past.slice(0, -1) : past
  for (const ending of PAST_VOWEL_ENDINGS) {
    const dual = ending[0] === 'ا'
    const stem = dual && defectiveAlef ? `${bare}و` : dual && defectiveYeh ? past : bare
    add(stem + ending[0], 'past', ending)
  }
  const consonantStem = entry.short ? foldWord(entry.short) : defectiveAlef ? `${bare}و` : past
  for (const ending of PAST_CONSONANT_ENDINGS) add(consonantStem + ending[0], 'past', ending)

  const present = foldWord(entry.present)
  const stem = present.slice(1)
  const weak = /[يو]$/.test(stem) || stem.endsWith('ي')
  const plural = weak ? stem.slice(0, -1) : stem
  add(`ي${stem}`, 'present', ['', 3, 'm', 'sg'])
  add(`ت${stem}`, 'present', ['', 3, 'f', 'sg'])
  add(`ي${plural}ون`, 'present', ['', 3, 'm', 'pl'])
  add(`ي${stem}ان`, 'present', ['', 3, 'm', 'du'])
  add(`ت${stem}ان`, 'present', ['', 3, 'f', 'du'])
  add(`ا${stem}`, 'present', ['', 1, 'm', 'sg'])
  add(`ن${stem}`, 'present', ['', 1, 'm', 'pl'])
  return [...out.values()]
}

/** Forms of an active participle as an adverbial accusative («مضيفا», «مضيفة», «مضيفين»), folded. */
export function circumstantialForms(participle: string): readonly Omit<VerbForm, 'tense' | 'person'>[] {
  const base = foldWord(participle)
  const plural = base.endsWith('ي') ? base.slice(0, -1) : base
  return [
    { form: `${base}ا`, gender: 'm', number: 'sg' },
    { form: `${base}ة`, gender: 'f', number: 'sg' },
    { form: `${plural}ين`, gender: 'm', number: 'pl' },
    { form: `${base}تين`, gender: 'f', number: 'du' },
    { form: `${base}ات`, gender: 'f', number: 'pl' },
  ]
}
