/** An HTTP date as servers send it: `Sun, 06 Nov 1994 08:49:37 GMT` and the two older spellings of RFC 9110. */
const HTTP_DATE = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,? .*\d{2}:\d{2}:\d{2}/

/**
 * The seconds that a Retry-After header asks for, at most `most`; null when it is absent or says nothing that can be understood.
 * @param now the time that a date in the header is counted from, in milliseconds since 1970
 */
export function retryAfterSeconds(header: string | null, now: number, most: number): number | null {
  const value = header?.trim() ?? ''
  if (/^\d+$/.test(value)) return Math.min(Number(value), most)
  if (value.length > 40 || !HTTP_DATE.test(value)) return null
  const at = Date.parse(value.endsWith('GMT') ? value : `${value} GMT`)
  if (Number.isNaN(at)) return null
  return Math.min(Math.max(0, Math.ceil((at - now) / 1000)), most)
}
