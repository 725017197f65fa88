import { describe, expect, it } from 'vitest'
import type { PlacedInput } from '../../../src/ingest/input.js'
import { brief, readAll, testFolder, windows1256 } from './invented-archives.js'

const folder = testFolder()
const fields = (input: PlacedInput | undefined) => {
  if (!input?.ok || input.record.content.kind !== 'record') throw new Error('no record')
  return input.record.content.fields
}

const nitf = (body = '<p>فقرة أولى &amp; نصها</p><p>فقرة <em>ثانية</em>&#1548; تمت</p>') =>
  `<nitf><head><title>عنوان</title><docdata><doc-id id-string="marfa-7"/><date.issue norm="20310514T101500+0300"/></docdata>` +
  `<pubdata name="وكالة المرفأ"/></head><body><body.head><hedline><hl1>سفينة\n تصل</hl1></hedline><byline>ليان الخطيب</byline></body.head>` +
  `<body.content>${body}<media><media-caption>صورة</media-caption></media></body.content></body></nitf>`

const FIELDS = {
  id: 'marfa-7',
  outlet: 'وكالة المرفأ',
  title: 'سفينة تصل',
  author: 'ليان الخطيب',
  published: '2031-05-14T10:15:00+0300',
  text: 'فقرة أولى & نصها\n\nفقرة ثانية، تمت',
}

describe('items of agencies', () => {
  it('NITF', async () => expect(fields((await readAll([await folder.put('a.xml', nitf())]))[0])).toMatchObject(FIELDS))

  it('NITF without a name that says so, in windows-1256', async () => {
    const text = `<?xml version="1.0" encoding="windows-1256"?>\n<!DOCTYPE nitf SYSTEM "nitf.dtd">${nitf('<p>فقرة أولى</p>')}`
    expect(fields((await readAll([await folder.put('story', windows1256(text))]))[0])).toMatchObject({
      title: 'سفينة تصل',
      text: 'فقرة أولى',
    })
  })

  const G2 = (items: string) =>
    `<n:newsMessage xmlns:n="http://iptc.org/std/nar/2006-10-01/"><n:itemSet>${items}</n:itemSet></n:newsMessage>`
  const item = (guid: string, content: string) =>
    `<n:newsItem guid="${guid}"><n:itemMeta><n:provider literal="marfa"><n:name>وكالة المرفأ</n:name></n:provider><n:versionCreated>2031-05-14T12:00:00Z</n:versionCreated><n:firstCreated>2031-05-14T10:15:00+03:00</n:firstCreated></n:itemMeta>` +
    `<n:contentMeta><n:by>ليان الخطيب</n:by><n:headline>سفينة تصل</n:headline></n:contentMeta><n:contentSet>${content}</n:contentSet></n:newsItem>`

  it('NewsML-G2: every item, in each of its forms', async () => {
    const text = G2(
      item('urn:1', `<n:inlineXML>${nitf()}</n:inlineXML>`) +
        item(
          'urn:2',
          '<n:inlineXML><html><head><title>x</title></head><body><p>من صفحة</p></body></html></n:inlineXML>',
        ) +
        item('urn:3', '<n:inlineData contenttype="text/plain">نص وحده</n:inlineData>') +
        item('urn:4', '<n:remoteContent href="a.jpg"/>'),
    )
    const inputs = await readAll([await folder.put('a.xml', text)])
    expect(brief(inputs)).toEqual([FIELDS.text, 'من صفحة', 'نص وحده', '!empty'])
    expect(fields(inputs[2])).toMatchObject({
      id: 'urn:3',
      outlet: 'وكالة المرفأ',
      title: 'سفينة تصل',
      author: 'ليان الخطيب',
      published: '2031-05-14T10:15:00+03:00',
    })
  })

  it('NewsML 1', async () => {
    const text =
      '<NewsML><NewsItem><Identification><NewsIdentifier><PublicIdentifier>urn:9</PublicIdentifier></NewsIdentifier></Identification>' +
      '<NewsManagement><FirstCreated>20310514T071500Z</FirstCreated></NewsManagement><NewsComponent><NewsLines><HeadLine>سفينة تصل</HeadLine><ByLine>ليان</ByLine></NewsLines>' +
      '<AdministrativeMetadata><Provider><Party FormalName="المرفأ"/></Provider></AdministrativeMetadata>' +
      '<ContentItem><DataContent><p>فقرة</p><p>أخرى</p></DataContent></ContentItem></NewsComponent></NewsItem></NewsML>'
    expect(fields((await readAll([await folder.put('a.xml', text)]))[0])).toEqual({
      id: 'urn:9',
      outlet: 'المرفأ',
      url: null,
      title: 'سفينة تصل',
      author: 'ليان',
      published: '2031-05-14T07:15:00Z',
      text: 'فقرة\n\nأخرى',
    })
  })
})

describe('hostile or foreign XML', () => {
  it('never expands the entities of a document', async () => {
    const laughs =
      '<!DOCTYPE nitf [<!ENTITY a "هههههههههه"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>'
    const inputs = await readAll([await folder.put('a.xml', laughs + nitf('<p>قال &b; و&f;</p>'))])
    expect(brief(inputs)).toEqual(['قال &b; و&f;'])
  })

  it.each([
    ['nested without end', `<nitf><body.content>${'<p>'.repeat(20_000)}خبر`],
    ['cut off', nitf().slice(0, 200)],
    ['a feed', '<rss><channel><item><title>خبر</title></item></channel></rss>'],
    ['no XML', 'خبر'],
  ])('tells of what is %s', async (_what, text) => {
    const codes = brief(await readAll([await folder.put('a.xml', text)]))
    expect(codes).toHaveLength(1)
    expect(codes[0]).toMatch(/^!(?:bad-format|empty)$/)
  })
})
