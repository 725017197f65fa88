import type { FramingTerm, Reading } from '../../../domain/index.js'
import { outletOf, spanLink, type View } from '../view.js'

/** Different words for the same referent, side by side, each use one click from its place. Shown, never judged. */
export function Framing({
  view,
  terms,
  readings,
}: {
  view: View
  terms: readonly FramingTerm[]
  readings: ReadonlyMap<string, Reading>
}) {
  return (
    <>
      {terms.map((term) => (
        <section class="framing">
          <h3>
            <bdi>{term.referent}</bdi>
          </h3>
          <ul>
            {term.variants.map((variant) => (
              <li>
                <bdi class="framing-term">{variant.term}</bdi>{' '}
                {variant.uses.map((use) => {
                  const reading = readings.get(use.article)
                  return (
                    <>
                      <a href={spanLink(view, use.article, use.span)}>
                        <bdi>{reading ? outletOf(reading.article) : use.article}</bdi>
                      </a>{' '}
                    </>
                  )
                })}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}
