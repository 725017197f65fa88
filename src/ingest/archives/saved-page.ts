/** What a browser, or an extension that saves pages, wrote into a page that it saved. */
export interface SavedPage {
  readonly html: string
  /** The address that the page was saved from. */
  readonly url: string | null
  /** When it was saved, ISO 8601. */
  readonly seen: string | null
}

/** The marks stand at the head of the page. */
const HEAD_CHARACTERS = 4096
/** «<!-- saved from url=(0042)https://… -->», of Chrome and Edge. */
const BROWSER = /<!--\s*saved from url=\(\d+\)(https?:\/\/\S+)\s*-->/i
/** «Page saved with SingleFile … url: … saved date: …» */
const SINGLE_FILE = /<!--\s*Page saved with SingleFile\s+url:\s*(https?:\/\/\S+)(?:\s+saved date:\s*([^\n]{0,60}))?/i

/** Images and fonts that are written into the page itself; longer than this they weigh more than all that is read. */
const EMBEDDED = /data:[a-z]+\/[a-z0-9.+-]+;base64,[a-z0-9+/=]{200,}/gi

/** A page as it was saved, with the address it came from where that was written down, and without the files that were put into it. */
export function savedPage(html: string): SavedPage {
  const head = html.slice(0, HEAD_CHARACTERS)
  const single = SINGLE_FILE.exec(head)
  const at = Date.parse(single?.[2]?.replace(/\s*\(.*$/, '') ?? '')
  return {
    html: html.includes(';base64,') ? html.replace(EMBEDDED, 'data:,') : html,
    url: single?.[1] ?? BROWSER.exec(head)?.[1] ?? null,
    seen: Number.isNaN(at) ? null : new Date(at).toISOString(),
  }
}

/** The folder that a browser puts beside a saved page, for its images and styles: «خبر_files» beside «خبر.html». */
export function isFilesOfPage(folder: string, siblings: ReadonlySet<string>): boolean {
  const stem = /^(.+)_(?:files|ملفات)$/.exec(folder)?.[1]
  return stem !== undefined && ['.html', '.htm'].some((extension) => siblings.has(stem + extension))
}
