import { describe, expect, it } from 'vitest'
import { analyse } from '../../src/article/analysed-article.js'
import { readAnalysed } from '../../src/reading/read-article.js'
import { type MadeProfile, storyProfile } from '../../src/story/story-profile.js'
import { TermFrequencies } from '../../src/story/term-frequencies.js'
import { FIRE, PROBE } from './readings.js'
import { seenProfile } from './seen.js'

const seen = ({ profile, common }: MadeProfile) => ({ common, ...seenProfile(profile) })

const LONG = `${PROBE.article.text} `.repeat(20)

describe('storyProfile', () => {
  it.each([
    ['a short text', FIRE[0].article],
    ['a text longer than is read', { ...PROBE.article, id: 'long', text: LONG }],
    ['a text cut within a word', { ...PROBE.article, id: 'cut', text: `${'كلمة '.repeat(519)}المستشفيات ${LONG}` }],
  ])('is the same whether the tokens are given or made: %s', (_, article) => {
    const analysed = analyse(article)
    const read = readAnalysed(analysed)
    const made = storyProfile(read, new TermFrequencies())
    const given = storyProfile(read, new TermFrequencies(), { text: analysed.fields.at(-1) })
    expect(seen(given)).toEqual(seen(made))
  })
})
