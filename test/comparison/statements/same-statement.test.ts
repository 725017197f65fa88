import { describe, expect, it } from 'vitest'
import { accountsOf } from '../../../src/comparison/account.js'
import { statementMentions } from '../../../src/comparison/statements/alike-statements.js'
import { oncePerStatement, statementKey } from '../../../src/comparison/statements/same-statement.js'
import { makeReading } from '../make-reading.js'

const promise = 'الحكومة ستعيد بناء 4 جسور منهارة قبل حلول الشتاء القادم'

/** One article for each pair of speaker and words. */
function mentions(...said: readonly (readonly [name: string, content: string])[]) {
  const readings = said.map(([name, content], i) =>
    makeReading({ id: `a${i}`, text: `قال ${name} إن ${content}.`, says: [{ name, content }] }),
  )
  return accountsOf(readings, []).flatMap(statementMentions)
}

describe('the key of a statement', () => {
  const [first] = mentions(['سامر الحلو', promise])

  it.each([
    ['the same words', 'سامر الحلو', promise],
    [
      'marks, diacritics and words of grammar',
      'سامر الحلو',
      `«إنّ الحكومة» ستعيد بناء 4 جسور منهارة قبل حلول الشتاء القادم`,
    ],
  ])('is equal in spite of %s', (_what, name, content) => {
    expect(statementKey(mentions([name, content])[0]!)).toBe(statementKey(first!))
  })

  it.each([
    ['another speaker', 'ندى الزين', promise],
    ['other words', 'سامر الحلو', 'الحكومة ستهدم جميع الجسور القديمة في الوادي'],
  ])('is another for %s', (_what, name, content) => {
    expect(statementKey(mentions([name, content])[0]!)).not.toBe(statementKey(first!))
  })
})

describe('a statement with several witnesses', () => {
  const counts = (...said: readonly (readonly [string, string])[]) =>
    oncePerStatement(mentions(...said)).map((g) => g.length)

  it('is one, whatever name and light edits the articles give it', () => {
    expect(
      counts(
        ['سامر الحلو', promise],
        ['الحلو', promise],
        ['سامر الحلو', 'الحكومة ستعيد قريبا بناء 4 جسور منهارة قبل حلول فصل الشتاء القادم'],
      ),
    ).toEqual([3])
  })

  it.each([
    ['another number', 'سامر الحلو', promise.replace('4', '6')],
    ['another speaker', 'ندى الزين', promise],
    ['much left out', 'سامر الحلو', 'الحكومة ستعيد بناء 4 جسور منهارة وستعوض أهالي القرى المتضررين عن خسائرهم'],
  ])('is another with %s', (_what, name, content) => {
    expect(counts(['سامر الحلو', promise], [name, content])).toEqual([1, 1])
  })
})
