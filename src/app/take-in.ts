import { toArticle } from '../article/to-article.js'
import type { Article } from '../domain/index.js'
import type { InputFailure } from '../ingest/input.js'
import { readInputs } from '../ingest/read-inputs.js'

/**
 * Articles from files, folders and standard input, in order. What cannot be taken in is told to `onFailure`, once each, and left out;
 * the rest goes on. A text with broken characters is told of and kept. Two different records under one id keep both: the later one gets a number.
 */
export async function* takeIn(
  inputs: readonly string[],
  onFailure: (failure: InputFailure) => void,
): AsyncGenerator<Article> {
  for await (const input of readInputs(inputs)) {
    const made = input.ok ? toArticle(input.record) : input.failure
    if ('code' in made) {
      onFailure(made)
      continue
    }
    if (input.ok && input.record.content.kind !== 'record') {
      const broken = made.text.split('\ufffd').length - 1
      if (broken > 0) onFailure({ origin: input.record.origin, code: 'damaged', detail: `${broken} characters` })
    }
    yield made
  }
}
