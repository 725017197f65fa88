import type { Child } from 'hono/jsx'

/** Where a drawing puts things: units of its own, the reading direction's start at 0 whichever side that is. */
export interface Canvas {
  readonly width: number
  readonly height: number
  readonly rtl: boolean
  /** The x of a distance from the side where reading starts. */
  readonly x: (fromStart: number) => number
}

export function canvas(width: number, height: number, rtl: boolean): Canvas {
  return { width, height, rtl, x: (fromStart) => round(rtl ? width - fromStart : fromStart) }
}

/** A tenth of a unit is finer than any screen shows. */
export function round(n: number): number {
  return Math.round(n * 10) / 10
}

/** Average width of a letter at the drawings' 14 units; the server cannot measure text. */
const LETTER = 6.6

/** As much of a label as fits; the whole of it is in the label's title. */
export function fitted(label: string, width: number): string {
  const letters = Math.floor(width / LETTER)
  return label.length <= letters ? label : `${label.slice(0, letters - 1).trimEnd()}…`
}

/** A drawing with its name for those who do not see it; what it shows stands in a table behind it. */
export function Drawing({
  on,
  label,
  linked = false,
  children,
}: {
  on: Canvas
  label: string
  /** Its marks are links, so that it is no single image. */
  linked?: boolean
  children: Child
}) {
  return (
    <svg
      class="drawing"
      viewBox={`0 0 ${on.width} ${on.height}`}
      role={linked ? 'group' : 'img'}
      aria-label={label}
      direction={on.rtl ? 'rtl' : 'ltr'}
    >
      {children}
    </svg>
  )
}

/** A label runs in its own direction, so that what is cut off is cut off at its end. */
const FIRST_STRONG = '\u2068'
const END_OF_ISOLATE = '\u2069'

/** A line of text that starts at a point and runs in the reading direction, or stands around it. */
export function Label({
  x,
  y,
  text,
  width,
  anchor = 'start',
  kind,
}: {
  x: number
  y: number
  text: string
  width: number
  anchor?: 'start' | 'middle' | 'end'
  kind?: string
}) {
  const shown = fitted(text, width)
  return (
    <text x={x} y={round(y)} text-anchor={anchor === 'start' ? undefined : anchor} class={kind}>
      {shown === text ? null : <title>{text}</title>}
      {`${FIRST_STRONG}${shown}${END_OF_ISOLATE}`}
    </text>
  )
}
