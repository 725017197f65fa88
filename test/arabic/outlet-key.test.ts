import { describe, expect, it } from 'vitest'
import { outletKey } from '../../src/arabic/outlet-key.js'

describe('outletKey', () => {
  it.each([
    ['أ.ف.ب', 'فرانس برس'],
    ['وكالة رويترز', 'reuters'],
    ['قناة العربية', 'alarabia'],
    ['صحيفة عكاظ', 'okaz'],
  ])('%s and %s are one', (a, b) => expect(outletKey(a)).toBe(outletKey(b)))

  it('keeps outlets that no list knows apart', () => expect(outletKey('صدى التلال')).not.toBe(outletKey('صدى الضفة')))
})
