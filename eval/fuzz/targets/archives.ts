import assert from 'node:assert/strict'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { readCsv } from '../../../src/ingest/archives/read-csv.js'
import { readMail, readMbox } from '../../../src/ingest/archives/read-mail.js'
import { readNewsXml } from '../../../src/ingest/archives/read-news-xml.js'
import { readWacz } from '../../../src/ingest/archives/read-wacz.js'
import { readWarc } from '../../../src/ingest/archives/read-warc.js'
import { savedPage } from '../../../src/ingest/archives/saved-page.js'
import type { Input } from '../../../src/ingest/input.js'
import { zip } from '../../../test/ingest/archives/invented-zip.js'
import { mutateBytes } from '../mutate.js'
import type { Random } from '../random.js'
import { type FuzzTarget, fuzzTarget } from '../target.js'

const MAX_RECORD_BYTES = 200_000

interface Pieces {
  readonly bytes: Uint8Array
  /** Size of the chunks in which the bytes come. */
  readonly size: number
}

async function* inChunks({ bytes, size }: Pieces): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

function pieces(random: Random, seeds: readonly Uint8Array[], dictionary: readonly string[]): Pieces {
  const mostBytes = random.oneIn(20) ? 500_000 : 16_000
  return { bytes: mutateBytes(random, seeds, { dictionary, mostBytes }), size: random.of([7, 500, 16_384, 16_384]) }
}

/** All that a reader promises of each input, whatever it was given. */
function check(input: Input): void {
  if (!input.ok) {
    assert(input.failure.origin.startsWith('fuzz'), input.failure.origin)
    assert(input.failure.code !== 'fault')
    return
  }
  const { content, fallbackId } = input.record
  assert(fallbackId.length > 0)
  // Every byte is one character at most; a decoded body may be as long as the limit.
  if (content.kind === 'html') assert(content.html.length <= MAX_RECORD_BYTES)
  if (content.kind === 'record') assert(content.fields.text?.trim() || content.fields.html?.trim())
}

async function checkAll(inputs: AsyncIterable<Input> | Iterable<Input>): Promise<void> {
  let before = -1
  for await (const input of inputs) {
    check(input)
    if (input.offset !== undefined) {
      assert(input.offset >= before, `back from ${before} to ${input.offset}`)
      before = input.offset
    }
  }
}

const record = (url: string, body: Uint8Array | string, http = '', warc = '') => {
  const head = Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n${http}\r\n`)
  const block = Buffer.concat([head, Buffer.from(body)])
  const fields = `WARC-Type: response\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2031-05-14T10:00:00Z\r\n${warc}`
  const open = `WARC/1.0\r\n${fields}Content-Length: ${block.length}\r\n\r\n`
  return Buffer.concat([Buffer.from(open), block, Buffer.from('\r\n\r\n')])
}
const PAGE = '<!DOCTYPE html><html><title>خبر</title><p>وصلت السفينة إلى المرفأ أمس</p></html>'
const RECORDS = [
  record('https://marfa.example/1', PAGE),
  record('<https://marfa.example/2>', gzipSync(PAGE), 'Content-Encoding: gzip\r\n'),
  record('https://marfa.example/3', `5\r\n<!DOC\r\n3;x\r\nTYP\r\n0\r\n\r\n`, 'Transfer-Encoding: chunked\r\n'),
  record('https://marfa.example/4', PAGE, 'Content-Encoding: br\r\n', 'X: a\r\n b\r\n'),
]
const WARC_WORDS = [
  'WARC/1.0\r\n',
  '\r\n\r\n',
  'Content-Length: 99999999999999',
  'Content-Length: 0',
  'Content-Length: -1',
  'Transfer-Encoding: chunked',
  'Content-Encoding: deflate',
  'ffffffff\r\n',
  'WARC-Type: resource',
  '\nWARC/1.',
  '\u001f\u008b\u0008',
]

const CSV_SEEDS = [
  'title,text,date\nخبر,"قال ""نعم""\nثم مضى",2031-05-14\nآخر,نص,2031-05-15\n',
  '\ufeffالعنوان;النص;التاريخ\r\nخبر;"نص; طويل";2031\r\n',
  'text\theadline\n"أ"\tب\n',
].map((text) => Buffer.from(text))

const XML_SEEDS = [
  '<?xml version="1.0"?><!DOCTYPE nitf [<!ENTITY a "b">]><nitf><head><docdata><date.issue norm="20310514T101500Z"/></docdata></head><body><body.head><hedline><hl1>ع</hl1></hedline></body.head><body.content><p>ف &amp; &a; &#1575;</p></body.content></body></nitf>',
  '<newsMessage xmlns:x="u"><itemSet><newsItem guid="1"><contentMeta><headline>ع</headline></contentMeta><contentSet><inlineXML><html><body><p>ف<br/>ق</p></body></html></inlineXML></contentSet></newsItem><newsItem guid="2"><contentSet><inlineData contenttype="text/html">&lt;p&gt;ص</inlineData></contentSet></newsItem></itemSet></newsMessage>',
  '<NewsML><NewsItem><NewsComponent><NewsLines><HeadLine>ع</HeadLine></NewsLines><ContentItem><DataContent><![CDATA[<p>ف</p>]]></DataContent></ContentItem></NewsComponent></NewsItem></NewsML>',
].map((text) => Buffer.from(text))

const MAIL =
  'From: =?utf-8?b?2YbYtNix2Kk=?= <a@marfa.example>\r\nSubject: =?windows-1256?Q?=CE=C8=D1?=\r\nDate: Wed, 14 May 2031 01:30:00 +0300\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary="b"\r\n\r\n--b\r\nContent-Type: text/plain; charset=windows-1256\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n=CE=C8=D1\r\n--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\nPHA+eDwvcD4=\r\n--b--\r\n'
const MAIL_SEEDS = [
  `From a@b Wed May 14 2031\n${MAIL}\n\nFrom c@d Wed\n${MAIL}\n>From x\n\n`,
  `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://marfa.example/9\r\n${MAIL.replace('alternative', 'related')}`,
].map((text) => Buffer.from(text))

/** A zip is read from a file: one for each run. */
const ZIP_FILE = join(mkdtempSync(join(tmpdir(), 'riwaya-fuzz-')), 'fuzz.wacz')
const ZIPS = [
  zip([
    { name: 'archive/a.warc.gz', data: Buffer.concat(RECORDS.map((r) => gzipSync(r))) },
    { name: 'archive/b.warc', data: Buffer.concat(RECORDS) },
  ]),
]

export const targets: readonly FuzzTarget[] = [
  fuzzTarget<Pieces>({
    name: 'wacz',
    generate: (random) => pieces(random, ZIPS, ['PK\u0001\u0002', 'PK\u0003\u0004', 'PK\u0005\u0006', '.warc']),
    run: async ({ bytes }) => {
      writeFileSync(ZIP_FILE, bytes)
      for await (const input of readWacz({ path: ZIP_FILE, stem: 'f', maxRecordBytes: MAX_RECORD_BYTES })) {
        assert(input.ok || input.failure.code !== 'fault')
      }
    },
    mostMilliseconds: 1000,
    mostMegabytes: 20,
  }),
  fuzzTarget<Pieces>({
    name: 'warc',
    generate: (random) => pieces(random, [Buffer.concat(RECORDS), ...RECORDS], WARC_WORDS),
    run: (given) =>
      checkAll(
        readWarc({ origin: 'fuzz', stem: 'f', bytes: inChunks(given), gzip: false, maxRecordBytes: MAX_RECORD_BYTES }),
      ),
    mostMilliseconds: 1000,
    mostMegabytes: 20,
  }),
  fuzzTarget<Pieces>({
    name: 'warc-gz',
    generate: (random) => {
      const members = RECORDS.map((r) => gzipSync(random.oneIn(3) ? mutateBytes(random, [r]) : r))
      return pieces(random, [Buffer.concat(members), gzipSync(Buffer.concat(RECORDS)), ...members], WARC_WORDS)
    },
    run: (given) =>
      checkAll(
        readWarc({ origin: 'fuzz', stem: 'f', bytes: inChunks(given), gzip: true, maxRecordBytes: MAX_RECORD_BYTES }),
      ),
    mostMilliseconds: 1000,
    mostMegabytes: 20,
  }),
  fuzzTarget<Pieces>({
    name: 'csv',
    generate: (random) => pieces(random, CSV_SEEDS, ['"', '""', ',', ';', '\t', '\n', '\r', 'text', '\u0000']),
    run: (given) =>
      checkAll(
        readCsv({
          origin: 'fuzz',
          stem: 'f',
          bytes: inChunks(given),
          columns: {},
          maxRecordBytes: MAX_RECORD_BYTES,
        }),
      ),
    mostMilliseconds: 1000,
    mostMegabytes: 20,
  }),
  fuzzTarget<Pieces>({
    name: 'news-xml',
    generate: (random) =>
      pieces(random, XML_SEEDS, [
        '<p>',
        '</p>',
        '<nitf>',
        '<![CDATA[',
        ']]>',
        '<!--',
        '<!DOCTYPE',
        '&#xD800;',
        '__proto__',
      ]),
    run: ({ bytes }) => checkAll(readNewsXml(bytes, 'fuzz', 'f')),
    mostMilliseconds: 2000,
    mostMegabytes: 20,
  }),
  fuzzTarget<Pieces>({
    name: 'mbox',
    generate: (random) =>
      pieces(random, MAIL_SEEDS, [
        '\n\nFrom ',
        '--b\r\n',
        '--b--',
        'Content-Type: message/rfc822\r\n\r\n',
        '=?utf-8?q?',
        '\r\n\r\n',
      ]),
    run: async (given) => {
      await checkAll(readMbox(inChunks(given), 'fuzz', 'f', MAX_RECORD_BYTES))
      check(await readMail(given.bytes, 'fuzz', 'f'))
    },
    mostMilliseconds: 2000,
    mostMegabytes: 20,
  }),
  fuzzTarget<Pieces>({
    name: 'saved-page',
    generate: (random) =>
      pieces(
        random,
        [
          Buffer.from('<!-- saved from url=(0024)https://marfa.example/9 -->'),
          Buffer.from(
            `<!--\n Page saved with SingleFile \n url: https://marfa.example/9 \n saved date: Wed May 14 2031\n--><img src="data:image/png;base64,${'A'.repeat(300)}">`,
          ),
        ],
        ['data:', ';base64,', 'saved from url=(1)', ' url: '],
      ),
    run: ({ bytes }) => {
      const html = Buffer.from(bytes).toString()
      assert(savedPage(html).html.length <= html.length)
    },
    mostMilliseconds: 500,
    mostMegabytes: 20,
  }),
]
