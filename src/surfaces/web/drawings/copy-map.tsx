import type { Copy, Reading } from '../../../domain/index.js'
import { momentText } from '../../dates.js'
import { outletOf, type View } from '../view.js'
import { canvas, Drawing, Label, round } from './canvas.js'

const WIDTH = 960
const LABELS = 250
const ROW = 58
const BAR = 16
const MARGIN = 10
const MOST_ACCOUNTS = 14

/** Which passages flow between the accounts: a bar for each text, in order of publication, as long as the text; bands join what stands in two. */
export function CopyMap({
  view,
  copies,
  readings,
}: {
  view: View
  copies: readonly Copy[]
  readings: readonly Reading[]
}) {
  const touched = new Set(copies.flatMap((c) => [c.a.id, c.b.id]))
  const rows = readings.filter((r) => touched.has(r.article.id)).slice(0, MOST_ACCOUNTS)
  const rowOf = new Map(rows.map((r, i) => [r.article.id, i]))
  const drawn = copies.filter(
    (c) => rowOf.has(c.a.id) && rowOf.has(c.b.id) && c.a.span.field === 'text' && c.b.span.field === 'text',
  )
  if (drawn.length === 0) return null
  const on = canvas(WIDTH, rows.length * ROW + 2 * MARGIN, view.language === 'ar')
  const longest = Math.max(...rows.map((r) => r.article.text.length))
  const along = (offset: number) => LABELS + (offset / longest) * (WIDTH - LABELS - MARGIN)
  const top = (id: string) => MARGIN + rowOf.get(id)! * ROW + 14
  const extent = (from: number, to: number) => {
    const [a, b] = [on.x(along(from)), on.x(along(to))]
    return { x: Math.min(a, b), width: round(Math.max(1.5, Math.abs(b - a))) }
  }
  return (
    <figure class="drawn">
      <Drawing on={on} label={view.t('copyMap')}>
        {drawn.map((copy) => {
          const [above, below] = rowOf.get(copy.a.id)! < rowOf.get(copy.b.id)! ? [copy.a, copy.b] : [copy.b, copy.a]
          const [p, q, r, s] = [
            on.x(along(above.span.start)),
            on.x(along(above.span.end)),
            on.x(along(below.span.end)),
            on.x(along(below.span.start)),
          ]
          const [y, z] = [top(above.id) + BAR, top(below.id)]
          return <path class={copy.from ? 'band' : 'band open'} d={`M${p} ${y}L${q} ${y}L${r} ${z}L${s} ${z}Z`} />
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
              {drawn.flatMap(({ a, b }) =>
                [a, b]
                  .filter((side) => side.id === id)
                  .map(({ span }) => <rect class="copied-part" {...extent(span.start, span.end)} y={y} height={BAR} />),
              )}
            </g>
          )
        })}
      </Drawing>
      <figcaption>{view.t('copyMapKey')}</figcaption>
    </figure>
  )
}
