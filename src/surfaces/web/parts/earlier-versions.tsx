import type { ArticleHistory } from '../../../app/library.js'
import { passageChanges } from '../../passage-changes.js'
import { versionLabel, versionSeen } from '../../version-labels.js'
import { articlePath, type View } from '../view.js'
import { ChangedWords } from './changed-words.js'
import { VersionStep } from './version-step.js'

const PASSAGES = 6

/** What an outlet changed in an article, newest change first, each earlier version a link; nothing where it never changed. */
export function EarlierVersions({ view, history }: { view: View; history: ArticleHistory }) {
  const { language } = view
  if (history.versions === 1) return null
  const side = { lang: language, dir: language === 'ar' ? 'rtl' : 'ltr' } as const
  return (
    <section class="versions" aria-labelledby="versions" {...side}>
      <h2 id="versions">{versionLabel(language, 'versions')}</h2>
      {history.current.article.live ? <p>{versionLabel(language, 'live')}</p> : null}
      <ol reversed>
        {history.steps.map((step) => {
          const passages = passageChanges(step, PASSAGES)
          return (
            <li value={step.to}>
              <h3>
                <a href={versionLink(view, history.id, step.from)}>
                  {versionLabel(language, 'version')} {step.from}
                </a>{' '}
                → {versionLabel(language, 'version')} {step.to}
              </h3>
              {step.seenAt === null ? null : <p>{versionSeen(step.seenAt, language)}</p>}
              <VersionStep view={view} step={step} />
              {passages.length > 0 ? (
                <details>
                  <summary>{versionLabel(language, 'passages')}</summary>
                  <ul class="changed-passages" lang="ar" dir="rtl">
                    {passages.map((passage) => (
                      <li>
                        … <ChangedWords pieces={passage.pieces} /> …
                      </li>
                    ))}
                  </ul>
                  {passages.length === PASSAGES ? (
                    <p>
                      <a href={versionLink(view, history.id, step.from)}>{versionLabel(language, 'more')}</a>
                    </p>
                  ) : null}
                </details>
              ) : null}
            </li>
          )
        })}
      </ol>
    </section>
  )
}

export function versionLink(view: View, articleId: string, number: number): string {
  return view.link(`${articlePath(articleId)}/versions/${number}`)
}
