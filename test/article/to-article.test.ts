import { describe, expect, it } from 'vitest'
import { statedPublication } from '../../src/article/stated-publication.js'
import { toArticle } from '../../src/article/to-article.js'
import type { ArticleFields, RawRecord } from '../../src/ingest/input.js'

const TEXT = 'قال مسؤول محلي إن جسرا قديما انهار في المدينة بعد أمطار غزيرة.'

const record = (content: RawRecord['content']): RawRecord => ({ origin: 'o', fallbackId: 'f', content })
const fields = (given: ArticleFields) => toArticle(record({ kind: 'record', fields: given }))

describe('toArticle', () => {
  it('a text is the whole article', () => {
    const text = `عنوان\n\n${TEXT}\n`
    expect(toArticle(record({ kind: 'text', text }))).toEqual({
      id: 'f',
      outlet: null,
      url: null,
      title: null,
      author: null,
      published: null,
      text,
    })
  })

  it('fields are taken as they are, blank ones as not given', () => {
    expect(fields({ id: ' ', outlet: 'النهر', title: '', text: TEXT, published: '2031-05-07' })).toMatchObject({
      id: 'f',
      outlet: 'النهر',
      title: null,
      published: { day: '2031-05-07', at: null },
      text: TEXT,
    })
  })

  it('what the fields say goes before what the page says', () => {
    const html = `<html><head><meta property="og:site_name" content="النهر"><title>عنوان الصفحة</title></head><body>${`<p>${TEXT}</p>`.repeat(5)}</body></html>`
    expect(fields({ id: 'x', title: 'عنوان', html })).toMatchObject({ id: 'x', title: 'عنوان', outlet: 'النهر' })
    expect(fields({ html, text: TEXT })).toMatchObject({ text: TEXT, outlet: null })
    expect(fields({ html, text: ' ' })).toMatchObject({ title: 'عنوان الصفحة' })
  })

  it('a date that is none leaves the day open', () => {
    expect(fields({ text: TEXT, published: 'صباح أمس' })).toMatchObject({ published: null, text: TEXT })
  })

  it('character references of a page stand for their characters, but not in an id', () => {
    const record = {
      id: 'a&quot;b',
      title: 'الوزير: &quot;لن نغلق الميناء&quot;',
      text: 'قال الوزير &#8220;لن نغلق الميناء&#8221; وأضاف:&nbsp;الأرباح 5 &lt; 7. شركة ب&ج; وسهم &quot',
    }
    expect(toArticle({ origin: 'x', fallbackId: 'x', content: { kind: 'record', fields: record } })).toMatchObject({
      id: 'a&quot;b',
      title: 'الوزير: "لن نغلق الميناء"',
      text: 'قال الوزير “لن نغلق الميناء” وأضاف:\u00a0الأرباح 5 < 7. شركة ب&ج; وسهم &quot',
    })
  })

  it('half a surrogate pair becomes U+FFFD and keeps its place', () => {
    expect(fields({ text: `${TEXT}\ud800 تم 😀` })).toMatchObject({ text: `${TEXT}\ufffd تم 😀` })
  })

  it.each([
    ['empty', { text: ' \n' }],
    ['no-article', { html: '<html><body><nav>النهر</nav></body></html>' }],
    ['not-arabic', { text: 'The bridge fell after three days of rain.' }],
    ['not-arabic', { text: '12:30 — 14.05' }],
    [
      'not-arabic',
      { text: 'رئیس جمهور ایران گفت که این کشور با همسایگان خود در این باره است و از آن به بعد برای مردم را می شود' },
    ],
    [
      'not-arabic',
      { text: 'وزیر اعظم نے کہا ہے کہ حکومت کی جانب سے عوام کو سہولت دی جائے گی اور اس کے لیے کام ہو رہا ہے' },
    ],
  ] as const)('%s: %o', (code, given) => {
    expect(fields(given)).toMatchObject({ origin: 'o', code })
  })

  it.each([
    'قال سالم: iPhone 17 Pro Max أفضل من غيره في رأيي',
    'جسر',
    'حضر د. سالم المرجاني ود. هند الوردي د. نادر التلاوي د. كريم الصفصافي د. ليلى الورد د. عمر التل',
    'قال الوزیر کمال إن الحکومة فی المدینة أقرت القانون علی أن ینشر بعد یومین من الیوم',
  ])('Arabic with foreign words, short, or in Persian code points: %s', (text) => {
    expect(fields({ text })).toMatchObject({ text })
  })
})

describe('statedPublication', () => {
  it.each([
    ['2031-05-07', '2031-05-07', null],
    ['2031-05-07T23:40:00+03:00', '2031-05-07', '2031-05-07T23:40:00+03:00'],
    ['2031-05-07T23:40:00.123Z', '2031-05-07', '2031-05-07T23:40:00Z'],
    ['2031-05-07 23:40 +0300', '2031-05-07', '2031-05-07T23:40:00+03:00'],
    ['2031-05-07T23:40:00', '2031-05-07', null],
    ['2031/5/7', '2031-05-07', null],
    ['٢٠٣١-٠٥-٠٧', '2031-05-07', null],
    ['Wed, 07 May 2031 23:40:00 GMT', '2031-05-07', '2031-05-07T23:40:00Z'],
    ['7 May 2031', '2031-05-07', null],
    ['17/05/2031', '2031-05-17', null],
    ['05/17/2031', '2031-05-17', null],
    ['05.05.2031', '2031-05-05', null],
    ['الأربعاء 7 أيار/مايو 2031', '2031-05-07', null],
    ['٧ مايو، ٢٠٣١ - ١٠:٣٠', '2031-05-07', null],
    ['17 تشرين الثاني 2031م', '2031-11-17', null],
  ])('%s', (value, day, at) => {
    expect(statedPublication(value)).toEqual({ day, at })
  })

  it.each([
    '05/07/2031',
    '2031-02-30',
    '2031-13-01',
    '0000-01-01',
    'أمس',
    '31 شباط 2031',
    '7 رمضان 1452',
    'مايو 2031',
    '',
    '1715000000',
    '7 Foo 2031',
    null,
    undefined,
  ])('not a date: %s', (value) => {
    expect(statedPublication(value)).toBeNull()
  })
})
