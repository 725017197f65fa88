import type { TransmissionPath } from '../../../app/library.js'
import { countText } from '../../dates.js'
import type { View } from '../view.js'
import { canvas, Drawing, Label, round } from './canvas.js'
import { layOutTransmission, type PlacedLink } from './transmission-layout.js'

const WIDTH = 960
const ROW = 34
const NODE = 22
const MARGIN = 8
/** Lines that stand in place of the drawing where it has no room. */
const MOST_PATHS = 10
const MOST_ROWS = 12

/** The chain of transmission of a whole event: outlets, those who passed statements on, and who said them; a table behind it. */
export function TransmissionDrawing({
  view,
  paths,
  all,
}: {
  view: View
  paths: readonly TransmissionPath[]
  /** Address of the page with the whole table. */
  all: string
}) {
  const { t, language } = view
  const { layers, rows, nodes, links, hidden } = layOutTransmission(paths)
  if (links.length === 0) return null
  const on = canvas(WIDTH, rows * ROW + 2 * MARGIN, language === 'ar')
  const column = (WIDTH - 2 * MARGIN) / layers
  const room = column * (layers > 3 ? 0.72 : 0.62)
  const left = (layer: number) => MARGIN + layer * ((WIDTH - 2 * MARGIN - room) / (layers - 1))
  const top = (row: number) => MARGIN + row * ROW + ROW / 2
  const path = ({ from, by, to }: PlacedLink) => {
    const start = left(from.layer) + room
    const curves = [...by, to].map(({ layer, row }, i) => {
      const before = by[i - 1] ?? from
      const [a, b] = [left(before.layer) + room, left(layer)]
      const [bend, y] = [(b - a) / 2, round(top(row))]
      // In its lane it runs straight past the boxes above and below.
      const past = i < by.length ? `H${on.x(b + room)}` : ''
      return `C${on.x(a + bend)} ${round(top(before.row))} ${on.x(b - bend)} ${y} ${on.x(b)} ${y}${past}`
    })
    return `M${on.x(start)} ${round(top(from.row))}${curves.join('')}`
  }
  return (
    <figure class="drawn chains">
      <Drawing on={on} label={t('transmission')}>
        {byStroke(links).map(({ unsure, width, drawn }) => (
          <path class={unsure ? 'link unsure' : 'link'} d={drawn.map(path).join('')} stroke-width={width} />
        ))}
        {nodes.map(({ name, layer, row, anonymous }) => (
          <g class={layer === 0 ? 'node outlet' : layer === layers - 1 ? 'node speaker' : 'node'}>
            <rect
              class={anonymous ? 'anonymous' : undefined}
              x={round(on.rtl ? on.x(left(layer) + room) : on.x(left(layer)))}
              y={round(top(row) - NODE / 2)}
              width={round(room)}
              height={NODE}
              rx="3"
            />
            <Label x={on.x(left(layer) + room / 2)} y={top(row) + 5} text={name} width={room - 10} anchor="middle" />
          </g>
        ))}
      </Drawing>
      <figcaption>
        {t('transmissionKey')}
        {hidden > 0 ? ` ${t('moreInTable')} ${countText(hidden, language)}.` : ''}
      </figcaption>
      <ul class="paths">
        {paths
          .filter((p) => p.speaker !== null)
          .slice(0, MOST_PATHS)
          .map((p) => (
            <li>
              <bdi>{p.outlet}</bdi>
              {[...p.through, p.speaker].map((name) => (
                <>
                  {language === 'ar' ? ' ← ' : ' → '}
                  <bdi>{name}</bdi>
                </>
              ))}{' '}
              <small>
                {countText(p.statements, language)}
                {p.unsure ? ` (${t('unsure')})` : ''}
              </small>
            </li>
          ))}
      </ul>
      <details class="behind">
        <summary>{t('asTable')}</summary>
        <TransmissionTable view={view} paths={paths.slice(0, MOST_ROWS)} />
        {paths.length > MOST_ROWS ? (
          <p>
            <a href={all}>
              {t('wholeTable')}: {countText(paths.length, language)}
            </a>
          </p>
        ) : null}
      </details>
    </figure>
  )
}

interface Stroke {
  readonly unsure: boolean
  readonly width: number
  readonly drawn: readonly PlacedLink[]
}

/** Links that are drawn alike, together: one path for each stroke keeps the page of a large story light. */
function byStroke(links: readonly PlacedLink[]): readonly Stroke[] {
  const strokes = new Map<string, { unsure: boolean; width: number; drawn: PlacedLink[] }>()
  for (const link of links) {
    const { unsure } = link
    const width = round(1 + Math.log2(link.statements))
    const key = `${unsure} ${width}`
    const known = strokes.get(key) ?? { unsure, width, drawn: [] }
    strokes.set(key, known)
    known.drawn.push(link)
  }
  return [...strokes.values()]
}

/** The ways that statements took, as a table. */
export function TransmissionTable({ view, paths }: { view: View; paths: readonly TransmissionPath[] }) {
  const { t, language } = view
  return (
    <table class="plain">
      <thead>
        <tr>
          <th scope="col">{t('outlet')}</th>
          <th scope="col">{t('through')}</th>
          <th scope="col">{t('speaker')}</th>
          <th scope="col">{t('statements')}</th>
        </tr>
      </thead>
      <tbody>
        {paths.map((p) => (
          <tr>
            <td>
              <bdi>{p.outlet}</bdi>
            </td>
            <td>
              <bdi>{p.through.join(' ← ') || '—'}</bdi>
            </td>
            <td>
              <bdi>{p.speaker ?? t('speakerMissing')}</bdi>
              {p.anonymous ? <small> ({t('anonymous')})</small> : null}
              {p.unsure ? <small> ({t('unsure')})</small> : null}
            </td>
            <td>{countText(p.statements, language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
