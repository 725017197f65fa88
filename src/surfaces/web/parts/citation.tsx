import type { View } from '../view.js'

/** A text to be copied with its source: one click selects all of it. */
export function Citation({ view, text }: { view: View; text: string }) {
  return (
    <details class="cite">
      <summary>{view.t('cite')}</summary>
      <pre dir="auto">{text}</pre>
    </details>
  )
}
