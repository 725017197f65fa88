import type { CueForm } from '../../../arabic/cue-forms.js'
import { SPEAKER_HEADS } from '../../../arabic/lexicons/cue-word-lexicon.js'
import { agrees } from '../agreement.js'
import type { Context } from '../context.js'
import { nounPhraseAt } from '../noun-phrase.js'
import { isOffice } from '../office.js'
import type { NounPhrase } from '../phrase.js'
import { isDefinite } from '../phrase-state.js'
import { standingOf } from '../standing.js'
import { isWhole } from '../whole-phrase.js'

/**
 * «انتقد أداء الحكومة [النائب سليم الغانم]», «رحبت بالقرار [نقابة السائقين]»: a subject that comes after what its verb asks for. It begins
 * anew behind a definite word and ends where the content was thought to end.
 */
export function subjectBehind(c: Context, form: CueForm, from: number, to: number): NounPhrase | null {
  for (let i = from + 1; i < to; i++) {
    const { kind, norm } = c.stream.tokens[i]!
    const closed = isDefinite(c, i - 1) || /^(?:بال|لل)/.test(c.stream.tokens[i - 1]!.norm)
    if (kind !== 'word' || !closed || c.stream.quotationOf[i] !== c.stream.quotationOf[from]) continue
    const named = isOffice(norm) && namesPerson(c, i, to)
    const body = !norm.startsWith('ال') && SPEAKER_HEADS.has(norm)
    // «دعا إلى الحوار [كل من الوزير والنقابة]»
    const each = norm === 'كل' && c.stream.tokens[i + 1]?.norm === 'من'
    if (!named && !body && !each) continue
    const phrase = nounPhraseAt(c, i, to)
    if (phrase?.to === to && agrees(c, phrase, form) && isWhole(c, phrase) && standingOf(c, phrase) === 'known')
      return phrase
  }
  return null
}

function namesPerson(c: Context, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) if (c.personAt(i)) return true
  return false
}
