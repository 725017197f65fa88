import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { StoryView } from '../../src/app/library.js'
import { slice } from '../../src/domain/index.js'
import { exportStory } from '../../src/surfaces/export/export-story.js'
import { HOSTILE, type SampleRoom, sampleRoom } from './web/sample-room.js'

let sample: SampleRoom
let story: StoryView
let hostile: StoryView

beforeAll(async () => {
  sample = await sampleRoom()
  const stories = await sample.library.stories({ offset: 0, limit: 100 })
  story = (await sample.library.story(stories.find((s) => s.accounts > 2)!.event.id))!
  const article = (await sample.library.article(HOSTILE.id))!
  hostile = (await sample.library.story(article.event!.id))!
})
afterAll(() => sample.close())

const sheetOf = (of: StoryView, form: 'csv' | 'said') =>
  parse(exportStory(of, form, 'ar'), { columns: true, bom: true }) as Record<string, string>[]

const textAt = (id: string, field: string, start: number, end: number) =>
  slice(story.readings.find((r) => r.article.id === id)!.article, { field: field as 'text', start, end })

describe('a story for a spreadsheet', () => {
  it('has a row for each account of each position', () => {
    const witnesses = story.comparison.points.flatMap((p) => p.positions.flatMap((x) => x.witnesses))
    expect(sheetOf(story, 'csv')).toHaveLength(witnesses.length)
  })

  it('has figures as numbers, days as days, and the exact characters behind each row', () => {
    const rows = sheetOf(story, 'csv')
    const figures = story.comparison.points.filter((p) => p.kind === 'figure')
    expect(rows.filter((row) => row.number !== '').length).toBeGreaterThan(figures.length / 2)
    for (const row of rows) {
      if (row.number !== '') expect(row.position!.replaceAll(',', '')).toContain(row.number)
      expect(row.day).toMatch(/^(\d{4}-\d{2}-\d{2})?$/)
      expect(textAt(row.article!, row.field!, Number(row.start), Number(row.end))).toMatch(/\S/)
    }
  })

  it('has a row for each account of each statement, by speaker', () => {
    const rows = sheetOf(story, 'said')
    expect(rows).toHaveLength(story.readings.reduce((sum, r) => sum + r.statements.length, 0))
    const speakers = new Set(story.said.map((group) => group.speaker?.name ?? ''))
    expect(new Set(rows.map((row) => row.speaker))).toEqual(speakers)
    for (const row of rows)
      expect(textAt(row.article!, row.field!, Number(row.start), Number(row.end)).replace(/\s+/g, ' ').trim()).toBe(
        row.content,
      )
  })

  it('has a sheet where there is nothing to tell', () => {
    const bare: StoryView = { ...story, said: [], comparison: { ...story.comparison, points: [] } }
    expect(sheetOf(bare, 'csv')).toEqual([])
    expect(exportStory(bare, 'said', 'en')).toContain('outlet')
  })

  it('lets no cell be run as a formula', () => {
    const dangerous: StoryView = {
      ...story,
      comparison: {
        ...story.comparison,
        points: story.comparison.points.map((p) => ({ ...p, about: '=HYPERLINK("x")' })),
      },
    }
    expect(exportStory(dangerous, 'csv', 'ar')).not.toMatch(/(^|,)"?=/m)
  })
})

describe('who said and who copied, in a report', () => {
  it('has each statement under its verb: a warning without it reads as a call', () => {
    const lines = exportStory(story, 'md', 'ar').split('\n')
    const cues = story.said.flatMap((group) => group.said.map(([first]) => first!.statement.cue)).filter((cue) => cue)
    expect(cues.length).toBeGreaterThan(3)
    for (const cue of cues) expect(lines.some((line) => line.startsWith('- ') && line.includes(`(${cue})`))).toBe(true)
  })

  it('tells what stands in two accounts, with the places of both', () => {
    const report = exportStory(story, 'md', 'en')
    for (const { a, b } of story.copies) expect(report).toMatch(new RegExp(`${a.id}.*${b.id}|${b.id}.*${a.id}`))
    expect(story.copies.length).toBeGreaterThan(0)
  })
})

describe('an address that is none of the web', () => {
  it.each(['csv', 'said', 'md', 'jsonld'] as const)('stands in no %s', (form) => {
    expect(hostile.readings[0]!.article.url).toMatch(/^javascript:/)
    expect(exportStory(hostile, form, 'en')).not.toContain('javascript:window.hit=3')
  })
})

describe('a story as linked data', () => {
  const graph = (of: StoryView) =>
    (JSON.parse(exportStory(of, 'jsonld', 'en')) as { '@graph': Record<string, never>[] })['@graph']

  it('tells persons from bodies', () => {
    const persons = story.said.filter((group) => group.speaker?.isPerson).flatMap((group) => group.said.flat())
    const authors = graph(story).filter(
      (node) => (node.author as { '@type'?: string } | undefined)?.['@type'] === 'Person',
    )
    expect(persons.length).toBeGreaterThan(0)
    expect(authors).toHaveLength(persons.length)
  })

  it('has each account as an article and each statement as a claim with its author', () => {
    const all = graph(story)
    const of = (type: string) => all.filter((node) => node['@type'] === type)
    expect(of('NewsArticle')).toHaveLength(story.readings.length)
    const statements = story.readings.flatMap((r) => r.statements)
    expect(of('Claim').map((c) => c.text)).toEqual(statements.map((s) => s.content))
    expect(of('Claim').map((c) => (c.author as { name?: string } | undefined)?.name ?? null)).toEqual(
      statements.map((s) => s.name ?? s.speaker),
    )
  })
})

describe('a story as a report', () => {
  it('cites the exact characters behind every line', () => {
    const report = exportStory(story, 'md', 'ar')
    const cited = [...report.matchAll(/\(([\w-]+) (title|text):(\d+)–(\d+)\)/g)]
    expect(cited.length).toBeGreaterThan(story.comparison.gist.length)
    for (const [, id, field, start, end] of cited) expect(textAt(id!, field!, +start!, +end!)).toMatch(/\S/)
    for (const { text } of story.comparison.gist)
      expect(report.replaceAll('\\', '')).toContain(text.replace(/\s+/g, ' '))
  })

  it('has every statement under its speaker, and what accounts lack', () => {
    const report = exportStory(story, 'md', 'ar').replaceAll('\\', '')
    const from = report.indexOf('## من قال ماذا')
    expect(from).toBeGreaterThan(0)
    for (const { speaker, said } of story.said) {
      if (speaker) expect(report).toContain(`### ${speaker.name}`)
      for (const [first] of said) expect(report).toContain(first!.statement.content.replace(/\s+/g, ' ').trim())
    }
    const missing = story.comparison.leftOut.flatMap((l) => l.speakers)
    for (const name of missing) expect(report.slice(from)).toContain(name)
  })

  it('numbers the independent sources, with the accounts of each under it', () => {
    const list = exportStory(story, 'md', 'ar').split('## الروايات\n\n')[1]!.trim().split('\n')
    expect(list).toHaveLength(story.readings.length)
    const numbered = list.filter((line) => /^\d/.test(line)).map((line) => Number.parseInt(line, 10))
    expect(numbered).toEqual(story.sources.map((_, i) => i + 1))
  })

  it('takes nothing of an article for markup', () => {
    const report = exportStory(hostile, 'md', 'en')
    expect(report).not.toMatch(/(?<!\\)<(?!https?:)/)
  })

  it('is written in the language that was asked for', () => {
    expect(exportStory(story, 'md', 'en')).toContain('## Accounts')
    expect(exportStory(story, 'md', 'ar')).toContain('## الروايات')
  })
})

describe('the reading room', () => {
  it.each([
    ['json', 'application/json'],
    ['csv', 'text/csv'],
    ['said', 'text/csv'],
    ['md', 'text/markdown'],
    ['jsonld', 'application/ld+json'],
  ])('hands a story out as %s', async (form, type) => {
    const path = `/stories/${encodeURIComponent(story.event.id)}`
    const response = await sample.room.request(`${path}?as=${form}`)
    expect(response.headers.get('content-type')).toContain(type)
    expect(response.headers.get('content-disposition')).toContain('attachment')
    expect(await (await sample.room.request(path)).text()).toContain(`as=${form}`)
  })

  it('knows no other form', async () => {
    const response = await sample.room.request(`/stories/${encodeURIComponent(story.event.id)}?as=constructor`)
    expect(response.status).toBe(404)
  })
})
