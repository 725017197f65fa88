import type { Copy, Reading, Span } from '../../../domain/index.js'
import { figureText } from '../../figure-text.js'
import { CUE_CLASSES, NAME_TYPES } from '../../labels.js'
import { timeText } from '../../time-text.js'
import { type Finding, type MarkedLine, markedLines, type Segment } from '../marked-text.js'
import { MARKED, type View } from '../view.js'

interface MarkedArticleProps {
  readonly view: View
  readonly reading: Reading
  readonly copies: readonly Copy[]
  readonly marked: Span | null
  readonly field: Span['field']
}

/** A field of an article with every finding marked where it stands. */
export function MarkedField({ view, reading, copies, marked, field }: MarkedArticleProps) {
  const lines = markedLines(reading, field, copies, marked)
  const firstMarked = lines.flatMap((l) => l.segments).find((s) => s.marked)?.start
  const begun = new Set<number>()
  return (
    <>
      {lines.map((line) => {
        const body = line.segments.map((segment) => (
          <MarkedSegment
            view={view}
            reading={reading}
            segment={segment}
            first={segment.start === firstMarked}
            begun={begun}
          />
        ))
        // A title stands in a heading, which holds no paragraphs.
        return field === 'title' ? <span>{body} </span> : <p class={lineClass(line, reading)}>{body}</p>
      })}
    </>
  )
}

function lineClass(line: MarkedLine, reading: Reading): string | undefined {
  if (line.segments.every((s) => s.clutter || !s.text.trim())) return 'clutter-line'
  const { headline } = reading.layout
  if (headline?.field === 'text' && line.segments.some((s) => s.start < headline.end && headline.start < s.end))
    return 'headline-line'
  return undefined
}

interface MarkedSegmentProps {
  readonly view: View
  readonly reading: Reading
  readonly segment: Segment
  /** The first segment of the marked span carries the anchor that links lead to. */
  readonly first: boolean
  /** Statements whose number was shown already. */
  readonly begun: Set<number>
}

function MarkedSegment({ view, reading, segment, first, begun }: MarkedSegmentProps) {
  const starting = segment.statements.filter((s) => !begun.has(s))
  for (const s of starting) begun.add(s)
  const classes = [
    segment.statements.length ? 'said' : '',
    segment.statements.some((s) => reading.statements[s]!.certainty === 'unsure') ? 'said-unsure' : '',
    segment.copies.length ? 'copied' : '',
    segment.clutter ? 'clutter' : '',
    segment.marked ? 'marked' : '',
  ].filter(Boolean)
  const body = segment.finding ? (
    <Mark view={view} finding={segment.finding}>
      {segment.text}
    </Mark>
  ) : (
    segment.text
  )
  return (
    <>
      {starting.map((s) => (
        <a
          class="said-number"
          id={`s${s + 1}`}
          href={`#note-s${s + 1}`}
          aria-label={`${view.t('statementMark')} ${s + 1}`}
        >
          {s + 1}
        </a>
      ))}
      {classes.length || first ? (
        <span class={classes.join(' ')} id={first ? MARKED : undefined}>
          {body}
        </span>
      ) : (
        body
      )}
    </>
  )
}

function Mark({ view, finding, children }: { view: View; finding: Finding; children: string }) {
  const note = `note-${finding.kind === 'cue' ? 's' : finding.kind[0]}${finding.number + 1}`
  return (
    <a class={`mark ${finding.kind}`} href={`#${note}`}>
      {children}
      <span class="tip" aria-hidden="true" dir="auto">
        {tipText(view, finding)}
      </span>
    </a>
  )
}

/** What hovering or tapping tells: what it is, and its value. */
function tipText(view: View, finding: Finding): string {
  const { t, language } = view
  switch (finding.kind) {
    case 'time':
      return `${t('times')}: ${timeText(finding.found, language)}`
    case 'figure':
      return `${t('figures')}: ${figureText(finding.found, language)} ${finding.found.what ?? ''}`
    case 'name':
      return `${NAME_TYPES[finding.found.type][language]}: ${finding.found.name}`
    case 'cue':
      return `${finding.found.name ?? t('speakerMissing')} ${CUE_CLASSES[finding.found.cueClass][language]}`
  }
}
