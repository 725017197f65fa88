import { cueForm } from '../../../arabic/cue-forms.js'
import { foldWord } from '../../../arabic/fold.js'
import { PASSED_ON } from '../../../arabic/lexicons/cue-word-lexicon.js'
import { contentOpensAt, isComma } from '../content-openers.js'
import { nounPhraseAt, prefixedPhrase } from '../noun-phrase.js'
import type { NounPhrase } from '../phrase.js'
import type { Agreement, FrameState, FrameStep } from './state.js'

/** «نقلت [عنه] الصحيفة قوله», «نسبت [إليها]»: one who was named before. */
const PRONOUNS: Readonly<Record<string, Agreement>> = {
  عنه: { gender: 'm', number: 'sg' },
  عنها: { gender: 'f', number: 'sg' },
  عنهم: { gender: 'm', number: 'pl' },
  اليه: { gender: 'm', number: 'sg' },
  اليها: { gender: 'f', number: 'sg' },
}

const FREE = new Set(['نقلا', 'بحسب', 'وفق', 'وفقا', 'حسب', 'حسبما', 'طبقا'])

/**
 * A source between a verb and its content: «نقلت وكالة س [عن ص] قوله إن», «… [على لسان ص] قوله إن», «قال س [حسبما أفاد ص]: إن», «ذكرت س [نقلا عن ص] أن».
 */
export const sourceInsideFrame: FrameStep = (s, i) => {
  const { tokens } = s.c.stream
  const word = tokens[i]!.norm
  if (s.form.verb.conveys) {
    const pronoun = s.source ? undefined : PRONOUNS[word]
    if (pronoun) {
      s.conveyedPronoun = pronoun
      return i + 1
    }
    if (word === foldWord(s.form.verb.conveysFrom ?? 'عن')) return conveyed(s, i + 1)
    // «نقلت وكالة س على لسان ص قوله»
    if (word === 'علي' && tokens[i + 1]?.norm === 'لسان') return conveyed(s, i + 2)
    // «نقلت … عن ص تأكيده أن»
    return (s.source || s.conveyedPronoun) && cueForm(word)?.kind === 'masdar' ? i + 1 : null
  }
  // «قالت كما نقلت عنها وكالة س»
  const asPassedOn = word === 'كما' && cueForm(tokens[i + 1]?.norm ?? '')?.verb.conveys === true
  if (!FREE.has(word) && !asPassedOn) return null
  let from = i + 1
  if (word === 'نقلا') {
    from++
    s.conveyed = true
  }
  // «وفقا لما نقلته س», «حسبما أفاد س», «بحسب ما أعلن س»
  if (tokens[from]?.norm === 'ما' || tokens[from]?.norm === 'لما') from++
  if (cueForm(tokens[from]?.norm ?? '')?.kind === 'finite') from++
  if (tokens[from]?.norm === 'عنه' || tokens[from]?.norm === 'عنها') from++
  if (from >= s.limit) return 'stop'
  const phrase =
    /^(?:وفقا|طبقا)$/.test(word) && from === i + 1
      ? prefixedPhrase(s.c, from, s.limit)
      : nounPhraseAt(s.c, from, s.limit)
  s.freshSubject = false
  if (!phrase) return from + 1
  // «وفق التصريحات التي نقلتها [الوكالة]»
  if (/^(?:الذي|التي)$/.test(tokens[phrase.to]?.norm ?? '') && PASSED_ON.has(tokens[phrase.to + 1]?.norm ?? '')) {
    const carrier = phrase.to + 2 < s.limit ? nounPhraseAt(s.c, phrase.to + 2, s.limit) : null
    if (carrier) s.source = carrier
    return carrier?.to ?? phrase.to + 2
  }
  s.source = withApposition(s, phrase)
  return s.source.to
}

function conveyed(s: FrameState, from: number): number | 'stop' {
  const phrase = from < s.limit ? nounPhraseAt(s.c, from, s.limit) : null
  if (!phrase) return 'stop'
  s.source = withApposition(s, phrase)
  return s.source.to
}

/** «عن المتحدث باسم الحكومة[، فلان الفلاني،] قوله». */
function withApposition(s: FrameState, phrase: NounPhrase): NounPhrase {
  const { tokens } = s.c.stream
  if (!isComma(s.c, phrase.to) || phrase.to + 1 >= s.limit) return phrase
  const more = nounPhraseAt(s.c, phrase.to + 1, s.limit)
  if (!more) return phrase
  const masdar = cueForm(tokens[more.to]?.norm ?? '')?.kind === 'masdar'
  if (!masdar && !isComma(s.c, more.to) && !contentOpensAt(s.c, more.to, s.limit)) return phrase
  return { from: phrase.from, to: more.to, head: phrase.head }
}
