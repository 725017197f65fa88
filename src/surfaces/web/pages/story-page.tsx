import type { StoryView } from '../../../app/library.js'
import { countText } from '../../dates.js'
import { EXPORT_FORMS, type ExportForm } from '../../export/export-story.js'
import { linkedStory } from '../../export/story-linked-data.js'
import { storyCitation } from '../citation.js'
import { TransmissionDrawing } from '../drawings/transmission-drawing.js'
import { PageFrame } from '../page-frame.js'
import { Accounts } from '../parts/accounts.js'
import { Citation } from '../parts/citation.js'
import { Copied } from '../parts/copied.js'
import { Framing } from '../parts/framing.js'
import { Gist } from '../parts/gist.js'
import { InShort } from '../parts/in-short.js'
import { WhoIsMissing } from '../parts/left-out.js'
import { PointList } from '../parts/points.js'
import { Related } from '../parts/related.js'
import { FoldedSection, Section } from '../parts/section.js'
import { StoryHead } from '../parts/story-head.js'
import { Timeline } from '../parts/timeline.js'
import { ChangeLog, MovedFigures } from '../parts/what-changed.js'
import { WhoSaid } from '../parts/who-said.js'
import { byQuestion } from '../points-by-question.js'
import { storyPartLink, storyPath, type View } from '../view.js'

const MOST_DOUBTFUL = 4
const MOST_UPDATED = 2
const MOST_AGREED = 8

/** One event, by an editor's questions in her order: what happened, who says so, how many independently, what is disputed, what changed, who is missing. */
export function StoryPage({ view, story }: { view: View; story: StoryView }) {
  const { t } = view
  const { event, readings, sources, comparison, copies, across, changes } = story
  const byId = new Map(readings.map((r) => [r.article.id, r]))
  const several = readings.length > 1
  const points = byQuestion(comparison.points)
  const part = (name: Parameters<typeof storyPartLink>[2]) => storyPartLink(view, event.id, name)
  const shown = { view, readings: byId, permanent: part('points'), brief: true }
  const nothingChanged = points.updated.length + changes.log.length + changes.moved.length === 0
  return (
    <PageFrame view={view} title={event.title} data={linkedStory(story)}>
      <article class="story-page">
        <StoryHead view={view} story={story} />
        <div class="first-look">
          <Section view={view} name="whatHappened">
            <Gist view={view} sentences={comparison.gist} points={comparison.points} readings={byId} />
          </Section>
          <InShort view={view} story={story} />
        </div>
        <Section view={view} name="whoSays">
          <TransmissionDrawing view={view} paths={story.transmission} all={part('said')} />
          <WhoSaid view={view} groups={story.said} readings={byId} all={part('said')} />
        </Section>
        <Section view={view} name="howMany">
          <Accounts view={view} twins={story.twins} sources={sources} copies={copies} />
          {several ? <Copied view={view} story={story} readings={byId} /> : null}
        </Section>
        {several || points.disputed.length + points.doubtful.length > 0 ? (
          <Section view={view} name="disputedPoints">
            <PointList {...shown} points={points.disputed} none="noDisputes" />
            {points.doubtful.length > 0 ? (
              <details class="fold">
                <summary>
                  {t('doubtfulPoints')} <small>{countText(points.doubtful.length, view.language)}</small>
                </summary>
                <PointList {...shown} points={points.doubtful} most={MOST_DOUBTFUL} none="noPoints" />
              </details>
            ) : null}
          </Section>
        ) : null}
        {several || changes.log.length > 0 ? (
          <Section view={view} name="whatChanged">
            <MovedFigures view={view} changes={changes} readings={byId} />
            <ChangeLog
              view={view}
              changes={changes}
              readings={byId}
              permanent={part('points')}
              all={part('timeline')}
            />
            {points.updated.length > 0 || nothingChanged ? (
              <PointList {...shown} points={points.updated} most={MOST_UPDATED} none="nothingChanged" />
            ) : null}
          </Section>
        ) : null}
        {several ? (
          <>
            <FoldedSection view={view} name="agreedPoints" count={points.agreed.length}>
              <PointList {...shown} points={points.agreed} most={MOST_AGREED} none="noPoints" />
            </FoldedSection>
            <FoldedSection view={view} name="whoIsMissing" count={comparison.leftOut.length}>
              <WhoIsMissing
                view={view}
                leftOut={comparison.leftOut}
                points={comparison.points}
                readings={byId}
                permanent={part('points')}
                all={part('missing')}
              />
            </FoldedSection>
          </>
        ) : null}
        {comparison.points.length > 0 ? (
          <p>
            <a href={part('points')}>
              {t('allPoints')}: {comparison.points.length}
            </a>
          </p>
        ) : null}
        {across.points.length ? (
          <FoldedSection view={view} name="across" count={across.points.length}>
            <PointList
              view={view}
              points={across.points}
              readings={new Map(across.readings.map((r) => [r.article.id, r]))}
              permanent={view.link(storyPath(event.id))}
              brief
              none="noPoints"
            />
          </FoldedSection>
        ) : null}
        {comparison.framing.length ? (
          <FoldedSection view={view} name="framing" count={comparison.framing.length}>
            <Framing view={view} terms={comparison.framing} readings={byId} />
          </FoldedSection>
        ) : null}
        {comparison.timeline.length ? (
          <FoldedSection view={view} name="timeline" count={comparison.timeline.length}>
            <Timeline view={view} entries={comparison.timeline} readings={byId} all={part('timeline')} />
          </FoldedSection>
        ) : null}
        <Related view={view} story={story} />
        <Section view={view} name="takeAway">
          <p class="exports">
            {Object.keys(EXPORT_FORMS).map((as) => (
              <a href={view.link(storyPath(event.id), { as })}>{EXPORT_FORMS[as as ExportForm].label[view.language]}</a>
            ))}
          </p>
          <Citation view={view} text={storyCitation(view, story)} />
        </Section>
      </article>
    </PageFrame>
  )
}
