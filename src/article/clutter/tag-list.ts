import { endMark, type Line } from '../lines.js'
import { phraseSet } from '../phrase-set.js'
import { type ClutterRule, linesAfter, type PageView } from './clutter-rule.js'

const TAG_HEADS = phraseSet([
  'سمات',
  'وسوم',
  'الوسوم',
  'كلمات مفتاحية',
  'الكلمات المفتاحية',
  'كلمات دلالية',
  'الكلمات الدلالية',
  'كلمات دالة',
  'الكلمات الدالة',
  'tags',
])
const SENTENCE_ENDS = new Set(['.', '!', '؟', '”', '»', '"', ')'])
const MAX_TAGS = 40
const LAST_LINES = 3

/** Key words below an article, on a line of their own or run into its last one: «… في المدينة. [سمات جسر الورد سيول]». */
export const TAG_LIST: ClutterRule = {
  id: 'ar/clutter/tag-list',
  kind: 'metadata',
  find(line, page) {
    if (linesAfter(line, page) >= LAST_LINES) return null
    const { tokens } = line
    if (endMark(tokens) === '.') return null
    for (let i = tokens.length - 1; i >= 0 && i > tokens.length - MAX_TAGS; i--) {
      const { norm } = tokens[i]!
      if (i < tokens.length - 2 && (norm === '.' || norm === '؟')) return null
      const head = TAG_HEADS.longestAt(tokens, i)
      if (!head) continue
      const marked = tokens[head.to]?.norm === ':'
      const opens =
        i === 0 ? marked || head.to === tokens.length || isLastList(line, page) : SENTENCE_ENDS.has(tokens[i - 1]!.norm)
      if (opens) return { start: tokens[i]!.start, end: line.end }
    }
    return null
  },
}

/** A last line of words without an end mark under a heading in the indefinite («سمات», «وسوم»), as blogs print their tags. */
function isLastList(line: Line, page: PageView): boolean {
  return (
    linesAfter(line, page) === 0 && page.before > 0 && !line.tokens[0]!.norm.startsWith('ال') && !endMark(line.tokens)
  )
}

const LINK_HEADS = phraseSet(['رابط الخبر', 'رابط المقال', 'رابط الموضوع', 'الرابط المختصر'])
const MAX_LINK = 40

/** A link to the page itself, run into the last line: «… في المدينة. [رابط الخبر بصحيفة النهر: …]». */
export const OWN_LINK: ClutterRule = {
  id: 'ar/clutter/own-link',
  kind: 'more',
  find(line, page) {
    if (linesAfter(line, page) >= LAST_LINES) return null
    const { tokens } = line
    for (let i = Math.max(0, tokens.length - MAX_LINK); i < tokens.length; i++) {
      if (LINK_HEADS.longestAt(tokens, i)) return { start: tokens[i]!.start, end: line.end }
    }
    return null
  },
}
