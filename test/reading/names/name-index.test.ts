import { describe, expect, it } from 'vitest'
import { analyse } from '../../../src/article/analysed-article.js'
import { indexNames } from '../../../src/reading/names/name-index.js'
import { readNames } from '../../../src/reading/names/read-names.js'

const TEXT =
  'قال المتحدث باسم الكرملين أندريه سوكولوف للصحفيين إن الوفد سيصل غدا. وأكدت وزارة الصحة اليمنية ذلك. وكتب دوفال على تويتر.'

function index(text: string) {
  const analysed = analyse({ id: 'x', outlet: null, url: null, title: null, author: null, published: null, text })
  return indexNames(analysed, readNames(analysed))
}

describe('indexNames', () => {
  it.each([
    ['المتحدث باسم الكرملين أندريه سوكولوف', 'أندريه سوكولوف'],
    ['المتحدث باسم الكرملين', 'أندريه سوكولوف'],
    ['المتحدث', 'أندريه سوكولوف'],
    ['أندريه سوكولوف المتحدث باسم الكرملين', 'أندريه سوكولوف'],
    ['سوكولوف', 'أندريه سوكولوف'],
    ['الوزارة', 'وزارة الصحة اليمنية'],
    ['وزارة الصحة اليمنية', 'وزارة الصحة اليمنية'],
  ])('%s stands for %s', (phrase, name) => {
    expect(index(TEXT).resolveMention(phrase)).toBe(name)
  })

  it.each(['السفير', 'المتحدث باسم الحكومة', 'الناطق', ''])('does not guess for «%s»', (phrase) => {
    expect(index(TEXT).resolveMention(phrase)).toBeNull()
  })

  it('lets the head noun decide', () => {
    const made = index('قال رئيس شرطة بيروت سامي الحداد إن التحقيق مستمر. وأضافت شرطة بيروت أن المشتبه به فر.')
    expect(made.resolveMention('رئيس شرطة بيروت')).toBe('سامي الحداد')
    for (const body of ['شرطة بيروت', 'الشرطة', 'مكتب الرئيس سامي الحداد', 'إدارة سامي الحداد'])
      expect(made.resolveMention(body)).not.toBe('سامي الحداد')
    expect(made.resolveMention('رئيس بلدية بيروت')).toBeNull()
  })

  it('does not choose between two of one office', () => {
    const two = index('التقى السفير الروسي أندريه سوكولوف السفير الفرنسي جان دوفال في بيروت.')
    expect(two.resolveMention('السفير')).toBeNull()
    expect(two.resolveMention('السفير الفرنسي')).toBe('جان دوفال')
  })

  it('gives the names within a span', () => {
    const start = TEXT.indexOf('أندريه')
    const inside = index(TEXT).namesIn({ field: 'text', start, end: start + 'أندريه سوكولوف'.length })
    expect(inside.map((n) => n.name)).toEqual(['أندريه سوكولوف'])
    expect(index(TEXT).namesIn({ field: 'title', start: 0, end: 99 })).toEqual([])
  })
})
