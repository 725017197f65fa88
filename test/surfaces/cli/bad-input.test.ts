import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { readingJson } from '../../../src/surfaces/json-lines.js'
import { jsonLines, riwaya } from '../run-riwaya.js'

const SENTENCE =
  'قالت وزارة المياه في ساحلان يوم الأحد إن منسوب النهر ارتفع أربعة أمتار، وأجلت فرقها 300 أسرة من القرى.'

let folder: string
let good: string

/** `text` in windows-1256, as the runtime's own decoder has it. */
function windows1256(text: string): Uint8Array {
  const decoder = new TextDecoder('windows-1256')
  const byteOf = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]))
  return Uint8Array.from([...text].map((c) => byteOf.get(c)!))
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

const article = (id: string) => JSON.stringify({ id, title: `عنوان ${id}`, text: SENTENCE })

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'riwaya-bad-'))
  good = file('good.txt', SENTENCE)
})
afterAll(() => rmSync(folder, { recursive: true }))

/** Files that cannot be taken in: what to make, and what the line must say. */
const BAD: readonly (readonly [string, () => string, RegExp])[] = [
  ['an empty file', () => file('empty.txt', ''), /is empty/],
  ['a file of white space', () => file('blank.txt', ' \n\t\n'), /is empty/],
  ['a picture', () => file('photo.txt', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')), /is not text/],
  [
    'random bytes',
    () => file('noise.txt', Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 7919) % 256))),
    /is not text/,
  ],
  ['broken JSON', () => file('broken.json', '{"title": "عنوان", "text": '), /is not valid JSON/],
  [
    'JSON whose text is a number',
    () => file('number.json', '{"id": "x", "text": 5}'),
    /wrong type.*"text" is a number/,
  ],
  [
    'JSON whose title is a list',
    () => file('list.json', `{"title": ["a"], "text": "${SENTENCE}"}`),
    /wrong type.*"title" is a list/,
  ],
  ['JSON that is no object', () => file('plain.json', '"نص"'), /wrong type/],
  ['JSON without a text', () => file('none.json', '{"id": "x"}'), /neither "text" nor "html"/],
  [
    'a page without an article',
    () =>
      file(
        'nav.html',
        '<html><head><title>ساحلان</title></head><body><nav><a href="/">الرئيسية</a></nav></body></html>',
      ),
    /holds no article/,
  ],
  [
    'an English text',
    () => file('english.txt', 'The ministry of water said on Sunday that the river rose by four metres.'),
    /is not in Arabic/,
  ],
  ['a file of an unknown kind', () => file('report.docx', 'x'), /is of a kind that Riwaya does not read/],
  ['an address of the web', () => 'https://madar.example/news/1', /riwaya follow/],
  [
    'a list of subscriptions',
    () =>
      file('outlets.opml', '<opml version="2.0"><body><outline xmlUrl="https://madar.example/feed"/></body></opml>'),
    /riwaya follow --opml/,
  ],
  ['a file that is not there', () => join(folder, 'missing.txt'), /no such file or folder/],
  ['a link to nowhere', () => linkTo('nowhere.txt', join(folder, 'gone.txt')), /no such file or folder/],
  ['a link to itself', () => linkTo('loop.txt', join(folder, 'loop.txt')), /cannot be read/],
  ['a folder with nothing to read', () => emptyFolder('nothing.txt'), /is empty/],
  ['a .gz that is no gzip', () => file('fake.jsonl.gz', article('x')), /not gzip data/],
]

function linkTo(name: string, target: string): string {
  symlinkSync(target, join(folder, name))
  return join(folder, name)
}

function emptyFolder(name: string): string {
  mkdirSync(join(folder, name))
  return join(folder, name)
}

describe('an input that cannot be taken in', () => {
  it.each(BAD)('%s: one line that names it, exit code 1, and the rest is read', async (_, make, message) => {
    const bad = make()
    const { code, out, err } = await riwaya(['read', '--json', bad, good])
    expect(err).toMatch(/^left out: [^\n]+\n$/)
    expect(err).toContain(bad)
    expect(err).toMatch(message)
    expect(code).toBe(1)
    expect(jsonLines<{ text: string }>(out).map((r) => r.text)).toEqual([SENTENCE])
  })

  it('every one of them at once leaves the good ones in the library', async () => {
    const store = join(folder, 'library.db')
    const inputs = BAD.map(([, make], i) => [i, make] as const)
      .filter(([i]) => i < 11)
      .map(([, make]) => make())
    const { code, out, err } = await riwaya(['add', ...inputs, good, '--store', store])
    expect(code).toBe(1)
    expect(err.trimEnd().split('\n')).toHaveLength(inputs.length)
    expect(out).toMatch(/^1 added, 0 updated, 0 already there/)
  })

  it('is told in Arabic under --lang ar', async () => {
    const { err } = await riwaya(['--lang', 'ar', 'read', join(folder, 'missing.txt')])
    expect(err).toBe(`تُرك: ${join(folder, 'missing.txt')}: لا يوجد ملف أو مجلد بهذا الاسم\n`)
  })

  if (process.getuid?.() === 0) console.info('Not run: a file without permission (the superuser may read any).')
  else
    it('a file without permission', async () => {
      const locked = file('locked.txt', SENTENCE)
      chmodSync(locked, 0)
      const { code, err } = await riwaya(['read', locked, good])
      expect(code).toBe(1)
      expect(err).toMatch(/locked\.txt: cannot be read/)
    })
})

describe('an input that is partly sound', () => {
  it('one bad line of a file leaves the others, and is named by its number', async () => {
    const lines = [article('a'), '{"id": "b", "text": 7}', '{broken', article('c')]
    const { code, out, err } = await riwaya(['read', '--json', file('mixed.jsonl', lines.join('\n'))])
    expect(code).toBe(1)
    expect(err.trimEnd().split('\n')).toHaveLength(2)
    expect(err).toMatch(/mixed\.jsonl, line 2: .*"text" is a number/)
    expect(err).toMatch(/mixed\.jsonl, line 3: is not valid JSON/)
    expect(jsonLines<{ id: string }>(out).map((r) => r.id)).toEqual(['a', 'c'])
  })

  it('a gzip that was cut off gives what was whole, and says so', async () => {
    const whole = gzipSync(`${Array.from({ length: 400 }, (_, i) => article(`n${i}-${i * 7919}`)).join('\n')}\n`)
    const cut = file('cut.jsonl.gz', whole.subarray(0, Math.floor(whole.length / 2)))
    const { code, out, err } = await riwaya(['read', '--json', cut, good])
    expect(code).toBe(1)
    expect(err).toMatch(/cut\.jsonl\.gz.*(?:ends too early|is not valid JSON)/)
    expect(err).toMatch(/ends too early/)
    const ids = jsonLines<{ id: string }>(out).map((r) => r.id)
    expect(ids[0]).toBe('n0-0')
    expect(ids.at(-1)).toBe('good')
  })

  it('a text with broken UTF-8 is taken in with its damage shown, and says so', async () => {
    const bytes = Buffer.from(SENTENCE.repeat(3))
    const at = bytes.indexOf(' ', 40)
    const hurt = file('hurt.txt', Buffer.concat([bytes.subarray(0, at), Buffer.of(0xff), bytes.subarray(at)]))
    const { code, out, err } = await riwaya(['read', '--json', hurt, good])
    expect(code).toBe(1)
    expect(err).toMatch(/^note: [^\n]*hurt\.txt: holds bytes that are no valid characters[^\n]*1 characters\)\n$/)
    const [reading] = jsonLines<{ text: string }>(out)
    expect(reading!.text.replace('\ufffd', '')).toBe(SENTENCE.repeat(3))
  })

  it('a text in windows-1256 comes out right', async () => {
    const text = SENTENCE.repeat(2)
    const { code, out, err } = await riwaya(['read', '--json', file('old.txt', windows1256(text))])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(jsonLines<ReturnType<typeof readingJson>>(out)[0]!.text).toBe(text)
  })

  it('a page in windows-1256 comes out right', async () => {
    const body = Array.from({ length: 4 }, () => `<p>${SENTENCE}</p>`).join('')
    const page = `<html><head><meta charset="windows-1256"><title>منسوب النهر يرتفع</title></head><body><article><h1>منسوب النهر يرتفع</h1>${body}</article></body></html>`
    const { code, out } = await riwaya(['read', '--json', file('old.html', windows1256(page))])
    expect(code).toBe(0)
    expect(jsonLines<ReturnType<typeof readingJson>>(out)[0]!.text).toContain(SENTENCE)
  })
})

describe('what a stranger wrote into a name or a message', () => {
  it('cannot move the cursor', async () => {
    const bad = file('a\u001b[2Jb\nc.json', '{"te\u001b[31mxt": }')
    const { err } = await riwaya(['read', bad])
    expect(err).toMatch(/^left out: [^\n]+\n$/)
    expect(err.trimEnd()).not.toMatch(/\p{Cc}/u)
  })
})
