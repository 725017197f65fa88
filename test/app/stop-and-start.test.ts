import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Library } from '../../src/app/library.js'
import { inferCredits } from '../../src/copying/inferred-credit.js'
import type { Copy, IndependentSource, Reading } from '../../src/domain/index.js'
import { newsOfMonths } from './news-of-months.js'
import { temporaryLibrary } from './temporary-library.js'

/** Every third happening's first account bears an agency's byline, so that its copies can be told to be the agency's. */
const ARTICLES = newsOfMonths(160).map((article, i) =>
  article.title?.includes('إضراب') && i % 2 === 0 ? { ...article, author: 'عين الغزال - رويترز' } : article,
)

let files: readonly ReturnType<typeof temporaryLibrary>[]
beforeEach(() => {
  files = [temporaryLibrary(), temporaryLibrary()]
})
afterEach(async () => {
  for (const one of files) await one.remove()
})

/** Copies, sources and credits of a whole library, in the order in which they are found. */
async function copiesAndSources(library: Library) {
  const readings = new Map<string, Reading>()
  const copies = new Map<string, Copy>()
  const sources: IndependentSource[] = []
  for (const { event } of await library.stories({ offset: 0, limit: 10_000 })) {
    const story = (await library.story(event.id))!
    sources.push(...story.sources)
    for (const reading of story.readings) {
      readings.set(reading.article.id, reading)
      for (const copy of (await library.article(reading.article.id))!.copies) copies.set(JSON.stringify(copy), copy)
    }
  }
  const inferred = inferCredits([...readings.values()], [...copies.values()])
  return { copies: [...copies.keys()].sort(), sources, inferred: [...inferred].sort() }
}

describe('a library that is stopped and started', () => {
  test('has the copies, independent sources and inferred credits of one that was not', async () => {
    const [through, stopped] = files as [(typeof files)[0], (typeof files)[0]]
    const uninterrupted = await through.open()
    await uninterrupted.add(ARTICLES)
    for (const [from, to] of [
      [0, 41],
      [41, 42],
      [42, 130],
      [130, 160],
    ] as const) {
      const library = await stopped.open({ batchSize: 17 })
      await library.add(ARTICLES.slice(from, to))
      await library.close()
    }
    const expected = await copiesAndSources(uninterrupted)
    expect(await copiesAndSources(await stopped.open())).toEqual(expected)
    expect(expected.copies.length).toBeGreaterThan(20)
    expect(expected.inferred.map(([, credit]) => credit.name)).toContain('رويترز')
    expect(expected.sources.some((s) => s.because.some((l) => l.reason === 'copy'))).toBe(true)
    expect(expected.sources.some((s) => s.credit === 'رويترز')).toBe(true)
  })
})
