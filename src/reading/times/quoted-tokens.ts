import type { TimeLine } from './time-line.js'

const OPENING = new Set(['"', '“', '«', '„'])
const CLOSING = new Set(['"', '”', '»'])

/** For each token, whether it stands inside quotation marks of its line: what is said there may have been said on another day. */
export function quotedTokens({ tokens }: TimeLine): readonly boolean[] {
  let open = false
  return tokens.map(({ norm }) => {
    if (open && CLOSING.has(norm)) open = false
    else if (!open && OPENING.has(norm)) open = true
    return open
  })
}
