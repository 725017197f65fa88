import type { EarlierVersion } from '../../../app/library.js'
import { pieces } from '../../../app/versions/text-changes.js'
import { versionLabel } from '../../version-labels.js'
import { PageFrame } from '../page-frame.js'
import { ChangedWords } from '../parts/changed-words.js'
import { versionLink } from '../parts/earlier-versions.js'
import { VersionStep } from '../parts/version-step.js'
import { articlePath, headlineOf, outletOf, type View } from '../view.js'

/** One earlier version of an article as a whole, with what the next one has instead marked in it. */
export function VersionPage({ view, found }: { view: View; found: EarlierVersion }) {
  const { language } = view
  const { number, versions, step } = found
  const { before, after } = step
  const { id, text } = before.article
  const t = (label: Parameters<typeof versionLabel>[1]) => versionLabel(language, label)
  return (
    <PageFrame view={view} title={headlineOf(view, before)}>
      <article class="version-page" lang="ar" dir="rtl">
        <p class="account-outlet">
          <bdi>{outletOf(before.article)}</bdi>
        </p>
        <h1>{headlineOf(view, before)}</h1>
        <div class="article-facts" lang={language} dir={language === 'ar' ? 'rtl' : 'ltr'}>
          <p>
            {t('version')} {number} {t('of')} {versions}. {t('replaced')}
          </p>
          <p>
            {number > 1 ? (
              <a href={versionLink(view, id, number - 1)}>
                {t('version')} {number - 1}
              </a>
            ) : null}{' '}
            {number + 1 < versions ? (
              <a href={versionLink(view, id, number + 1)}>
                {t('version')} {number + 1}
              </a>
            ) : null}{' '}
            <a href={view.link(articlePath(id))}>{t('current')}</a>
          </p>
          <VersionStep view={view} step={step} />
        </div>
        <div class="article-text version-text">
          <ChangedWords pieces={pieces(text, after.article.text, step.text)} />
        </div>
      </article>
    </PageFrame>
  )
}
