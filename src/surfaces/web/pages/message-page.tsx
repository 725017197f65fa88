import { PageFrame } from '../page-frame.js'
import type { View } from '../view.js'

/** A page that says one thing: nothing is here, or something went wrong. */
export function MessagePage({ view, text }: { view: View; text: string }) {
  return (
    <PageFrame view={view} title={text}>
      <h1>{text}</h1>
      <p>
        <a href={view.link('/')}>{view.t('back')}</a>
      </p>
    </PageFrame>
  )
}
