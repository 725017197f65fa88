import type { StoryView } from '../../../app/library.js'
import { TransmissionTable } from '../drawings/transmission-drawing.js'
import { PageFrame } from '../page-frame.js'
import { WhoIsMissing } from '../parts/left-out.js'
import { PointList } from '../parts/points.js'
import { Section } from '../parts/section.js'
import { Timeline } from '../parts/timeline.js'
import { ChangeLog } from '../parts/what-changed.js'
import { WhoSaid } from '../parts/who-said.js'
import { byQuestion } from '../points-by-question.js'
import { type StoryPart, storyPartLink, storyPath, type View } from '../view.js'

/** All statements of a story, its whole timeline, or every point that its accounts make. */
export function StoryPartPage({
  view,
  story,
  part,
}: {
  view: View
  story: StoryView
  part: Exclude<StoryPart, 'accounts'>
}) {
  const readings = new Map(story.readings.map((r) => [r.article.id, r]))
  const { t } = view
  return (
    <PageFrame view={view} title={story.event.title}>
      <article class="story-page">
        <h1 lang="ar" dir="rtl">
          <a href={view.link(storyPath(story.event.id))}>{story.event.title}</a>
        </h1>
        {part === 'said' ? (
          <Section view={view} name="whoSays">
            <WhoSaid view={view} groups={story.said} readings={readings} all={null} />
            <h3>{t('transmission')}</h3>
            <TransmissionTable view={view} paths={story.transmission} />
          </Section>
        ) : part === 'timeline' ? (
          <Section view={view} name="timeline">
            <ChangeLog
              view={view}
              changes={story.changes}
              readings={readings}
              permanent={storyPartLink(view, story.event.id, 'points')}
              all={null}
            />
            <h3>{t('timeline')}</h3>
            <Timeline view={view} entries={story.comparison.timeline} readings={readings} all={null} />
          </Section>
        ) : part === 'missing' ? (
          <Section view={view} name="whoIsMissing">
            <WhoIsMissing
              view={view}
              leftOut={story.comparison.leftOut}
              points={story.comparison.points}
              readings={readings}
              permanent={storyPartLink(view, story.event.id, 'points')}
              all={null}
            />
          </Section>
        ) : (
          Object.entries(byQuestion(story.comparison.points)).map(([kind, points]) =>
            points.length === 0 ? null : (
              <Section view={view} name={HEADINGS[kind as keyof typeof HEADINGS]}>
                <PointList
                  view={view}
                  points={points}
                  readings={readings}
                  permanent={storyPartLink(view, story.event.id, 'points')}
                  none="noPoints"
                />
              </Section>
            ),
          )
        )}
        {part === 'points' && story.comparison.points.length === 0 ? <p class="none">{t('noPoints')}</p> : null}
      </article>
    </PageFrame>
  )
}

const HEADINGS = {
  disputed: 'disputedPoints',
  doubtful: 'doubtfulPoints',
  updated: 'whatChanged',
  agreed: 'agreedPoints',
  single: 'onePoints',
} as const
