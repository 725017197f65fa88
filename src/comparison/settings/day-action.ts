import { cliticSplits } from '../../arabic/clitics.js'
import { foldWord } from '../../arabic/fold.js'
import { stem } from '../../arabic/stem.js'
import { ACTION_FAMILIES, ACTIONS } from '../../story/actions-lexicon.js'
import type { Token } from '../../text/tokens.js'
import { wordFact } from '../../text/words.js'

/** What comes of a happening, on days of its own: it is buried, searched for, counted, taken up again. */
const AFTERMATH: Readonly<Record<string, string>> = {
  funeral: 'تشييع شيع يشيع شيعت جنازة جنازته جنازتها دفن دفنت تأبين عزاء جثمانه جثمانها',
  resumption: 'استأنف يستأنف استأنفت تستأنف لتستأنف استئناف استؤنفت عاد عادت تعليق علق علقت',
  toll: 'ارتفع ارتفعت ارتفاع حصيلة',
}

/** One class for the ways in which a happening that harms is told: a fire that kills is a fire, a killing and an accident. */
const HARM: ReadonlySet<string> = new Set(ACTION_FAMILIES[0])

const CLASS_OF_STEM = new Map(
  [...Object.entries(ACTIONS), ...Object.entries(AFTERMATH)].flatMap(([name, words]) =>
    words.split(' ').map((word) => [stem(foldWord(word)), HARM.has(name) ? 'harm' : name] as const),
  ),
)

const classOf = wordFact<string | null>((norm) => {
  for (const { host } of cliticSplits(norm)) {
    // «قتل[ت]», «شيع[وا]»: endings of verbs, which stems of nouns keep.
    const found = CLASS_OF_STEM.get(stem(host)) ?? CLASS_OF_STEM.get(stem(host.replace(/(?:ت|وا)$/, '')))
    if (found) return found
  }
  return null
})

/**
 * The class of the action that a day dates, as its words tell: the nearest before the day («[شيع] الآلاف السبت …»), else the nearest behind it.
 * @param before the tokens before the day in its sentence, nearest first
 */
export function datedAction(before: readonly Token[], after: readonly Token[]): string | null {
  for (const token of [...before, ...after]) {
    const found = token.kind === 'word' ? classOf(token.word) : null
    if (found) return found
  }
  return null
}
