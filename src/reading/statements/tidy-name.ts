import { cueForm } from '../../arabic/cue-forms.js'
import { foldWord } from '../../arabic/fold.js'
import type { Name } from '../../domain/index.js'
import { isRatherPerson } from '../names/tagger.js'
import { Flag, flagsOf } from '../names/word-profile.js'
import { isVerbalNoun } from './verbal-noun.js'
import { kindOf } from './word-kinds.js'

const PARTICLES = /^(?:[وف]?ان|[وف]?لان|لدي|معي|قد|وقد|فقد|حتي|بينما|لكن|ولكن)$/
/** Futures and the tenth form: «ستقوم», «يستعجل»; no name has their shape. */
const VERB_SHAPE = /^(?:س[يتن].{3,}|[يت]ست.{3,})$/

/** «[كلف] سليم», «سليم [يستعجل]»: a verb that was drawn into a person's name. */
function isNoName(word: string): boolean {
  const norm = foldWord(word)
  if (flagsOf(norm) & (Flag.GivenName | Flag.ForeignGivenName)) return false
  return !isRatherPerson(norm) && (VERB_SHAPE.test(norm) || kindOf(norm) === 'verb')
}

/**
 * A person's name without the verb or particle that was drawn into it; where only a last name is left, the full name of whom the article
 * calls so, if it names one.
 */
export function tidyPerson(name: string, names: readonly Name[]): string {
  const words = name.split(' ')
  let from = 0
  let to = words.length
  while (to - from > 1 && (PARTICLES.test(foldWord(words[from]!)) || isNoName(words[from]!))) from++
  while (to - from > 1 && isNoName(words[to - 1]!)) to--
  if (to - from === words.length) return name
  const left = words.slice(from, to).join(' ')
  if (to - from > 1) return left
  const fuller = new Set<string>()
  for (const other of names) {
    if (other.type !== 'person' || other.name === name || !other.name.endsWith(` ${left}`)) continue
    if (!other.name.split(' ').some(isNoName)) fuller.add(other.name)
  }
  return fuller.size === 1 ? [...fuller][0]! : left
}

const HANGING =
  /^(?:و?(?:الذي|التي|الذين)|ال(?:احد|اثنين|ثلاثاء|اربعاء|خميس|جمعة|سبت)|امس|اليوم|اول|ثاني|بيان|بيانا|مذكرة)$/

/** A body's name without what was drawn into it at its end: «صحيفة الساحل [مؤكدة]», «وكالة الأنباء الوردية [وصول]», «معهد الإحصاء [الخميس]». */
export function tidyBody(name: string): string {
  const words = name.replace(/["«»“”„]/g, '').split(' ')
  let to = words.length
  while (to > 2 && hangs(words, to - 1)) to--
  return words.slice(0, to).join(' ')
}

function hangs(words: readonly string[], i: number): boolean {
  const norm = foldWord(words[i]!)
  if (HANGING.test(norm)) return true
  if (cueForm(norm)?.kind === 'participle' && norm.endsWith('ة')) return true
  // Behind a definite word a verbal noun is the object of a verb.
  return /^ال/.test(foldWord(words[i - 1]!)) && isVerbalNoun(norm)
}
