import { tokenize } from '../../arabic/tokenize.js'
import { isInvitationHead } from '../clutter/invitation.js'
import { isLinkHead } from '../clutter/related-link.js'
import { endMark, wordCount } from '../lines.js'
import { phraseSet } from '../phrase-set.js'
import { type PageElement, plainText } from './dom.js'
import { OTHER_TEXT_HEADINGS, PROGRAM_LINES } from './furniture-lexicon.js'

const HEADINGS = phraseSet(OTHER_TEXT_HEADINGS)
const PROGRAM = phraseSet(PROGRAM_LINES)

const MAX_LINK_WORDS = 30
const LEAST_HEADLINE_WORDS = 4
const MAX_HEADLINE_WORDS = 20

/** A heading that stands above other texts: «[التعليقات (12)]», «[عن الكاتب: سالم المرجاني]». */
export function isOtherTextHeading(element: PageElement): boolean {
  const { tokens } = tokenize('text', plainText(element) ?? '')
  const heading = HEADINGS.longestAt(tokens, tokens[0]?.kind === 'punctuation' ? 1 : 0)
  if (!heading) return false
  const next = tokens[heading.to]
  return !next || next.norm === ':' || next.norm === '(' || next.kind === 'number'
}

/** «[طبع هذا الخبر من موقع صحيفة النهر]». */
export function isProgramLine(element: PageElement): boolean {
  const text = plainText(element)
  return text !== null && PROGRAM.longestAt(tokenize('text', text.slice(0, 100)).tokens, 0) !== null
}

/** A line with a link that leads the reader to another article or away: «[اقرأ أيضا: انهيار جسر]», «[انهيار جسر الورد القديم]» as one link. */
export function linksElsewhere(line: PageElement): boolean {
  const text = plainText(line)
  if (text === null) return false
  const { tokens } = tokenize('text', text)
  const words = wordCount(tokens)
  const first = tokens[0]?.kind === 'punctuation' ? 1 : 0
  if (words <= MAX_LINK_WORDS && (isLinkHead(tokens, first) || isInvitationHead(tokens, first))) return true
  if (words < LEAST_HEADLINE_WORDS || words > MAX_HEADLINE_WORDS || endMark(tokens) !== null) return false
  if (/^h[1-6]$/i.test(line.nodeName)) return false
  const linked = [...line.querySelectorAll('a')].map((anchor) => plainText(anchor) ?? '').join('')
  return linked.length >= text.length - 1
}
