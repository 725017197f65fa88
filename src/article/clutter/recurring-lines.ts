import type { Article, Layout } from '../../domain/index.js'

/** Rule of a line that was known to recur over its outlet's articles. */
export const RECURRING = 'ar/clutter/recurring'

/** Articles of an outlet that are looked back at. */
export const LOOKED_BACK = 40
/** A line of a page's frame stands in most articles; a background paragraph that a newsroom repeats in far fewer than one of five. */
const LEAST_SHARE = 0.2
const LEAST_ARTICLES = 8
/** Longer lines are prose. */
const MAX_LINE_CHARACTERS = 200
/** Lines of one article that are counted. */
const MAX_LINES = 200

const NONE: ReadonlySet<string> = new Set()

/**
 * Learns which lines recur over the articles of an outlet: what its pages put around every text, in words that no rule knows. What it says of
 * an article depends on the outlet's last `LOOKED_BACK` articles before it and on nothing else, so it can begin anywhere.
 */
export class RecurringLines {
  private readonly window: (readonly string[])[] = []
  private readonly counts = new Map<string, number>()

  /** Those of an article's lines that recur; then counts them for the articles after it. O(length of the article). */
  take(article: Pick<Article, 'text'>): ReadonlySet<string> {
    const lines = countedLines(article.text)
    const least = Math.max(LEAST_ARTICLES, Math.ceil(this.window.length * LEAST_SHARE))
    const recurring = lines.filter((line) => (this.counts.get(line) ?? 0) >= least)
    this.count(lines, 1)
    this.window.push(lines)
    if (this.window.length > LOOKED_BACK) this.count(this.window.shift()!, -1)
    return recurring.length > 0 ? new Set(recurring) : NONE
  }

  private count(lines: readonly string[], by: 1 | -1): void {
    for (const line of lines) {
      const count = (this.counts.get(line) ?? 0) + by
      if (count > 0) this.counts.set(line, count)
      else this.counts.delete(line)
    }
  }
}

/** The distinct lines of a text that may be clutter. */
function countedLines(text: string): readonly string[] {
  const lines = text
    .split('\n', MAX_LINES)
    .map((line) => line.trim())
    .filter((line) => line !== '' && line.length <= MAX_LINE_CHARACTERS)
  return [...new Set(lines)]
}

/** The lines that were known to recur when an article was laid out, so that it can be laid out the same again. */
export function recurringIn({ clutter }: Pick<Layout, 'clutter'>): ReadonlySet<string> {
  const lines = clutter.filter(({ rule }) => rule === RECURRING).map(({ text }) => text)
  return lines.length > 0 ? new Set(lines) : NONE
}
