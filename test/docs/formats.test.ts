/** What docs/formats.md shows is output of the commands over the sample. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { assignmentJson, comparedEventJson, copyJson, readingJson, sourceJson } from '../../src/surfaces/json-lines.js'
import { sampleDigest } from '../sample/sample-digest.js'
import { fencedBlocks } from './markdown.js'

const text = readFileSync(fileURLToPath(new URL('../../docs/formats.md', import.meta.url)), 'utf8')
const shown = fencedBlocks(text)
  .filter((block) => block.language === 'json')
  .flatMap((block) => block.text.trim().split('\n'))

const found = await sampleDigest()
const sources = found.compared.flatMap((c) => c.sources)
const lines = [
  ...found.readings.map(readingJson),
  ...found.assignments.map(assignmentJson),
  ...found.copies.map(copyJson),
  ...found.readings.map((r) => sourceJson(r.article, r.layout, sources)),
  ...found.compared.map((c) => comparedEventJson(c)),
]

/** Every value inside the output, as it is printed. */
function* within(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null) return
  yield JSON.stringify(value)
  for (const part of Object.values(value)) yield* within(part)
}
const printed = new Set(lines.flatMap((line) => [...within(line)]))

describe('docs/formats.md', () => {
  it('shows something of each part', () => expect(shown.length).toBeGreaterThanOrEqual(12))
  it.each(shown)('is printed: %s', (line) => expect(printed).toContain(JSON.stringify(JSON.parse(line))))
  it.each([
    ['an article', Object.keys(lines[0]!)],
    ['an event', Object.keys(lines.at(-1)!)],
  ])('names every field of %s', (_what, fields) => {
    for (const field of fields) expect(text).toContain(`\`${field}\``)
  })
})
