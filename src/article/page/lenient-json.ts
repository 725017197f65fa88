import { decodeHTML } from 'entities'

/**
 * Parses JSON as sites write it into their pages: between comment or CDATA marks, with raw line breaks in strings, commas before a closing
 * bracket, a semicolon at the end, or its quotation marks as character references. One pass; undefined where even that gives no JSON.
 */
export function lenientJson(source: string): unknown {
  const bare = source.replace(/^\s*(?:\/\/)?\s*(?:<!--|<!\[CDATA\[)|(?:\/\/)?\s*(?:-->|\]\]>)\s*$/g, '')
  const text = bare.includes('"') ? bare : decodeHTML(bare)
  return parsed(text) ?? parsed(repaired(text))
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function repaired(text: string): string {
  const out: string[] = []
  let inString = false
  let from = 0
  /** Place in `out` of a comma after which nothing but white space has come. */
  let comma = -1
  const put = (to: number) => {
    if (to > from) out.push(text.slice(from, to))
    from = to
  }
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (inString) {
      if (unit === BACKSLASH) i++
      else if (unit === QUOTE) inString = false
      else if (unit < SPACE) {
        put(i)
        out.push(' ')
        from = i + 1
      }
      continue
    }
    if (unit <= SPACE) continue
    if (comma >= 0 && (unit === CLOSE_OBJECT || unit === CLOSE_ARRAY)) {
      put(i)
      out[comma] = ''
    }
    comma = -1
    if (unit === QUOTE) inString = true
    else if (unit === COMMA) {
      put(i)
      comma = out.length
      put(i + 1)
    } else if (unit === SEMICOLON) {
      put(i)
      from = i + 1
    }
  }
  put(text.length)
  return out.join('')
}

const SPACE = 0x20
const QUOTE = 0x22
const COMMA = 0x2c
const SEMICOLON = 0x3b
const BACKSLASH = 0x5c
const CLOSE_ARRAY = 0x5d
const CLOSE_OBJECT = 0x7d
