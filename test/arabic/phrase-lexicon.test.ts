import { describe, expect, it } from 'vitest'
import { PhraseLexicon } from '../../src/arabic/phrase-lexicon.js'
import { tokenize } from '../../src/arabic/tokenize.js'

const lexicon = new PhraseLexicon([
  ['مجلس الأمن', 'short'],
  ['مجلس الأمن القومي', 'long'],
  ['المجلس', 'one'],
])

describe('PhraseLexicon', () => {
  const { tokens } = tokenize('text', 'قرر مجلس الامن القومى أمس وأعلن مجلس الأمن')
  it('takes the longest phrase, whatever its spelling', () => {
    expect(lexicon.longestAt(tokens, 1)).toEqual({ from: 1, to: 4, value: 'long' })
  })
  it('takes the shorter one where the longer does not go on', () => {
    expect(lexicon.longestAt(tokens, 6)).toEqual({ from: 6, to: 8, value: 'short' })
  })
  it('finds nothing where no phrase begins', () => expect(lexicon.longestAt(tokens, 0)).toBeNull())
  it('finds a phrase behind a proclitic when told the first word', () => {
    const clitic = tokenize('text', 'ومجلس الأمن').tokens
    expect(lexicon.longestAt(clitic, 0)).toBeNull()
    expect(lexicon.longestAt(clitic, 0, 'مجلس')?.value).toBe('short')
  })
})
