import { describe, expect, it } from 'vitest'
import { wholeArticle } from '../../src/article/whole-article.js'

const ADDRESS = 'https://nahr.example/report'
const paragraph = (n: number) =>
  `<p>قال مسؤول محلي في الفقرة ${n} إن جسرا قديما انهار في المدينة بعد أمطار غزيرة استمرت ثلاثة أيام، وإن ثلاثة فقدوا.</p>`
const page = (numbers: readonly number[], head: string) =>
  `<html><head><title>انهيار جسر الورد القديم</title>${head}</head><body><h1>انهيار جسر الورد القديم</h1><article>${numbers.map(paragraph).join('')}</article></body></html>`
const next = (address: string) => `<link rel="next" href="${address}">`

async function read(html: string, others: Readonly<Record<string, string>>, url = ADDRESS) {
  const asked: string[] = []
  const content = { kind: 'html', html, url } as const
  const article = await wholeArticle({ origin: 'o', fallbackId: 'f', content }, async (address) => {
    asked.push(address)
    return others[address] ?? null
  })
  const numbers =
    'text' in article ? [...article.text.matchAll(/الفقرة (\d+)/g)].map(([, n]) => Number(n)) : article.code
  return { asked, numbers, url: 'url' in article ? article.url : null }
}

describe('an article cut into pages', () => {
  it('is joined in order, each paragraph once', async () => {
    const found = await read(page([1, 2], next('/report?page=2')), {
      [`${ADDRESS}?page=2`]: page([2, 3, 4], next('/report?page=3')),
      [`${ADDRESS}?page=3`]: page([5, 6], ''),
    })
    expect(found).toEqual({
      asked: [`${ADDRESS}?page=2`, `${ADDRESS}?page=3`],
      numbers: [1, 2, 3, 4, 5, 6],
      url: ADDRESS,
    })
  })

  it.each([
    ['/report', '/report/2'],
    ['/report.html', '/report-2.html'],
    ['/news/7', '/news/7?page=2'],
    ['/news/7/2', '/news/7/3'],
    ['/news/7?page=9', '/news/7?page=10'],
    ['/news?id=7', '/news?id=7&page=2'],
  ])('after %s comes %s', async (here, there) => {
    const found = await read(page([1, 2], next(there)), {}, `https://nahr.example${here}`)
    expect(found.asked).toEqual([`https://nahr.example${there}`])
  })

  it.each([
    ['/news/7', '/news/8?page=2'],
    ['/news/7?page=2', '/news/8'],
    ['/news/700', '/news/701'],
    ['/news?id=7', '/news?id=8'],
  ])('after %s does not come %s', async (here, there) => {
    expect((await read(page([1, 2], next(there)), {}, `https://nahr.example${here}`)).asked).toEqual([])
  })

  it.each([
    ['the next article of a blog', next('/another-report')],
    ['the page after the next', next('/report?page=3')],
    ['the page itself', next('/report')],
    ['another site', next('https://other.example/report?page=2')],
    ['no address', next('javascript:alert(1)')],
  ])('%s is no further page', async (_what, head) => {
    expect((await read(page([1, 2], head), {})).asked).toEqual([])
  })

  it('a page that cannot be had ends it; pages without end are cut off', async () => {
    expect((await read(page([1, 2], next('/report/2')), {})).numbers).toEqual([1, 2])
    const endless = Object.fromEntries(
      Array.from({ length: 30 }, (_, i) => [`${ADDRESS}/${i + 2}`, page([i + 3, i + 4], next(`/report/${i + 3}`))]),
    )
    expect((await read(page([1, 2], next('/report/2')), endless)).asked).toHaveLength(9)
  })
})

describe('a page that holds no text', () => {
  const empty = '<html><head><link rel="amphtml" href="/amp/report"></head><body><div id="root"></div></body></html>'

  it('is read from its AMP version', async () => {
    const found = await read(empty, { 'https://nahr.example/amp/report': page([1, 2], '') })
    expect(found).toEqual({ asked: ['https://nahr.example/amp/report'], numbers: [1, 2], url: ADDRESS })
  })

  it('fails where there is none', async () => {
    expect((await read(empty, {})).numbers).toBe('no-article')
    expect((await read(empty.replace('amphtml', 'icon'), {})).asked).toEqual([])
  })
})
