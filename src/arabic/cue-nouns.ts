import { wordFact } from '../text/words.js'
import { foldWord } from './fold.js'
import { CUE_NOUNS, type CueNoun } from './lexicons/cue-noun-lexicon.js'
import type { Gender, GrammaticalNumber } from './verb-forms.js'

/** One reading of a word as a noun of saying. */
export interface CueNounForm {
  readonly noun: CueNoun
  /** Agreement of a possessive pronoun on it («دعوته»); null where the speaker must follow («دعوة الوزير»). */
  readonly owner: { readonly gender: Gender; readonly number: GrammaticalNumber } | null
  /** «تظاهر الآلاف [للمطالبة] بـ»: with the article under ل; whoever acts in the sentence speaks. */
  readonly purpose: boolean
}

const OWNERS: readonly (readonly [string, Gender, GrammaticalNumber])[] = [
  ['ه', 'm', 'sg'],
  ['ها', 'f', 'sg'],
  ['هم', 'm', 'pl'],
  ['هما', 'm', 'du'],
]

const FORMS = new Map<string, CueNounForm>()
for (const noun of CUE_NOUNS) {
  for (const written of noun.forms) {
    const base = foldWord(written)
    const add = (form: string, owner: CueNounForm['owner']) => {
      // «لدعوة», «بإعلانه»: under a preposition.
      for (const proclitic of ['', 'و', 'ب', 'ل']) FORMS.set(proclitic + form, { noun, owner, purpose: false })
    }
    add(base, null)
    if (noun.purpose) FORMS.set(`لل${base}`, { noun, owner: null, purpose: true })
    const host = base.replace(/ة$/, 'ت')
    for (const [suffix, gender, number] of OWNERS) add(host + suffix, { gender, number })
  }
}

/** The reading of a word as a noun of saying; null for any other word and for one with the article. */
export const cueNounOf = wordFact<CueNounForm | null>((norm) => FORMS.get(norm) ?? null)
