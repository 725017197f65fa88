import type { Point, Position, Reading, Witness } from '../../../domain/index.js'
import { aboutText } from '../../about-text.js'
import { momentText } from '../../dates.js'
import { plainNumber, positionText } from '../../position-text.js'
import { outletOf, spanLink, type View } from '../view.js'
import { canvas, Drawing, Label, round } from './canvas.js'

const WIDTH = 960
const TOP = 26
const PLOT = 150
const AXIS = 30
const SIDE = 90
const MARK = 6
/** Shapes repeat after so many, so that more names would tell nothing apart. */
const MOST_NAMED = 8

interface Mark {
  readonly position: Position
  readonly value: number
  readonly witness: Witness
  readonly time: number
  /** Whose figure it is: the speaker, or the outlet that says it itself. */
  readonly by: string
}

/** How a figure moved: each report of it where it was published, one shape for each who gives it; a table behind it. */
export function FiguresOverTime({
  view,
  point,
  readings,
}: {
  view: View
  point: Point
  readings: ReadonlyMap<string, Reading>
}) {
  const { language, t } = view
  const marks = marksOf(point, readings)
  if (new Set(marks.map((m) => m.value)).size < 2 || new Set(marks.map((m) => m.time)).size < 2) return null
  const voices = [...new Set(marks.map((m) => m.by))]
  const on = canvas(WIDTH, TOP + PLOT + AXIS, language === 'ar')
  const [first, last] = extremes(marks.map((m) => m.time))
  const [least, most] = extremes(marks.map((m) => m.value))
  const x = (time: number) => on.x(SIDE + ((time - first) / (last - first)) * (WIDTH - 2 * SIDE))
  const y = (value: number) => round(TOP + PLOT - ((value - least) / (most - least)) * (PLOT - 20) - 10)
  const about = aboutText(point, language)
  return (
    <figure class="drawn over-time">
      <Drawing on={on} label={`${t('overTime')}: ${about}`} linked>
        <line class="axis" x1={0} x2={WIDTH} y1={TOP + PLOT} y2={TOP + PLOT} />
        {voices.map((by) => {
          const own = marks.filter((m) => m.by === by)
          return own.length > 1 ? (
            <polyline class="moved" points={own.map((m) => `${x(m.time)},${y(m.value)}`).join(' ')} />
          ) : null
        })}
        {marks.map((m) => (
          <a href={spanLink(view, m.witness.article, m.witness.span)}>
            <title>{`${positionText('figure', m.position.value, language)} — ${m.by} — ${momentText(m.witness.published, language)}`}</title>
            <Shape of={voices.indexOf(m.by)} x={x(m.time)} y={y(m.value)} />
          </a>
        ))}
        {placedLabels(oncePerValue(marks).map((m) => ({ x: x(m.time), y: y(m.value) - 12, of: m }))).map((label) => (
          <text x={label.x} y={label.y} text-anchor="middle" direction="ltr" class="value">
            {positionText('figure', label.of.position.value, language)}
          </text>
        ))}
        {[first, last].map((time) => {
          const mark = marks.find((m) => m.time === time)!
          return (
            <Label
              x={x(time)}
              y={TOP + PLOT + 20}
              text={momentText(mark.witness.published, language)}
              width={2 * SIDE}
              anchor="middle"
              kind="small"
            />
          )
        })}
      </Drawing>
      <figcaption>
        <b>
          <bdi>{about}</bdi>
        </b>{' '}
        {voices.slice(0, MOST_NAMED).map((by, i) => (
          <span class="voice">
            <svg class="shape-key" viewBox="-8 -8 16 16" aria-hidden="true">
              <Shape of={i} x={0} y={0} />
            </svg>{' '}
            <bdi>{by}</bdi>
          </span>
        ))}
        <br />
        {t('overTimeKey')}
      </figcaption>
    </figure>
  )
}

/** Reports of plain numbers, in order of publication; what an account says several times is one report, by whoever it names for it. */
function marksOf(point: Point, readings: ReadonlyMap<string, Reading>): Mark[] {
  const out: Mark[] = []
  for (const position of point.positions) {
    const value = plainNumber(position.value)
    if (Number.isNaN(value)) continue
    for (const witness of position.witnesses) {
      const time = witness.published === null ? Number.NaN : Date.parse(witness.published)
      const reading = readings.get(witness.article)
      if (Number.isNaN(time) || !reading) continue
      const mark = { position, value, witness, time, by: witness.speaker ?? outletOf(reading.article) }
      const known = out.findIndex((m) => m.position === position && m.witness.article === witness.article)
      if (known < 0) out.push(mark)
      else if (out[known]!.witness.speaker === null) out[known] = mark
    }
  }
  return extremesOfEach(out.sort((a, b) => a.time - b.time))
}

/** More marks than these run into one another. */
const MOST_MARKS = 16

/** The first report of each value and the last, by whomever where there are many: what moves is seen, and the page stays light. */
function extremesOfEach(marks: readonly Mark[]): Mark[] {
  const many = marks.length > MOST_MARKS
  const same = (a: Mark) => (b: Mark) => a.value === b.value && (many || a.by === b.by)
  return marks.filter((m, i) => marks.findIndex(same(m)) === i || marks.findLastIndex(same(m)) === i)
}

function extremes(numbers: readonly number[]): [number, number] {
  return [Math.min(...numbers), Math.max(...numbers)]
}

/** The first mark of each value: its label stands there. */
function oncePerValue(marks: readonly Mark[]): Mark[] {
  return marks.filter((m, i) => marks.findIndex((other) => other.value === m.value) === i)
}

interface ValueLabel {
  readonly x: number
  readonly y: number
  readonly of: Mark
}

/** Room that a value's digits take. */
const LABEL_WIDTH = 46
const LABEL_HEIGHT = 16

/** Labels that would run into one above them stand beside it instead, farther from the marks' column. */
function placedLabels(labels: readonly ValueLabel[]): ValueLabel[] {
  const placed: ValueLabel[] = []
  for (const label of [...labels].sort((a, b) => a.y - b.y)) {
    const hits = (at: ValueLabel) =>
      placed.some((p) => Math.abs(p.x - at.x) < LABEL_WIDTH && Math.abs(p.y - at.y) < LABEL_HEIGHT)
    let at = label
    for (const side of [1, -1, 2, -2, 3, -3]) {
      if (!hits(at)) break
      at = { ...label, x: round(label.x + side * LABEL_WIDTH), y: round(label.y + LABEL_HEIGHT) }
    }
    placed.push(at)
  }
  return placed
}

/** Shapes rather than colours: they stay apart on grey paper. */
function Shape({ of, x, y }: { of: number; x: number; y: number }) {
  const at = (dx: number, dy: number) => `${round(x + dx * MARK)},${round(y + dy * MARK)}`
  const filled = of % 8 < 4 ? 'shape' : 'shape hollow'
  switch (of % 4) {
    case 0:
      return <circle class={filled} cx={x} cy={y} r={MARK} />
    case 1:
      return <rect class={filled} x={round(x - MARK)} y={round(y - MARK)} width={2 * MARK} height={2 * MARK} />
    case 2:
      return <polygon class={filled} points={[at(0, -1.2), at(1.2, 1), at(-1.2, 1)].join(' ')} />
    default:
      return <polygon class={filled} points={[at(0, -1.3), at(1.3, 0), at(0, 1.3), at(-1.3, 0)].join(' ')} />
  }
}
