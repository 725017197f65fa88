import { describe, expect, it } from 'vitest'
import { accountsOf } from '../../../src/comparison/account.js'
import { agePoints } from '../../../src/comparison/figures/age-points.js'
import type { Name } from '../../../src/domain/index.js'
import { makeReading } from '../make-reading.js'

/** The ages of invented accounts in which «سلمى الدالي» is known for a person. */
function agesIn(...texts: readonly string[]) {
  const readings = texts.map((text, i) => {
    const words = [...text.matchAll(/\d+ عاما/gu)].map((m) => m[0])
    const durations = words.map((w) => [w, `P${Number.parseInt(w, 10)}Y`] as const)
    const reading = makeReading({ id: 'abc'[i]!, text, durations })
    const start = text.indexOf('سلمى الدالي')
    const name: Name = {
      field: 'text',
      start,
      end: start + 11,
      text: 'سلمى الدالي',
      type: 'person',
      name: 'سلمى الدالي',
      rule: 'test',
      certainty: 'certain',
    }
    return { ...reading, names: start < 0 ? [] : [name] }
  })
  return agePoints(accountsOf(readings, [])).map((p) => [p.about, p.positions.map((q) => q.value), p.type])
}

const DISPUTED = [['عمر سلمى الدالي', ['21 عاما', '22 عاما'], 'differs-between-outlets']]

describe('the age of a person', () => {
  it.each([
    [
      'in brackets and in words',
      'قتلت سلمى الدالي (21 عاما) الجمعة.',
      'قتلت سلمى الدالي البالغة من العمر 22 عاما.',
      DISPUTED,
    ],
    [
      'of one whom an account leaves unnamed',
      'قتلت سلمى الدالي، 21 عاما، الجمعة.',
      'قتلت شابة تبلغ من العمر 22 عاما.',
      DISPUTED,
    ],
    ['that all agree on', 'قتلت سلمى الدالي (21 عاما) الجمعة.', 'قتلت سلمى الدالي (21 عاما) أمس.', []],
    ['that is decades apart', 'قتلت سلمى الدالي (21 عاما) الجمعة.', 'قتلت سلمى الدالي (52 عاما) أمس.', []],
    ['beside another length of time', 'قتلت سلمى الدالي (21 عاما) الجمعة.', 'عملت سلمى الدالي 22 عاما في الريف.', []],
    [
      'of one of two unnamed',
      'قتلت سلمى الدالي (21 عاما) الجمعة.',
      'قتلت شابة تبلغ من العمر 22 عاما وشاب يبلغ من العمر 23 عاما.',
      [],
    ],
  ])('%s', (_what, one, other, expected) => expect(agesIn(one, other)).toEqual(expected))
})
