import type { Passage, PassagePlace } from '../../../app/library.js'
import type { Reading } from '../../../domain/index.js'
import { slice } from '../../../domain/index.js'
import { countText, momentText } from '../../dates.js'
import { COPY_KINDS } from '../../labels.js'
import { counted } from '../counts.js'
import { headlineOf, outletOf, spanLink, type View } from '../view.js'

const CLIPPED = 320

/** Shared passages: the words once, the whole of a long one folded away, and every place where they stand, in order of publication, with whom each took them from. */
export function Passages({
  view,
  passages,
  readings,
  most = Number.POSITIVE_INFINITY,
  short = false,
}: {
  view: View
  passages: readonly Passage[]
  readings: ReadonlyMap<string, Reading>
  /** So many outlets are named of each. */
  most?: number
  /** They are too short for it to be told what they are. */
  short?: boolean
}) {
  const { t, language } = view
  return (
    <ol class="passages">
      {passages.map((passage, i) => {
        const [first] = passage.places
        const outlets = byOutlet(passage.places, readings)
        const words = slice(readings.get(first!.article)!.article, first!.span)
        const whole = words.length > CLIPPED
        return (
          <li id={passageAnchor(i)}>
            <blockquote lang="ar" dir="rtl">
              <span class="passage-number">{i + 1}</span>{' '}
              {whole ? `${words.slice(0, words.lastIndexOf(' ', CLIPPED))} …` : words}
            </blockquote>
            {whole ? (
              <details class="whole-passage">
                <summary>
                  {t('wholePassage')} ({counted('words', passage.words, language)})
                </summary>
                <blockquote lang="ar" dir="rtl">
                  {words}
                </blockquote>
              </details>
            ) : null}
            <p class="facts">
              {whole ? null : <span>{counted('words', passage.words, language)}</span>}
              {short ? null : (
                <>
                  <span>
                    {passage.kinds.map((kind) => COPY_KINDS[kind][language]).join(language === 'ar' ? '، ' : ', ')}
                  </span>
                  <span>
                    {t('alike')} {Math.round(passage.similarity * 100)} %
                  </span>
                </>
              )}
            </p>
            <ul class="places">
              {outlets.slice(0, most).map(([place, ...again]) => (
                <Place view={view} place={place!} again={again} readings={readings} />
              ))}
              {outlets.length > most ? (
                <li>
                  <small>
                    {t('otherOutlets')}: {countText(outlets.length - most, language)}
                  </small>
                </li>
              ) : null}
            </ul>
          </li>
        )
      })}
    </ol>
  )
}

export function passageAnchor(index: number): string {
  return `passage-${index + 1}`
}

/** Places of one outlet together, in the order of the first of each. */
function byOutlet(
  places: readonly PassagePlace[],
  readings: ReadonlyMap<string, Reading>,
): readonly (readonly PassagePlace[])[] {
  const groups = new Map<string, PassagePlace[]>()
  for (const place of places) {
    const outlet = outletOf(readings.get(place.article)!.article)
    groups.set(outlet, [...(groups.get(outlet) ?? []), place])
  }
  return [...groups.values()]
}

function Place({
  view,
  place,
  again,
  readings,
}: {
  view: View
  place: PassagePlace
  again: readonly PassagePlace[]
  readings: ReadonlyMap<string, Reading>
}) {
  const { t, language } = view
  const reading = readings.get(place.article)!
  const from = place.from === null ? undefined : readings.get(place.from)
  // What an outlet publishes again it has not copied.
  const source = from && outletOf(from.article) !== outletOf(reading.article) ? from : undefined
  return (
    <li>
      <a href={spanLink(view, place.article, place.span)}>
        <bdi>{outletOf(reading.article)}</bdi>
      </a>{' '}
      <bdi class="place-headline">{headlineOf(view, reading)}</bdi>{' '}
      <small>
        {momentText(reading.published?.at ?? reading.published?.day, language)}
        {source ? (
          <>
            {' · '}
            {t('copiedFrom')}: <bdi>{outletOf(source.article)}</bdi>
          </>
        ) : null}
        {again.map((other, i) => (
          <>
            {i === 0 ? ` · ${t('again')} ` : view.comma}
            <a href={spanLink(view, other.article, other.span)}>
              {momentText(
                readings.get(other.article)!.published?.at ?? readings.get(other.article)!.published?.day,
                language,
              ) || i + 2}
            </a>
          </>
        ))}
      </small>
    </li>
  )
}
