import { type Copy, contains, overlaps, type Reading, type Span, type Statement, slice } from '../domain/index.js'
import { isFullerReprint } from './fuller-reprint.js'
import { coveredLength } from './prose-length.js'

/** Share of a passage that one's spoken words fill, from which nothing of the outlet's own is in it. */
const SPOKEN_SHARE = 0.75

/**
 * Copies, without a direction where nothing tells it, and those of them told apart that show no more than that both accounts quote the same words: a passage of quoted speech, or of
 * a communiqué, reaches each outlet from who said it, so that the earlier publication is not where the later one has it from.
 * @param readings by id; a copy with an article that is not among them is left as it is
 */
export function withSharedSpeech(copies: readonly Copy[], readings: ReadonlyMap<string, Reading>): readonly Copy[] {
  return copies.map((copy) => {
    const [a, b] = [readings.get(copy.a.id), readings.get(copy.b.id)]
    if (!a || !b || copy.kind !== 'copy' || copy.sameOutlet) return copy
    if (isSpeech(a, copy.a.span) || isSpeech(b, copy.b.span)) return { ...copy, kind: 'statement', from: null }
    return copy.from !== null && isFullerReprint(a, b) ? { ...copy, from: null } : copy
  })
}

/**
 * Quotations, however many in a row; or the words of a communiqué without quotation marks («وجاء في بيان الوزارة أن [الفرق تواصل عملها
 * …]»). What is told of somebody's words else is in the words of whoever tells it, and so are the verbs between several such statements.
 */
function isSpeech({ article, statements }: Reading, passage: Span): boolean {
  const inside = statements.filter((s) => overlaps(s.contentSpan, passage) && s.certainty !== 'unsure')
  const isBrought = ({ cueSpan }: Statement) => cueSpan !== null && contains(passage, cueSpan)
  const several = inside.filter(isBrought).length > 1
  const carrying = inside.filter((s) => s.kind === 'direct' || (!several && isOfCommunique(article, s)))
  const quoted = inside.flatMap((s) => (s.kind === 'direct' ? [] : quotedIn(article, s)))
  const spoken = [...carrying.map((s) => (several ? s.contentSpan : withOpening(s))), ...quoted]
  const covered = coveredLength(spoken.map((span) => within(span, passage)))
  return covered >= SPOKEN_SHARE * (passage.end - passage.start)
}

/** «تبين أنها ["طائرة من دون طيار كانت تحاول …"]»: what of a statement stands in quotation marks, which the outlet has opened in its midst. */
function quotedIn(article: Reading['article'], { contentSpan }: Statement): Span[] {
  const content = slice(article, contentSpan)
  return [...content.matchAll(/["«“][^"«»“”]*(?:["»”]|$)/gu)].map(({ index, 0: words }) => {
    const start = contentSpan.start + index
    return { field: contentSpan.field, start, end: start + words.length }
  })
}

/** A statement with the words that bring it, which every outlet has: «[وقالت رئيسة البلدية ندى الزين] "…"». */
function withOpening({ contentSpan, cueSpan }: Statement): Span {
  const near = cueSpan?.field === contentSpan.field && contentSpan.start - cueSpan.start <= REACH
  return near ? { ...contentSpan, start: Math.min(contentSpan.start, cueSpan.start) } : contentSpan
}

/** A text that outlets print as they were given it. */
const COMMUNIQUE = /(?:^|[\s«"])[وفبل]{0,2}(?:ال)?(?:بيان|بلاغ|رسالة|برقية|تغريدة)/u
/** Letters in which a verb, who speaks and where he does have room before his words. */
const REACH = 120

/** Whether the words that bring a statement name a communiqué. */
function isOfCommunique(article: Reading['article'], { cueSpan, contentSpan }: Statement): boolean {
  if (cueSpan === null || cueSpan.field !== contentSpan.field) return false
  const { start } = cueSpan
  if (start > contentSpan.start || contentSpan.start - start > REACH) return false
  return COMMUNIQUE.test(slice(article, { ...contentSpan, start, end: contentSpan.start }))
}

function within({ start, end }: Span, passage: Span) {
  return { start: Math.max(start, passage.start), end: Math.min(end, passage.end) }
}
