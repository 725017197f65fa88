/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/** Search, what somebody says, the pages of names, and feeds. */
import { parseAtomFeed } from 'feedsmith'
import { parseHTML } from 'linkedom'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { HOSTILE, type SampleRoom, sampleRoom } from './sample-room.js'

const PERSON = 'رامح السلوم'

let sample: SampleRoom
beforeAll(async () => {
  sample = await sampleRoom()
}, 60_000)
afterAll(() => sample.close())

const e = encodeURIComponent
async function pageAt(path: string) {
  const response = await sample.room.request(path)
  return parseHTML(await response.text()).document as unknown as Document
}
const textsOf = (of: ParentNode, where: string) => [...of.querySelectorAll(where)].map((x) => x.textContent.trim())

describe('search', () => {
  it('shows each story once, with the outlet, the day and the words of each article that has them', async () => {
    const query = 'السيول'
    const { hits } = await sample.library.search(query, { offset: 0, limit: 1000 })
    const { found, total, articles } = await sample.library.searchStories(query, { offset: 0, limit: 1000 })
    expect(articles).toBe(hits.length)
    expect(found).toHaveLength(total)
    expect(new Set(found.map((f) => f.story.event.id))).toEqual(new Set(hits.map((h) => h.event)))
    expect(found.reduce((sum, f) => sum + f.articles, 0)).toBe(articles)
    expect(found.some((f) => f.hits.length > 1)).toBe(true)
    const page = await pageAt(`/search?q=${e(query)}`)
    const items = [...page.querySelectorAll('.hits > li')]
    expect(items.map((item) => item.querySelector('h2')!.textContent)).toEqual(
      found.slice(0, 15).map((f) => f.story.event.title),
    )
    for (const [i, item] of items.entries()) {
      expect(textsOf(item, '.hit-facts > a')).toEqual(found[i]!.hits.map((hit) => hit.outlet ?? hit.id))
      expect(item.querySelectorAll('.hit-facts time')).toHaveLength(found[i]!.hits.filter((hit) => hit.day).length)
      expect(item.querySelectorAll('.snippet b').length).toBeGreaterThan(0)
    }
  })

  it('puts the newest first when asked', async () => {
    const { found } = await sample.library.searchStories('قال', { offset: 0, limit: 1000, order: 'newest' })
    const days = found.map(
      (f) =>
        f.hits
          .map((hit) => hit.day ?? '')
          .sort()
          .at(-1)!,
    )
    expect(days.length).toBeGreaterThan(3)
    expect(days).toEqual([...days].sort().reverse())
  })

  it('offers who and what is called so', async () => {
    const page = await pageAt(`/search?q=${e('السلوم')}`)
    expect(textsOf(page, '.name-choice a')).toContain(PERSON)
  })

  it('offers each word where all together find nothing', async () => {
    const page = await pageAt(`/search?q=${e('السيول قرنبيط')}`)
    expect(textsOf(page, '.none a')).toEqual(['السيول', 'قرنبيط'])
    expect(page.querySelectorAll('.hits > li')).toHaveLength(0)
  })

  it('does not mind a page after the last', async () => {
    expect((await sample.room.request(`/search?q=${e('السيول')}&page=9000`)).status).toBe(200)
  })
})

describe('what somebody says', () => {
  it('is all his statements, whatever part of the name was typed', async () => {
    const all = await sample.library.searchStatements(PERSON, '', { offset: 0, limit: 100 })
    expect(all.speakers.map((s) => s.name)).toEqual([PERSON])
    const said = all.found.flatMap((f) => f.said)
    expect(said.length).toBeGreaterThan(2)
    const part = await sample.library.searchStatements('رامح', '', { offset: 0, limit: 100 })
    expect(part.found).toEqual(all.found)
  })

  it('is only what has the words, in bold', async () => {
    const all = await sample.library.searchStatements(PERSON, '', { offset: 0, limit: 100 })
    const { content } = all.found[0]!.said[0]!.sayings[0]!.statement
    const word = content.split(/\s+/).find((w) => w.length > 5)!
    const page = await pageAt(`/search?by=${e(PERSON)}&q=${e(word)}`)
    const shown = textsOf(page, '.said-in-story blockquote')
    expect(shown.some((text) => text.includes(content))).toBe(true)
    for (const quote of page.querySelectorAll('.said-in-story blockquote'))
      expect(quote.querySelector('b')).not.toBeNull()
    const none = await pageAt(`/search?by=${e(PERSON)}&q=${e('قرنبيط')}`)
    expect(none.querySelectorAll('blockquote')).toHaveLength(0)
    expect(none.querySelectorAll('.none')).toHaveLength(1)
  })

  it('of nobody says so', async () => {
    const page = await pageAt(`/search?by=${e('قرنبيط')}`)
    expect(textsOf(page, '.none')).toHaveLength(1)
  })
})

describe('the page of a name', () => {
  it('counts who covers it, in bars and in words', async () => {
    const followed = (await sample.library.follow('person', PERSON, { offset: 0, limit: 5 }))!
    const page = await pageAt(`/people/${e(PERSON)}`)
    const outlets = new Map<string, number>()
    for (const { outlet, articles } of followed.coverage) outlets.set(outlet!, (outlets.get(outlet!) ?? 0) + articles)
    const rows = [...page.querySelectorAll('.coverage tbody tr')].map((row) => [
      row.querySelector('th')!.textContent.trim(),
      Number(row.querySelectorAll('td')[1]!.textContent),
    ])
    expect(new Map(rows as [string, number][])).toEqual(outlets)
    for (const bars of page.querySelectorAll('.coverage svg')) expect(bars.getAttribute('aria-label')).toBeTruthy()
    expect(page.querySelectorAll('details table tbody tr').length).toBeGreaterThan(0)
  })

  it('has a person’s role with the place that shows it', async () => {
    const people = await sample.library.topNames('person', {}, 40)
    let roles = 0
    for (const { name } of people) {
      const page = await pageAt(`/people/${e(name)}`)
      for (const a of page.querySelectorAll('.roles a')) {
        expect(a.getAttribute('href')).toMatch(/^\/articles\/.*at=.*#here$/)
        roles++
      }
    }
    expect(roles).toBeGreaterThan(2)
  }, 60_000)

  it('puts what is disputed first when asked', async () => {
    const [place] = await sample.library.topNames('place', { disputed: true }, 1)
    const page = await pageAt(`/places/${e(place!.name)}?order=disputed`)
    expect(page.querySelector('.followed .story .disputed')).not.toBeNull()
    expect(page.querySelector('.orders [aria-current]')!.getAttribute('href')).toContain('order=disputed')
  })
})

describe('feeds', () => {
  const feedAt = async (path: string) => {
    const response = await sample.room.request(path)
    expect(response.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8')
    return parseAtomFeed(await response.text())
  }
  const idOf = (event: string) => `urn:riwaya:event:${e(event)}`

  it('have the newest stories of a filter or of words', async () => {
    const all = await feedAt('/feed')
    const newest = await sample.library.stories({ offset: 0, limit: 40 })
    expect(all.entries!.map((entry) => entry.id)).toEqual(newest.map((s) => idOf(s.event.id)))
    const person = await feedAt(`/feed?person=${e(PERSON)}`)
    const his = await sample.library.stories({ offset: 0, limit: 40, person: PERSON })
    expect(person.entries!.map((entry) => entry.id)).toEqual(his.map((s) => idOf(s.event.id)))
    const words = await feedAt(`/feed?q=${e('السيول')}`)
    const { found } = await sample.library.searchStories('السيول', { offset: 0, limit: 40, order: 'newest' })
    expect(words.entries!.map((entry) => entry.id)).toEqual(found.map((f) => idOf(f.story.event.id)))
  })

  it('lead back to the stories, and are told of on their pages', async () => {
    const { entries, links } = await feedAt(`/feed?person=${e(PERSON)}&lang=en`)
    expect(links!.map((link) => link.rel)).toEqual(['self', 'alternate'])
    for (const { links: own } of entries!) {
      const url = new URL(own![0]!.href!)
      expect((await sample.room.request(url.pathname + url.search)).status).toBe(200)
      expect(url.searchParams.get('lang')).toBe('en')
    }
    for (const path of ['/', `/people/${e(PERSON)}`, '/outlets/' + e('صوت الوادي'), `/search?q=${e('السيول')}`]) {
      const href = (await pageAt(path)).querySelector('link[rel=alternate]')!.getAttribute('href')!
      expect((await sample.room.request(href)).status, path).toBe(200)
    }
  })

  it('hold what articles say as text, whatever it is', async () => {
    const source = await (await sample.room.request(`/feed?outlet=${e(HOSTILE.outlet!)}`)).text()
    const [entry] = parseAtomFeed(source).entries!
    expect(entry!.title).toEqual({ value: HOSTILE.title, type: 'text' })
    expect(entry!.authors!.map((author) => author.name)).toEqual([HOSTILE.outlet])
    await sample.library.add([
      {
        id: 'odd',
        outlet: 'حروف',
        url: null,
        title: 'صفر \u0000\ufffe <b> ]]> هنا',
        author: null,
        published: { day: '2019-09-09', at: null },
        text: 'افتتح المعرض السنوي للخزف في بلدة الطين \u0000\ud800 أمس.',
      },
    ])
    const odd = await (await sample.room.request(`/feed?outlet=${e('حروف')}`)).text()
    expect(parseAtomFeed(odd).entries![0]!.title!.value).toBe('صفر \ufffd\ufffd <b> ]]> هنا')
  })
})
