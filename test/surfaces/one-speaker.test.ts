import { describe, expect, it } from 'vitest'
import { gistRestsOnOneSpeaker, onlySpeakerOf } from '../../src/surfaces/one-speaker.js'
import { compare, type Made } from '../comparison/make-reading.js'

const saying = (id: string, name: string): Made => {
  const content = 'عدد قتلى حريق سوق القماش في مدينة ساحلان بلغ 31 قتيلا'
  return { id, text: `قال ${name} إن ${content}.`, says: [{ name, content }] }
}

describe('sources that rest on one speaker', () => {
  it('are all his where what they have in common is from him', () => {
    const compared = compare([saying('a', 'سامر الحلو'), saying('b', 'سامر الحلو')])
    expect(onlySpeakerOf(compared)).toBe('سامر الحلو')
    expect(compared.gist.map((g) => gistRestsOnOneSpeaker(g, compared.points))).toEqual([true])
  })

  it('are not his where another says the same, or one of them has nothing from him', () => {
    const other = compare([saying('a', 'سامر الحلو'), saying('b', 'مريم الزين')])
    expect(onlySpeakerOf(other)).toBeNull()
    expect(other.gist.some((g) => gistRestsOnOneSpeaker(g, other.points))).toBe(false)
    const third: Made = { id: 'c', text: 'تجمع السكان أمام سوق القماش.' }
    expect(onlySpeakerOf(compare([saying('a', 'سامر الحلو'), saying('b', 'سامر الحلو'), third]))).toBeNull()
  })
})
