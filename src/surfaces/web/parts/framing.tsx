import type { FramingTerm, FramingUse, Reading } from '../../../domain/index.js'
import { countText } from '../../dates.js'
import { outletOf, spanLink, type View } from '../view.js'
import { wordsAround } from '../words-around.js'

/** So many uses of an outlet are one click away. */
const MOST_EXAMPLES = 5

/** Different words for the same referent, side by side: which outlets use each and how often, with the words around its first use. Shown, never judged. */
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
                {byOutlet(variant.uses, readings).map(([outlet, uses]) => (
                  <OutletUses view={view} outlet={outlet} uses={uses} />
                ))}
                <Example view={view} use={variant.uses[0]!} readings={readings} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

/** «BBC (3: 1، 2، 3)»: each number leads to a use. */
function OutletUses({ view, outlet, uses }: { view: View; outlet: string; uses: readonly FramingUse[] }) {
  const [first] = uses
  const link = (use: FramingUse) => spanLink(view, use.article, use.span)
  return (
    <span class="framing-outlet">
      <a href={link(first!)}>
        <bdi>{outlet}</bdi>
      </a>
      {uses.length > 1 ? (
        <small>
          {' ×'}
          {countText(uses.length, view.language)}
          {' ('}
          {uses.slice(0, MOST_EXAMPLES).map((use, i) => (
            <>
              {i > 0 ? (view.language === 'ar' ? '، ' : ', ') : ''}
              <a href={link(use)} aria-label={`${outlet} ${i + 1}`}>
                {i + 1}
              </a>
            </>
          ))}
          {uses.length > MOST_EXAMPLES ? ' …' : ''})
        </small>
      ) : null}
    </span>
  )
}

function Example({
  view,
  use: { article, span },
  readings,
}: {
  view: View
  use: FramingUse
  readings: ReadonlyMap<string, Reading>
}) {
  const reading = readings.get(article)
  if (!reading) return null
  const { before, words, after } = wordsAround(reading.article, span)
  return (
    <q class="framing-example" lang="ar" dir="rtl">
      {before}
      <a href={spanLink(view, article, span)}>
        <b>{words}</b>
      </a>
      {after}
    </q>
  )
}

function byOutlet(
  uses: readonly FramingUse[],
  readings: ReadonlyMap<string, Reading>,
): readonly (readonly [string, readonly FramingUse[]])[] {
  const groups = new Map<string, FramingUse[]>()
  for (const use of uses) {
    const reading = readings.get(use.article)
    const outlet = reading ? outletOf(reading.article) : (use.outlet ?? use.article)
    groups.set(outlet, [...(groups.get(outlet) ?? []), use])
  }
  return [...groups]
}
