import { foldWord } from '../arabic/fold.js'
import type { Token } from '../text/tokens.js'
import { endMark, type Line, wordCount } from './lines.js'

const MAX_HEADLINE_WORDS = 25
/** Lines above the first paragraph that can be headlines: more are a list. */
const MAX_CANDIDATES = 5

/**
 * The line that serves as headline: one of the short lines without an end mark above the first paragraph.
 * Where there are several (a kicker above it, a deck below it), the one that shares most of its words with the first paragraph;
 * of equals the first.
 * @param lines prose lines from the top, without clutter, datelines and bylines
 */
export function findHeadline(lines: readonly Line[]): Line | null {
  const candidates: Line[] = []
  let paragraph: Line | null = null
  for (const line of lines) {
    if (!isHeadlineLike(line)) {
      paragraph = line
      break
    }
    candidates.push(line)
    if (candidates.length > MAX_CANDIDATES) break
  }
  if (!paragraph) return null
  if (candidates.length <= 1) return candidates[0] ?? null
  const told = new Set(paragraph.tokens.map(stemLike))
  let best: Line | null = null
  let bestShare = -1
  for (const candidate of candidates) {
    const words = candidate.tokens.filter((token) => token.kind === 'word' && token.norm.length > 2)
    const shared = words.filter((token) => told.has(stemLike(token))).length
    const share = words.length === 0 ? 0 : shared / words.length
    if (share > bestShare) {
      best = candidate
      bestShare = share
    }
  }
  return best
}

function isHeadlineLike(line: Line): boolean {
  const mark = endMark(line.tokens)
  return wordCount(line.tokens) <= MAX_HEADLINE_WORDS && mark !== '.' && mark !== '،' && mark !== ',' && mark !== ':'
}

const PROCLITICS = /^(?:وال|بال|فال|كال|لل|ال|و|ب|ل|ف)(?=.{3})/

/** Near enough to a stem for counting shared words: a headline's «بالأسد» is the paragraph's «الأسد». */
function stemLike(token: Token): string {
  return foldWord(token.norm).replace(PROCLITICS, '')
}
