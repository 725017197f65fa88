import { type AnalysedArticle, analyse } from '../../../src/article/analysed-article.js'
import type { Figure, Time } from '../../../src/domain/index.js'
import { readFigures } from '../../../src/reading/figures/read-figures.js'

export function analysed(text: string): AnalysedArticle {
  return analyse({ id: 'a', outlet: null, url: null, title: null, author: null, published: null, text })
}

export function figuresOf(text: string, times: readonly Time[] = []): readonly Figure[] {
  return readFigures(analysed(text), times)
}

/** A line whose figure stands in brackets: its text without them, and the words of the figure. */
export function marked(line: string): { text: string; expected: string } {
  const expected = /\[(.*)\]/.exec(line)![1]!
  return { text: line.replace('[', '').replace(']', ''), expected }
}
