/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { parseHTML } from 'linkedom'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { ArticleView, Library, StorySummary } from '../../../src/app/library.js'
import { slice } from '../../../src/domain/index.js'
import { chainOf } from '../../../src/reading/statements/chain-of.js'
import { readingRoom } from '../../../src/surfaces/web/reading-room.js'
import { HOSTILE, type SampleRoom, sampleRoom } from './sample-room.js'

let sample: SampleRoom
let stories: readonly StorySummary[]
let story: StorySummary
let article: ArticleView

const ask = (path: string) => Promise.resolve(sample.room.request(path))

async function pageAt(path: string) {
  const response = await ask(path)
  const html = await response.text()
  return { response, html, document: parseHTML(html).document as unknown as Document }
}

/** Text of an element as it is read: without the notes that appear on hover and the numbers of statements. */
function wordsOf(element: Element): string {
  const copy = element.cloneNode(true) as Element
  for (const extra of copy.querySelectorAll('.tip, .said-number')) extra.remove()
  return copy.textContent
}

beforeAll(async () => {
  sample = await sampleRoom()
  stories = await sample.library.stories({ offset: 0, limit: 100 })
  story = stories.find((s) => s.accounts > 1)!
  article = (await sample.library.article(story.event.articles[0]!))!
})
afterAll(() => sample.close())

const articlePath = (id: string) => `/articles/${encodeURIComponent(id)}`

describe('pages', () => {
  it('the list of all stories has each with its counts and a link', async () => {
    const { response, document } = await pageAt('/?all=1')
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toMatch(/^text\/html; charset=utf-8$/i)
    expect(document.querySelectorAll('.story')).toHaveLength(Math.min(30, stories.length))
    const titles = [...document.querySelectorAll('.story h2')].map((h) => h.textContent)
    expect(titles).toEqual(stories.slice(0, 30).map((s) => s.event.title))
  })

  it('home is the newest day: what several tell by independent sources, then, folded, what one tells', async () => {
    const [newest] = await sample.library.days()
    const { document } = await pageAt('/')
    const titlesIn = (where: string) => [...document.querySelectorAll(where)].map((e) => e.textContent.trim())
    const several = await sample.library.stories({
      offset: 0,
      limit: 30,
      day: newest!.day,
      accounts: 'several',
      order: 'sources',
    })
    const one = await sample.library.stories({ offset: 0, limit: 60, day: newest!.day, accounts: 'one' })
    expect(titlesIn('.story h2')).toEqual(several.map((s) => s.event.title))
    expect(titlesIn('.single-stories .story-line > a')).toEqual(one.map((s) => s.event.title))
    const same = await pageAt(`/?day=${newest!.day}`)
    expect([...same.document.querySelectorAll('h1')].map((h) => h.textContent)).toEqual(titlesIn('h1'))
  })

  it('every day of the library is reached from the one after it', async () => {
    const days = (await sample.library.days()).map((d) => d.day)
    for (const [i, day] of days.entries()) {
      const { document } = await pageAt(`/?day=${day}`)
      const link = (rel: string) => document.querySelector(`.days a[rel=${rel}]`)?.getAttribute('href') ?? null
      expect(link('prev')).toBe(days[i + 1] ? `/?day=${days[i + 1]}` : null)
      expect(link('next')).toBe(i > 0 ? `/?day=${days[i - 1]}` : null)
    }
  })

  it('what is disputed comes first when asked', async () => {
    const { document } = await pageAt('/?all=1&order=disputed')
    const disputed = [...document.querySelectorAll('.story')].map((item) => item.querySelector('.disputed') !== null)
    expect(disputed.filter(Boolean).length).toBeGreaterThan(0)
    expect(disputed).toEqual([...disputed].sort((a, b) => Number(b) - Number(a)))
  })

  it('home keeps to an outlet', async () => {
    const { document } = await pageAt(`/?outlet=${encodeURIComponent('صوت الوادي')}`)
    const shown = [...document.querySelectorAll('.story')]
    expect(shown.length).toBe(stories.filter((s) => s.outlets.includes('صوت الوادي')).length)
    for (const item of shown) expect(item.querySelector('.story-outlets')!.textContent).toContain('صوت الوادي')
    expect(document.querySelectorAll('nav.pages a')).toHaveLength(0)
  })

  it('a story lists each speaker once', async () => {
    const { document } = await pageAt(`/stories/${story.event.id}`)
    const speakers = [...document.querySelectorAll('.speaker-group summary bdi')].map((s) => s.textContent)
    expect(speakers.length).toBeGreaterThan(0)
    expect(new Set(speakers).size).toBe(speakers.length)
  })

  it('a long story keeps its page short, with all statements and the whole timeline on pages of their own', async () => {
    for (const { event } of stories) {
      const { said, comparison } = (await sample.library.story(event.id))!
      const path = `/stories/${encodeURIComponent(event.id)}`
      const all = await pageAt(`${path}?part=said`)
      expect(all.document.querySelectorAll('.statement')).toHaveLength(said.reduce((n, g) => n + g.said.length, 0))
      const timeline = await pageAt(`${path}?part=timeline`)
      expect(timeline.document.querySelectorAll('.timeline li')).toHaveLength(comparison.timeline.length)
      const { document } = await pageAt(path)
      const cut = document.querySelectorAll('.statement').length < all.document.querySelectorAll('.statement').length
      expect(document.querySelector('a[href*="part=said"]') !== null).toBe(cut)
    }
  }, 60_000)

  it('a story shows every account with its headline', async () => {
    const { response, document } = await pageAt(`/stories/${story.event.id}`)
    expect(response.status).toBe(200)
    expect(document.querySelector('h1')!.textContent).toBe(story.event.title)
    expect(document.querySelectorAll('.account')).toHaveLength(story.accounts)
    expect(document.querySelectorAll('.source')).toHaveLength(story.independentSources)
  })

  it('a story shows every point that the home page counts as disputed, and those that are unsure besides', async () => {
    for (const { event, disputed } of stories) {
      const { document } = await pageAt(`/stories/${encodeURIComponent(event.id)}`)
      const shown = document.querySelectorAll('.point.differs-by-source, .point.differs-between-outlets')
      const { points } = (await sample.library.story(event.id))!.comparison
      const unsure = points.filter((p) => p.type.startsWith('differs') && p.certainty === 'unsure').length
      expect([event.id, shown.length]).toEqual([event.id, disputed + unsure])
    }
  })

  it('a position says when all its sources have it from one speaker', async () => {
    for (const { event } of stories) {
      const { comparison } = (await sample.library.story(event.id))!
      const alone = comparison.points
        .flatMap((p) => p.positions)
        .filter(({ sources, witnesses }) => {
          const speakers = new Set(witnesses.map((w) => w.speaker))
          return sources.length > 1 && speakers.size === 1 && !speakers.has(null)
        })
      const { document } = await pageAt(`/stories/${encodeURIComponent(event.id)}`)
      const told = [...document.querySelectorAll('.position-value small')].filter((e) =>
        e.textContent.includes('قائل واحد'),
      )
      expect([event.id, told.length]).toEqual([event.id, alone.length])
    }
  })

  it('an article shows its whole text, in order and unchanged', async () => {
    for (const { event } of stories) {
      for (const id of event.articles) {
        const { reading } = (await sample.library.article(id))!
        const { document } = await pageAt(articlePath(id))
        const lines = [...document.querySelectorAll('.article-text p')].map(wordsOf)
        expect(lines).toEqual(reading.article.text.split('\n').filter((line) => line.trim()))
        if (reading.article.title) expect(wordsOf(document.querySelector('h1')!).trim()).toBe(reading.article.title)
      }
    }
  })

  it('an article lists every statement, and its number in the text leads there', async () => {
    const { document } = await pageAt(articlePath(article.reading.article.id))
    const cards = document.querySelectorAll('aside .statement')
    expect(cards).toHaveLength(article.reading.statements.length)
    for (const a of document.querySelectorAll('a[href^="#"]'))
      expect(document.getElementById(a.getAttribute('href')!.slice(1)), a.getAttribute('href')!).not.toBeNull()
  })

  it('every statement stands with its chain: outlet, credit, those it came through, speaker; what is unsure says so', async () => {
    let unsure = 0
    let credited = 0
    for (const { event } of stories) {
      for (const id of event.articles) {
        const { reading } = (await sample.library.article(id))!
        const { document } = await pageAt(articlePath(id))
        const cards = [...document.querySelectorAll('aside .statement')]
        expect(document.querySelectorAll('aside .none')).toHaveLength(reading.statements.length ? 0 : 1)
        for (const [i, card] of cards.entries()) {
          const statement = reading.statements[i]!
          const links = [...card.querySelectorAll('.chain bdi')].map((e) => e.textContent)
          const passed = [reading.article.outlet ?? id, ...chainOf(reading, statement)]
          expect(links.slice(0, -1)).toEqual(passed)
          if (statement.speaker) expect(links.at(-1)).toBe(statement.name ?? statement.speaker)
          expect(card.querySelectorAll('.unsure-badge')).toHaveLength(statement.certainty === 'unsure' ? 1 : 0)
          if (statement.certainty === 'unsure') unsure++
          if (passed.length > 1 + statement.via.length) credited++
        }
      }
    }
    expect([unsure > 0, credited > 0]).toEqual([true, true])
  })

  it('the rules behind the findings are shown when asked for', async () => {
    const path = articlePath(article.reading.article.id)
    const rules = async (at: string) =>
      [...(await pageAt(at)).document.querySelectorAll('aside code')].map((e) => e.textContent)
    expect(await rules(path)).toEqual([])
    const asked = (await pageAt(path)).document.querySelector('a.rules')!.getAttribute('href')!
    const { statements } = article.reading
    expect((await rules(asked)).slice(0, statements.length)).toEqual(statements.map((s) => s.rule))
  })

  it('search finds and shows the words in bold, each hit one click from its place', async () => {
    const { response, document } = await pageAt(`/search?q=${encodeURIComponent('السيول')}`)
    expect(response.status).toBe(200)
    const hits = [...document.querySelectorAll('.hits > li')]
    expect(hits.length).toBeGreaterThan(0)
    for (const hit of hits) {
      expect(hit.querySelector('h2 a')!.getAttribute('href')).toMatch(/^\/stories\//)
      const places = [...hit.querySelectorAll('.hit-facts a')].map((a) => a.getAttribute('href'))
      expect(places.length).toBeGreaterThan(0)
      for (const place of places) expect(place).toMatch(/^\/articles\/.*[?&]at=.*#here$/)
    }
    expect(hits.some((h) => h.querySelector('b'))).toBe(true)
    expect((document.querySelector('input[name=q]') as HTMLInputElement).getAttribute('value')).toBe('السيول')
  })

  it('speaks English under ?lang=en and keeps to it in its links', async () => {
    for (const path of ['/', `/stories/${story.event.id}`, articlePath(article.reading.article.id), '/search?q=تل']) {
      const { document } = await pageAt(`${path}${path.includes('?') ? '&' : '?'}lang=en`)
      const root = document.querySelector('html')!
      expect([root.getAttribute('lang'), root.getAttribute('dir')]).toEqual(['en', 'ltr'])
      for (const a of document.querySelectorAll('main a[href^="/"]'))
        expect(a.getAttribute('href')).toContain('lang=en')
      expect(document.querySelector('.masthead a[hreflang=ar]')!.getAttribute('href')).not.toContain('lang=')
    }
  })

  it.each(['', '?lang=fr', '?lang=', '?lang=ar&lang=en'])('speaks Arabic, right to left, under "%s"', async (query) => {
    const { document } = await pageAt(`/${query}`)
    const root = document.querySelector('html')!
    expect([root.getAttribute('lang'), root.getAttribute('dir')]).toEqual(['ar', 'rtl'])
  })

  it('no id stands twice on a page', async () => {
    for (const path of ['/', `/stories/${story.event.id}`, articlePath(article.reading.article.id)]) {
      const ids = [...(await pageAt(path)).document.querySelectorAll('[id]')].map((e) => e.id)
      expect(ids).toEqual([...new Set(ids)])
    }
  })

  it('an empty library says how to fill it', async () => {
    const empty = {
      days: async () => [],
      outlets: async () => [],
      stories: async () => [],
      countStories: async () => 0,
      digests: async () => new Map(),
    } as unknown as Library
    const html = await (await readingRoom(empty).request('/')).text()
    expect(html).toContain('المكتبة فارغة')
    expect(html).toContain('riwaya add')
  })
})

describe('following a name', () => {
  it('every name that a story links to has a page, with that story among its own', async () => {
    let followed = 0
    for (const { event } of stories) {
      const { document } = await pageAt(`/stories/${encodeURIComponent(event.id)}`)
      for (const a of document.querySelectorAll('.story-names a, .story-facts a')) {
        const { response, document: page } = await pageAt(a.getAttribute('href')!)
        expect(response.status, a.textContent).toBe(200)
        const titles = [...page.querySelectorAll('.story h2')].map((h) => h.textContent)
        expect(titles, a.textContent).toContain(event.title)
        followed++
      }
    }
    expect(followed).toBeGreaterThan(20)
  }, 60_000)

  it('a person’s page has what they say, under any spelling of the name', async () => {
    const { document } = await pageAt(`/people/${encodeURIComponent('رامح السلوم')}`)
    const speakers = [...document.querySelectorAll('.chain .speaker')].map((s) => s.textContent.trim())
    expect(speakers.length).toBeGreaterThan(2)
    // An account may call him by more than his name.
    for (const speaker of speakers) expect(speaker).toMatch(/^رامح السلوم/)
    const other = await pageAt(`/people/${encodeURIComponent('رامِح السّلوم')}`)
    expect(other.document.querySelector('h1')!.textContent).toBe('رامح السلوم')
    expect((await ask(`/people/${encodeURIComponent('شخص لا يذكره أحد')}`)).status).toBe(404)
  })

  it('the front page keeps to a place, a person and disputes together', async () => {
    // A part of a name stands for everybody who has it.
    const titlesAt = async (query: string) =>
      [...(await pageAt(`/?${query}`)).document.querySelectorAll('.story h2')].map((h) => h.textContent)
    const place = await titlesAt(`place=${encodeURIComponent('تل عنبر')}`)
    const person = await titlesAt(`person=${encodeURIComponent('رامح السلوم')}`)
    const both = await titlesAt(`place=${encodeURIComponent('تل عنبر')}&person=${encodeURIComponent('رامح السلوم')}`)
    expect(both).toEqual(place.filter((title) => person.includes(title)))
    expect(both.length).toBeGreaterThan(0)
    expect(await titlesAt('disputed=1')).toEqual(stories.filter((s) => s.disputed).map((s) => s.event.title))
    expect(await titlesAt('place=nowhere')).toEqual([])
  })
})

describe('links', () => {
  it('every internal link of the home, story, article and search pages is answered', async () => {
    const from = [
      '/',
      '/?lang=en',
      `/stories/${story.event.id}`,
      `/stories/${story.event.id}?lang=en`,
      ...story.event.articles.map(articlePath),
      articlePath(HOSTILE.id),
      '/search?q=تل',
    ]
    const seen = new Set<string>()
    for (const path of from) {
      const { document } = await pageAt(path)
      for (const element of document.querySelectorAll('[href]')) {
        const href = element.getAttribute('href')!
        if (!href.startsWith('/')) expect(href, path).toMatch(/^#|^https?:\/\//)
        else seen.add(href)
      }
    }
    expect(seen.size).toBeGreaterThan(50)
    for (const href of seen) {
      const { response, document } = await pageAt(href)
      expect(response.status, href).toBe(200)
      const anchor = href.split('#')[1]
      if (anchor) expect(document.getElementById(anchor), href).not.toBeNull()
    }
  }, 60_000)

  it('a permanent link shows exactly its words', async () => {
    const { article: record } = article.reading
    const { text } = record
    const word = text.indexOf(' ', 60) + 1
    for (const [start, end] of [
      [0, 1],
      [word, word + 12],
      [word + 1, text.indexOf('\n', word) + 20],
      [text.length - 3, text.length],
    ] as const) {
      const { document } = await pageAt(`${articlePath(record.id)}?at=text:${start}-${end}`)
      expect(document.querySelectorAll('#here')).toHaveLength(1)
      const shown = [...document.querySelectorAll('.marked')].map(wordsOf).join('')
      expect(shown).toBe(text.slice(start, end).replaceAll('\n', ''))
    }
  })

  it('a permanent link into the title shows it there', async () => {
    const { article: record } = article.reading
    const { document } = await pageAt(`${articlePath(record.id)}?at=title:0-4`)
    const shown = [...document.querySelectorAll('h1 .marked')].map(wordsOf).join('')
    expect(shown).toBe(slice(record, { field: 'title', start: 0, end: 4 }))
    expect(document.querySelectorAll('#here')).toHaveLength(1)
  })

  it.each([
    'text:5-5',
    'text:9-3',
    'text:0-99999999',
    'text:-1-4',
    'body:0-4',
    'text:0-4;DROP',
    'text:1e2-3e2',
    '',
    'text:0-4\u0000',
    '٠-٤',
  ])('what is no span (%j) shows the article without a mark', async (at) => {
    const path = `${articlePath(article.reading.article.id)}?at=${encodeURIComponent(at)}`
    const { response, document } = await pageAt(path)
    expect(response.status).toBe(200)
    expect(document.querySelectorAll('#here, .marked')).toHaveLength(0)
  })
})

describe('odd requests', () => {
  it.each([
    '/nothing',
    '/stories/e-nothing',
    '/articles/nothing',
    '/assets/nothing.css',
    '/assets/..%2fview.ts',
    '/stories/',
    '/articles/%E0%A4%A',
  ])('%s is a page that says so, with status 404', async (path) => {
    const { response, html } = await pageAt(path)
    expect(response.status).toBe(404)
    expect(html).toContain('لا شيء في هذا العنوان')
  })

  it.each([
    '/?page=0',
    '/?page=-1',
    '/?page=abc',
    '/?page=1e9',
    '/?page=99999',
    '/?outlet=%00',
    '/?outlet=%F0%9F',
    '/search',
    '/search?q=',
    '/search?q=%22',
    '/search?q=%22%D8%AA%D9%84',
    '/search?q=*',
    '/search?q=NEAR(a%20b',
    "/search?q=';DROP%20TABLE%20articles;--",
    '/search?q=%00',
    '/search?q=%F0%9F%98%80',
    '/search?q=a&q=b&page=-3',
  ])('%s is answered', async (path) => expect((await ask(path)).status).toBe(200))

  it('a very long query is cut rather than refused', async () => {
    const long = 'سيول '.repeat(5000)
    const { response, document } = await pageAt(`/search?q=${encodeURIComponent(long)}`)
    expect(response.status).toBe(200)
    expect(
      (document.querySelector('input[name=q]') as HTMLInputElement).getAttribute('value')!.length,
    ).toBeLessThanOrEqual(300)
  })

  it('what breaks inside is told as a page, with nothing of its inside', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => {})
    const broken = {
      stories: async () => {
        throw new Error('secret detail')
      },
    } as unknown as Library
    const response = await readingRoom(broken).request('/')
    expect(response.status).toBe(500)
    const html = await response.text()
    expect(html).not.toContain('secret')
    expect(html).toContain('تعذّر إعداد هذه الصفحة')
    expect(said).toHaveBeenCalledOnce()
    said.mockRestore()
  })
})

describe('what a page may do', () => {
  const everyKind = () => ['/', '/nothing', '/search?q=تل', '/assets/style.css', articlePath(HOSTILE.id)]

  it('forbids every script and every other origin, on every answer', async () => {
    for (const path of everyKind()) {
      const { headers } = await ask(path)
      const policy = headers.get('content-security-policy')!
      expect(policy).toContain("default-src 'none'")
      expect(policy).not.toMatch(/script-src|unsafe|\*|https?:/)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
    }
  })

  it('holds no script, no style of its own and no handler, whatever an article says', async () => {
    const hostile = (await sample.library.article(HOSTILE.id))!
    const paths = [
      '/',
      '/?lang=en',
      articlePath(HOSTILE.id),
      `/stories/${encodeURIComponent(hostile.event!.id)}`,
      '/search?q=النهر',
    ]
    for (const path of [...paths, `/search?q=${encodeURIComponent('"><script>window.hit=10</script>')}`]) {
      const { response, html, document } = await pageAt(path)
      expect(response.status).toBe(200)
      // The one script element is data of the page's own, which no browser runs.
      expect(html).not.toMatch(/<script(?! type="application\/ld\+json">)|<img|<style|<foreignObject/i)
      for (const data of document.querySelectorAll('script')) {
        expect(data.parentElement!.tagName).toBe('HEAD')
        expect(() => JSON.parse(data.textContent)).not.toThrow()
        expect(data.textContent).not.toContain('<')
      }
      // The only drawings are the page's own.
      expect(document.querySelectorAll('svg:not(.drawing, .shape-key)')).toHaveLength(0)
      for (const element of document.querySelectorAll('*')) {
        for (const { name, value } of element.attributes) {
          expect(name).not.toMatch(/^on|^style$/i)
          expect(value).not.toMatch(/^\s*javascript:/i)
        }
      }
    }
    expect((await pageAt(articlePath(HOSTILE.id))).html).toContain('&lt;script&gt;')
  })

  it.each([
    ['style.css', /^text\/css/],
    ['icon.svg', /^image\/svg\+xml/],
    ['naskh-arabic.woff2', /^font\/woff2/],
    ['naskh-latin.woff2', /^font\/woff2/],
  ])('serves %s itself', async (name, type) => {
    const response = await ask(`/assets/${name}`)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toMatch(type)
    expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(100)
  })
})
