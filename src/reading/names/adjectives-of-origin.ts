import type { Passage } from '../../article/analysed-article.js'
import { hostsOf } from './hosts.js'
import type { Mention } from './mention.js'
import { Flag, flagsOf } from './word-profile.js'

const ARTICLE = 'ال'
/** A relative adjective, which many family names are too. */
const RELATIVE = /^ال.{3,}ية?$/

/**
 * Leaves out lone words that look like a family name but say where somebody is from: «الوزير [الوردي]» beside «الورد» is the minister of
 * that place. Countries of the lexicons are known as such; this is for places that the article itself names, and for the word behind
 * an office that stands in no fuller name of the article («الوزير [الغامدي]» stays where «سالم الغامدي» is named too).
 */
export function withoutAdjectivesOfOrigin(
  mentions: readonly Mention[],
  passages: readonly Passage[],
): readonly Mention[] {
  const origins = new Set<string>()
  const lastNames = new Set<string>()
  for (const { type, words } of mentions) {
    if (type === 'place' && words.length === 1) for (const adjective of adjectivesOf(words[0]!)) origins.add(adjective)
    if (type === 'person' && words.length > 1) lastNames.add(words.at(-1)!)
  }
  return mentions.filter(({ type, words, passage, from }) => {
    const word = words[0]!
    if (type !== 'person' || words.length !== 1 || !RELATIVE.test(word) || lastNames.has(word)) return true
    return !origins.has(word) && !isOffice(passages[passage]!.tokens[from - 1]?.norm ?? '')
  })
}

/** The relative adjective with its article, in both genders: «تلال» → «التلالي», «التلالية»; a final alef or ة gives way. */
function adjectivesOf(place: string): readonly string[] {
  const bare = place.startsWith(ARTICLE) ? place.slice(ARTICLE.length) : place
  const stem = /[اة]$/.test(bare) ? bare.slice(0, -1) : bare
  const relative = stem.endsWith('ي') ? stem : `${stem}ي`
  return [`${ARTICLE}${relative}`, `${ARTICLE}${relative}ة`]
}

function isOffice(word: string): boolean {
  return hostsOf(word).some((host) => (flagsOf(host.word) & Flag.Office) !== 0)
}
