import type { MessageKey } from '../messages.js'
import type { View } from '../view.js'

/** The pages before and after one of a list. */
export function PageLinks({
  view,
  of,
  page,
  pageSize,
  total,
  link,
}: {
  view: View
  of: MessageKey
  page: number
  pageSize: number
  total: number
  link: (page: string) => string
}) {
  const { t } = view
  if (total <= pageSize && page === 1) return null
  return (
    <nav class="pages" aria-label={t(of)}>
      {page > 1 ? (
        <a href={link(String(page - 1))} rel="prev">
          {t('previousPage')}
        </a>
      ) : null}
      {page * pageSize < total ? (
        <a href={link(String(page + 1))} rel="next">
          {t('nextPage')}
        </a>
      ) : null}
    </nav>
  )
}
