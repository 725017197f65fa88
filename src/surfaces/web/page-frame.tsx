import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import type { View } from './view.js'

interface FrameProps {
  readonly view: View
  readonly title: string
  readonly children: Child
  readonly query?: string
  /** What the page is about in the terms of schema.org, for programs that read it. */
  readonly data?: object
  /** The address of the feed of what the page lists. */
  readonly feed?: string
}

/** Masthead, navigation and footer around a page. */
export function PageFrame({ view, title, children, query, data, feed }: FrameProps) {
  const { t, language } = view
  const rtl = language === 'ar'
  return (
    <html lang={language} dir={rtl ? 'rtl' : 'ltr'}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} — ${t('name')}`}</title>
        <link rel="preload" href="/assets/naskh-arabic.woff2" as="font" type="font/woff2" crossorigin="anonymous" />
        <link rel="stylesheet" href="/assets/style.css" />
        <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
        {feed ? <link rel="alternate" type="application/atom+xml" href={feed} title={title} /> : null}
        {data ? <script type="application/ld+json">{raw(asDataBlock(data))}</script> : null}
      </head>
      <body>
        <a class="skip" href="#content">
          {t('skip')}
        </a>
        <header class="masthead">
          <a class="masthead-name" href={view.link('/')}>
            {t('name')}
          </a>
          <p class="masthead-motto">
            {t('motto')}
            {rtl ? null : ` · ${t('inArabic')}`}
          </p>
          <nav aria-label={t('name')}>
            <ul>
              <li>
                <a href={view.link('/')}>{t('today')}</a>
              </li>
              <li>
                <a href={view.link('/', { all: '1' })}>{t('allStories')}</a>
              </li>
              <li>
                <a href={view.link('/outlets')}>{t('outlets')}</a>
              </li>
            </ul>
            <form action="/search" method="get">
              <input
                type="search"
                name="q"
                value={query ?? ''}
                dir="auto"
                aria-label={t('searchLabel')}
                placeholder={t('searchLabel')}
              />
              {rtl ? null : <input type="hidden" name="lang" value={language} />}
              <button type="submit">{t('search')}</button>
            </form>
            <a href={otherLanguageLink(view)} lang={rtl ? 'en' : 'ar'} hreflang={rtl ? 'en' : 'ar'}>
              {t('otherLanguage')}
            </a>
          </nav>
        </header>
        <main id="content">{children}</main>
        <footer>
          <p>{t('footer')}</p>
        </footer>
      </body>
    </html>
  )
}

/**
 * JSON that stands inside a script element: what could end the element or begin a comment in it is escaped. Browsers do not run an
 * element of this type, so the policy against scripts has nothing to forbid.
 */
function asDataBlock(data: object): string {
  return JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** This same page in the other language. */
function otherLanguageLink(view: View): string {
  const url = new URL(view.path, 'http://localhost')
  if (view.language === 'ar') url.searchParams.set('lang', 'en')
  else url.searchParams.delete('lang')
  return url.pathname + url.search
}
