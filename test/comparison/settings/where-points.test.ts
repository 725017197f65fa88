import { describe, expect, it } from 'vitest'
import { compare } from '../make-reading.js'

/** Places of invented accounts, as «value (type)»; unsure ones with a question mark. */
function placesOf(texts: readonly string[], places: readonly string[], together: readonly (readonly string[])[] = []) {
  const accounts = texts.map((text, i) => ({ id: 'abc'[i]!, text, places: places.filter((p) => text.includes(p)) }))
  return compare(accounts, together)
    .points.filter((p) => p.kind === 'where')
    .map((p) => `${p.positions.map((q) => q.value).join(' / ')} (${p.type})${p.certainty === 'unsure' ? '?' : ''}`)
}

describe('places of an event', () => {
  it.each([
    [
      'country, town and district',
      ['انهار جسر في حي النخيل بمدينة ريحانة في سلوان.', 'قتل عامل بانهيار الجسر بحي النخيل في ريحانة في سلوان.'],
      ['حي النخيل (agreed)', 'ريحانة (agreed)', 'سلوان (agreed)'],
    ],
    [
      'an airport that the reading does not know',
      ['احترقت طائرة في مطار زهران.', 'اندلع حريق بطائرة قرب مطار «زهران».'],
      ['مطار زهران (agreed)'],
    ],
    ['the capital by name', ['انفجار في العاصمة السلوانية ريحانة.', 'انفجار يهز حيا في ريحانة.'], ['ريحانة (agreed)']],
    ['no name: what describes a place', ['حريق في منطقة سكنية.', 'حريق كبير في منطقة سكنية.'], []],
    ['nothing that one account has', ['حريق في حي النخيل.', 'حريق كبير يلتهم متجرا.'], []],
    [
      'opposite ends',
      ['غرقت سفينة شرق سلوان.', 'السفينة غرقت غرب سلوان.'],
      ['سلوان (agreed)', 'شرق سلوان / غرب سلوان (differs-between-outlets)?'],
    ],
    ['ends that can both be right', ['غرقت سفينة جنوب سلوان.', 'السفينة غرقت جنوب غرب سلوان.'], ['سلوان (agreed)']],
    [
      'behind words that look like a verb of the future',
      ['احترقت ثلاثة منازل وسيارتان في حي النخيل.', 'تحطمت طائرة سياحية في حي النخيل.'],
      ['حي النخيل (agreed)'],
    ],
    [
      'not what the sentence before was about',
      ['عقدت جلسة لبحث الوضع. واندلع حريق في ريحانة.', 'حريق في ريحانة.'],
      ['ريحانة (agreed)'],
    ],
    [
      'none that is in the name of a book',
      ['فازت رواية "غريب في ريحانة" بالجائزة.', 'الجائزة لرواية «غريب في ريحانة» هذا العام.'],
      [],
    ],
    ['no place that somebody owns a share in', ['جنى حصة في فندق السلوى.', 'باع حصته في فندق السلوى.'], []],
  ])('%s', (_what, texts, expected) => {
    expect(placesOf(texts, ['ريحانة', 'سلوان']).sort()).toEqual([...expected].sort())
  })

  it('that copies of one text name are one source', () => {
    const text = 'اندلع حريق في مطار زهران.'
    expect(placesOf([text, text], [], [['a', 'b']])).toEqual(['مطار زهران (only-one)'])
  })
})
