import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach } from 'vitest'
import type { PlacedInput } from '../../../src/ingest/input.js'
import { type ReadInputsOptions, readInputs } from '../../../src/ingest/read-inputs.js'

/** A folder of the test's own, and a way to put files into it. */
export function testFolder(): { put(name: string, content: string | Uint8Array): Promise<string>; path(): string } {
  let folder = ''
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'riwaya-archives-'))
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))
  return {
    path: () => folder,
    async put(name, content) {
      const path = join(folder, name)
      await mkdir(dirname(path), { recursive: true })
      await writeFile(path, content)
      return path
    },
  }
}

export async function readAll(inputs: readonly string[], options: ReadInputsOptions = {}): Promise<PlacedInput[]> {
  const found: PlacedInput[] = []
  for await (const input of readInputs(inputs, options)) found.push(input)
  return found
}

/** What was read in one word or two: text or address, and the codes of what was not. */
export function brief(inputs: readonly PlacedInput[]): string[] {
  return inputs.map((input) => {
    if (!input.ok) return `!${input.failure.code}`
    const { content } = input.record
    if (content.kind === 'text') return content.text
    return content.kind === 'html' ? `${content.url}` : (content.fields.text ?? content.fields.html ?? '')
  })
}

/** One byte for each letter, in the code page of Windows for Arabic. */
export function windows1256(text: string): Buffer {
  const table = new Map<string, number>()
  for (let byte = 0; byte < 256; byte++) table.set(new TextDecoder('windows-1256').decode(Uint8Array.of(byte)), byte)
  return Buffer.from([...text].map((char) => table.get(char)!))
}

export interface InventedRecord {
  readonly url?: string
  readonly type?: string
  readonly status?: string
  readonly http?: Readonly<Record<string, string>>
  readonly warc?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
}

/** A record of a web archive as crawlers write it. */
export function warcRecord(given: InventedRecord = {}): Buffer {
  const { url = 'https://marfa.example/1', type = 'response', status = '200 OK', warc = {} } = given
  const body = Buffer.from(given.body ?? '<html><p>خبر من المرفأ')
  const http = { 'Content-Type': 'text/html; charset=utf-8', ...given.http }
  const head = type === 'response' ? `HTTP/1.1 ${status}\r\n${lines(http)}\r\n` : ''
  const block = Buffer.concat([Buffer.from(head), body])
  const fields = {
    'WARC-Type': type,
    'WARC-Target-URI': url,
    'WARC-Date': '2031-05-14T10:00:00Z',
    'WARC-Record-ID': '<urn:uuid:5d1f2c5e-0000-4000-8000-000000000001>',
    'Content-Type': 'application/http; msgtype=response',
    'Content-Length': String(block.length),
    ...warc,
  }
  return Buffer.concat([Buffer.from(`WARC/1.0\r\n${lines(fields)}\r\n`), block, Buffer.from('\r\n\r\n')])
}

function lines(fields: Readonly<Record<string, string>>): string {
  return Object.entries(fields)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('')
}

export const ADDRESSES = ['https://marfa.example/0', 'https://marfa.example/1', 'https://marfa.example/2']

/** Records of the three addresses, each apart. */
export function threeRecords(): Buffer[] {
  return ADDRESSES.map((url, i) =>
    warcRecord({ url, body: `<html><p>خبر رقم ${i} من المرفأ ${'كلمة '.repeat(i * 10)}` }),
  )
}

export function threeMembers(): Buffer[] {
  return threeRecords().map((record) => gzipSync(record))
}

/** A copy with some bytes changed. */
export function spoiled(bytes: Uint8Array, at: number, count = 4): Buffer {
  const copy = Buffer.from(bytes)
  for (let i = at; i < at + count; i++) copy[i] = copy[i]! ^ 0xff
  return copy
}
