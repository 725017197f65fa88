import type { Copy, Reading } from '../../../domain/index.js'
import { slice } from '../../../domain/index.js'
import { countText } from '../../dates.js'
import { COPY_KINDS } from '../../labels.js'
import { counted } from '../counts.js'
import { outletOf, spanLink, type View } from '../view.js'

const OPEN_COPIES = 3

/** Copied passages: the words once, and where they stand on both sides. */
export function Copies({
  view,
  copies,
  readings,
}: {
  view: View
  copies: readonly Copy[]
  readings: ReadonlyMap<string, Reading>
}) {
  const { t, language } = view
  if (copies.length === 0) return <p class="none">{t('noCopies')}</p>
  const name = (id: string) => {
    const reading = readings.get(id)
    return reading ? outletOf(reading.article) : id
  }
  return (
    <details class="behind" open={copies.length <= OPEN_COPIES}>
      <summary>
        {t('copiedPassages')} ({countText(copies.length, language)})
      </summary>
      <ul class="copies">
        {copies.map((copy) => {
          const [source, target] = copy.from === copy.b.id ? [copy.b, copy.a] : [copy.a, copy.b]
          const reading = readings.get(source.id)
          return (
            <li>
              <p class="copy-sides">
                <a href={spanLink(view, source.id, source.span)}>
                  <bdi>{name(source.id)}</bdi>
                </a>{' '}
                <span aria-hidden="true">{copy.from ? (language === 'ar' ? '←' : '→') : '='}</span>{' '}
                <span class="visually-hidden">{copy.from ? t('copiedTo') : t('alsoIn')}</span>
                <a href={spanLink(view, target.id, target.span)}>
                  <bdi>{name(target.id)}</bdi>
                </a>{' '}
                <small>
                  {COPY_KINDS[copy.kind][language]} · {Math.round(copy.similarity * 100)} % ·{' '}
                  {counted('words', copy.words, language)}
                </small>
              </p>
              {reading ? <blockquote dir="auto">{slice(reading.article, source.span)}</blockquote> : null}
            </li>
          )
        })}
      </ul>
    </details>
  )
}
