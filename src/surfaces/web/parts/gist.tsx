import type { GistSentence, Point, Reading } from '../../../domain/index.js'
import { momentText } from '../../dates.js'
import { gistRestsOnOneSpeaker } from '../../one-speaker.js'
import { counted } from '../counts.js'
import { outletOf, spanLink, type View } from '../view.js'

/** The event in sentences of its articles, each linked to where it stands, with when it was published and whom it is from. */
export function Gist({
  view,
  sentences,
  points: all,
  readings,
}: {
  view: View
  sentences: readonly GistSentence[]
  points: readonly Point[]
  readings: ReadonlyMap<string, Reading>
}) {
  const { t, language } = view
  if (sentences.length === 0) return null
  return (
    <ul class="gist">
      {sentences.map((sentence) => {
        const { article, published, span, text, speaker, via, points, sources } = sentence
        const reading = readings.get(article)
        return (
          <li>
            <p lang="ar" dir="rtl">
              {text}
            </p>
            <p class="facts">
              <span>
                <a href={spanLink(view, article, span)}>
                  <bdi>{reading ? outletOf(reading.article) : article}</bdi>
                </a>
                {language === 'ar' ? '، ' : ', '}
                <time>{momentText(published, language)}</time>
              </span>
              {speaker ? (
                <span>
                  {t('accordingTo')} <bdi>{[...via, speaker].join(' ← ')}</bdi>
                </span>
              ) : null}
              {points.length > 0 && sources.length > 1 ? (
                <span class="independent">
                  {counted('independentSources', sources.length, language)}
                  {gistRestsOnOneSpeaker(sentence, all) ? ` · ${t('oneSpeaker')}` : ''}
                </span>
              ) : null}
            </p>
          </li>
        )
      })}
    </ul>
  )
}
