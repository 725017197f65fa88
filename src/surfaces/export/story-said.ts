import type { StoryView } from '../../app/library.js'
import type { Statement } from '../../domain/index.js'
import { chainOf } from '../../reading/statements/chain-of.js'

/** Who said what, for programs: each speaker under one name, each statement once, with every account that has it. */
export function storySaid({ said }: StoryView) {
  return said.map(({ speaker, said: statements }) => ({
    speaker: speaker?.name ?? null,
    isPerson: speaker?.isPerson ?? null,
    statements: statements.map((sayings) => ({
      content: sayings[0]!.statement.content,
      kind: sayings[0]!.statement.kind,
      cueClass: sayings[0]!.statement.cueClass,
      certainty: sayings[0]!.statement.certainty,
      accounts: sayings.map(({ reading, statement }) => ({
        article: reading.article.id,
        outlet: reading.article.outlet,
        published: reading.published?.at ?? reading.published?.day ?? null,
        url: reading.article.url,
        speaker: statement.speaker ?? statement.name,
        via: chainOf(reading, statement),
        content: statement.content,
        span: spanOf(statement),
      })),
    })),
  }))
}

function spanOf({ contentSpan: { field, start, end } }: Statement) {
  return { field, start, end }
}
