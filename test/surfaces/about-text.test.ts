import { describe, expect, it } from 'vitest'
import { CASUALTY_LABELS } from '../../src/comparison/figures/casualty-lexicon.js'
import { aboutText } from '../../src/surfaces/about-text.js'

describe('what a point is about, in English', () => {
  it.each(Object.values(CASUALTY_LABELS))('has a name for %s, alone and with what follows it', (label) => {
    for (const about of [label, `${label}: عمال`, `${label} (جزء)`])
      expect(aboutText({ about, kind: 'figure' }, 'en')).toMatch(/^[A-Z][a-z]+/)
  })

  it('leaves an article’s own words, and names of speakers, as they stand', () => {
    expect(aboutText({ about: 'أطنان القمح', kind: 'figure' }, 'en')).toBe('أطنان القمح')
    expect(aboutText({ about: 'المسؤول عن الميناء', kind: 'statement' }, 'en')).toBe('المسؤول عن الميناء')
    expect(aboutText({ about: 'القتلى', kind: 'figure' }, 'ar')).toBe('القتلى')
  })
})
