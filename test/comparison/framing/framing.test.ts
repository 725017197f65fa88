import { describe, expect, it } from 'vitest'
import { compare } from '../make-reading.js'

describe('framing', () => {
  it('shows the terms that accounts choose for one referent, with their places', () => {
    const text = 'شيع الأهالي 3 شهداء في البلدة.'
    const { framing } = compare([
      { id: 'a', text },
      { id: 'b', text: 'سقط ثلاثة قتلى في البلدة.' },
    ])
    expect(framing.map((t) => t.variants.map((v) => v.term).sort())).toEqual([['شهداء', 'قتلى']])
    const use = framing[0]!.variants.find((v) => v.term === 'شهداء')!.uses[0]!
    expect(text.slice(use.span.start, use.span.end)).toBe('شهداء')
  })

  it('is silent where all choose alike', () => {
    expect(
      compare([
        { id: 'a', text: 'سقط ثلاثة قتلى وشيع شهداء.' },
        { id: 'b', text: 'سقط أربعة قتلى وشيع شهداء.' },
      ]).framing,
    ).toEqual([])
  })

  it("leaves a speaker's own words to the speaker", () => {
    const content = 'هؤلاء شهداء الواجب في بلدنا العزيز'
    expect(
      compare([
        { id: 'a', text: `قال القائد: "${content}".`, says: [{ name: 'القائد', content, kind: 'direct' }] },
        { id: 'b', text: 'سقط ثلاثة قتلى في البلدة.' },
      ]).framing,
    ).toEqual([])
  })

  it('shows a cue that keeps its distance beside one that does not', () => {
    const content = 'المدينة القديمة استعادت الهدوء الكامل بعد الليلة الماضية'
    const { framing } = compare([
      {
        id: 'a',
        text: `زعم قائد الحرس أن ${content}.`,
        says: [{ name: 'قائد الحرس', content, cue: 'زعم', cueClass: 'claims' }],
      },
      { id: 'b', text: `أكد قائد الحرس أن ${content}.`, says: [{ name: 'قائد الحرس', content, cue: 'أكد' }] },
    ])
    expect(framing).toHaveLength(1)
    expect(framing[0]).toMatchObject({ referent: 'قائد الحرس' })
    expect(framing[0]!.variants.map((v) => v.term).sort()).toEqual(['أكد', 'زعم'])
  })
})
