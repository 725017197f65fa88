import Table from 'cli-table3'

/** Where a command writes, and how: injected, so that a test can read what a user would see. */
export interface Terminal {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  readonly color: boolean
  /** True when the output is a terminal: then right-to-left stretches are isolated so that they do not reorder what stands around them. */
  readonly isTerminal: boolean
  readonly columns: number
}

export type Style = 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'cyan'

const CODES: Readonly<Record<Style, readonly [number, number]>> = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  cyan: [36, 39],
}

/** Colours `text` on a terminal that shows colour; see https://no-color.org for `NO_COLOR`. */
export function paint(terminal: Terminal, style: Style, text: string): string {
  if (!terminal.color) return text
  const [on, off] = CODES[style]
  return `\u001b[${on}m${text}\u001b[${off}m`
}

const FIRST_STRONG_ISOLATE = '\u2068'
const POP_DIRECTIONAL_ISOLATE = '\u2069'

/** One line without what could move a cursor or turn the text around it: control characters, line breaks and bidirectional controls. */
export function plain(text: string): string {
  return text
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[\p{Cc}\u2028\u2029\s]+/gu, ' ')
    .trim()
}

/** Words of an article as one plain line for a terminal, isolated (Unicode UAX #9) so that their direction ends where they end. */
export function words(terminal: Terminal, text: string, maxChars = Number.POSITIVE_INFINITY): string {
  const line = plain(text)
  const cut = line.length > maxChars ? line.slice(0, Math.max(1, maxChars - 1)).trimEnd() + '…' : line
  return terminal.isTerminal ? FIRST_STRONG_ISOLATE + cut + POP_DIRECTIONAL_ISOLATE : cut
}

const NO_BORDERS = Object.fromEntries(
  [
    'top',
    'top-mid',
    'top-left',
    'top-right',
    'bottom',
    'bottom-mid',
    'bottom-left',
    'bottom-right',
    'left',
    'left-mid',
    'mid',
    'mid-mid',
    'right',
    'right-mid',
  ].map((key) => [key, '']),
)

/** Rows as aligned columns, indented. Put columns of Arabic last: whatever a terminal does to their direction, the rest stays in line. */
export function table(rows: readonly (readonly string[])[], indent = 4): string {
  if (rows.length === 0) return ''
  const made = new Table({
    chars: { ...NO_BORDERS, middle: '  ' },
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [] },
  })
  for (const row of rows) made.push([...row])
  return made
    .toString()
    .split('\n')
    .map((line) => ' '.repeat(indent) + line.trimEnd())
    .join('\n')
}
