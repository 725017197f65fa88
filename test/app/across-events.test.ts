/** A storyline of two events half a year apart, from the store to the page and the terminal. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eventRecord } from '../../src/app/event-record.js'
import type { Library } from '../../src/app/library.js'
import { openLibrary } from '../../src/app/open-library.js'
import { STAGES } from '../../src/app/stages.js'
import type { Article, Event } from '../../src/domain/index.js'
import { compareAcross, readOne } from '../../src/pipeline.js'
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store.js'
import { storylineComparisonJson } from '../../src/surfaces/json-lines.js'
import { readingRoom } from '../../src/surfaces/web/reading-room.js'
import { riwaya } from '../surfaces/run-riwaya.js'

const article = (id: string, outlet: string, day: string, text: string): Article => ({
  id,
  outlet,
  url: null,
  title: null,
  author: null,
  published: { day, at: null },
  text,
})
const readings = [
  article(
    'a',
    'الأفق',
    '2031-11-04',
    'تل عنبر (ساحلان) - (يراع): وصل الوزير رامي الدالي إلى مدينة ميرابا خلال الحرب في ساحلان والتي أسفرت عن مقتل نحو 400 ألف شخص.',
  ),
  article(
    'b',
    'المدار',
    '2032-05-18',
    'تل عنبر (ساحلان) - (يراع): التقى الوزير نظيره في مدينة ميرابا. وأسفر الصراع في ساحلان عن مقتل نصف مليون شخص.',
  ),
  article('c', 'الوادي', '2032-05-20', 'أضرب عمال الميناء عن العمل.'),
].map((a) => readOne(a))
const events = readings.map(
  ({ article: { id }, published }): Event => ({
    id: `e-${id}`,
    storyline: 's',
    title: `حدث ${id}`,
    titleFrom: id,
    day: published!.day,
    place: null,
    names: [],
    articles: [id],
  }),
)
const storyline = { id: 's', title: 'المسار', events: events.map((e) => e.id) }

const folder = mkdtempSync(join(tmpdir(), 'riwaya-across-'))
const path = join(folder, 'library.db')
let library: Library

beforeAll(async () => {
  const store = await openSqliteStore(path)
  await store.write(async (writer) => {
    const terms = { title: [], text: [], also: [] }
    await writer.insertArticles(readings.map((reading) => ({ reading, hash: reading.article.id, terms })))
    await writer.putEvents(events.map((event, i) => eventRecord(event, [readings[i]!], [])))
    await writer.putStorylines([storyline])
    await writer.putStageVersions(STAGES)
  })
  library = await openLibrary(store)
})
afterAll(async () => {
  await library.close()
  rmSync(folder, { recursive: true })
})

describe('points across the events of a storyline', () => {
  it('stand on the story of each event that takes part', async () => {
    const { across } = (await library.story('e-b'))!
    expect(across.points.map((p) => p.positions.map((q) => q.value))).toEqual([['≈400,000', '500,000']])
    expect(across.readings.map((r) => r.article.id).sort()).toEqual(['a', 'b'])
  })

  it('and on no other', async () => {
    expect((await library.story('e-c'))!.across).toEqual({ points: [], readings: [] })
  })

  it('are shown on its page with their outlets', async () => {
    const room = readingRoom(library)
    const page = await (await room.request('/stories/e-b')).text()
    const section = page.slice(page.indexOf('id="across"'), page.indexOf('id="who-said"'))
    for (const words of ['في أحداث أخرى من المسار', 'الأفق', 'المدار', '500,000']) expect(section).toContain(words)
    expect(await (await room.request('/stories/e-c')).text()).not.toContain('id="across"')
  })

  it('and in the terminal', async () => {
    const { out } = await riwaya(['show', 'e-b', '--store', path])
    expect(out).toContain('Across the events of the storyline')
    expect(out).toContain('≈400,000')
  })

  it('are a line of their own for programs', () => {
    const assignments = events.map((e) => ({ id: e.articles[0]!, event: e.id, storyline: 's' }))
    const lines = compareAcross({ readings, copies: [], events, storylines: [storyline], assignments })
    expect(lines.map(storylineComparisonJson)).toMatchObject([
      { storyline: 's', events: ['e-a', 'e-b'], across: true, points: [{ kind: 'figure' }] },
    ])
  })
})
