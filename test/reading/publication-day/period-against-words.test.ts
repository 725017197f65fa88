import { expect, it } from 'vitest'
import { readOne } from '../../../src/pipeline.js'

it('a period in which no day agrees with the words is no reason to pick one', () => {
  const text = 'أعلن وزير المياه سليم الراوي اليوم الثلاثاء أن السد اكتمل، وأن العمل فيه بدأ أمس الاثنين.'
  const article = { id: 'x', outlet: null, url: null, title: null, author: null, published: null, text }
  const dated = (from: string, to: string) => readOne(article, { period: { from, to } }).published
  // 21 November 2017 was a Tuesday.
  expect(dated('2017-11-22', '2017-11-25')).toMatchObject({ day: null, candidates: [] })
  expect(dated('2017-11-19', '2017-11-25')).toMatchObject({ day: '2017-11-21', certainty: 'inferred' })
})
