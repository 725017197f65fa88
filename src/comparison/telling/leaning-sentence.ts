import { cliticSplits } from '../../arabic/clitics.js'
import { cueFormOf } from '../../arabic/cue-forms.js'
import { foldWord } from '../../arabic/fold.js'
import { wordOf } from '../../arabic/tokenize.js'
import type { Token } from '../../text/tokens.js'
import { wordFact } from '../../text/words.js'
import { isFunctionWord } from '../function-words-lexicon.js'

/** Words that go on from what was told before, and pronouns for whom it named. */
const GOING_ON: ReadonlySet<string> = new Set(
  'كما فيما بينما لكن لكنه لكنها غير إلا إذ هذا هذه ذلك تلك هو هي هم ثم بدوره بدورها كذلك أيضا'
    .split(' ')
    .map(foldWord),
)

/** «[وأضاف] أن …», «[كما] قتل …», «[والأحد] تم …»: a sentence whose first word joins it to one before. */
export function leansBack(tokens: readonly Token[]): boolean {
  const first = tokens.find((t) => t.kind === 'word')
  return first !== undefined && joinsOn(first.word)
}

const LABEL_WORDS = 3

/** «[حراس المرمى]: …»: a list under its label is no sentence; «[وتابعت]: …» brings somebody's words. */
export function isLabelled(tokens: readonly Token[]): boolean {
  const colon = tokens.findIndex((t) => t.norm === ':')
  const label = tokens.slice(0, Math.max(0, colon))
  return label.length > 0 && label.length <= LABEL_WORDS && label.every((t) => t.kind === 'word' && !cueFormOf(t.word))
}

/** Newsrooms set these at either end. */
const EITHER_END = /^["“”„]$/u

/** «… شركاء في ذلك[»]»: a part of a longer quotation. */
export function isHalfQuoted({ tokens }: { readonly tokens: readonly Token[] }): boolean {
  let plain = 0
  let open = 0
  for (const { norm } of tokens) {
    if (EITHER_END.test(norm)) plain++
    else if (norm === '«') open++
    else if (norm === '»' && --open < 0) return true
  }
  return open !== 0 || plain % 2 !== 0
}

/** «[واستخدمت]», «[وأصيب]»: few words of their own begin so («واشنطن», «والد», «واجه», «وافق»). */
const BEFORE_ALEF = /^وا(?!ل|شنط|حد|حت|دي|قع|جه|جب|جد|صل|فق|فد|سع|سط|رد|رس|ضح|عد|ثق|هم)\p{L}{2}/u

/** «وزارة», «وصل»: the letter is the word's own unless what follows it is a word by itself. */
const joinsOn = wordFact((norm) => {
  if (GOING_ON.has(norm) || norm.startsWith('وو') || BEFORE_ALEF.test(norm) || cueFormOf(wordOf(norm))?.conjunction)
    return true
  const conjoined = cliticSplits(norm).find(({ proclitics: [first, second] }) => isConjunction(first) && !second)
  return (
    conjoined !== undefined &&
    (/^(?:ال\p{L}{3}|[يت]\p{L}{2})/u.test(conjoined.host) || isFunctionWord(wordOf(conjoined.host)))
  )
})

function isConjunction(proclitic: string | undefined): boolean {
  return proclitic === 'و' || proclitic === 'ف'
}
