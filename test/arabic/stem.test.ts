import { describe, expect, it } from 'vitest'
import { stem } from '../../src/arabic/stem.js'

describe('stem', () => {
  it.each([
    ['spellings and clitics', ['المدينة', 'للمدينه', 'والمدينة', 'مدينتها', 'مدينة']],
    ['a و of the word and a و before it', ['وزارة', 'الوزارة', 'ووزارتها', 'وزاره']],
    ['number and case', ['قتيل', 'قتيلا', 'قتيلان', 'القتيلين']],
    ['plurals with pronouns', ['محادثات', 'محادثاته', 'المحادثات', 'محادثاتهما']],
    ['a country and its people', ['سوريا', 'سورية', 'السوري', 'السوريون', 'السوريين']],
    ['seats of hamza', ['مسؤول', 'المسئولين', 'مسؤولون']],
  ])('gives one stem for %s', (_what, words) => expect(new Set(words.map(stem)).size).toBe(1))

  it('keeps different words apart', () => {
    const words = ['وزارة', 'مدرسة', 'قوات', 'قتيل', 'واشنطن', 'انتخابات', 'cnn']
    expect(new Set(words.map(stem)).size).toBe(words.length)
  })

  it('leaves short words whole', () => expect(stem('دم')).toBe('دم'))
})
