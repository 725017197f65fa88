import { describe, expect, it } from 'vitest'
import { toArticle } from '../../../src/article/to-article.js'
import type { PlacedInput } from '../../../src/ingest/input.js'
import { brief, readAll, testFolder, windows1256 } from './invented-archives.js'

const folder = testFolder()

const HEAD = [
  'From: =?utf-8?b?2YbYtNix2Kkg2KfZhNmF2LHZgdij?= <news@marfa.example>',
  'Subject: =?windows-1256?B?zsjR?=',
  'Date: Wed, 14 May 2031 01:30:00 +0300 (AST)',
  'Message-ID: <7@marfa.example>',
  'MIME-Version: 1.0',
]
const mail = (...lines: readonly string[]) => [...HEAD, ...lines].join('\r\n')
const record = (input: PlacedInput | undefined) => {
  if (!input?.ok) throw new Error(`failed: ${input?.failure.detail}`)
  return input.record
}

describe('newsletters', () => {
  it('take a text with its sender, subject and day as they were written', async () => {
    const path = await folder.put(
      'a.eml',
      Buffer.concat([
        Buffer.from(mail('Content-Type: text/plain; charset=windows-1256', '', '')),
        windows1256('وصلت السفينة'),
      ]),
    )
    expect(record((await readAll([path]))[0]).content).toEqual({
      kind: 'record',
      fields: {
        id: '7@marfa.example',
        outlet: 'نشرة المرفأ',
        title: 'خبر',
        published: 'Wed, 14 May 2031 01:30:00 +0300',
        url: null,
        text: expect.stringMatching(/^وصلت السفينة\s*$/),
      },
    })
  })

  it('are read by their text where their page holds no article', async () => {
    const prose = 'وصلت السفينة إلى المرفأ صباح أمس وعلى متنها شحنة من القمح.'
    const parts = [
      ['text/plain', prose],
      ['text/html', '<table><tr><td><img src="x.png"></td></tr></table>'],
    ].flatMap(([type, body]) => ['--a', `Content-Type: ${type}; charset=utf-8`, '', body!])
    const path = await folder.put(
      'a.eml',
      mail('Content-Type: multipart/alternative; boundary=a', '', ...parts, '--a--', ''),
    )
    expect(toArticle(record((await readAll([path]))[0]))).toMatchObject({
      id: '7@marfa.example',
      title: 'خبر',
      text: expect.stringContaining(prose),
    })
  })

  it('prefer the page to the text, and leave attachments out', async () => {
    const path = await folder.put(
      'a.eml',
      mail(
        'Archived-At: <https://marfa.example/letter/7>',
        'Content-Type: multipart/mixed; boundary=m',
        '',
        '--m',
        'Content-Type: multipart/alternative; boundary=a',
        '',
        '--a',
        'Content-Type: text/plain; charset=utf-8',
        '',
        'نص',
        '--a',
        'Content-Type: text/html; charset=utf-8',
        'Content-Transfer-Encoding: base64',
        '',
        Buffer.from('<p>صفحة</p>').toString('base64'),
        '--a--',
        '--m',
        'Content-Type: application/pdf; name=x.pdf',
        'Content-Disposition: attachment',
        '',
        '%PDF',
        '--m--',
      ),
    )
    const { content } = record((await readAll([path]))[0])
    expect(content).toMatchObject({
      fields: { html: expect.stringContaining('<p>صفحة</p>'), url: 'https://marfa.example/letter/7' },
    })
  })

  it('are read out of a mailbox one by one', async () => {
    const one = mail('', 'الأولى', '>From هنا', '')
    const box = `From a@b Wed May 14 2031\r\n${one}\r\nFrom c@d Wed May 14 2031\r\n${mail('', 'الثانية فيها: From x')}\r\n`
    const inputs = await readAll([await folder.put('a.mbox', box), await folder.put('no-name', box)])
    const texts = brief(inputs).map((text) => text.trim())
    expect(texts.slice(0, 2)).toEqual(['الأولى\nFrom هنا', 'الثانية فيها: From x'])
    expect(texts.slice(2)).toEqual(texts.slice(0, 2))
  })

  it('leave a mail that is too large, and go on', async () => {
    const box = ['الأولى', 'x'.repeat(300_000), 'الثالثة'].map((text) => `From a@b Wed\n${mail('', text)}\n\n`).join('')
    const inputs = await readAll([await folder.put('a.mbox', box)], { maxRecordBytes: 100_000 })
    expect(brief(inputs).map((text) => text.trim())).toEqual(['الأولى', '!too-large', 'الثالثة'])
  })

  it('give up on parts nested without end', async () => {
    const nested = Array.from(
      { length: 5000 },
      (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\r\n\r\n--b${i}\r\n`,
    ).join('')
    expect(brief(await readAll([await folder.put('a.eml', mail(nested))]))).toEqual(['!bad-format'])
  })

  it('say so when there is nothing to read', async () => {
    expect(brief(await readAll([await folder.put('a.eml', mail('', ''))]))).toEqual(['!empty'])
  })
})

describe('saved pages', () => {
  const PARTS = (location: string) => [
    'MIME-Version: 1.0',
    'Content-Type: multipart/related; type="text/html"; boundary="b"',
    '',
    '--b',
    'Content-Type: text/html',
    'Content-Transfer-Encoding: quoted-printable',
    `Content-Location: ${location}`,
    '',
    '<html><p>=D8=AE=D8=A8=D8=B1</p></html>',
    '--b',
    'Content-Type: text/html',
    'Content-Location: https://ads.example/frame',
    '',
    '<html><p>إعلان</p></html>',
    '--b--',
  ]
  const MHTML: readonly [what: string, head: readonly string[]][] = [
    [
      'Chrome',
      [
        'From: <Saved by Blink>',
        'Snapshot-Content-Location: https://marfa.example/9',
        'Date: Wed, 14 May 2031 01:30:00 +0300',
      ],
    ],
    ['an older browser', ['From: "Saved by a browser"', 'Subject: x', 'Date: Wed, 14 May 2031 01:30:00 +0300']],
  ]
  it.each(MHTML)('MHTML of %s: the page itself, known by its address', async (_what, head) => {
    const path = await folder.put('a.mhtml', [...head, ...PARTS('https://marfa.example/9')].join('\r\n'))
    const saved = record((await readAll([path]))[0])
    expect(saved).toMatchObject({
      fromWeb: true,
      seen: '2031-05-13T22:30:00.000Z',
      content: { kind: 'html', url: 'https://marfa.example/9' },
    })
    expect(saved.content.kind === 'html' && saved.content.html).toMatch(/خبر(?!.*إعلان)/su)
  })

  it.each([
    ['Chrome', '<!DOCTYPE html>\n<!-- saved from url=(0024)https://marfa.example/9 -->\n<html><p>خبر', null],
    [
      'SingleFile',
      '<!DOCTYPE html> <html><!--\n Page saved with SingleFile \n url: https://marfa.example/9 \n saved date: Wed May 14 2031 01:30:00 GMT+0300 (Arabian Standard Time)\n--><p>خبر',
      '2031-05-13T22:30:00.000Z',
    ],
  ])('HTML of %s', async (_what, html, seen) => {
    const saved = record((await readAll([await folder.put('a.html', html)]))[0])
    expect(saved).toMatchObject({ fromWeb: true, seen, content: { url: 'https://marfa.example/9' } })
  })

  it('leaves a page alone that nobody saved', async () => {
    const page = record((await readAll([await folder.put('a.html', '<html><p>خبر saved from url=')]))[0])
    expect(page.fromWeb).toBeUndefined()
  })

  it('takes embedded images out of the page, and keeps short ones', async () => {
    const image = (length: number) => `<img src="data:image/png;base64,${'A'.repeat(length)}">`
    const { content } = record((await readAll([await folder.put('a.html', `<p>خبر${image(9000)}${image(20)}`)]))[0])
    expect(content).toMatchObject({ html: `<p>خبر<img src="data:,">${image(20)}` })
  })

  it('passes over the folder of files beside a saved page', async () => {
    await folder.put('خبر.html', '<p>خبر')
    await folder.put('خبر_files/frame.html', '<p>إطار')
    await folder.put('مرفأ_ملفات/page.html', '<p>مرفأ')
    expect((await readAll([folder.path()])).map((i) => i.ok && i.record.fallbackId)).toEqual(['خبر', 'page'])
  })
})
