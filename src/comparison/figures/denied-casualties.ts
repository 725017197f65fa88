import type { Figure } from '../../domain/index.js'
import { type Account, inClutter, textOf, tokensAt } from '../account.js'
import { sentenceAround } from '../sentence.js'
import { isDenial } from '../statements/alike-statements.js'
import { casualtyOf } from './casualty-class.js'
import type { FigureMention } from './figure-mention.js'

const MAX_WORDS = 6

/**
 * «نفى الوزير [سقوط قتلى]», «نفت الشرطة [وقوع أي إصابات]»: that there were none, as a count of 0. Only a denial of nothing but the
 * casualties; of who caused them or how many they were is another matter.
 */
export function deniedCasualties(account: Account): FigureMention[] {
  const out: FigureMention[] = []
  for (const statement of account.reading.statements) {
    if (statement.certainty === 'unsure' || !isDenial(statement) || inClutter(account.reading, statement.contentSpan))
      continue
    const { field, start, end } = statement.contentSpan
    const { tokens, at } = tokensAt(account, field, start)
    const own = tokens.slice(at, at + MAX_WORDS + 1).filter((t) => t.start < end)
    if (own.length > MAX_WORDS || own.some((t) => t.kind !== 'word') || !OCCURRENCE.test(own[0]?.norm ?? '')) continue
    const casualty = own.map((t) => casualtyOf(t.norm)).find((c) => c !== null)
    if (!casualty) continue
    const figure: Figure = {
      field,
      start,
      end,
      text: statement.content,
      value: 0,
      what: null,
      mod: 'exact',
      rule: 'denied',
      certainty: statement.certainty,
    }
    out.push({
      account,
      figure,
      thing: { kind: 'people', key: casualty, casualty, people: null, part: false, common: false },
      context: new Set(),
      subject: null,
      sentence: sentenceAround(textOf(account, field), figure),
      statement,
      background: false,
      day: null,
      earlier: false,
      risen: false,
      handled: false,
      measure: null,
      earlierNews: false,
    })
  }
  return out
}

const OCCURRENCE = /^(?:سقوط|وقوع|وجود|حدوث)$/
