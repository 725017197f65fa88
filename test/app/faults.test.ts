import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Article } from '../../src/domain/index.js'
import { readAll } from '../../src/pipeline.js'
import { inventedArticles } from './invented-articles.js'
import { temporaryLibrary } from './temporary-library.js'

/** A word on which the reading of figures breaks, as a fault of ours would make it. */
const BREAKS = 'زلزلوط'

vi.mock('../../src/reading/figures/read-figures.js', async (original) => {
  const real = await original<typeof import('../../src/reading/figures/read-figures.js')>()
  return {
    ...real,
    readFigures: (...given: Parameters<typeof real.readFigures>) => {
      if (given[0].article.text.includes(BREAKS)) throw new Error('broken on purpose')
      return real.readFigures(...given)
    },
  }
})

const [first, second, third] = inventedArticles(3) as [Article, Article, Article]
const broken = (article: Article): Article => ({ ...article, text: `${article.text} ${BREAKS}` })

let files: ReturnType<typeof temporaryLibrary>
beforeEach(() => {
  files = temporaryLibrary()
})
afterEach(() => files.remove())

describe('an article on which the reading fails', () => {
  test('is told of and left out; the others of its batch are added', async () => {
    const library = await files.open()
    const told: string[] = []
    const onFault = (article: Article, error: unknown) => told.push(`${article.id}: ${(error as Error).message}`)
    expect(await library.add([first, broken(second), third], { onFault })).toEqual({
      added: 2,
      unchanged: 0,
      updated: 0,
    })
    expect(told).toEqual([`${second.id}: broken on purpose`])
    expect(await library.article(second.id)).toBeNull()
    expect((await library.article(third.id))!.reading.article).toEqual(third)
  })

  test('as an update leaves the version that is there', async () => {
    const library = await files.open()
    await library.add([first, second])
    expect(await library.add([broken(second)], { onFault: () => {} })).toEqual({ added: 0, unchanged: 0, updated: 0 })
    expect((await library.article(second.id))!.reading.article).toEqual(second)
  })

  test('is thrown where nobody wants to be told', async () => {
    const library = await files.open()
    await expect(library.add([broken(first)])).rejects.toThrow('broken on purpose')
    expect(() => readAll([broken(first)])).toThrow('broken on purpose')
  })

  test('does not stop a command that reads many', () => {
    const told: string[] = []
    const { readings } = readAll([broken(first), second], { onFault: (article) => told.push(article.id) })
    expect([told, readings.map((r) => r.article.id)]).toEqual([[first.id], [second.id]])
  })
})
