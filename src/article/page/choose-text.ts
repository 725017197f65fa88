/** Share of the paragraphs found by scoring that a fuller text must hold to be the same article. */
const SAME_ARTICLE = 0.6
/** How much longer a text must be to be taken instead of the one that scoring found. */
const MUCH_LONGER = 1.15
const LEAST_CHARACTERS = 120

/**
 * Which of a page's texts is the article: what scoring found, unless the element that the page itself marks as the article's body, or its
 * JSON-LD, has the same text and more of it. Paragraphs are told apart by a blank line.
 */
export function chooseText(scored: string, marked: string, inData: string): string {
  let chosen = scored
  for (const other of [marked, inData]) {
    if (other.length < LEAST_CHARACTERS) continue
    if (chosen.length < LEAST_CHARACTERS || (other.length > chosen.length * MUCH_LONGER && holds(other, chosen)))
      chosen = other
  }
  return chosen
}

/** True when most of a text stands in another, word for word. */
function holds(text: string, part: string): boolean {
  const plain = flat(text)
  let inside = 0
  let all = 0
  for (const paragraph of part.split(/\n+/)) {
    const words = flat(paragraph)
    all += words.length
    if (plain.includes(words)) inside += words.length
  }
  return inside >= all * SAME_ARTICLE
}

function flat(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
