import { describe, expect, it } from 'vitest'
import { nameKey } from '../../../src/reading/names/name-key.js'

describe('nameKey', () => {
  it.each([
    ['ترامب', 'ترمب'],
    ['غيراسيموف', 'جيراسيموف'],
    ['نتانياهو', 'نتنياهو'],
    ['عبد الله الحداد', 'عبدالله الحداد'],
    ['سامي بن خالد الحداد', 'سامي خالد الحداد'],
    ['محمد_الحداد', 'مُحمّد الحداد'],
    ['أنغيلا', 'انجيلا'],
  ])('%s and %s are one', (a, b) => {
    expect(nameKey(a)).toBe(nameKey(b))
  })

  it.each([
    ['سالم', 'سليم'],
    ['حسن', 'حسين'],
    ['محمد العلي', 'محمد علي'],
    ['بوتين', 'بايدن'],
    ['مون', 'مان'],
  ])('%s and %s are two', (a, b) => {
    expect(nameKey(a)).not.toBe(nameKey(b))
  })
})
