import type { CueForm } from '../../arabic/cue-forms.js'
import { agrees } from './agreement.js'
import type { Context } from './context.js'
import type { NounPhrase } from './phrase.js'

/** «وجه رسالة [لأرزونيا] التي أكدت أن»: the name of a country or body under a letter, right before its relative clause. */
export function nameUnderLetter(c: Context, i: number, form: CueForm): NounPhrase | null {
  const { norm } = c.stream.tokens[i]!
  const name = c.nameAt(i)
  if (!/^[لب](?!ل)/.test(norm) || !name || name.type === 'person' || !carriesLetter(c, i)) return null
  const phrase = { from: i, to: i + 1, head: i, skipLetters: 1 }
  return agrees(c, phrase, form) ? phrase : null
}

/** True where the name begins behind the word's first letter. */
function carriesLetter(c: Context, i: number): boolean {
  return c.nameAt(i)!.name[0] !== c.stream.text(c.stream.tokens[i]!, c.stream.field(i))[0]
}
