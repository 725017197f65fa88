import { type Context, Hono } from 'hono'
import type { Child } from 'hono/jsx'
import type { Library, StoryView } from '../../app/library.js'
import { EXPORT_FORMS, type ExportForm, exportStory, isExportForm } from '../export/export-story.js'
import { uiLanguage } from '../language.js'
import { assetNamed } from './assets.js'
import { atomFeed } from './feed.js'
import { frontDoor } from './front-door.js'
import { AccountsPage } from './pages/accounts-page.js'
import { ArticlePage } from './pages/article-page.js'
import { FollowPage } from './pages/follow-page.js'
import { MessagePage } from './pages/message-page.js'
import { NamesPage } from './pages/names-page.js'
import { OutletPage } from './pages/outlet-page.js'
import { OutletsPage } from './pages/outlets-page.js'
import { StoryPage } from './pages/story-page.js'
import { StoryPartPage } from './pages/story-part-page.js'
import { VersionPage } from './pages/version-page.js'
import { orderOf } from './parts/filter-bar.js'
import { searchRoom } from './search-room.js'
import { followedKind, followPath, parseSpan, STORY_PARTS, type View, viewOf } from './view.js'

const FOLLOWED_A_PAGE = 15

/** Nothing on a page is run: no script at all, and nothing is loaded from elsewhere. */
const SECURITY_HEADERS = {
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
}

/** The reading room over a library: server-rendered pages, no script. Arabic unless `?lang=en`. */
export function readingRoom(library: Library): Hono {
  const app = new Hono()

  app.use(async (c, next) => {
    await next()
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) c.header(name, value)
  })

  app.get('/assets/:name', (c) => {
    const asset = assetNamed(c.req.param('name'))
    if (!asset) return c.notFound()
    return c.body(asset.body, 200, { 'Content-Type': asset.type, 'Cache-Control': 'public, max-age=86400' })
  })

  app.get('/', async (c) => send(c, await frontDoor(library, view(c), (name) => c.req.query(name), pageNumber(c))))

  app.get('/stories/:id', async (c) => {
    const story = await library.story(c.req.param('id'))
    if (!story) return missing(c)
    const part = STORY_PARTS.find((name) => name === c.req.query('part'))
    if (part === 'accounts')
      return send(c, <AccountsPage view={view(c)} story={story} wanted={c.req.queries('with') ?? []} />)
    if (part) return send(c, <StoryPartPage view={view(c)} story={story} part={part} />)
    const form = c.req.query('as')
    if (form === undefined) return send(c, <StoryPage view={view(c)} story={story} />)
    return isExportForm(form) ? file(c, story, form) : missing(c)
  })

  app.get('/articles/:id', async (c) => {
    const [found, history] = await Promise.all([library.article(c.req.param('id')), library.history(c.req.param('id'))])
    if (!found || !history) return missing(c)
    const marked = parseSpan(c.req.query('at'), found.reading.article)
    return send(c, <ArticlePage view={view(c)} found={found} history={history} marked={marked} />)
  })

  app.get('/articles/:id/versions/:number{[1-9][0-9]{0,5}}', async (c) => {
    const found = await library.earlierVersion(c.req.param('id'), Number(c.req.param('number')))
    return found ? send(c, <VersionPage view={view(c)} found={found} />) : missing(c)
  })

  app.get('/:root{people|bodies|places}/:name', async (c) => {
    const kind = followedKind(c.req.param('root'))!
    const typed = c.req.param('name')
    const page = pageNumber(c)
    const slice = { offset: (page - 1) * FOLLOWED_A_PAGE, limit: FOLLOWED_A_PAGE }
    const order = orderOf(c.req.query('order')) ?? 'newest'
    const followed = await library.follow(kind, typed, { ...slice, order })
    if (followed) {
      const digests = await library.digests(followed.stories.filter((s) => s.disputed > 0).map((s) => s.event.id))
      const shown = { followed, digests, order, page, pageSize: FOLLOWED_A_PAGE }
      return send(c, <FollowPage view={view(c)} {...shown} />)
    }
    const { like } = await library.findNames(kind, typed)
    if (like.length === 0) return missing(c)
    if (like.length === 1) return c.redirect(view(c).link(followPath(kind, like[0]!.name)))
    return send(c, <NamesPage view={view(c)} typed={typed} names={like} />)
  })

  app.get('/outlets', async (c) => send(c, <OutletsPage view={view(c)} outlets={await library.outlets()} />))

  app.get('/outlets/:name', async (c) => {
    const outlet = c.req.param('name')
    const found = await library.outlet(outlet)
    if (!found) return missing(c)
    const page = pageNumber(c)
    const [stories, total] = await Promise.all([
      library.stories({ offset: (page - 1) * FOLLOWED_A_PAGE, limit: FOLLOWED_A_PAGE, outlet }),
      library.countStories({ outlet }),
    ])
    return send(
      c,
      <OutletPage
        view={view(c)}
        found={found}
        stories={stories}
        total={total}
        page={page}
        pageSize={FOLLOWED_A_PAGE}
      />,
    )
  })

  app.get('/search', async (c) =>
    send(c, await searchRoom(library, view(c), (name) => c.req.query(name), pageNumber(c))),
  )

  app.get('/feed', async (c) =>
    c.body(await atomFeed(library, view(c), (name) => c.req.query(name)), 200, {
      'Content-Type': 'application/atom+xml; charset=utf-8',
    }),
  )

  app.notFound(missing)
  app.onError((error, c) => {
    console.error(error)
    return send(c, <MessagePage view={view(c)} text={view(c).t('broken')} />, 500)
  })
  return app
}

function view(c: Context): View {
  return viewOf(uiLanguage(c.req.query('lang'), 'ar'), new URL(c.req.url), c.req.query('rules') === '1')
}

function pageNumber(c: Context): number {
  const given = Number(c.req.query('page') ?? '1')
  return Number.isInteger(given) && given >= 1 && given < 1_000_000 ? given : 1
}

function missing(c: Context) {
  return send(c, <MessagePage view={view(c)} text={view(c).t('notFound')} />, 404)
}

function file(c: Context, story: StoryView, form: ExportForm) {
  const { type, extension } = EXPORT_FORMS[form]
  const name = encodeURIComponent(`${story.event.id}.${extension}`)
  return c.body(exportStory(story, form, view(c).language), 200, {
    'Content-Type': `${type}; charset=utf-8`,
    'Content-Disposition': `attachment; filename*=UTF-8''${name}`,
  })
}

function send(c: Context, page: Child, status: 200 | 404 | 500 = 200) {
  return c.html(`<!doctype html>${String(page)}`, status)
}
