import { describe, expect, it } from 'vitest'
import { shortPassagesOf } from '../../src/copying/short-passages.js'
import { makeReading } from '../comparison/make-reading.js'

const shared = 'انقطعت الكهرباء عن الحي القديم كله بعد منتصف الليل'
const long =
  'قالت البلدية إن فرقها تعمل منذ الفجر على إصلاح الشبكة وإعادة التيار إلى البيوت والمدارس قبل المساء في كل الأحياء'
const found = (...texts: readonly (readonly [id: string, outlet: string, text: string])[]) =>
  shortPassagesOf(texts.map(([id, outlet, text]) => makeReading({ id, outlet, text })))

describe('words shared though too few to count as copied', () => {
  it('are found in two outlets, at their exact place in each', () => {
    const texts = [
      ['a', 'صوت الوادي', `كتب مراسلنا: ${shared} فخرج الناس.`],
      ['b', 'مرآة الساحل', `علمنا أن ${shared}، ولم يعد التيار.`],
    ] as const
    const [passage, ...others] = found(...texts)
    expect(others).toEqual([])
    expect(passage).toMatchObject({ words: 9 })
    for (const { article, span } of passage!.places)
      expect(texts.find(([id]) => id === article)![2].slice(span.start, span.end)).toBe(shared)
  })

  it('stand once with all their outlets', () => {
    const [passage, ...others] = found(
      ['a', 'صوت الوادي', `${shared}.`],
      ['b', 'مرآة الساحل', `${shared}.`],
      ['c', 'بريد الميناء', `${shared}.`],
    )
    expect([passage!.places.map((p) => p.article), others]).toEqual([['a', 'b', 'c'], []])
  })

  it.each([
    ['within one outlet', 'صوت الوادي', shared],
    ['of few words', 'مرآة الساحل', 'انقطعت الكهرباء عن الحي القديم'],
  ])('are none %s', (_, outlet, text) => {
    expect(found(['a', 'صوت الوادي', `${shared}.`], ['b', outlet, `${text}.`])).toEqual([])
  })

  it('are none where they are many: the index of copies looks at those', () => {
    expect(found(['a', 'صوت الوادي', long], ['b', 'مرآة الساحل', long])).toEqual([])
  })
})
