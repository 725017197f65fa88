import { holderOf } from './holder.js'
import { isMedium } from './media.js'
import type { NounPhrase } from './phrase.js'
import type { Proposal, Scene } from './proposal.js'

/** Words that may follow a source at the end of a report: when it was said. */
const MAX_AFTER_SOURCE = 3

/** A proposal in its place: what it stands inside of, and who passed it on in the same sentence. */
export interface Placed {
  readonly proposal: Proposal
  /** The innermost report in whose content this one stands; null at the top. */
  readonly outer: Placed | null
  /** Sources named by a free phrase behind it («…، بحسب ما نقلته وكالة س»). */
  readonly passedOnBy: readonly NounPhrase[]
}

/**
 * One report for each content, nested where one stands in another's content. A trailing free phrase that follows a report's content
 * directly tells how the report came («قال س "…"، بحسب وكالة ص»): it joins the chain and is no report of its own.
 */
export function resolveOverlaps(scene: Scene, proposals: readonly Proposal[]): readonly Placed[] {
  const { tokens } = scene.c.stream
  const kept: Proposal[] = []
  const passedOn = new Map<Proposal, NounPhrase[]>()
  const byContent = new Map<string, Proposal>()
  for (const p of proposals) {
    if (isTrailing(p)) continue
    const key = `${p.contentFrom}:${p.contentTo}`
    if (byContent.has(key)) continue
    byContent.set(key, p)
    kept.push(p)
  }
  for (const p of proposals) {
    if (!isTrailing(p)) continue
    const inSentence = kept.filter(
      (k) => k.cue !== null && k.contentFrom >= p.contentFrom - 1 && k.contentTo <= p.at && k.at >= p.contentFrom - 1,
    )
    const host = inSentence.filter((k) => onlyMarksBetween(k.contentTo, p.at)).at(-1) ?? null
    if (host && carries(p.speaker!)) passedOn.set(host, [...(passedOn.get(host) ?? []), p.speaker!])
    else if (host) continue
    else if (inSentence.length === 0) {
      const inside = kept.find((k) => k.contentFrom <= p.at && p.at < k.contentTo)
      // «أضاف المتحدث أن …، وفق ما ذكرت وكالة س أمس»: an agency at the end of what somebody says passed it on.
      if (inside && isMedium(scene.c, p.speaker!) && closes(p, inside))
        passedOn.set(inside, [...(passedOn.get(inside) ?? []), p.speaker!])
      else if (!inside || p.contentFrom >= inside.contentFrom) kept.push(p)
    }
  }
  kept.sort((a, b) => a.at - b.at || b.contentTo - a.contentTo)
  const placed = new Map<Proposal, Placed>()
  const place = (p: Proposal): Placed => {
    const known = placed.get(p)
    if (known) return known
    let outer: Proposal | null = null
    for (const q of kept) {
      if (q === p || q.contentFrom > p.at || p.at >= q.contentTo || p.contentFrom < q.contentFrom) continue
      // Of two that begin together the longer holds the other.
      if (p.contentFrom === q.contentFrom && p.contentTo >= q.contentTo) continue
      if (!outer || q.contentTo - q.contentFrom < outer.contentTo - outer.contentFrom) outer = q
    }
    const made: Placed = { proposal: p, outer: outer ? place(outer) : null, passedOnBy: passedOn.get(p) ?? [] }
    placed.set(p, made)
    return made
  }
  return kept.map(place)

  /** «أعلنت الوزارة أن …، كما قال الوزير»: a person who says the same is no link in the chain. */
  function carries(source: NounPhrase): boolean {
    return isMedium(scene.c, source) || holderOf(scene.c, source)?.kind !== 'person'
  }

  /** Hardly anything follows the source in the content, and it is not the speaker's own quotation that names it. */
  function closes(p: Proposal, inside: Proposal): boolean {
    const { quotationOf } = scene.c.stream
    return inside.contentTo - p.speaker!.to <= MAX_AFTER_SOURCE && quotationOf[p.at] === quotationOf[inside.at]
  }

  function onlyMarksBetween(from: number, to: number): boolean {
    for (let i = from; i < to; i++) if (tokens[i]!.kind !== 'punctuation') return false
    return true
  }
}

function isTrailing(p: Proposal): boolean {
  return p.rule === 'ar/statement/free-trailing'
}
