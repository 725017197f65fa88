/** Tags of any kind that a page may hold; real ones hold a few thousand. */
const MAX_TAGS = 150_000
/** Elements left open at one place. Real pages stay below 100; the parser's time grows with the square of it. */
const MAX_OPEN = 1_500

/** Elements that hold nothing, or that the next of their kind closes: they add no depth. */
const NO_DEPTH = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd option optgroup tr td th thead tbody tfoot colgroup'.split(
    ' ',
  ),
)

const RAW_TEXT = new Set(['script', 'style'])

const TAG_NAME = /\/?([a-z][a-z0-9]*)/iy

/** Why markup is not given to the parser at all, or null. One pass over the tags, before anything is built from them. */
export function refuseMarkup(html: string): string | null {
  let tags = 0
  let open = 0
  for (let at = html.indexOf('<'); at !== -1; at = html.indexOf('<', at + 1)) {
    if (++tags > MAX_TAGS) return 'the page has too many elements'
    TAG_NAME.lastIndex = at + 1
    const name = TAG_NAME.exec(html)?.[1]?.toLowerCase()
    if (!name || NO_DEPTH.has(name)) continue
    const closing = html[at + 1] === '/'
    if (!closing && RAW_TEXT.has(name)) {
      // What looks like tags in a script is text.
      const end = html.indexOf('</', at + 1)
      if (end === -1) break
      at = end - 1
      continue
    }
    if (RAW_TEXT.has(name)) continue
    if (closing) open = Math.max(0, open - 1)
    else if (++open > MAX_OPEN) return 'the page is nested too deep'
  }
  return null
}
