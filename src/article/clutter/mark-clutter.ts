import type { Clutter } from '../../domain/index.js'
import { type Line, wordCount } from '../lines.js'
import type { ClutterRule, PageView } from './clutter-rule.js'
import { BREADCRUMB, DIVIDER, VIEWER_BUTTONS } from './divider.js'
import { INVITATION, SMS_NUMBERS } from './invitation.js'
import { ADDRESS_LINE, NOTICE, PAGE_DATES, SOURCE_NOTE } from './notice.js'
import { CREDITED_CAPTION, NAMED_CAPTION } from './photo-caption.js'
import { MORE_FROM, OTHER_COLUMNS, RELATED_LINK, RELATED_LIST } from './related-link.js'
import { SHARE_BAR } from './share-bar.js'
import { SITE_LINE } from './site-line.js'
import { OWN_LINK, TAG_LIST } from './tag-list.js'

/** The first rule that finds something in a line decides it: from what its words alone tell to what its place tells. */
const RULES: readonly ClutterRule[] = [
  DIVIDER,
  SHARE_BAR,
  BREADCRUMB,
  VIEWER_BUTTONS,
  INVITATION,
  SMS_NUMBERS,
  NOTICE,
  PAGE_DATES,
  SOURCE_NOTE,
  ADDRESS_LINE,
  RELATED_LINK,
  OTHER_COLUMNS,
  MORE_FROM,
  CREDITED_CAPTION,
  NAMED_CAPTION,
  SITE_LINE,
  RELATED_LIST,
  OWN_LINK,
  TAG_LIST,
]

/** Lines of fewer words are said twice for a reason (a refrain, a formula after each decree), unless right after one another. */
const MIN_REPEATED_WORDS = 10
const MIN_DOUBLED_WORDS = 4

/** The page furniture of a text, in order, never overlapping, at most one stretch a line. One pass over the lines. */
export function markClutter(
  text: string,
  lines: readonly Line[],
  about: Pick<PageView, 'title' | 'outlet'>,
): readonly Clutter[] {
  const found: Clutter[] = []
  const seen = new Set<string>()
  let last = ''
  let before = 0
  const mark = (at: { readonly start: number; readonly end: number }, kind: Clutter['kind'], rule: string) =>
    found.push({ field: 'text', start: at.start, end: at.end, text: text.slice(at.start, at.end), kind, rule })
  for (const line of lines) {
    const content = text.slice(line.start, line.end)
    const page: PageView = { ...about, text, lines, before }
    let at: { readonly start: number; readonly end: number } | null = null
    for (const rule of RULES) {
      at = rule.find(line, page)
      if (!at) continue
      mark(at, rule.kind, rule.id)
      break
    }
    if (!at && before <= 1 && content === about.title) {
      at = line
      mark(line, 'repeated', 'ar/clutter/title-again')
    } else if (!at && seen.has(content)) {
      const words = wordCount(line.tokens)
      if (words >= (content === last ? MIN_DOUBLED_WORDS : MIN_REPEATED_WORDS)) {
        at = line
        mark(line, 'repeated', 'ar/clutter/repeated')
      }
    }
    seen.add(content)
    last = content
    if (!at || at.start > line.start || at.end < line.end) before++
  }
  return found
}
