/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/** Pages beside a story and an article: outlets, names to choose from, accounts side by side, every point. */
import { parseHTML } from 'linkedom'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { StoryView } from '../../../src/app/library.js'
import { slice } from '../../../src/domain/index.js'
import { type SampleRoom, sampleRoom } from './sample-room.js'

let sample: SampleRoom
const stories: StoryView[] = []

async function pageAt(path: string) {
  const response = await sample.room.request(path)
  return { response, document: parseHTML(await response.text()).document as unknown as Document }
}
const storyPath = (story: StoryView) => `/stories/${encodeURIComponent(story.event.id)}`
const textsOf = (document: Document, where: string) =>
  [...document.querySelectorAll(where)].map((e) => e.textContent.trim())

beforeAll(async () => {
  sample = await sampleRoom()
  for (const { event } of await sample.library.stories({ offset: 0, limit: 100 }))
    stories.push((await sample.library.story(event.id))!)
}, 60_000)
afterAll(() => sample.close())

describe('outlets', () => {
  it('each has a page with its stories and what was counted, reached from the list of all', async () => {
    const { document } = await pageAt('/outlets')
    const outlets = await sample.library.outlets()
    expect(textsOf(document, 'tbody th')).toEqual(outlets.map((o) => o.outlet))
    for (const { outlet, articles } of outlets) {
      const page = await pageAt(`/outlets/${encodeURIComponent(outlet)}`)
      expect(page.response.status).toBe(200)
      const found = (await sample.library.outlet(outlet))!
      expect(found.looked).toBe(articles)
      expect(found.shared.first).toBeLessThanOrEqual(found.shared.stories)
      const [first] = textsOf(page.document, '.in-numbers dd')
      expect(first).toBe(`${found.shared.first} / ${found.shared.stories}`)
      const told = stories.filter((s) => s.readings.some((r) => r.article.outlet === outlet))
      expect(textsOf(page.document, '.story h2').sort()).toEqual(told.map((s) => s.event.title).sort())
    }
  })

  it('of two that share passages each is a partner of the other', async () => {
    const views = await Promise.all(
      (await sample.library.outlets()).map(async (o) => (await sample.library.outlet(o.outlet))!),
    )
    const pairs = views.flatMap((v) => v.partners.map((p) => ({ from: v.outlet, to: p.outlet, ...p })))
    expect(pairs.length).toBeGreaterThan(1)
    for (const { from, to, taken, given } of pairs) {
      const back = pairs.find((p) => p.from === to && p.to === from)!
      expect([from, to, back.given.length > 0, back.taken.length > 0]).toEqual([
        from,
        to,
        taken.length > 0,
        given.length > 0,
      ])
    }
  })

  it('one that the library has not is not found', async () => {
    expect((await pageAt('/outlets/nowhere')).response.status).toBe(404)
  })
})

describe('a part of a name', () => {
  it('leads to the one who has it', async () => {
    const { response } = await pageAt(`/people/${encodeURIComponent('رامح')}`)
    expect(response.status).toBe(302)
    expect(decodeURIComponent(response.headers.get('location')!)).toBe('/people/رامح السلوم')
  })

  it('stands in a filter for all who have it, and each can be chosen', async () => {
    const people = await sample.library.topNames('person', {}, 200)
    const words = [...new Set(people.flatMap((p) => p.name.split(' ')))]
    const found = await Promise.all(
      words.map(async (typed) => ({ typed, ...(await sample.library.findNames('person', typed)) })),
    )
    const { typed, like } = found.find((f) => f.exact === null && f.like.length > 1)!
    const { document } = await pageAt(`/?person=${encodeURIComponent(typed)}`)
    expect(textsOf(document, '.name-choice a')).toEqual(like.map((n) => n.name))
    const all = textsOf(document, '.story h2')
    for (const a of document.querySelectorAll('.name-choice a')) {
      const chosen = textsOf((await pageAt(a.getAttribute('href')!)).document, '.story h2')
      expect(chosen.length).toBeGreaterThan(0)
      expect(all).toEqual(expect.arrayContaining(chosen))
    }
    expect(textsOf((await pageAt(`/people/${encodeURIComponent(typed)}`)).document, '.name-links a')).toEqual(
      like.map((n) => n.name),
    )
  })
})

describe('accounts side by side', () => {
  it('mark every passage that stands in a shown account, under its number', async () => {
    let numbers = 0
    for (const story of stories.filter((s) => s.readings.length > 1)) {
      const shown = story.readings.slice(0, 4)
      const query = shown.map((r) => `&with=${encodeURIComponent(r.article.id)}`).join('')
      const { document } = await pageAt(`${storyPath(story)}?part=accounts${query}`)
      expect(textsOf(document, '.column h3')).toHaveLength(shown.length)
      for (const a of document.querySelectorAll('.column .passage-number')) {
        const passage = document.getElementById(a.getAttribute('href')!.slice(1))
        expect(passage, story.event.id).not.toBeNull()
        numbers++
      }
      const marked = textsOf(document, '.shared').join('').replace(/\s+/g, '')
      for (const { places } of story.passages)
        for (const { article, span } of places) {
          const reading = shown.find((r) => r.article.id === article)
          if (!reading || span.field !== 'text') continue
          const words = slice(reading.article, span).split(/\s+/).filter(Boolean)
          // Furniture is left out, so not every word need be there.
          expect(words.filter((word) => marked.includes(word)).length).toBeGreaterThan(words.length / 2)
        }
    }
    expect(numbers).toBeGreaterThan(3)
  }, 60_000)

  it('are the first of each independent source when none are asked for', async () => {
    const story = stories.find((s) => s.sources.length > 2)!
    const { document } = await pageAt(`${storyPath(story)}?part=accounts`)
    expect(textsOf(document, '.column')).toHaveLength(3)
  })
})

describe('every point of a story', () => {
  it('has a permanent link to the page of all points', async () => {
    for (const story of stories) {
      const { document } = await pageAt(`${storyPath(story)}?part=points`)
      expect(document.querySelectorAll('.point')).toHaveLength(story.comparison.points.length)
      const main = await pageAt(storyPath(story))
      for (const a of main.document.querySelectorAll('#whoSays ~ * .permanent, .story-page > section .permanent')) {
        const [path, anchor] = a.getAttribute('href')!.split('#')
        if (path!.includes('part=points'))
          expect(document.getElementById(anchor!), a.getAttribute('href')!).not.toBeNull()
      }
    }
  }, 60_000)
})

describe('a text to copy', () => {
  it('has the words, the outlet, the headline and the link to exactly these characters', async () => {
    const { reading } = (await sample.library.article(stories[0]!.readings[0]!.article.id))!
    const { id, text, outlet } = reading.article
    const path = `/articles/${encodeURIComponent(id)}?at=text%3A0-40`
    const [cited] = textsOf((await pageAt(path)).document, '.cite pre')
    expect(cited).toContain(`«${text.slice(0, 40).replace(/\s+/g, ' ').trim()}»`)
    expect(cited).toContain(outlet)
    expect(cited!.split('\n').at(-1)).toBe(`http://localhost${path}#here`)
  })
})

describe('the whole room', () => {
  it('has no link that leads nowhere', async () => {
    const seen = new Set(['/', '/?lang=en'])
    const waiting = [...seen]
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      const { response, document } = await pageAt(path)
      expect(response.status, path).toBe(200)
      for (const a of document.querySelectorAll('a[href^="/"]')) {
        const url = new URL(a.getAttribute('href')!, 'http://localhost')
        // Every mark in an article has an address of its own on one and the same page; exports are tested beside their forms.
        url.searchParams.delete('at')
        url.searchParams.delete('rules')
        const next = url.pathname + url.search
        if (seen.has(next) || url.searchParams.has('as')) continue
        seen.add(next)
        waiting.push(next)
      }
    }
    expect(seen.size).toBeGreaterThan(150)
  }, 240_000)
})
