import type { Comparison, FramingUse } from '../../domain/index.js'

/** One use of a term, and the event in which others chose another. */
export interface FramingExample extends FramingUse {
  readonly event: string
}

/** How often an outlet chose a term, in events of which the accounts choose differently. */
export interface OutletChoice {
  readonly outlet: string
  readonly uses: number
  /** In how many events. */
  readonly events: number
  /** One for each of the first events, as many as were asked for. */
  readonly examples: readonly FramingExample[]
}

/** A term with the outlets that chose it, those that chose it in most events first. */
export interface ChosenTerm {
  readonly term: string
  readonly choices: readonly OutletChoice[]
}

/** The words of several outlets for one referent, over many events. */
export interface FramingSummary {
  readonly referent: string
  /** In how many events accounts differ in it. */
  readonly events: number
  readonly terms: readonly ChosenTerm[]
}

export interface FramingOverOptions {
  /** Only what this outlet and those beside it, in the same events, choose. */
  readonly outlet?: string
  /** Examples kept of each outlet's choice; 2 when not given. */
  readonly examples?: number
}

type Framed = Pick<Comparison, 'event' | 'framing'>

/**
 * The different words for the same referents at the same places, outlet by outlet, over many events; what accounts differ on in most events
 * comes first. It needs no more than the stored comparisons, reads each of them once, and takes time linear in their framing terms: for
 * the page of an outlet, hand in the comparisons of the events that it tells of, with `outlet`. Accounts without an outlet are left out.
 */
export function framingOver(comparisons: Iterable<Framed>, options: FramingOverOptions = {}): FramingSummary[] {
  const { outlet, examples = 2 } = options
  const found = new Map<string, { events: number; terms: Map<string, Map<string, Choice>> }>()
  for (const { event, framing } of comparisons) {
    for (const { referent, variants } of framing) {
      const outlets = new Set(variants.flatMap((v) => v.uses.flatMap((u) => u.outlet ?? [])))
      // What one outlet's own articles choose differently says nothing of outlets.
      if (outlets.size < 2 || (outlet !== undefined && !outlets.has(outlet))) continue
      const own = found.get(referent) ?? { events: 0, terms: new Map() }
      found.set(referent, own)
      own.events++
      for (const { term, uses } of variants) {
        const choices = own.terms.get(term) ?? new Map<string, Choice>()
        own.terms.set(term, choices)
        for (const use of uses) if (use.outlet) count(choices, use.outlet, { ...use, event }, examples)
      }
    }
  }
  return [...found]
    .map(([referent, { events, terms }]) => ({ referent, events, terms: [...terms].flatMap(chosenTerm) }))
    .filter((summary) => summary.terms.length > 1)
    .sort((a, b) => b.events - a.events)
}

interface Choice {
  uses: number
  readonly events: Set<string>
  readonly examples: FramingExample[]
}

function count(choices: Map<string, Choice>, outlet: string, use: FramingExample, mostExamples: number): void {
  const choice = choices.get(outlet) ?? { uses: 0, events: new Set<string>(), examples: [] }
  choices.set(outlet, choice)
  choice.uses++
  if (choice.events.has(use.event)) return
  choice.events.add(use.event)
  if (choice.examples.length < mostExamples) choice.examples.push(use)
}

function chosenTerm([term, choices]: [string, ReadonlyMap<string, Choice>]): ChosenTerm[] {
  const list = [...choices].map(
    ([outlet, { uses, events, examples }]): OutletChoice => ({ outlet, uses, events: events.size, examples }),
  )
  return list.length === 0 ? [] : [{ term, choices: list.sort((a, b) => b.events - a.events || b.uses - a.uses) }]
}
