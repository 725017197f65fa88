import type { Reading, TimelineEntry } from '../../../domain/index.js'
import { whenText } from '../../when-text.js'
import { articlePath, outletOf, spanLink, type View } from '../view.js'

/** What happened when, and who published when, in one order. */
export function Timeline({
  view,
  entries,
  readings,
}: {
  view: View
  entries: readonly TimelineEntry[]
  readings: ReadonlyMap<string, Reading>
}) {
  const { t, language } = view
  return (
    <ol class="timeline">
      {entries.map((entry) => {
        const reading = readings.get(entry.article)
        const link = entry.span ? spanLink(view, entry.article, entry.span) : view.link(articlePath(entry.article))
        return (
          <li class={entry.kind}>
            <time>{whenText(entry.when, language)}</time>
            <p>
              <small>{entry.kind === 'happened' ? t('happened') : t('published')}</small>{' '}
              <a href={link} dir="auto">
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
  )
}
