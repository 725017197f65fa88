import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Input } from '../../src/ingest/input.js'
import { type ReadInputsOptions, readInputs } from '../../src/ingest/read-inputs.js'

const SENTENCE = 'قال الوزير إن الحكومة في مدينة الورد أقرت القانون على أن ينشر من بعد'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'riwaya-ingest-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function put(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

async function all(inputs: readonly string[], options: ReadInputsOptions = {}): Promise<Input[]> {
  const found: Input[] = []
  for await (const input of readInputs(inputs, options)) found.push(input)
  return found
}

/** Ids and texts of what was read, codes of what was not. */
function brief(inputs: readonly Input[]): string[] {
  return inputs.map((input) => {
    if (!input.ok) return `!${input.failure.code}`
    const { fallbackId, content } = input.record
    const text = content.kind === 'text' ? content.text : content.kind === 'html' ? content.html : content.fields.text
    return `${fallbackId}: ${text}`
  })
}

async function* bytes(...parts: readonly (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield Buffer.from(part)
}

describe('kinds of input', () => {
  it('takes a text whole, without its byte-order mark and with line feeds', async () => {
    const path = await put('a.txt', '\uFEFFسطر\r\nآخر\r\n')
    expect(brief(await all([path]))).toEqual(['a: سطر\nآخر\n'])
  })

  it('numbers JSON lines by line and leaves blank lines out', async () => {
    const path = await put('news.jsonl', '{"text":"أ"}\n\n{"text":"ب","junk":1}')
    expect(brief(await all([path]))).toEqual(['news-1: أ', 'news-3: ب'])
  })

  it('reads one JSON object, an array, and lines under a .json name', async () => {
    const one = await put('one.json', '{\n "text": "أ",\n "title": "ع"\n}')
    const list = await put('list.json', '[{"text":"أ]}\\""},\n {"text":"ب","more":[1,{"x":[]}]}]')
    const lines = await put('lines.json', '{"text":"أ"}\n{"text":"ب"}\n')
    expect(brief(await all([one, list, lines]))).toEqual([
      'one: أ',
      'list-1: أ]}"',
      'list-2: ب',
      'lines-1: أ',
      'lines-2: ب',
    ])
  })

  it('unpacks gzip by its content, in one member or several', async () => {
    const members = Buffer.concat([gzipSync('{"text":"أ"}\n'), gzipSync('{"text":"ب"}\n')])
    const named = await put('a.jsonl.gz', members)
    const unnamed = await put('b.txt', gzipSync(SENTENCE))
    expect(brief(await all([named, unnamed]))).toEqual(['a-1: أ', 'a-2: ب', `b: ${SENTENCE}`])
  })

  it('walks folders by name, passes over hidden files and unknown types, and does not follow links in circles', async () => {
    await mkdir(join(folder, 'b'))
    await put('b/deep.txt', 'عميق')
    await put('a.txt', 'أ')
    await put('.hidden.txt', 'مخفي')
    await put('notes.docx', 'x')
    await symlink(folder, join(folder, 'b', 'up'))
    expect(brief(await all([folder]))).toEqual(['a: أ', 'deep: عميق'])
  })

  it('keeps fallback ids apart when files share a name', async () => {
    await mkdir(join(folder, 'x'))
    await put('x/a.txt', 'ب')
    await put('a.txt', 'أ')
    await put('a.html', '<p>ج</p>')
    expect((await all([folder])).map((input) => input.ok && input.record.fallbackId)).toEqual(['a', 'a~2', 'a~3'])
  })

  const STREAMS: readonly [name: string, content: string | Uint8Array, expected: string[]][] = [
    ['JSON lines', '{"text":"أ"}\n{"text":"ب"}', ['stdin-1: أ', 'stdin-2: ب']],
    ['one JSON object', ' {"text":"أ"}', ['stdin: أ']],
    ['a JSON array', '[{"text":"أ"}]', ['stdin: أ']],
    ['a page', '<!DOCTYPE html><p>أ</p>', ['stdin: <!DOCTYPE html><p>أ</p>']],
    ['a text', 'أ < ب', ['stdin: أ < ب']],
    ['gzip', gzipSync('نص'), ['stdin: نص']],
    ['nothing', '', ['!empty']],
  ]
  it.each(STREAMS)('tells %s from standard input', async (_name, content, expected) => {
    expect(brief(await all(['-'], { stdin: bytes(content) }))).toEqual(expected)
  })

  it('puts together characters and records that chunks cut apart', async () => {
    const whole = Buffer.from('[{"text":"قال \\"نعم\\" ثم مضى"},{"text":"ب"}]')
    const parts = [...whole].map((byte) => Uint8Array.of(byte))
    expect(brief(await all(['-'], { stdin: bytes(...parts) }))).toEqual(['stdin-1: قال "نعم" ثم مضى', 'stdin-2: ب'])
  })
})

/** ISO 8859-6 and windows-1256 as bytes, for the letters of `SENTENCE`. */
function encode(text: string, label: 'windows-1256' | 'iso-8859-6'): Uint8Array {
  const table = new Map<string, number>()
  for (let byte = 0; byte < 256; byte++) table.set(new TextDecoder(label).decode(Uint8Array.of(byte)), byte)
  return Uint8Array.from([...text].map((char) => table.get(char)!))
}

describe('encodings', () => {
  it.each(['windows-1256', 'iso-8859-6'] as const)('reads a text in %s', async (label) => {
    const path = await put('old.txt', encode(SENTENCE, label))
    expect(brief(await all([path]))).toEqual([`old: ${SENTENCE}`])
  })

  it('reads a page in the encoding that it declares', async () => {
    const page = `<meta charset="windows-1256"><p>${SENTENCE}</p>`
    const path = await put('old.html', encode(page, 'windows-1256'))
    expect(brief(await all([path]))).toEqual([`old: ${page}`])
  })

  it('believes the bytes of a page when they are sound UTF-8', async () => {
    const page = `<meta charset="windows-1256"><p>${SENTENCE}</p>`
    expect(brief(await all([await put('new.html', page)]))).toEqual([`new: ${page}`])
  })

  it.each([
    ['little', 'utf16le', [0xff, 0xfe]],
    ['big', 'utf16be', [0xfe, 0xff]],
  ] as const)('reads UTF-16 with a mark, %s endian', async (_name, kind, mark) => {
    const content = Buffer.from(SENTENCE, 'utf16le')
    if (kind === 'utf16be') content.swap16()
    const path = await put('wide.txt', Buffer.concat([Buffer.from(mark), content]))
    expect(brief(await all([path]))).toEqual([`wide: ${SENTENCE}`])
  })

  it('keeps UTF-8 with a bad byte and marks the place', async () => {
    const path = await put(
      'hurt.txt',
      Buffer.concat([Buffer.from(`${SENTENCE} `), Buffer.of(0xff), Buffer.from(' تم')]),
    )
    expect(brief(await all([path]))).toEqual([`hurt: ${SENTENCE} \uFFFD تم`])
  })
})

describe('what cannot be read is one failure, and the rest goes on', () => {
  const BAD: readonly [name: string, content: string | Uint8Array, expected: string[]][] = [
    ['empty.txt', '', ['!empty']],
    ['blank.txt', ' \n\t\n', ['!empty']],
    ['binary.txt', Uint8Array.from({ length: 600 }, (_, i) => i % 256), ['!binary']],
    ['paper.txt', '%PDF-1.7 …', ['!binary']],
    ['sheet.ods', 'a,b', ['!unknown-type']],
    ['not.jsonl.gz', 'plain', ['!bad-format']],
    [
      'types.jsonl',
      '{"text":5}\n{"title":[],"text":"أ"}\n[1]\n"x"\n{}\n{"text":" "}\n{"text":"ب"}',
      ['!wrong-type', '!wrong-type', '!wrong-type', '!wrong-type', '!wrong-type', '!empty', 'types-7: ب'],
    ],
    ['broken.jsonl', '{"text":"أ"}\n{"text":\n{"text":"ب"}', ['broken-1: أ', '!bad-json', 'broken-3: ب']],
    ['cut.json', '[{"text":"أ"},{"text":"ب', ['cut-1: أ', '!bad-json']],
    ['none.json', '[]', ['!empty']],
  ]
  it.each(BAD)('%s', async (name, content, expected) => {
    const good = await put('z-good.txt', 'سليم')
    expect(brief(await all([await put(name, content), good]))).toEqual([...expected, 'z-good: سليم'])
  })

  it('names the field and the line', async () => {
    const path = await put('n.jsonl', '{"text":"أ"}\n{"text":"أ","author":{"name":"س"}}')
    const [, failed] = await all([path])
    expect(failed).toMatchObject({
      ok: false,
      failure: {
        origin: `${path}, line 2`,
        code: 'wrong-type',
        detail: '"author" is an object where a string was expected',
      },
    })
  })

  it('takes whole numbers as ids, and nulls as nothing given', async () => {
    const [input] = await all([await put('n.json', '{"id":7,"title":null,"text":"أ"}')])
    expect(input?.ok && input.record.content).toEqual({ kind: 'record', fields: { id: '7', title: null, text: 'أ' } })
  })

  it('delivers what was whole before a gzip breaks off', async () => {
    const lines = Array.from({ length: 3000 }, (_, i) => JSON.stringify({ text: `${i} ${Math.sin(i)}` })).join('\n')
    const packed = gzipSync(lines)
    const found = brief(await all([await put('cut.jsonl.gz', packed.subarray(0, packed.length / 2))]))
    expect(found.at(-1)).toBe('!truncated')
    expect(found.length).toBeGreaterThan(1000)
    expect(found.slice(0, -1).every((line) => line.startsWith('cut-'))).toBe(true)
  })

  it('refuses a record over the limit and goes on after it', async () => {
    const long = 'x'.repeat(5000)
    const lines = await put('long.jsonl', `{"text":"أ"}\n{"text":"${long}"}\n{"text":"ب"}`)
    const list = await put('long.json', `[{"text":"أ"},{"text":"${long}"},{"text":"ب"}]`)
    const text = await put('long.txt', long)
    expect(brief(await all([lines, list, text], { maxRecordBytes: 1000 }))).toEqual([
      'long-1: أ',
      '!too-large',
      'long-3: ب',
      'long~2-1: أ',
      '!too-large',
      'long~2-3: ب',
      '!too-large',
    ])
  })

  it('says that a file is missing, or that a link leads nowhere', async () => {
    const circle = join(folder, 'circle.txt')
    await symlink(circle, circle)
    expect(brief(await all([join(folder, 'nothing.txt'), circle]))).toEqual(['!not-found', '!unreadable'])
  })

  it('says that a folder holds nothing to read', async () => {
    await put('picture.png', 'x')
    expect(brief(await all([folder]))).toEqual(['!empty'])
  })
})
