import type { StoryView } from '../../../app/library.js'
import type { Reading } from '../../../domain/index.js'
import { countText } from '../../dates.js'
import { CopyMap } from '../drawings/copy-map.js'
import { storyPartLink, type View } from '../view.js'
import { Passages } from './passages.js'

const SOME_PASSAGES = 4
const SOME_OUTLETS = 5

/** What the accounts copied: the map, and the first passages; the rest stands beside the accounts. */
export function Copied({
  view,
  story,
  readings,
}: {
  view: View
  story: StoryView
  readings: ReadonlyMap<string, Reading>
}) {
  const { t, language } = view
  const { passages } = story
  return (
    <>
      <h3 id="copies">{t('copies')}</h3>
      {passages.length === 0 ? <p class="none">{t('noCopies')}</p> : null}
      <CopyMap view={view} passages={passages} readings={story.readings} />
      {passages.length > 0 ? (
        <details class="behind" open={passages.length <= SOME_PASSAGES}>
          <summary>
            {t('copiedPassages')} ({countText(passages.length, language)})
          </summary>
          <Passages view={view} passages={passages.slice(0, SOME_PASSAGES)} readings={readings} most={SOME_OUTLETS} />
          {passages.length > SOME_PASSAGES ? (
            <p>
              <a href={`${storyPartLink(view, story.event.id, 'accounts')}#copiedPassages`}>
                {t('allPassages')}: {countText(passages.length, language)}
              </a>
            </p>
          ) : null}
        </details>
      ) : null}
    </>
  )
}
