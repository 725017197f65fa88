import { analyse } from '../../../src/article/analysed-article.js'
import type { Name, NameType, Statement } from '../../../src/domain/index.js'
import { readStatements } from '../../../src/reading/statements/read-statements.js'

/** A name as a table gives it: the words in the text (every occurrence), its type, and its canonical form. */
export type NameRow = readonly [text: string, type: NameType, name?: string]

/** Statements of a text, with hand-made names so that only the rules of statements are at work. */
export function statementsOf(
  text: string,
  names: readonly NameRow[] = [],
  title: string | null = null,
): readonly Statement[] {
  const article = { id: 'a', outlet: null, url: null, title, author: null, published: null, text }
  const found: Name[] = []
  for (const [words, type, name] of names) {
    for (const field of ['title', 'text'] as const) {
      const source = (field === 'title' ? title : text) ?? ''
      for (let at = source.indexOf(words); at !== -1; at = source.indexOf(words, at + 1)) {
        found.push({
          field,
          start: at,
          end: at + words.length,
          text: words,
          type,
          name: name ?? words,
          rule: 'test',
          certainty: 'certain',
        })
      }
    }
  }
  return readStatements(analyse(article), found)
}

/** The parts of a statement that tables compare. */
export function brief(s: Statement) {
  return { kind: s.kind, cue: s.cue, speaker: s.speaker, content: s.content }
}
