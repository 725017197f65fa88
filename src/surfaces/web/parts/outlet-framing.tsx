import type { FramingSummary } from '../../../app/library.js'
import { counted } from '../counts.js'
import { spanLink, type View } from '../view.js'

const MOST_REFERENTS = 12

/** What an outlet and those beside it call the same, over the stories they share, each with a place to look at. Shown, never judged. */
export function OutletFraming({
  view,
  outlet,
  terms,
}: {
  view: View
  outlet: string
  terms: readonly FramingSummary[]
}) {
  const { t, language } = view
  return (
    <table class="plain framing-table">
      <thead>
        <tr>
          <th scope="col">{t('term')}</th>
          <th scope="col">
            <bdi>{outlet}</bdi>
          </th>
          <th scope="col">{t('others')}</th>
        </tr>
      </thead>
      {terms.slice(0, MOST_REFERENTS).map(({ referent, events, terms: chosen }) => (
        <tbody>
          <tr>
            <th scope="rowgroup" colspan={3}>
              <bdi>{referent}</bdi> <small>{counted('stories', events, language)}</small>
            </th>
          </tr>
          {chosen.map(({ term, choices }) => (
            <tr>
              <th scope="row">
                <bdi>{term}</bdi>
              </th>
              <td>
                <Choices view={view} choices={choices.filter((c) => c.outlet === outlet)} />
              </td>
              <td>
                <Choices view={view} choices={choices.filter((c) => c.outlet !== outlet)} named />
              </td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  )
}

function Choices({
  view,
  choices,
  named = false,
}: {
  view: View
  choices: FramingSummary['terms'][number]['choices']
  named?: boolean
}) {
  if (choices.length === 0) return <>—</>
  return (
    <>
      {choices.map(({ outlet, events, examples }, i) => {
        const [example] = examples
        const said = (
          <>
            {named ? <bdi>{outlet}</bdi> : null} {counted('stories', events, view.language)}
          </>
        )
        return (
          <>
            {i > 0 ? view.comma : ''}
            {example ? <a href={spanLink(view, example.article, example.span)}>{said}</a> : said}
          </>
        )
      })}
    </>
  )
}
