import type { Outlet, PublishedArticle } from './outlet.js'

/** What an outlet's server answers: a content type and a body. */
export interface Answer {
  readonly type: string
  readonly body: string
}

const LIST_PATH: Readonly<Record<Outlet['manner'], string>> = {
  'rss-full': '/feed/',
  rss: '/rss.xml',
  atom: '/atom.xml',
  'news-sitemap': '/sitemaps/latest-news.xml',
  'json-full': '/feed.json',
  rdf: '/index.rdf',
}
const LINK_TYPE: Readonly<Record<string, string>> = {
  'rss-full': 'application/rss+xml',
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  'json-full': 'application/feed+json',
  rdf: 'application/rdf+xml',
}

/** The answer to a path at a moment; null for what is not there. */
export function answerOf(outlet: Outlet, origin: string, path: string, now: number): Answer | null {
  if (path === '/robots.txt') {
    const sitemap = outlet.manner === 'news-sitemap' ? `Sitemap: ${origin}${LIST_PATH['news-sitemap']}\n` : ''
    return { type: 'text/plain', body: `User-agent: *\nDisallow: /admin/\n${sitemap}` }
  }
  if (path === '/') return { type: 'text/html; charset=utf-8', body: homePage(outlet) }
  if (path === LIST_PATH[outlet.manner]) return list(outlet, origin, now)
  const index = /^\/news\/(\d+)$/.exec(path)?.[1]
  if (index === undefined || Number(index) >= outlet.publishedAt(now)) return null
  return { type: 'text/html; charset=utf-8', body: articlePage(outlet, origin, outlet.article(Number(index))) }
}

function homePage(outlet: Outlet): string {
  const type = LINK_TYPE[outlet.manner]
  const link = type ? `<link rel="alternate" type="${type}" href="${LIST_PATH[outlet.manner]}">` : ''
  return `<!doctype html><html lang="ar" dir="rtl"><head><title>${outlet.name}</title>${link}</head><body><h1>${outlet.name}</h1></body></html>`
}

function articlePage(outlet: Outlet, origin: string, { title, paragraphs, path, at }: PublishedArticle): string {
  const date = new Date(at).toISOString()
  return `<!doctype html><html lang="ar" dir="rtl"><head><title>${title} | ${outlet.name}</title>
<meta property="og:site_name" content="${outlet.name}"><meta property="og:title" content="${title}">
<meta property="article:published_time" content="${date}"><link rel="canonical" href="${origin}${path}"></head>
<body><nav><a href="/">الرئيسية</a></nav><article><h1>${title}</h1>${markup(paragraphs)}</article><footer>جميع الحقوق محفوظة</footer></body></html>`
}

function markup(paragraphs: readonly string[]): string {
  return paragraphs.map((text) => `<p>${text}</p>`).join('')
}

function list(outlet: Outlet, origin: string, now: number): Answer {
  const articles = outlet.listedAt(now)
  const each = (item: (article: PublishedArticle, url: string, date: string) => string) =>
    articles.map((article) => item(article, origin + article.path, new Date(article.at).toISOString())).join('')
  const channel = `<title>${outlet.name}</title><link>${origin}/</link>`
  switch (outlet.manner) {
    case 'rss-full':
    case 'rss': {
      const items = each(({ title, paragraphs, at }, url) => {
        const text =
          outlet.manner === 'rss' ? '' : `<content:encoded><![CDATA[${markup(paragraphs)}]]></content:encoded>`
        return `<item><title>${title}</title><link>${url}?utm_source=rss</link><pubDate>${new Date(at).toUTCString()}</pubDate><description>${paragraphs[0]!.slice(0, 80)}...</description>${text}</item>`
      })
      const body = `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>${channel}${items}</channel></rss>`
      return { type: 'application/rss+xml', body }
    }
    case 'atom': {
      const entries = each(
        ({ title }, url, date) =>
          `<entry><title>${title}</title><id>${url}</id><link href="${url}"/><updated>${date}</updated></entry>`,
      )
      return {
        type: 'application/atom+xml',
        body: `<feed xmlns="http://www.w3.org/2005/Atom"><title>${outlet.name}</title><link href="${origin}/"/>${entries}</feed>`,
      }
    }
    case 'news-sitemap': {
      const urls = each(
        ({ title }, url, date) =>
          `<url><loc>${url}</loc><news:news><news:publication><news:name>${outlet.name}</news:name><news:language>ar</news:language></news:publication><news:publication_date>${date}</news:publication_date><news:title>${title}</news:title></news:news></url>`,
      )
      return {
        type: 'application/xml',
        body: `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">${urls}</urlset>`,
      }
    }
    case 'json-full': {
      const items = articles.map(({ title, paragraphs, path, at }) => ({
        id: path,
        url: origin + path,
        title,
        content_html: markup(paragraphs),
        date_published: new Date(at).toISOString(),
      }))
      return {
        type: 'application/feed+json',
        body: JSON.stringify({
          version: 'https://jsonfeed.org/version/1.1',
          title: outlet.name,
          home_page_url: `${origin}/`,
          items,
        }),
      }
    }
    case 'rdf': {
      const items = each(
        ({ title }, url, date) =>
          `<item rdf:about="${url}"><title>${title}</title><link>${url}</link><dc:date>${date}</dc:date></item>`,
      )
      return {
        type: 'application/rdf+xml',
        body: `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>${channel}</channel>${items}</rdf:RDF>`,
      }
    }
  }
}
