import { describe, expect, it } from 'vitest'
import type { NameType } from '../../src/domain/index.js'
import { joinForms } from '../../src/story/name-forms.js'

const use = (name: string, articles: readonly number[], type: NameType = 'person') => ({
  name,
  type,
  articles: new Set(articles),
  mentions: articles.length,
})
const joined = (...uses: ReturnType<typeof use>[]) =>
  Object.fromEntries(joinForms(uses).map(({ name, articles }) => [name, [...articles].sort()]))

describe('joinForms', () => {
  it('joins a last name with the one full name that ends in it', () => {
    expect(joined(use('القرني', [0, 1]), use('سالم القرني', [1, 2]))).toEqual({ 'سالم القرني': [0, 1, 2] })
  })

  it('joins spellings of one name', () => {
    expect(joined(use('أنور الدلموني', [0]), use('انور الدلموني', [1]))).toEqual({ 'أنور الدلموني': [0, 1] })
  })

  it('leaves a last name alone that two people have', () => {
    const found = joined(use('القرني', [0]), use('سالم القرني', [1]), use('هدى القرني', [2]))
    expect(Object.keys(found).sort()).toEqual(['القرني', 'سالم القرني', 'هدى القرني'].sort())
  })

  it('takes no first name for a form, and no shorter name of a body', () => {
    expect(Object.keys(joined(use('سالم', [0]), use('سالم القرني', [1])))).toHaveLength(2)
    expect(
      Object.keys(joined(use('الدلموني', [0], 'organization'), use('البنك الدلموني', [1], 'organization'))),
    ).toHaveLength(2)
  })
})

describe('joinForms of spellings', () => {
  it('joins two spellings of a foreign name, under the one that most accounts have', () => {
    expect(joined(use('سيرخيو بلوفاس', [0, 1]), use('سيرجيو بلوفاس', [2]))).toEqual({ 'سيرخيو بلوفاس': [0, 1, 2] })
  })

  it('leaves apart what one account has both of, and two brothers', () => {
    expect(Object.keys(joined(use('سيرخيو بلوفاس', [0, 1]), use('سيرجيو بلوفاس', [1])))).toHaveLength(2)
    expect(Object.keys(joined(use('محمد القرني', [0]), use('محمود القرني', [1])))).toHaveLength(2)
  })
})
