/** Names in lower case; of a name that comes twice the first value counts. */
export type HeaderFields = ReadonlyMap<string, string>

export interface Head {
  readonly startLine: string
  readonly fields: HeaderFields
  /** Bytes of the head with the blank line that ends it. */
  readonly length: number
}

/** A longer head was not made by any writer of archives. */
export const MAX_HEAD_BYTES = 64 * 1024

/** A start line and header fields up to a blank line, as WARC records, HTTP responses and mails have them; null when there is no blank line. */
export function readHead(bytes: Buffer, encoding: 'utf8' | 'latin1'): Head | null {
  const end = headEnd(bytes.subarray(0, MAX_HEAD_BYTES))
  if (!end) return null
  const [startLine = '', ...lines] = bytes.toString(encoding, 0, end.at).split(/\r?\n/)
  return { startLine, fields: readFields(lines), length: end.after }
}

function headEnd(bytes: Buffer): { readonly at: number; readonly after: number } | null {
  const crlf = bytes.indexOf('\r\n\r\n')
  const lf = bytes.indexOf('\n\n')
  if (crlf < 0 && lf < 0) return null
  return crlf >= 0 && (lf < 0 || crlf < lf) ? { at: crlf, after: crlf + 4 } : { at: lf, after: lf + 2 }
}

/** A line that begins with a blank goes on with the field before it. */
export function readFields(lines: readonly string[]): HeaderFields {
  const fields = new Map<string, string>()
  let name: string | null = null
  for (const line of lines) {
    if (/^[ \t]/.test(line)) {
      if (name) fields.set(name, `${fields.get(name)} ${line.trim()}`)
      continue
    }
    const colon = line.indexOf(':')
    const key = line.slice(0, Math.max(colon, 0)).trim().toLowerCase()
    name = key && !fields.has(key) ? key : null
    if (name) fields.set(name, line.slice(colon + 1).trim())
  }
  return fields
}

/** `text/html; charset="windows-1256"` taken apart, in lower case. */
export function mediaType(value: string | undefined): { readonly type: string; readonly charset: string | null } {
  const [type = '', ...parameters] = (value ?? '').toLowerCase().split(';')
  const charset = parameters.map((p) => /^\s*charset\s*=\s*["']?([^"'\s]+)/.exec(p)?.[1]).find((found) => found)
  return { type: type.trim(), charset: charset ?? null }
}
