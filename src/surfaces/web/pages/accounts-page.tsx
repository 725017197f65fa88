import type { StoryView } from '../../../app/library.js'
import type { Reading } from '../../../domain/index.js'
import { countText, momentText } from '../../dates.js'
import { counted } from '../counts.js'
import { PageFrame } from '../page-frame.js'
import { NothingCopied } from '../parts/copied.js'
import { Passages } from '../parts/passages.js'
import { Section } from '../parts/section.js'
import { SideBySide } from '../parts/side-by-side.js'
import { headlineOf, outletOf, storyPath, type View } from '../view.js'

/** As many as stand beside one another on a wide page. */
const AT_FIRST = 3
const MOST = 12

/** Accounts of a story side by side, with what they share; those asked for, or the first of each independent source. */
export function AccountsPage({ view, story, wanted }: { view: View; story: StoryView; wanted: readonly string[] }) {
  const { t, language } = view
  const byId = new Map(story.readings.map((r) => [r.article.id, r]))
  const asked = story.readings.filter((r) => wanted.includes(r.article.id)).slice(0, MOST)
  const first = story.sources.map((s) => byId.get(s.origin ?? '') ?? byId.get(s.articles[0]!)!)
  const shown = asked.length > 0 ? asked : first.slice(0, AT_FIRST)
  return (
    <PageFrame view={view} title={`${t('sideBySide')}: ${story.event.title}`}>
      <article class="story-page">
        <h1 lang="ar" dir="rtl">
          <a href={view.link(storyPath(story.event.id))}>{story.event.title}</a>
        </h1>
        <Section view={view} name="sideBySide">
          <p class="shown-of">
            {t('shownOf')}: <b>{counted('accounts', shown.length, language)}</b> {t('shownOfAll')}{' '}
            {countText(story.readings.length, language)}. {asked.length > 0 ? null : t('firstOfEach')}
          </p>
          <Choice view={view} story={story} shown={shown} />
          <p class="key">{t('sideBySideKey')}</p>
          <SideBySide view={view} story={story} shown={shown} />
        </Section>
        <Section view={view} name="copiedPassages">
          {story.passages.length > 0 ? (
            <>
              <p class="key">{t('passageKey')}</p>
              <Passages view={view} passages={story.passages} readings={byId} />
            </>
          ) : (
            <NothingCopied view={view} story={story} readings={byId} />
          )}
        </Section>
      </article>
    </PageFrame>
  )
}

/** Which accounts stand side by side; of texts that were published twice, the first. */
function Choice({ view, story, shown }: { view: View; story: StoryView; shown: readonly Reading[] }) {
  const { t, language } = view
  if (story.twins.length < 2) return null
  return (
    <details class="choice" open={shown.length < story.twins.length && story.twins.length <= MOST}>
      <summary>{t('chooseAccounts')}</summary>
      <form action={storyPath(story.event.id)} method="get">
        <input type="hidden" name="part" value="accounts" />
        {language === 'ar' ? null : <input type="hidden" name="lang" value={language} />}
        <ul>
          {story.twins.map(([first]) => {
            const { article, published } = first!
            return (
              <li>
                <label>
                  <input type="checkbox" name="with" value={article.id} checked={shown.includes(first!)} />{' '}
                  <b>
                    <bdi>{outletOf(article)}</bdi>
                  </b>{' '}
                  <bdi>{headlineOf(view, first!)}</bdi>{' '}
                  <small>{momentText(published?.at ?? published?.day, language)}</small>
                </label>
              </li>
            )
          })}
        </ul>
        <button type="submit">{t('showAccounts')}</button>
      </form>
    </details>
  )
}
