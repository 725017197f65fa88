import { describe, expect, it } from 'vitest'
import { decodeHtml, decodeText } from '../../src/ingest/decode-text.js'
import { undoDoubleEncoding } from '../../src/ingest/double-encoding.js'

const TEXT =
  'قال مدير الميناء في مؤتمر صحفي إن حركة البضائع ارتفعت على نحو لم يكن في الحسبان، وإن السفن تنتظر «يومين» من دون تفريغ'

/** Bytes of a text under a code page, made from its own table. */
function encode(text: string, encoding: string): Uint8Array {
  if (encoding === 'utf-8') return Buffer.from(text)
  const decoder = new TextDecoder(encoding)
  const table = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte] as const))
  return Uint8Array.from([...text].map((character) => table.get(character) ?? 0x3f))
}

const page = (charset: string | null, body: string) =>
  `<html><head>${charset ? `<meta http-equiv="Content-Type" content="text/html; charset=${charset}">` : ''}</head><body><p>${body}</p></body></html>`

describe('a page whose encoding is declared wrongly, or not at all', () => {
  it.each([
    ['windows-1256', 'windows-1256'],
    ['windows-1256', 'utf-8'],
    ['windows-1256', 'iso-8859-1'],
    ['windows-1256', 'iso-8859-6'],
    ['windows-1256', 'windows-1252'],
    ['windows-1256', 'gb2312'],
    ['windows-1256', null],
    ['iso-8859-6', 'iso-8859-6'],
    ['iso-8859-6', 'windows-1256'],
    ['iso-8859-6', 'utf-8'],
    ['iso-8859-6', null],
    ['utf-8', 'windows-1256'],
    ['utf-8', 'iso-8859-1'],
    ['utf-8', null],
  ])('%s declared as %s', (real, declared) => {
    const text = real === 'iso-8859-6' ? TEXT.replace(/[«»]/g, '') : TEXT
    const html = page(declared, text)
    expect(decodeHtml(encode(html, real))).toBe(html)
  })

  it('the server’s word counts like the page’s: where nothing speaks against it', () => {
    const html = page(null, TEXT)
    expect(decodeHtml(encode(html, 'windows-1256'), 'windows-1256')).toBe(html)
    expect(decodeHtml(encode(html, 'windows-1256'), 'iso-8859-1')).toBe(html)
    expect(decodeHtml(encode(html, 'utf-8'), 'windows-1256')).toBe(html)
  })

  it('a page of another script keeps the encoding that it declares', () => {
    const french = page(
      'iso-8859-1',
      'Le vice-président a été reçu à l’hôtel de ville, où il a déclaré être très honoré'.replace('’', "'"),
    )
    expect(decodeHtml(encode(french, 'windows-1252'))).toBe(french)
  })

  it('UTF-8 with a broken byte is UTF-8 still, whatever it says of itself', () => {
    const bytes = Buffer.from(page('windows-1256', TEXT))
    const broken = Buffer.concat([
      bytes.subarray(0, bytes.length - 20),
      Buffer.of(0xd9),
      bytes.subarray(bytes.length - 20),
    ])
    expect(decodeHtml(broken)).toContain('قال مدير الميناء')
  })

  it('an encoding that does not exist is as none', () => {
    const html = page('x-unknown-arabic', TEXT)
    expect(decodeHtml(encode(html, 'windows-1256'))).toBe(html)
  })
})

describe('text that was encoded twice', () => {
  const twice = (text: string, encoding: string) =>
    encoding === 'iso-8859-1'
      ? Buffer.from(text).toString('latin1')
      : new TextDecoder(encoding).decode(Buffer.from(text))

  it('by way of windows-1252, as Windows shows it', () => {
    expect(undoDoubleEncoding('Ø§Ù„Ø¬Ø³Ø± Ø§Ù„Ù‚Ø¯ÙŠÙ…')).toBe('الجسر القديم')
  })

  it.each(['iso-8859-1', 'windows-1256'])('by way of %s', (encoding) => {
    expect(undoDoubleEncoding(twice(TEXT, encoding))).toBe(TEXT)
    expect(decodeText(Buffer.from(twice(TEXT, encoding)))).toBe(TEXT)
  })

  it('only the lines that were', () => {
    const mixed = `جسر الورد القديم\n<p>${twice(TEXT, 'iso-8859-1')}</p>\nحقوق النشر محفوظة`
    expect(undoDoubleEncoding(mixed)).toBe(`جسر الورد القديم\n<p>${TEXT}</p>\nحقوق النشر محفوظة`)
  })

  it.each([TEXT, 'Øresund og Ålborg', 'حفظ الطاقة: ط§', 'كتب على اللوح ط§ظ„ ثم مسحها', ''])('not: %s', (text) => {
    expect(undoDoubleEncoding(text)).toBe(text)
  })
})
