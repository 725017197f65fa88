/** What the docs test looks for in a Markdown text. */

export interface Block {
  readonly language: string
  readonly text: string
  /** Characters between the block before it and this one. */
  readonly gap: number
}

export function fencedBlocks(markdown: string): Block[] {
  let before = 0
  return [...markdown.matchAll(/^```(\w*)[^\n]*\n([\s\S]*?)^```$/gm)].map((match) => {
    const gap = match.index - before
    before = match.index + match[0].length
    return { language: match[1]!, text: match[2]!, gap }
  })
}

export function inlineCode(markdown: string): string[] {
  const prose = markdown.replace(/^```[\s\S]*?^```$/gm, '')
  return [...prose.matchAll(/`([^`\n]+)`/g)].map((match) => match[1]!)
}

export interface CommandLine {
  readonly name: string
  readonly options: readonly string[]
  readonly line: string
}

/** Every `riwaya COMMAND …` in code, with the options that stand with it. */
export function commandLines(markdown: string): CommandLine[] {
  const indented = markdown.match(/^ {4}\S.*$/gm) ?? []
  const code = [...fencedBlocks(markdown).flatMap((b) => b.text.split('\n')), ...inlineCode(markdown), ...indented]
  return code.flatMap((line) =>
    line
      .split(/\s(?:\||&&|;|#)\s|\s{2,}then\s/)
      .map((part) =>
        /^(?:\s|\$ )*(?:npx )?(?:\.\/)?(?:bin\/)?riwaya ((?:--lang[= ]\w+ )?)([a-z]+)(?=\s|$)(.*)$/.exec(part),
      )
      .filter((match) => match !== null)
      .map((match) => ({
        name: match[2]!,
        options: ` ${match[1]} ${match[3]}`.match(/(?<=\s)--[a-z][a-z-]*/g) ?? [],
        line,
      })),
  )
}

/** Paths in inline code whose first part is one of `roots`; a glob counts as far as its first star. */
export function paths(markdown: string, roots: readonly string[]): string[] {
  return inlineCode(markdown)
    .flatMap((code) => code.split(/\s+/))
    .filter(
      (code) => /^[\w.@-]+(?:\/[\w.@*-]+)*\/?$/.test(code) && code.includes('/') && roots.includes(code.split('/')[0]!),
    )
    .map((code) => code.replace(/\/?[^/]*\*.*$/, ''))
}

export function links(markdown: string): string[] {
  return [...markdown.replace(/^```[\s\S]*?^```$/gm, '').matchAll(/\]\(([^()\s]+)\)/g)].map((match) => match[1]!)
}
