import type { Child } from 'hono/jsx'
import { countText } from '../../dates.js'
import type { MessageKey } from '../messages.js'
import type { View } from '../view.js'

interface SectionProps {
  readonly view: View
  readonly name: MessageKey
  readonly children: Child
}

/** A part of a page under its own heading, which links can point at. */
export function Section({ view, name, children }: SectionProps) {
  return (
    <section aria-labelledby={name}>
      <h2 id={name}>{view.t(name)}</h2>
      {children}
    </section>
  )
}

/** A long part that few need: its heading and how much it has, the rest one click behind; open on paper. */
export function FoldedSection({ view, name, count, children }: SectionProps & { readonly count: number }) {
  return (
    <section aria-labelledby={name}>
      <details class="fold">
        <summary>
          <h2 id={name}>{view.t(name)}</h2> <small>{countText(count, view.language)}</small>
        </summary>
        {children}
      </details>
    </section>
  )
}
