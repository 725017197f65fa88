import type { Passage, StoryView } from '../../../app/library.js'
import type { Point, Reading, Span } from '../../../domain/index.js'
import { contains, overlaps, slice } from '../../../domain/index.js'
import { aboutText } from '../../about-text.js'
import { momentText } from '../../dates.js'
import { linesOf, stretchesOf } from '../cut-lines.js'
import { isToldDifferently } from '../points-by-question.js'
import { articlePath, headlineOf, outletOf, pointAnchor, storyPath, type View } from '../view.js'
import { passageAnchor } from './passages.js'

/** A stretch of an account that others have too, or on which they differ. */
interface Marked {
  readonly span: Span
  readonly passage?: number
  readonly point?: Point
}

/** Texts beside one another; what stands in another account of the story too is numbered and dotted, the rest stands here only. */
export function SideBySide({ view, story, shown }: { view: View; story: StoryView; shown: readonly Reading[] }) {
  return (
    <div class={`side-by-side beside-${Math.min(4, shown.length)}`}>
      {shown.map((reading) => (
        <Column view={view} story={story} reading={reading} />
      ))}
    </div>
  )
}

function Column({ view, story, reading }: { view: View; story: StoryView; reading: Reading }) {
  const { t, language } = view
  const { article, published } = reading
  const marks = [...passagesIn(story.passages, article.id), ...pointsIn(story.comparison.points, article.id)]
  const prose = linesOf('text', article.text).filter((line) => !isFurniture(reading, line))
  const only = shareOf(
    prose,
    marks.flatMap((m) => (m.passage === undefined ? [] : [m.span])),
  )
  const number = story.sources.findIndex((s) => s.articles.includes(article.id)) + 1
  return (
    <article class="column">
      <header>
        <p class="account-outlet">
          <span class="source-number" title={t('independentSource')}>
            {number}
          </span>{' '}
          <bdi>{outletOf(article)}</bdi>
        </p>
        <h3>
          <a href={view.link(articlePath(article.id))} lang="ar" dir="rtl">
            {headlineOf(view, reading)}
          </a>
        </h3>
        <p class="facts">
          <span>{momentText(published?.at ?? published?.day, language)}</span>
          <span>
            {t('onlyHere')}: {Math.round(only * 100)} %
          </span>
        </p>
      </header>
      <div lang="ar" dir="rtl">
        {prose.map((line) => (
          <p>
            {stretchesOf(
              line,
              marks.map((m) => m.span),
            ).map((at) => (
              <Stretch
                view={view}
                story={story}
                reading={reading}
                at={at}
                marks={marks.filter((m) => contains(m.span, at))}
              />
            ))}
          </p>
        ))}
      </div>
    </article>
  )
}

function Stretch({
  view,
  story,
  reading,
  at,
  marks,
}: {
  view: View
  story: StoryView
  reading: Reading
  at: Span
  marks: readonly Marked[]
}) {
  const words = slice(reading.article, at)
  const shared = marks.find((m) => m.passage !== undefined)
  const differing = marks.find((m) => m.point !== undefined)
  const opens = (m: Marked | undefined) => m?.span.start === at.start
  const numbered =
    shared && opens(shared) ? (
      <a class="passage-number" href={`#${passageAnchor(shared.passage!)}`}>
        <span class="visually-hidden">{view.t('copyMark')} </span>
        {shared.passage! + 1}
      </a>
    ) : null
  const text = differing ? (
    <mark>
      <a
        href={view.link(storyPath(story.event.id), {}, pointAnchor(differing.point!.id))}
        title={aboutText(differing.point!, view.language)}
      >
        {words}
      </a>
    </mark>
  ) : (
    words
  )
  return (
    <>
      {numbered}
      {shared ? <span class="shared">{text}</span> : text}
    </>
  )
}

function passagesIn(passages: readonly Passage[], id: string): Marked[] {
  return passages.flatMap(({ places }, passage) =>
    places.flatMap((p) => (p.article === id && p.span.field === 'text' ? [{ span: p.span, passage }] : [])),
  )
}

/** Where an account takes a position that others do not share. */
function pointsIn(points: readonly Point[], id: string): Marked[] {
  return points
    .filter((point) => (isToldDifferently(point) || point.type === 'updated') && point.kind !== 'statement')
    .flatMap((point) =>
      point.positions.flatMap((position) =>
        position.witnesses.flatMap((w) =>
          w.article === id && w.span.field === 'text' ? [{ span: w.span, point }] : [],
        ),
      ),
    )
}

function isFurniture({ clutter, layout }: Reading, line: Span): boolean {
  if (layout.headline && layout.headline.field === 'text' && contains(layout.headline, line)) return true
  return clutter.some((c) => c.field === 'text' && overlaps(c, line) && c.start <= line.start && line.end <= c.end)
}

/** Share of the characters of some lines that none of the spans covers. */
function shareOf(lines: readonly Span[], spans: readonly Span[]): number {
  const stretches = lines.flatMap((line) => stretchesOf(line, spans))
  const length = (all: readonly Span[]) => all.reduce((sum, s) => sum + s.end - s.start, 0)
  return length(stretches.filter((s) => !spans.some((span) => contains(span, s)))) / Math.max(1, length(stretches))
}
