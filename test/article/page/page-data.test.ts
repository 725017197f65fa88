import { describe, expect, it } from 'vitest'
import { isHeaderLine, readHeadLines } from '../../../src/article/page/head-lines.js'
import { lenientJson } from '../../../src/article/page/lenient-json.js'
import { articleAddress } from '../../../src/article/page/page-address.js'

describe('JSON as sites write it', () => {
  it.each([
    ['{"a":1}', { a: 1 }],
    ['<!-- {"a":1} -->', { a: 1 }],
    ['//<![CDATA[\n{"a":1}\n//]]>', { a: 1 }],
    ['{"a":[1,2,],}', { a: [1, 2] }],
    ['{"a":"سطر\nثان\tثالث"}', { a: 'سطر ثان ثالث' }],
    ['{"a":"[1,]"};', { a: '[1,]' }],
    ['{&quot;a&quot;:&quot;ب&quot;}', { a: 'ب' }],
    ['{"a":"\\"},","b":2,}', { a: '"},', b: 2 }],
  ])('%s', (source, value) => {
    expect(lenientJson(source)).toEqual(value)
  })

  it.each(['', '{not json', '{"a":', '[[[[', ',,,'])('not JSON: %s', (source) => {
    expect(lenientJson(source)).toBeUndefined()
  })
})

describe('the canonical address', () => {
  const FETCHED = 'https://www.nahr.example/news/1?utm_source=x'
  it.each([
    [['https://nahr.example/news/1'], FETCHED, 'https://nahr.example/news/1'],
    [['/news/one'], FETCHED, 'https://www.nahr.example/news/one'],
    [['https://agency.example/origin'], FETCHED, 'https://www.nahr.example/news/1'],
    [['https://nahr.example/'], FETCHED, 'https://www.nahr.example/news/1'],
    [['javascript:alert(1)', 'https://nahr.example/b'], FETCHED, 'https://nahr.example/b'],
    [
      ['https://nahr.example/news/1'],
      'https://nahr-example.cdn.ampproject.org/c/s/nahr.example/amp/1',
      'https://nahr.example/news/1',
    ],
    [['https://a.com.eg/1'], 'https://b.com.eg/1', 'https://b.com.eg/1'],
    [['/news/1', 'https://nahr.example/x'], null, 'https://nahr.example/news/1'],
    [[null, undefined], null, null],
    [['/news/1'], null, null],
  ])('%j fetched at %s', (stated, fetched, address) => {
    expect(articleAddress(stated, fetched)).toBe(address)
  })
})

describe('lines by the headline', () => {
  const read = (...lines: string[]) =>
    readHeadLines(['النهر', 'انهيار جسر الورد', ...lines, 'قال مسؤول.'], 'انهيار جسر الورد', 'قال مسؤول.')

  it.each([
    [['كتب: سالم المرجاني', 'الأربعاء 7 أيار/مايو 2031 - العدد 9120'], 'سالم المرجاني', '2031-05-07', null],
    [['تاريخ النشر: 2031-05-07 | القسم: محليات'], null, '2031-05-07', 'محليات'],
    [['تحقيق: هند الوردي - 7 أيار 2031'], 'هند الوردي', '2031-05-07', null],
    [['الثلاثاء 12 جمادى الآخرة 1453 هـ الموافق 30 سبتمبر 2031 م'], null, '2031-09-30', null],
    [['كتب: إن الجسر كان آمنا ولم يكن أحد يتوقع ما حدث له'], null, null, null],
    [['شارك الخبر'], null, null, null],
  ])('%j', (lines, author, day, section) => {
    const found = read(...lines)
    expect([found.author, found.published?.day ?? null, found.section]).toEqual([author, day, section])
  })

  it.each([
    ['سالم المرجاني 7 أيار 2031 | 19:30', true],
    ['الأربعاء 7 مايو 2031', true],
    ['آخر تحديث: 30/09/2031 10:22 ص', true],
    ['لندن 7 أيار 2031 (رويترز)', false],
    ['انهار جسر الورد في 7 أيار 2031', false],
    ['سالم المرجاني', false],
  ])('%s', (line, isHeader) => {
    expect(isHeaderLine(line, ['سالم المرجاني', null])).toBe(isHeader)
  })
})
