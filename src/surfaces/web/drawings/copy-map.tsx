import type { Passage, PassagePlace } from '../../../app/library.js'
import type { Reading } from '../../../domain/index.js'
import { momentText } from '../../dates.js'
import { outletOf, type View } from '../view.js'
import { canvas, Drawing, Label, round } from './canvas.js'

const WIDTH = 960
const LABELS = 250
const ROW = 58
const BAR = 16
const MARGIN = 10
const MOST_ACCOUNTS = 12

/** Which passages flow between the accounts: a bar for each text, in order of publication, as long as the text; bands join what stands in two. */
export function CopyMap({
  view,
  passages,
  readings,
}: {
  view: View
  passages: readonly Passage[]
  readings: readonly Reading[]
}) {
  const touched = new Set(passages.flatMap((p) => p.places.map((place) => place.article)))
  const rows = readings.filter((r) => touched.has(r.article.id)).slice(0, MOST_ACCOUNTS)
  const rowOf = new Map(rows.map((r, i) => [r.article.id, i]))
  const placed = passages.map((p) => p.places.filter((s) => rowOf.has(s.article) && s.span.field === 'text'))
  // From each place to the next: a passage of five accounts is four bands, not ten.
  const drawn = placed.flatMap((places) => places.slice(1).map((below, i) => ({ above: places[i]!, below })))
  if (drawn.length === 0) return null
  const outlets = new Map(readings.map((r) => [r.article.id, outletOf(r.article)]))
  const on = canvas(WIDTH, rows.length * ROW + 2 * MARGIN, view.language === 'ar')
  const longest = Math.max(...rows.map((r) => r.article.text.length))
  const along = (offset: number) => LABELS + (offset / longest) * (WIDTH - LABELS - MARGIN)
  const parts = new Map(rows.map(({ article: { id } }) => [id, joined(placed.flat().filter((p) => p.article === id))]))
  const partsOf = (id: string) => parts.get(id)!
  /** Outlets that an account copied from; what its own outlet publishes again is no copy. */
  const othersBehind = ({ article }: Reading) => {
    const sources = placed
      .flat()
      .flatMap((p) => (p.article === article.id && p.from !== null ? [outlets.get(p.from)] : []))
    return [...new Set(sources)].filter((outlet) => outlet !== undefined && outlet !== outletOf(article)) as string[]
  }
  const top = (id: string) => MARGIN + rowOf.get(id)! * ROW + 14
  const extent = (from: number, to: number) => {
    const [a, b] = [on.x(along(from)), on.x(along(to))]
    return { x: Math.min(a, b), width: round(Math.max(1.5, Math.abs(b - a))) }
  }
  return (
    <figure class="drawn copy-map">
      <Drawing on={on} label={view.t('copyMap')}>
        {drawn.map(({ above, below }) => {
          const [p, q, r, s] = [
            on.x(along(above.span.start)),
            on.x(along(above.span.end)),
            on.x(along(below.span.end)),
            on.x(along(below.span.start)),
          ]
          const [y, z] = [top(above.article) + BAR, top(below.article)]
          return <path class={below.from ? 'band' : 'band open'} d={`M${p} ${y}L${q} ${y}L${r} ${z}L${s} ${z}Z`} />
        })}
        {rows.map((reading) => {
          const { id, text } = reading.article
          const y = top(id)
          return (
            <g>
              <Label x={on.x(0)} y={y + 6} text={outletOf(reading.article)} width={LABELS - 16} />
              <Label
                x={on.x(0)}
                y={y + 22}
                text={momentText(reading.published?.at ?? reading.published?.day ?? null, view.language)}
                width={LABELS - 16}
                kind="small"
              />
              <rect class="bar" {...extent(0, text.length)} y={y} height={BAR} />
              {partsOf(id).map(({ start, end }) => (
                <rect class="copied-part" {...extent(start, end)} y={y} height={BAR} />
              ))}
            </g>
          )
        })}
      </Drawing>
      <figcaption>{view.t('copyMapKey')}</figcaption>
      <ol class="copy-rows">
        {rows.map((reading) => (
          <CopyRow view={view} reading={reading} parts={partsOf(reading.article.id)} from={othersBehind(reading)} />
        ))}
      </ol>
    </figure>
  )
}

interface Stretch {
  readonly start: number
  readonly end: number
}

/** The stretches of one text under its passages, those that overlap as one. */
function joined(places: readonly PassagePlace[]): readonly Stretch[] {
  const out: { start: number; end: number }[] = []
  for (const { start, end } of places.map((p) => p.span).sort((a, b) => a.start - b.start)) {
    const last = out.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else out.push({ start, end })
  }
  return out
}

/** The same without room to draw: accounts in order of publication, how much of each stands in others, and whom it had it from. */
function CopyRow({
  view,
  reading: { article, published },
  parts,
  from,
}: {
  view: View
  reading: Reading
  parts: readonly Stretch[]
  /** Outlets that it copied from. */
  from: readonly string[]
}) {
  const { t, language } = view
  const on = canvas(100, 5, language === 'ar')
  const extent = ({ start, end }: Stretch) => {
    const [a, b] = [on.x((100 * start) / article.text.length), on.x((100 * end) / article.text.length)]
    return { x: Math.min(a, b), width: round(Math.max(1, Math.abs(b - a))) }
  }
  return (
    <li>
      <b>
        <bdi>{outletOf(article)}</bdi>
      </b>{' '}
      <small>{momentText(published?.at ?? published?.day, language)}</small>
      <svg viewBox="0 0 100 5" preserveAspectRatio="none" aria-hidden="true">
        <rect class="bar" x="0" y="0" width="100" height="5" />
        {parts.map((part) => (
          <rect class="copied-part" {...extent(part)} y="0" height="5" />
        ))}
      </svg>
      {from.length > 0 ? (
        <small>
          {t('copiedFrom')}: <bdi>{from.join(language === 'ar' ? '، ' : ', ')}</bdi>
        </small>
      ) : null}
    </li>
  )
}
