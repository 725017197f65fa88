import { startsWith } from '../lines.js'
import { type ClutterRule, wholeLine } from './clutter-rule.js'

/** A line of marks only: «[* * *]», «[------]». */
export const DIVIDER = wholeLine('ar/clutter/divider', 'navigation', ({ tokens }) =>
  tokens.every((token) => token.kind === 'punctuation'),
)

/** The words of a picture viewer's buttons that open a text: «[Next Previous] مدينة الورد …». */
export const VIEWER_BUTTONS: ClutterRule = {
  id: 'ar/clutter/viewer-buttons',
  kind: 'navigation',
  find: ({ tokens, start }) =>
    startsWith(tokens, ['next', 'previous']) || startsWith(tokens, ['previous', 'next'])
      ? { start, end: tokens[1]!.end }
      : null,
}

/** The path to a page: «[الرئيسية / سياسة / عربي]». */
export const BREADCRUMB = wholeLine(
  'ar/clutter/breadcrumb',
  'navigation',
  ({ tokens }) =>
    (startsWith(tokens, ['الرئيسية']) || startsWith(tokens, ['الصفحة', 'الرئيسية'])) &&
    tokens.length <= 14 &&
    (tokens.length <= 2 || tokens.some(({ norm }) => SEPARATORS.has(norm))),
)

const SEPARATORS = new Set(['/', '»', '›', '>', '|', '•', '←', '<', '\\'])
