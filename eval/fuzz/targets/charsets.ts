import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { decodeHtml, decodeText } from '../../../src/ingest/decode-text.js'
import { mutateBytes } from '../mutate.js'
import { fuzzTarget } from '../target.js'

const GOLDEN = join(import.meta.dirname, '../../../test/article/page/golden')
const LABELS = [
  'utf-8',
  'windows-1256',
  'iso-8859-6',
  'iso-8859-1',
  'utf-16',
  'utf-16be',
  'gb18030',
  'x-none',
  '',
  '\0',
]

const pages = readdirSync(GOLDEN)
  .filter((name) => name.endsWith('.html'))
  .map((name) => readFileSync(join(GOLDEN, name)))
/** The same as they look when they were encoded twice, and in UTF-16. */
const SEEDS = [
  ...pages,
  ...pages.map((page) => Buffer.from(page.toString('latin1'))),
  ...pages.map((page) => Buffer.from(new TextDecoder('windows-1256').decode(page))),
  Buffer.from(pages[0]!.toString(), 'utf16le'),
]
const DICTIONARY = [
  '<meta charset="windows-1256">',
  '<meta charset=iso-8859-6>',
  'charset=utf-7',
  '<?xml version="1.0" encoding="',
  '\ufeff',
  'Ø§Ù„',
  'ط§ظ„',
]

interface Given {
  readonly bytes: Uint8Array
  readonly charset: string | null
}

export const target = fuzzTarget<Given>({
  name: 'charsets',
  generate: (random) => ({
    bytes: mutateBytes(random, SEEDS, { dictionary: DICTIONARY, mostBytes: random.oneIn(50) ? 1_000_000 : 30_000 }),
    charset: random.oneIn(2) ? random.of(LABELS) : null,
  }),
  run({ bytes, charset }) {
    for (const text of [decodeHtml(bytes, charset), decodeText(bytes)]) {
      assert(text.length <= bytes.length)
      assert(Buffer.from(text).toString() === text, 'half of a surrogate pair')
    }
  },
  mostMilliseconds: 500,
  mostMegabytes: 20,
})
