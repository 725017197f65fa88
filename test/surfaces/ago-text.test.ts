import { describe, expect, it } from 'vitest'
import { agoText } from '../../src/surfaces/ago-text.js'

const NOW = Date.parse('2031-05-14T09:00:00Z')
const MINUTE = 60_000

describe('a moment as seen from now', () => {
  it.each([
    [-20_000, 'now', 'الآن'],
    [-MINUTE, '1 minute ago', 'قبل دقيقة واحدة'],
    [-120 * MINUTE, '2 hours ago', 'قبل ساعتين'],
    [20 * MINUTE, 'in 20 minutes', 'خلال 20 دقيقة'],
    [-3 * 24 * 60 * MINUTE, '3 days ago', 'قبل 3 أيام'],
  ])('%i ms', (away, en, ar) => {
    expect(agoText(NOW + away, NOW, 'en')).toBe(en)
    expect(agoText(NOW + away, NOW, 'ar')).toBe(ar)
  })
})
