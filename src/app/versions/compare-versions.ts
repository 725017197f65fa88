import { foldWord } from '../../arabic/fold.js'
import { type Figure, type Reading, type Statement, slice } from '../../domain/index.js'
import { type TextChange, textChanges } from './text-changes.js'

/** A figure that another stands in the place of; `null` where it was taken out, or is new. */
export interface FigureChange {
  readonly before: Figure | null
  readonly after: Figure | null
}

/** A statement whose words or speaker are others than before; `null` where it was taken out, or is new. */
export interface StatementChange {
  readonly before: Statement | null
  readonly after: Statement | null
}

/** What an outlet changed in an article: what can alter its meaning first. */
export interface VersionChange {
  readonly before: Reading
  readonly after: Reading
  /** The headlines, where they differ. */
  readonly headline: { readonly before: string; readonly after: string } | null
  readonly figures: readonly FigureChange[]
  readonly statements: readonly StatementChange[]
  /** Every change of the text's words, in order. */
  readonly text: readonly TextChange[]
}

export function compareVersions(before: Reading, after: Reading): VersionChange {
  const text = textChanges(before.article.text, after.article.text)
  const headlines = { before: headlineOf(before), after: headlineOf(after) }
  return {
    before,
    after,
    headline: headlines.before === headlines.after ? null : headlines,
    figures: figureChanges(before, after, text),
    statements: statementChanges(before.statements, after.statements),
    text,
  }
}

function headlineOf({ article, layout }: Reading): string {
  return (layout.headline ? slice(article, layout.headline) : '').replace(/\s+/g, ' ').trim()
}

function figureChanges(before: Reading, after: Reading, text: readonly TextChange[]): FigureChange[] {
  return text.flatMap((change) => {
    const old = before.figures.filter((f) => f.field === 'text' && touches(f, change.before))
    const now = after.figures.filter((f) => f.field === 'text' && touches(f, change.after))
    return paired(old, now).filter(({ before: o, after: n }) => {
      if (o && n) return !sameFigure(o, n)
      // A figure that only moved, or is said once more, is no change of what is claimed.
      return o ? !after.figures.some((f) => sameFigure(f, o)) : !before.figures.some((f) => sameFigure(f, n!))
    })
  })
}

function touches(span: { readonly start: number; readonly end: number }, at: TextChange['before']): boolean {
  return span.start < at.end && at.start < span.end
}

/** Those of one noun belong together; of what is left, one and one. */
function paired(old: readonly Figure[], now: readonly Figure[]): FigureChange[] {
  const left = [...now]
  const out: FigureChange[] = []
  const alone: Figure[] = []
  for (const figure of old) {
    const at = left.findIndex((other) => nounOf(other) === nounOf(figure))
    if (at < 0) alone.push(figure)
    else out.push({ before: figure, after: left.splice(at, 1)[0]! })
  }
  if (alone.length === 1 && left.length === 1) return [...out, { before: alone[0]!, after: left[0]! }]
  return [
    ...out,
    ...alone.map((figure) => ({ before: figure, after: null })),
    ...left.map((figure) => ({ before: null, after: figure })),
  ]
}

function nounOf({ what }: Figure): string | null {
  return what && foldWord(what)
}

function sameFigure(a: Figure, b: Figure): boolean {
  return a.value === b.value && a.low === b.low && a.high === b.high && a.mod === b.mod && sameNoun(a, b)
}

function sameNoun(a: Figure, b: Figure): boolean {
  const [x, y] = [nounOf(a), nounOf(b)]
  return x === null || y === null || x === y
}

/** Share of words that two statements must have in common to be one that was reworded. */
const REWORDED = 0.5
/** More is wanted when the speaker is another: outlets put one sentence into two mouths seldom, but they do. */
const OTHER_SPEAKER = 0.7
/** Statements compared with each other; beyond that those of the same words only are matched. */
const MAX_COMPARED = 200

function statementChanges(old: readonly Statement[], now: readonly Statement[]): StatementChange[] {
  const left = new Map<string, Statement[]>()
  for (const statement of now) {
    const same = left.get(keyOf(statement))
    if (same) same.push(statement)
    else left.set(keyOf(statement), [statement])
  }
  const gone = old.filter((statement) => left.get(keyOf(statement))?.shift() === undefined)
  const came = new Set([...left.values()].flat())
  const changes = gone.map((before): StatementChange => {
    const after = gone.length > MAX_COMPARED ? null : nearest(before, came)
    if (after) came.delete(after)
    return { before, after }
  })
  const news = now.filter((statement) => came.has(statement))
  return [...changes, ...news.map((after) => ({ before: null, after }))]
}

function keyOf(statement: Statement): string {
  return `${speakerOf(statement)}\n${statement.cueClass === 'denies'}\n${[...wordsOf(statement.content)].join(' ')}`
}

function speakerOf({ name, speaker }: Statement): string {
  return [...wordsOf(name ?? speaker ?? '')].join(' ')
}

function nearest(statement: Statement, others: Iterable<Statement>): Statement | null {
  const words = wordsOf(statement.content)
  let best: Statement | null = null
  let most = 0
  for (const other of others) {
    const overlap = dice(words, wordsOf(other.content))
    const needed = speakerOf(other) === speakerOf(statement) ? REWORDED : OTHER_SPEAKER
    if (overlap >= needed && overlap > most) {
      best = other
      most = overlap
    }
  }
  return best
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(
    text
      .split(/[^\p{L}\p{N}\p{M}]+/u)
      .filter(Boolean)
      .map(foldWord),
  )
}

function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0
  for (const word of a) if (b.has(word)) common++
  return a.size + b.size > 0 ? (2 * common) / (a.size + b.size) : 0
}
