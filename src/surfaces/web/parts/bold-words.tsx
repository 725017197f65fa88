/** Text with some of its stretches in bold: the words that were looked for. */
export function BoldWords({
  text,
  matches,
}: {
  text: string
  /** Offsets into the text, in any order. */
  matches: readonly { readonly start: number; readonly end: number }[]
}) {
  const parts = []
  let at = 0
  for (const { start, end } of [...matches].sort((a, b) => a.start - b.start)) {
    if (start < at || end > text.length) continue
    parts.push(text.slice(at, start), <b>{text.slice(start, end)}</b>)
    at = end
  }
  parts.push(text.slice(at))
  return <>{parts}</>
}
