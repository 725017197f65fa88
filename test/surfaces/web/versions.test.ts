/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { Hono } from 'hono'
import { parseHTML } from 'linkedom'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Article } from '../../../src/domain/index.js'
import { readingRoom } from '../../../src/surfaces/web/reading-room.js'
import { temporaryLibrary } from '../../app/temporary-library.js'

const FIRST: Article = {
  id: 'nahr-1',
  outlet: 'صحيفة النهر',
  url: null,
  title: 'انهيار جسر الورد',
  author: null,
  published: { day: '2031-05-07', at: null },
  section: 'محليات',
  text: 'قتل 3 أشخاص في انهيار جسر الورد فجر اليوم.\n\nوقال رئيس البلدية سالم المرجاني إن الجسر كان آمنا قبل الانهيار.',
}
const SECOND: Article = {
  ...FIRST,
  title: 'قتلى في انهيار جسر الورد',
  text: FIRST.text.replace('3 أشخاص', '7 أشخاص').replace('كان آمنا', 'لم يكن آمنا'),
}
const THIRD: Article = {
  ...SECOND,
  text: `${SECOND.text}\n\n<script>window.hit=1</script> وبدأ التحقيق <b onclick=x>أمس</b>.`,
}

const temporary = temporaryLibrary()
let room: Hono

beforeAll(async () => {
  const library = await temporary.open()
  for (const version of [FIRST, SECOND, THIRD]) await library.add([version])
  await library.add([{ ...FIRST, id: 'once', title: 'خبر لم يتغير' }])
  room = readingRoom(library)
})
afterAll(() => temporary.remove())

async function page(path: string) {
  const response = await room.request(path)
  const html = await response.text()
  return { response, html, document: parseHTML(html).document as unknown as Document }
}

const words = (elements: Iterable<Element>) => [...elements].map((element) => element.textContent)

describe('the article page', () => {
  it('shows what was changed: the headline, figures and statements first, then passages', async () => {
    const { document } = await page('/articles/nahr-1?lang=en')
    const section = document.querySelector('.versions')!
    expect(words(section.querySelectorAll('h3 a'))).toEqual(['Version 2', 'Version 1'])
    const first = section.querySelectorAll('ol > li[value="2"]')[0]!
    expect(words(first.querySelectorAll('.changed-headline del, .changed-headline ins'))).toEqual([
      FIRST.title,
      SECOND.title,
    ])
    expect(words(first.querySelectorAll('.changed-figures del, .changed-figures ins'))).toEqual(['3 أشخاص', '7 أشخاص'])
    expect(words(first.querySelectorAll('.changed-statements ins'))).toEqual(['لم يكن'])
    expect(words(first.querySelectorAll('.changed-passages ins'))).toEqual(['7', 'لم يكن'])
    const headings = [...first.querySelectorAll('h4, summary')].map((h) => h.textContent)
    expect(headings).toEqual(['Figures that changed', 'Statements that changed', 'Passages'])
  })

  it('says nothing of versions where there is one', async () => {
    const { document } = await page('/articles/once')
    expect(document.querySelector('.versions')).toBeNull()
  })

  it('names the section of the paper', async () => {
    const { document } = await page('/articles/nahr-1?lang=en')
    expect(document.querySelector('.article-facts')!.textContent).toContain('Section: محليات')
  })
})

describe('an earlier version', () => {
  it('stands whole, with what the next one has instead', async () => {
    const { response, document } = await page('/articles/nahr-1/versions/1?lang=en')
    expect(response.status).toBe(200)
    const text = document.querySelector('.version-text')!
    expect(words(text.querySelectorAll('ins'))).toEqual(['7', 'لم يكن'])
    for (const added of text.querySelectorAll('ins')) added.remove()
    expect(text.textContent!.replace(/\s+/g, ' ')).toBe(FIRST.text.replace(/\s+/g, ' '))
    expect(words(document.querySelectorAll('.article-facts a'))).toEqual(['Version 2', 'The article as it stands now'])
  })

  it('nothing in it is run', async () => {
    for (const path of ['/articles/nahr-1', '/articles/nahr-1/versions/2']) {
      const { response, html, document } = await page(path)
      expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
      expect([...document.querySelectorAll('script:not([type="application/ld+json"]), [onclick]')]).toEqual([])
      expect(html).toContain('&lt;script&gt;')
    }
  })

  it.each([
    '/articles/nahr-1/versions/3',
    '/articles/nahr-1/versions/0',
    '/articles/nahr-1/versions/x',
    '/articles/nahr-1/versions/99999999999',
    '/articles/once/versions/1',
    '/articles/nobody/versions/1',
  ])('there is none at %s', async (path) => {
    expect((await page(path)).response.status).toBe(404)
  })
})
