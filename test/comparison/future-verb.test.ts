import { describe, expect, it } from 'vitest'
import { tokenize } from '../../src/arabic/tokenize.js'
import { isFutureVerb } from '../../src/comparison/future-verb.js'

describe('verbs of the future', () => {
  it.each([
    ['ستنطلق', true],
    ['وسيلتقي', true],
    ['سنعود', true],
    ['سيارتين', false],
    ['سياحية', false],
    ['سياسي', false],
    ['سنوات', false],
    ['ستة', false],
    ['انطلقت', false],
  ])('%s: %s', (word, expected) => {
    expect(isFutureVerb(tokenize('text', word).tokens[0]!.word)).toBe(expected)
  })
})
