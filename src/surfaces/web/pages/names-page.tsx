import type { CountedName } from '../../../app/library.js'
import { PageFrame } from '../page-frame.js'
import { NameLinks } from '../parts/name-links.js'
import type { View } from '../view.js'

/** The names that a part of a name can mean, to choose from. */
export function NamesPage({ view, typed, names }: { view: View; typed: string; names: readonly CountedName[] }) {
  const { t } = view
  return (
    <PageFrame view={view} title={typed}>
      <h1>
        {t('severalFit')} <bdi>{typed}</bdi>
      </h1>
      <NameLinks view={view} names={names} />
    </PageFrame>
  )
}
