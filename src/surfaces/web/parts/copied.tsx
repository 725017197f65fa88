import type { StoryView } from '../../../app/library.js'
import type { Reading } from '../../../domain/index.js'
import { countText } from '../../dates.js'
import { CopyMap } from '../drawings/copy-map.js'
import { storyPartLink, type View } from '../view.js'
import { Passages } from './passages.js'

const SOME_PASSAGES = 3
const SOME_OUTLETS = 4

interface CopiedProps {
  readonly view: View
  readonly story: StoryView
  readonly readings: ReadonlyMap<string, Reading>
}

/** What the accounts share word for word: the map, and the first passages; the rest stands beside the accounts. */
export function Copied({ view, story, readings }: CopiedProps) {
  const { t, language } = view
  const { passages } = story
  return (
    <>
      <h3 id="copies">{t('copies')}</h3>
      {passages.length === 0 ? <NothingCopied view={view} story={story} readings={readings} /> : null}
      <CopyMap view={view} passages={passages} readings={story.readings} />
      {passages.length > 0 ? (
        <details class="fold">
          <summary>
            {t('copiedPassages')} ({countText(passages.length, language)})
          </summary>
          <p class="key">{t('passageKey')}</p>
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

/** That no passage is long enough to count, and what is shared nevertheless. */
export function NothingCopied({ view, story, readings }: CopiedProps) {
  const { t } = view
  return (
    <>
      <p class="none">{t('noCopies')}</p>
      {story.shortPassages.length > 0 ? (
        <>
          <p>{t('shortShared')}</p>
          <Passages view={view} passages={story.shortPassages} readings={readings} short />
        </>
      ) : null}
    </>
  )
}
