import type { Article, Reading, Span } from '../../../domain/index.js'
import { outletOf, spanLink, type View } from '../view.js'

/** Where another account shows who speaks; nothing where the account itself does. */
export function IdentifiedBy({
  view,
  evidence,
  by,
  readings,
}: {
  view: View
  evidence: { readonly article: string; readonly span: Span } | null | undefined
  /** Id of the account that has the speaker say it. */
  by: string
  readings: ReadonlyMap<string, Reading>
}) {
  const article = evidence && evidence.article !== by ? readings.get(evidence.article)?.article : undefined
  if (!evidence || !article) return null
  return (
    <span>
      {' '}
      {view.t('identifiedBy')} <OutletLink view={view} article={article} span={evidence.span} />
    </span>
  )
}

/** An outlet's name that leads to a passage of its article. */
export function OutletLink({ view, article, span }: { view: View; article: Article; span: Span }) {
  return (
    <a href={spanLink(view, article.id, span)}>
      <bdi>{outletOf(article)}</bdi>
    </a>
  )
}
