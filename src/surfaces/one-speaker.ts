import type { Comparison, GistSentence, Point, Position } from '../domain/index.js'

/** Several independent sources heard it themselves, but all from one and the same. */
export function restsOnOneSpeaker({ sources, witnesses }: Position): boolean {
  const [first] = witnesses
  return sources.length > 1 && first!.speaker !== null && witnesses.every((w) => w.speaker === first!.speaker)
}

/** Whether all that several sources bear out of a sentence is what one speaker told each of them. */
export function gistRestsOnOneSpeaker({ article, points: ids }: GistSentence, points: readonly Point[]): boolean {
  const told = points
    .filter((p) => ids.includes(p.id))
    .flatMap((p) => p.positions)
    .filter(({ sources, witnesses }) => sources.length > 1 && witnesses.some((w) => w.article === article))
  return told.length > 0 && told.every(restsOnOneSpeaker)
}

/**
 * The one speaker on whom all independent sources rest: what any two of them have in common, days and places aside, they have from him,
 * and each of them has some of it; null where there is none such.
 */
export function onlySpeakerOf({ points, sources }: Pick<Comparison, 'points' | 'sources'>): string | null {
  const common = points
    .filter(({ kind }) => kind !== 'when' && kind !== 'where')
    .flatMap((p) => p.positions)
    .filter((p) => p.sources.length > 1)
  const speakers = new Set(common.map((p) => (restsOnOneSpeaker(p) ? p.witnesses[0]!.speaker : null)))
  const [only] = speakers
  if (!only || speakers.size > 1) return null
  return sources.every(({ id }) => common.some((p) => p.sources.includes(id))) ? only : null
}
