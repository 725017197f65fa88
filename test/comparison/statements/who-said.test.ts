import { describe, expect, it } from 'vitest'
import { whoSaid } from '../../../src/comparison/statements/who-said.js'
import { type Made, makeReading } from '../make-reading.js'

const promise = 'الحكومة ستعيد بناء الجسر المنهار قبل حلول الشتاء القادم'
const told = (id: string, name: string, content: string, published: string): Made => ({
  id,
  text: `قال ${name} إن ${content}.`,
  says: [{ name, content }],
  published,
})

describe('who said what', () => {
  const groups = whoSaid(
    [
      told('b', 'الحلو', promise, '2031-05-07'),
      told('a', 'سامر الحلو', promise, '2031-05-06'),
      told('c', 'ندى الزين', 'الجسر لن يعود', '2031-05-06'),
      told('d', 'سامر الحلو', 'الأهالي المتضررين سيحصلون على تعويضات كبيرة', '2031-05-08'),
    ].map(makeReading),
  )

  it('lists each speaker once, most quoted first', () => {
    expect(groups.map((g) => g.speaker?.name)).toEqual(['سامر الحلو', 'ندى الزين'])
  })

  it('lists each statement once, with all accounts that have it, the earliest first', () => {
    expect(groups[0]!.said.map((said) => said.map((s) => s.reading.article.id))).toEqual([['a', 'b'], ['d']])
  })

  it('keeps statements too short to be compared', () => {
    expect(groups[1]!.said.map((said) => said.map((s) => s.statement.content))).toEqual([['الجسر لن يعود']])
  })
})
