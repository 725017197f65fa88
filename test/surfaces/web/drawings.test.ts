/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { parseHTML } from 'linkedom'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { StoryView } from '../../../src/app/library.js'
import { layOutTransmission } from '../../../src/surfaces/web/drawings/transmission-layout.js'
import { type SampleRoom, sampleRoom } from './sample-room.js'

let sample: SampleRoom
const stories: StoryView[] = []
const pages = new Map<string, Document>()

const pageAt = async (path: string) =>
  parseHTML(await (await sample.room.request(path)).text()).document as unknown as Document

beforeAll(async () => {
  sample = await sampleRoom()
  for (const { event } of await sample.library.stories({ offset: 0, limit: 100 })) {
    stories.push((await sample.library.story(event.id))!)
    pages.set(event.id, await pageAt(`/stories/${encodeURIComponent(event.id)}`))
  }
}, 60_000)
afterAll(() => sample.close())

const each = (check: (story: StoryView, page: Document) => void) => {
  for (const story of stories) check(story, pages.get(story.event.id)!)
}

describe('the chain of transmission', () => {
  it('stands in full in a table, behind the drawing or one link further', async () => {
    for (const story of stories) {
      const page = pages.get(story.event.id)!
      const table = page.querySelector('#whoSays ~ .drawn table')
      const drawn = story.transmission.some((p) => p.speaker !== null)
      expect(table !== null, story.event.id).toBe(drawn)
      if (!table) continue
      const all = `/stories/${encodeURIComponent(story.event.id)}?part=said`
      const rest = page.querySelector(`.drawn a[href="${all}"]`)
      const whole = rest ? await pageAt(all) : page
      expect(whole.querySelectorAll('td:last-child').length, story.event.id).toBeGreaterThanOrEqual(
        story.transmission.length,
      )
      expect(table.querySelectorAll('tbody tr').length).toBe(Math.min(12, story.transmission.length))
    }
  })

  it('counts every statement of the accounts once', () =>
    each(({ transmission, readings }) => {
      const counted = transmission.reduce((sum, p) => sum + p.statements, 0)
      expect(counted).toBe(readings.reduce((sum, r) => sum + r.statements.length, 0))
    }))

  it('leads from the outlet through the agency to the speaker', () => {
    const path = {
      outlet: 'صوت الوادي',
      through: ['يراع'],
      speaker: 'ندى',
      anonymous: false,
      statements: 2,
      unsure: false,
    }
    const { nodes, links } = layOutTransmission([path, { ...path, through: [], speaker: 'سامر' }])
    expect(links.map((l) => [l.from.name, l.to.name])).toEqual([
      ['صوت الوادي', 'يراع'],
      ['يراع', 'ندى'],
      ['صوت الوادي', 'سامر'],
    ])
    const layer = (name: string) => nodes.find((n) => n.name === name)!.layer
    expect([layer('صوت الوادي'), layer('يراع'), layer('ندى'), layer('سامر')]).toEqual([0, 1, 2, 2])
  })

  it('passes those who carried nothing of it in a lane beside them', () => {
    const path = { through: [], anonymous: false, statements: 1, unsure: false }
    const paths = ['صوت الوادي', 'الضفة', 'المرسى'].flatMap((outlet) => [
      { ...path, outlet, speaker: 'سامر' },
      { ...path, outlet, speaker: 'ندى' },
      { ...path, outlet, through: ['يراع'], speaker: 'هند' },
    ])
    const { nodes, links } = layOutTransmission(paths)
    const carrier = nodes.find((n) => n.name === 'يراع')!
    const direct = links.filter((l) => l.to.name === 'سامر' || l.to.name === 'ندى')
    expect(direct).toHaveLength(6)
    for (const { by } of direct) {
      expect(by.map((lane) => lane.layer)).toEqual([1])
      // A box is two thirds of a row high.
      expect(Math.abs(by[0]!.row - carrier.row)).toBeGreaterThan(1 / 3)
    }
    expect(new Set(direct.map((l) => l.by[0]!.row)).size).toBe(3)
    expect(links.filter((l) => l.to.name === 'هند').every((l) => l.by.length === 0)).toBe(true)
  })

  it('has room for the most quoted, and says how many it leaves to the table', () => {
    const paths = Array.from({ length: 20 }, (_, i) => ({
      outlet: 'صوت الوادي',
      through: [],
      speaker: `متحدث ${i}`,
      anonymous: false,
      statements: i + 1,
      unsure: false,
    }))
    const { nodes, hidden } = layOutTransmission(paths)
    expect(nodes.some((n) => n.name === 'متحدث 19')).toBe(true)
    expect(nodes.some((n) => n.name === 'متحدث 0')).toBe(false)
    expect(nodes.length - 1 + hidden).toBe(20)
  })
})

describe('the figures over time', () => {
  it('show each value that moved, linked to where an account gives it', () => {
    const moved = (s: StoryView) =>
      s.comparison.points.find((p) => p.type !== 'agreed' && p.about === 'القتلى' && p.positions.length > 2)
    const flood = stories.find(moved)!
    const point = moved(flood)!
    const charts = [...pages.get(flood.event.id)!.querySelectorAll('#whatChanged ~ .drawn svg.drawing')]
    const shownIn = (chart: Element) => [...chart.querySelectorAll('text.value')].map((t) => t.textContent).sort()
    expect(charts.map(shownIn)).toContainEqual(point.positions.map((p) => p.value).sort())
    for (const a of charts.flatMap((chart) => [...chart.querySelectorAll('a')]))
      expect(a.getAttribute('href')).toMatch(/^\/articles\/.+at=/)
  })
})

describe('what changed', () => {
  it('is told step by step, with what was replaced and who came in', () => {
    let steps = 0
    each(({ changes }, page) => {
      const items = [...page.querySelectorAll('#whatChanged ~ .change-log li')]
      expect(items).toHaveLength(Math.min(10, changes.log.length))
      const figures = changes.log.filter((c) => c.kind === 'point' && c.point.kind === 'figure')
      const shown = items.filter((i) => i.className === 'point').map((i) => i.querySelector('b')!.textContent)
      for (const change of figures.slice(-10)) if (change.kind === 'point') expect(shown).toContain(change.to.value)
      steps += figures.length
    })
    expect(steps).toBeGreaterThan(1)
  })

  it('names nobody as new where one account tells the story', () =>
    each(({ readings, changes }) => {
      if (readings.length === 1) expect(changes.log.filter((c) => c.kind === 'voices')).toEqual([])
    }))
})

describe('the first screen', () => {
  it('answers each question and leads to the long answer', () =>
    each((_, page) => {
      const answers = [...page.querySelectorAll('.in-short dt a')]
      expect(answers.length).toBeGreaterThan(1)
      for (const a of answers) {
        expect(page.getElementById(a.getAttribute('href')!.slice(1))).not.toBeNull()
        expect(a.closest('div')!.querySelector('dd')!.textContent.trim()).not.toBe('')
      }
    }))

  it('dates every sentence of the gist', () =>
    each(({ comparison }, page) => {
      const times = [...page.querySelectorAll('.gist time')].map((e) => e.textContent)
      expect(times).toHaveLength(comparison.gist.length)
      for (const [i, { published }] of comparison.gist.entries()) expect(times[i] !== '').toBe(published !== null)
    }))
})

describe('the map of copied passages', () => {
  it('has a band from each place of a passage to the next', () =>
    each((story, page) => {
      const inText = story.passages.map((p) => p.places.filter((place) => place.span.field === 'text').length)
      const bands = inText.reduce((sum, places) => sum + Math.max(0, places - 1), 0)
      expect(page.querySelectorAll('.band').length, story.event.id).toBe(bands)
    }))

  it('stands as a list of the same accounts too, for windows without room to draw', () =>
    each((_, page) => {
      const map = page.querySelector('.copy-map')
      if (!map) return
      const rows = [...map.querySelectorAll('.copy-rows > li')]
      expect(rows).toHaveLength(map.querySelectorAll('.drawing .bar').length)
      const parts = (where: string) => map.querySelectorAll(`${where} .copied-part`).length
      expect(parts('.copy-rows')).toBe(parts('.drawing'))
    }))
})

describe('who is missing', () => {
  it('names for each account what most others have', () =>
    each((story, page) => {
      if (story.readings.length < 2) return
      const missing = story.comparison.leftOut.flatMap((l) => [...l.points, ...l.speakers])
      const cells = page.querySelectorAll('.left-out td.missing li')
      expect(cells, story.event.id).toHaveLength(missing.length)
    }))

  it('has each outlet once, with its accounts by title and time, and each speaker that it alone has once', () =>
    each(({ comparison, readings }, page) => {
      const bodies = [...page.querySelectorAll('.left-out tbody')]
      const outlets = bodies.map((b) => b.querySelector('th bdi')!.textContent)
      expect(new Set(outlets).size).toBe(outlets.length)
      for (const body of bodies) {
        const outlet = body.querySelector('th bdi')!.textContent
        const own = readings.filter((r) => (r.article.outlet ?? r.article.id) === outlet)
        expect(body.querySelectorAll('.account-line a')).toHaveLength(own.length)
        const alone = comparison.leftOut
          .filter((l) => own.some((r) => r.article.id === l.article))
          .flatMap((l) => l.aloneSpeakers)
        const shown = [...body.querySelectorAll('.alone bdi')].map((e) => e.textContent)
        expect(shown.sort()).toEqual([...new Set(alone)].sort())
      }
    }))

  it('leads from each point that an account lacks to the point', async () => {
    for (const story of stories) {
      const links = [...pages.get(story.event.id)!.querySelectorAll('.left-out td.missing a')].map(
        (a) => a.getAttribute('href')!,
      )
      for (const link of new Set(links)) {
        const [path, anchor] = link.split('#') as [string, string]
        expect((await pageAt(path)).getElementById(anchor), link).not.toBeNull()
      }
    }
  })
})
