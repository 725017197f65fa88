/** A page's title and the site's name that stood beside it, if any. */
export interface SettledTitle {
  readonly title: string | null
  readonly site: string | null
}

const HEAD_LINES = 8
const PARTED = /^(.+?)\s+(?:[-–—|:•]+|»|«)\s+(.+)$/u
const LAST_PARTED = /^(.+)\s+(?:[-–—|:•]+|»|«)\s+(.+?)$/u
const LEAST_HEADLINE_WORDS = 3
const MAX_SITE_WORDS = 5

/**
 * Sets the title against what the page shows. A window title «Site - Headline» whose headline stands on the page is parted into both; one of
 * which no part is shown gives way to the heading above the text.
 * @param title what the page's data give as its title, or its only heading, or its window title
 * @param windowTitle the page's window title
 * @param lines the page's lines, from its top
 * @param headings the page's headings, in order
 */
export function settleTitle(
  title: string | null,
  windowTitle: string | null,
  lines: readonly string[],
  headings: readonly string[],
): SettledTitle {
  if (!title || title === windowTitle) {
    const parts = partsOf(title)
    const shown =
      parts.find(({ headline }) => headings.includes(headline)) ??
      parts.find(({ headline }) => isLong(headline) && lines.includes(headline))
    if (shown) return { title: shown.headline, site: shown.site }
    const heading = headings.find(isLong)
    if (heading && (!title || !lines.some((line) => line.includes(title)))) {
      const site = parts.find(({ headline }) => lines.includes(headline))?.headline
      return { title: heading, site: siteBeside(windowTitle, heading) ?? site ?? null }
    }
    return { title, site: null }
  }
  return { title, site: siteBeside(windowTitle, title) }
}

function isLong(words: string): boolean {
  return words.split(' ').length >= LEAST_HEADLINE_WORDS
}

function partsOf(title: string | null): { readonly headline: string; readonly site: string }[] {
  const found = [PARTED, LAST_PARTED].flatMap((pattern) => {
    const parted = title ? pattern.exec(title) : null
    return parted ? [parted] : []
  })
  return found.flatMap(([, first, last]) => [
    { headline: last!, site: first! },
    { headline: first!, site: last! },
  ])
}

/** The site's name in «Headline - Site», «Site :: Headline», where the headline is known. */
function siteBeside(windowTitle: string | null, headline: string): string | null {
  const site = partsOf(windowTitle).find((parts) => parts.headline === headline)?.site
  return site && site.split(' ').length <= MAX_SITE_WORDS ? site : null
}

/** A text without a first line that only repeats the title: it is the page's own heading. */
export function withoutTitle(text: string, title: string | null): string {
  const lines = text.split('\n', HEAD_LINES)
  return lines.length > 1 && lines[0]!.trim() === title ? text.slice(lines[0]!.length).trimStart() : text
}
