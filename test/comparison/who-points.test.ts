import { describe, expect, it } from 'vitest'
import { compareAccounts, digest, readAll } from '../../src/pipeline.js'

/** The points on who did it of invented accounts that the whole reading has read. */
function whoOf(...texts: readonly string[]) {
  const articles = texts.map((text, i) => ({
    id: 'abc'[i]!,
    outlet: 'abc'[i]!,
    url: null,
    title: null,
    author: null,
    published: null,
    text,
  }))
  const { readings, copies } = digest(readAll(articles))
  const ids = articles.map((a) => a.id)
  const event = { id: 'e', storyline: 's', title: '', titleFrom: 'a', day: null, place: null, names: [], articles: ids }
  return compareAccounts(event, readings, copies)
    .comparison.points.filter((p) => p.kind === 'who')
    .map((p) => [p.positions.map((q) => q.value), p.type])
}

describe('who claimed it', () => {
  const struck = 'هز انفجار سوق الريحان القديم وسقط جرحى.'
  it.each([
    ['in two forms', 'وأعلنت حركة طالبان مسؤوليتها عن التفجير.', 'وتبنت حركة طالبان الهجوم في وقت لاحق.', 1],
    ['by nobody', 'ولم تعلن حركة طالبان مسؤوليتها عن التفجير.', 'ولم تعلن أي جهة مسؤوليتها عن الهجوم.', 0],
    ['in one account only', 'وأعلنت حركة طالبان مسؤوليتها عن التفجير.', 'ونقل الجرحى إلى المستشفى القريب.', 0],
    ['of no deed', 'وتبنت حركة طالبان القرار الجديد.', 'وتبنت حركة طالبان الموقف نفسه أمس.', 0],
  ])('%s', (_what, one, other, count) => {
    expect(whoOf(`${struck} ${one}`, `وقع انفجار في سوق بالمدينة صباحا. ${other}`)).toHaveLength(count)
  })
})
