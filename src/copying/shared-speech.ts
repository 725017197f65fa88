import { type Copy, contains, overlaps, type Reading, type Span, type Statement } from '../domain/index.js'
import { coveredLength } from './prose-length.js'

/** Share of a passage that one's spoken words fill, from which nothing of the outlet's own is in it. */
const SPOKEN_SHARE = 0.75

/**
 * Copies, those of them told apart that show no more than that both accounts quote the same words: a passage of quoted speech, or of
 * a communiqué, reaches each outlet from who said it, so that the earlier publication is not where the later one has it from.
 * @param readings by id; a copy with an article that is not among them is left as it is
 */
export function withSharedSpeech(copies: readonly Copy[], readings: ReadonlyMap<string, Reading>): readonly Copy[] {
  return copies.map((copy) => {
    const [a, b] = [readings.get(copy.a.id), readings.get(copy.b.id)]
    if (!a || !b || copy.kind !== 'copy' || copy.sameOutlet) return copy
    return isSpeech(a, copy.a.span) || isSpeech(b, copy.b.span) ? { ...copy, kind: 'statement', from: null } : copy
  })
}

/**
 * A quotation, however many there are of it in a row; or the words of one statement without quotation marks («وجاء في بيان الوزارة أن
 * [الفرق تواصل عملها …]»). Where several such statements follow one another, the verbs between them are the outlet's.
 */
function isSpeech({ statements }: Reading, passage: Span): boolean {
  const inside = statements.filter((s) => overlaps(s.contentSpan, passage) && s.certainty !== 'unsure')
  const isBrought = ({ cueSpan }: Statement) => cueSpan !== null && contains(passage, cueSpan)
  const carrying = inside.filter(isBrought).length > 1 ? inside.filter((s) => s.kind === 'direct') : inside
  const covered = coveredLength(carrying.map(({ contentSpan }) => within(contentSpan, passage)))
  return covered >= SPOKEN_SHARE * (passage.end - passage.start)
}

function within({ start, end }: Span, passage: Span) {
  return { start: Math.max(start, passage.start), end: Math.min(end, passage.end) }
}
