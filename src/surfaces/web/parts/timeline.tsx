import type { Reading, TimelineEntry } from '../../../domain/index.js'
import { countText, momentText } from '../../dates.js'
import { whenText } from '../../when-text.js'
import { articlePath, outletOf, spanLink, type View } from '../view.js'

/** The latest so many stand on the story's own page. */
const SOME = 12

/** An instant in UTC, or a plain day, which has no clock. */
const UTC = /^[\d-]+(?:T.*(?:Z|\+00:?00))?$/

/** What happened when, and who published when, in one order. */
export function Timeline({
  view,
  entries,
  readings,
  all,
}: {
  view: View
  entries: readonly TimelineEntry[]
  readings: ReadonlyMap<string, Reading>
  /** Address of the page that has all of them; null on that page itself. */
  all: string | null
}) {
  const { t, language } = view
  const utc = entries.every((entry) => entry.kind === 'happened' || UTC.test(entry.when))
  return (
    <>
      <p class="facts">{t(utc ? 'clocksUtc' : 'clocksStated')}</p>
      {all !== null && entries.length > SOME ? (
        <p>
          <a href={all}>
            {t('allTimeline')}: {countText(entries.length, language)}
          </a>
        </p>
      ) : null}
      <ol class="timeline">
        {(all === null ? entries : entries.slice(-SOME)).map((entry) => {
          const reading = readings.get(entry.article)
          const link = entry.span ? spanLink(view, entry.article, entry.span) : view.link(articlePath(entry.article))
          return (
            <li class={entry.kind}>
              <time>
                {entry.kind === 'published' ? momentText(entry.when, language) : whenText(entry.when, language)}
              </time>
              <p>
                <small>{entry.kind === 'happened' ? t('happened') : t('published')}</small>{' '}
                <a href={link} lang="ar" dir="rtl">
                  {entry.text}
                </a>{' '}
                <small>
                  <bdi>{reading ? outletOf(reading.article) : entry.article}</bdi>
                </small>
              </p>
            </li>
          )
        })}
      </ol>
    </>
  )
}
