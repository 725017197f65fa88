import { describe, expect, it } from 'vitest'
import { analyse } from '../../../src/article/analysed-article.js'
import type { Article } from '../../../src/domain/index.js'
import { readNames } from '../../../src/reading/names/read-names.js'

function placesIn(text: string) {
  const article: Article = { id: 'x', outlet: null, url: null, title: null, author: null, published: null, text }
  return readNames(analyse(article)).filter((n) => n.type === 'place')
}

describe('Oman or Amman', () => {
  it.each([
    ['وصل الوفد إلى عُمان مساء الاثنين.', 'سلطنة عمان'],
    ['وصل الوفد إلى عمّان مساء الاثنين.', 'عمّان'],
    ['أعلنت وزارة الموانئ العمانية أن سفينة رست في عمان بعد عطل في محركها، ونقل طاقمها إلى مسقط.', 'سلطنة عمان'],
    ['قال وزير المياه الأردني إن محطة الضخ في عمان توقفت ساعتين.', 'عمّان'],
  ])('%s', (text, name) => {
    const found = placesIn(text).filter((n) => /عُ?مّ?ان$/.test(n.text))
    expect(found.map((n) => n.name)).toEqual([name])
    expect(found[0]!.certainty).not.toBe('unsure')
  })

  it('is left unsure where nothing tells them apart', () => {
    const [found] = placesIn('وصل الوفد إلى عمان مساء الاثنين وعقد اجتماعا مغلقا.')
    expect(found?.certainty).toBe('unsure')
  })
})
