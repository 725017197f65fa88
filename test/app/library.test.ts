import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openLibrary } from '../../src/app/open-library.js'
import { STAGES } from '../../src/app/stages.js'
import { compareAll, digest, readAll } from '../../src/pipeline.js'
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store.js'
import { inventedArticles } from './invented-articles.js'
import { newsOfMonths } from './news-of-months.js'
import { everything, temporaryLibrary } from './temporary-library.js'

const ARTICLES = inventedArticles(60)
const ALL = { offset: 0, limit: 1000 }

let files: ReturnType<typeof temporaryLibrary>
beforeEach(() => {
  files = temporaryLibrary()
})
afterEach(() => files.remove())

async function added(articles = ARTICLES, batchSize?: number) {
  const other = temporaryLibrary()
  const library = await other.open(batchSize === undefined ? {} : { batchSize })
  await library.add(articles)
  const found = await everything(library)
  await other.remove()
  return found
}

describe('adding', () => {
  test('an empty library answers every question', async () => {
    const library = await files.open()
    expect(await library.add([])).toEqual({ added: 0, unchanged: 0, updated: 0 })
    expect(await library.stories(ALL)).toEqual([])
    expect(await library.story('e-none')).toBeNull()
    expect(await library.article('none')).toBeNull()
    expect(await library.search('مدرسة', ALL)).toEqual({ total: 0, hits: [] })
    expect(await library.staleStages()).toEqual([])
  })

  test('gives what the stages give over all articles at once', async () => {
    const library = await files.open()
    await library.add(ARTICLES)
    const whole = digest(readAll(ARTICLES))
    const compared = compareAll(whole)
    expect(compared.some((c) => c.copies.length > 0)).toBe(true)
    for (const { event, readings, copies, sources, comparison } of compared) {
      const view = (await library.story(event.id))!
      expect(view.event).toEqual(event)
      expect(view.readings).toEqual(readings)
      expect(view.copies).toEqual(copies)
      expect(view.sources).toEqual(sources)
      expect(view.comparison).toEqual(comparison)
      expect(view.storyline).toEqual(whole.storylines.find((s) => s.id === event.storyline))
      expect(view.related.map((e) => e.id)).toEqual(view.storyline.events.filter((id) => id !== event.id))
    }
    expect(await library.countStories()).toBe(compared.length)
  })

  test('in any batches and any number of runs gives the same library', async () => {
    const atOnce = await added()
    expect(await added(ARTICLES, 7)).toEqual(atOnce)
    for (const [from, to] of [
      [0, 1],
      [1, 23],
      [23, 60],
    ] as const) {
      const library = await files.open({ batchSize: 10 })
      await library.add(ARTICLES.slice(from, to))
    }
    expect(await everything(await files.open())).toEqual(atOnce)
  })

  test('by two libraries over one file in turn, each of which sees what the other added', async () => {
    const [first, second] = [await files.open(), await files.open()]
    await first.add(ARTICLES.slice(0, 20))
    await second.add(ARTICLES.slice(20, 40))
    await first.add(ARTICLES.slice(40))
    expect(await everything(second)).toEqual(await added())
  })

  test('of many weeks, late and undated ones among them, in one run or in many, with one that changes on the way', {
    timeout: 60_000,
  }, async () => {
    const articles = newsOfMonths(180)
    const changed = { ...articles[100]!, text: `${articles[103]!.text} وأضيفت هذه الجملة لاحقا.` }
    for (const [from, to] of [
      [0, 31],
      [31, 97],
      [97, 98],
      [98, 150],
    ] as const) {
      await (await files.open({ batchSize: 20 })).add(articles.slice(from, to))
    }
    expect(await (await files.open()).add([changed])).toMatchObject({ updated: 1 })
    await (await files.open()).add(articles.slice(150))
    const inOrder = [...articles.slice(0, 100), ...articles.slice(101, 150), changed, ...articles.slice(150)]
    expect(await everything(await files.open())).toEqual(await added(inOrder))
  })

  test('stopped on the way keeps the batches that are done, and goes on from there', async () => {
    const library = await files.open({ batchSize: 10 })
    const controller = new AbortController()
    const onProgress = (done: number) => done >= 20 && controller.abort()
    const report = await library.add(ARTICLES, { signal: controller.signal, onProgress })
    expect(report).toEqual({ added: 20, unchanged: 0, updated: 0 })
    expect(await library.countArticles()).toBe(20)
    expect(await library.add(ARTICLES)).toEqual({ added: 40, unchanged: 20, updated: 0 })
    expect(await everything(library)).toEqual(await added())
  })

  test('the same articles twice changes nothing', async () => {
    const library = await files.open()
    expect(await library.add(ARTICLES)).toEqual({ added: 60, unchanged: 0, updated: 0 })
    const before = await everything(library)
    expect(await library.add(ARTICLES)).toEqual({ added: 0, unchanged: 60, updated: 0 })
    expect(await everything(library)).toEqual(before)
    expect(await library.countArticles()).toBe(60)
  })

  test('one id twice in one run: the later text stands, the earlier is kept', async () => {
    const [first] = ARTICLES
    const library = await files.open()
    const later = { ...first!, text: 'نص آخر تماما عن معرض للكتب في حي المنارة.' }
    expect(await library.add([first!, later])).toEqual({ added: 1, unchanged: 0, updated: 1 })
    expect((await library.article(first!.id))!.reading.article).toEqual(later)
    const store = await openSqliteStore(files.path)
    expect(await store.earlierVersions(first!.id)).toEqual([{ article: first, replacedAt: null }])
    await store.close()
  })

  test('a changed article gives the library that has it in its new form as the last', async () => {
    const library = await files.open()
    await library.add(ARTICLES)
    const changed = { ...ARTICLES[1]!, text: `${ARTICLES[40]!.text} وأضيفت هذه الجملة لاحقا.` }
    expect(await library.add([changed, ARTICLES[0]!])).toEqual({ added: 0, unchanged: 1, updated: 1 })
    const rest = ARTICLES.filter((a) => a.id !== changed.id)
    expect(await everything(library)).toEqual(await added([...rest, changed]))
    expect((await library.search('لاحقا', ALL)).hits.map((h) => h.id)).toEqual([changed.id])
  })

  test('stories that an earlier version grouped otherwise are put right by the next addition', async () => {
    await (await files.open()).add(ARTICLES.slice(0, 59))
    const store = await openSqliteStore(files.path)
    await store.write(async (w) => {
      const ids = await w.eventIds()
      const [odd] = [...(await w.events(ids.slice(0, 1))).values()]
      const comparison = (await w.comparison(ids[0]!))!
      await w.removeEvents(ids.slice(0, 3))
      await w.putEvents([{ ...odd!, event: { ...odd!.event, id: 'e-odd', storyline: 's-odd' }, comparison, names: [] }])
      await w.putStorylines([{ id: 's-odd', title: '', events: ['e-odd'] }])
      await w.putStageVersions({ stories: 0 })
    })
    const library = await openLibrary(store)
    await library.add(ARTICLES)
    expect(await everything(library)).toEqual(await added())
    await library.close()
  })

  test('a change of what is said about the article is a change too', async () => {
    const library = await files.open()
    await library.add(ARTICLES.slice(0, 3))
    expect(await library.add([{ ...ARTICLES[0]!, outlet: 'جريدة أخرى' }])).toMatchObject({ updated: 1 })
  })

  test('from a stream, telling how many are durable as it goes', async () => {
    const library = await files.open({ batchSize: 25 })
    const told: number[] = []
    async function* stream() {
      for (const article of ARTICLES) yield article
    }
    const onProgress = (done: number) => told.push(done)
    await library.add(stream(), { onProgress })
    expect(told).toEqual([25, 50, 60])
  })

  test('when the stream breaks, what was told as durable is there, and adding goes on', async () => {
    const library = await files.open({ batchSize: 10 })
    async function* breaking() {
      yield* ARTICLES.slice(0, 25)
      throw new Error('the file ended early')
    }
    await expect(library.add(breaking())).rejects.toThrow('ended early')
    expect(await library.countArticles()).toBe(20)
    await library.add(ARTICLES)
    expect(await everything(library)).toEqual(await added())
  })
})

describe('stories', () => {
  test('newest day first, then most independent sources; pages follow one another', async () => {
    const library = await files.open()
    await library.add(ARTICLES)
    const stories = await library.stories(ALL)
    for (const [i, story] of stories.entries()) {
      const before = stories[i - 1]
      if (!before) continue
      const [day, dayBefore] = [story.to!.slice(0, 10), before.to!.slice(0, 10)]
      expect(dayBefore >= day).toBe(true)
      if (dayBefore === day) expect(before.independentSources).toBeGreaterThanOrEqual(story.independentSources)
    }
    const pages = await Promise.all([0, 9, 18, 27, 36, 45, 54].map((offset) => library.stories({ offset, limit: 9 })))
    expect(pages.flat()).toEqual(stories)
  })

  test('a summary says what its articles say', async () => {
    const library = await files.open()
    await library.add(ARTICLES)
    for (const story of await library.stories(ALL)) {
      const members = story.event.articles.map((id) => ARTICLES.find((a) => a.id === id)!)
      expect(story.accounts).toBe(members.length)
      expect(new Set(story.outlets)).toEqual(new Set(members.map((m) => m.outlet)))
      expect(story.from).toBe(members.map((m) => m.published!.at!).sort()[0])
      expect(story.to).toBe(
        members
          .map((m) => m.published!.at!)
          .sort()
          .at(-1),
      )
    }
  })

  test('of an outlet, of a day', async () => {
    const library = await files.open()
    await library.add(ARTICLES)
    const filter = { outlet: ARTICLES[0]!.outlet!, day: ARTICLES[0]!.published!.day }
    const wanted = ARTICLES.filter((a) => a.outlet === filter.outlet && a.published!.day === filter.day)
    const found = await library.stories({ ...ALL, ...filter })
    expect(wanted.every((a) => found.some((s) => s.event.articles.includes(a.id)))).toBe(true)
    expect(found.every((s) => s.event.articles.some((id) => wanted.some((a) => a.id === id)))).toBe(true)
    expect(await library.countStories(filter)).toBe(found.length)
  })

  test('an article knows its event, storyline and the articles it shares words with', async () => {
    const library = await files.open()
    await library.add(ARTICLES)
    const view = (await library.article('a2'))!
    expect(view.reading.article).toEqual(ARTICLES[1])
    expect(view.event!.articles).toContain('a2')
    expect(view.storyline!.events).toContain(view.event!.id)
    expect(view.copies.length).toBeGreaterThan(0)
    for (const { a, b } of view.copies) {
      const other = a.id === 'a2' ? b.id : a.id
      expect(view.others.get(other)).toEqual({
        outlet: ARTICLES.find((x) => x.id === other)!.outlet,
        title: ARTICLES.find((x) => x.id === other)!.title,
      })
    }
  })
})

describe('refreshing', () => {
  async function withStages(change: Record<string, number>) {
    const store = await openSqliteStore(files.path)
    await store.write((w) => w.putStageVersions(change))
    return openLibrary(store)
  }

  test('nothing when all is up to date', async () => {
    const library = await files.open()
    await library.add(ARTICLES)
    expect(await library.staleStages()).toEqual([])
    expect(await library.refresh()).toEqual({ stages: [] })
  })

  test.each(Object.keys(STAGES))(
    'an older %s stage is run again, with what rests on it, to the same result',
    async (stage) => {
      const first = await files.open()
      await first.add(ARTICLES)
      const before = await everything(first)
      const library = await withStages({ [stage]: 0 })
      expect(await library.staleStages()).toContain(stage)
      expect((await library.refresh()).stages).toContain(stage)
      expect(await library.staleStages()).toEqual([])
      expect(await everything(library)).toEqual(before)
      expect((await library.search('المدارس', ALL)).total).toBeGreaterThan(0)
      await library.close()
    },
  )

  test('what an older stage left behind is replaced', async () => {
    await (await files.open()).add(ARTICLES.slice(0, 5))
    const store = await openSqliteStore(files.path)
    const [stored] = await store.readingsAfter(0, 1)
    await store.write(async (w) => {
      const outdated = { ...stored!.reading, version: 0, published: null }
      await w.replaceReadings([{ reading: outdated, hash: '', terms: { title: [], text: [], also: [] } }])
      await w.putStageVersions({ reading: 0 })
    })
    const library = await openLibrary(store)
    await library.refresh()
    expect((await library.article('a1'))!.reading).toEqual(stored!.reading)
    await library.close()
  })
})
