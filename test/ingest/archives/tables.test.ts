import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { findColumns, parseColumnNames } from '../../../src/ingest/archives/csv-columns.js'
import type { PlacedInput } from '../../../src/ingest/input.js'
import { brief, readAll, testFolder, windows1256 } from './invented-archives.js'

const folder = testFolder()

function fields(input: PlacedInput | undefined) {
  if (!input?.ok || input.record.content.kind !== 'record') throw new Error('no record')
  return input.record.content.fields
}

const WANTED = { title: 'مرفأ جديد', text: 'افتتح المرفأ، أمس', published: '2031-05-14' }

describe('tables of articles', () => {
  const TABLES: readonly [what: string, content: string | Uint8Array][] = [
    ['commas', 'title,text,date\nمرفأ جديد,"افتتح المرفأ، أمس",2031-05-14\n'],
    ['semicolons and Arabic names', 'العنوان;النص;التاريخ\nمرفأ جديد;افتتح المرفأ، أمس;2031-05-14\n'],
    ['tabs', 'Headline\tBody\tPublished_At\nمرفأ جديد\tافتتح المرفأ، أمس\t2031-05-14\n'],
    [
      'a byte-order mark',
      '\ufeff"العُنوان";"نصّ الخبر";"تاريخ النشر"\r\n"مرفأ جديد";"افتتح المرفأ، أمس";"2031-05-14"\r\n',
    ],
    ['windows-1256', windows1256('العنوان;النص;التاريخ\nمرفأ جديد;افتتح المرفأ، أمس;2031-05-14\n')],
    [
      'UTF-16 of a spreadsheet',
      Buffer.from('\ufefftitle\ttext\tdate\nمرفأ جديد\tافتتح المرفأ، أمس\t2031-05-14', 'utf16le'),
    ],
    ['gzip', gzipSync('title,text,date\nمرفأ جديد,"افتتح المرفأ، أمس",2031-05-14')],
    ['other columns between', 'n,title,x,text,date\n1,مرفأ جديد,,"افتتح المرفأ، أمس",2031-05-14'],
  ]
  it.each(TABLES)('%s', async (_what, content) => {
    const [input, ...rest] = await readAll([await folder.put('a.csv', content)])
    expect(fields(input)).toMatchObject(WANTED)
    expect(rest).toEqual([])
  })

  it('takes the columns that the user names before those it knows', async () => {
    const path = await folder.put('a.csv', 'title;text;lead;ص\nع;ن;مقدمة;قول آخر\n')
    const columns = { text: 'ص', title: 'lead' }
    expect(fields((await readAll([path], { columns }))[0])).toEqual({ text: 'قول آخر', title: 'مقدمة' })
  })

  it('keeps line breaks and quotation marks of a cell, and the short rows of one encoding', async () => {
    const path = await folder.put('a.csv', windows1256('العنوان,النص\nأ,"قال ""نعم""\nثم مضى من هنا"\nثان,نص ثان\n'))
    expect(brief(await readAll([path]))).toEqual(['قال "نعم"\nثم مضى من هنا', 'نص ثان'])
  })

  it('names a row that it cannot take, and goes on', async () => {
    const path = await folder.put('a.csv', `text,title\nأ,1\n,2\n"${'x'.repeat(3000)}",3\nب,4\n`)
    const inputs = await readAll([path], { maxRecordBytes: 1000 })
    expect(brief(inputs)).toEqual(['أ', '!empty', '!too-large', 'ب'])
    expect(inputs.map((i) => (i.ok ? i.record.origin : i.failure.origin))).toEqual(
      [1, 2, 3, 4].map((n) => `${path}, row ${n}`),
    )
  })

  it('reads on behind a quotation mark that is never closed', async () => {
    const rows = Array.from({ length: 50 }, (_, i) => `نص ${i},عنوان\n`).join('')
    const path = await folder.put('a.csv', `text,title\nأ,1\n"لم يغلق,2\n${rows}`)
    const found = brief(await readAll([path]))
    expect(found.slice(0, 3)).toEqual(['أ', '!bad-format', 'نص 0'])
    expect(found).toHaveLength(52)
  })

  it('asks for the name of the column when no one is usual', async () => {
    const inputs = await readAll([await folder.put('a.csv', 'ألف;باء\n1;2\n3;4\n')])
    expect(brief(inputs)).toEqual(['!bad-format'])
    expect(!inputs[0]!.ok && inputs[0]!.failure.detail).toMatch(/--columns text=.*ألف, باء/)
  })

  it('names a column that is not there', () => {
    expect(findColumns(['text', 'b'], { title: 'العنوان' })).toMatchObject({ ok: false, detail: /العنوان.*text, b/ })
  })

  it.each([
    ['', ['!empty']],
    ['text\n', []],
    ['text\n"لم يغلق\n', ['!bad-format']],
    ['"لم يغلق\n', ['!bad-format']],
  ])('%j', async (content, expected) => {
    expect(brief(await readAll([await folder.put('a.csv', content)]))).toEqual(expected)
  })

  it.each([
    ['title=العنوان,text=النص', { title: 'العنوان', text: 'النص' }],
    ['text = a ، title=b=c', { text: 'a', title: 'b=c' }],
    ['text', null],
    ['body=x', null],
    ['text=', null],
    ['', null],
  ])('understands --columns %j', (value, expected) => expect(parseColumnNames(value)).toEqual(expected))
})
