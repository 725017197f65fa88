import type { Child } from 'hono/jsx'
import type { MessageKey } from '../messages.js'
import type { View } from '../view.js'

/** A part of a page under its own heading, which links can point at. */
export function Section({ view, name, children }: { view: View; name: MessageKey; children: Child }) {
  return (
    <section aria-labelledby={name}>
      <h2 id={name}>{view.t(name)}</h2>
      {children}
    </section>
  )
}
