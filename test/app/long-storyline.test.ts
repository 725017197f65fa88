import { afterEach, beforeEach, expect, test } from 'vitest'
import { openLibrary } from '../../src/app/open-library.js'
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store.js'
import { entry, eventOf } from '../store/invented-entries.js'
import { temporaryLibrary } from './temporary-library.js'

let files: ReturnType<typeof temporaryLibrary>
beforeEach(() => {
  files = temporaryLibrary()
})
afterEach(() => files.remove())

const COUNT = 250
const IDS = Array.from({ length: COUNT }, (_, i) => `e${i}`)

test('the page of an event of a long storyline shows the hundred events that came nearest', async () => {
  const store = await openSqliteStore(files.path)
  await store.write(async (w) => {
    await w.insertArticles(IDS.map((id) => entry(`article of ${id}`)))
    const records = IDS.map((id) => eventOf(id, [`article of ${id}`]))
    await w.putEvents(records.map((r) => ({ ...r, event: { ...r.event, storyline: 's' } })))
    await w.putStorylines([{ id: 's', title: 'قصة طويلة', events: IDS }])
  })
  const library = await openLibrary(store)
  const related = async (id: string) => (await library.story(id))!.related.map((e) => e.id)
  expect(await related('e120')).toEqual([...IDS.slice(70, 120), ...IDS.slice(121, 171)])
  expect(await related('e3')).toEqual([...IDS.slice(0, 3), ...IDS.slice(4, 101)])
  expect(await related('e249')).toEqual(IDS.slice(149, 249))
  expect((await library.story('e3'))!.storyline.events).toHaveLength(COUNT)
  await library.close()
})
