/** An article's address where it is one of the web, null for anything else: `javascript:` and its like are no place to go to. */
export function webAddress(url: string | null): string | null {
  return url !== null && /^https?:\/\/\S+$/i.test(url) ? url : null
}
