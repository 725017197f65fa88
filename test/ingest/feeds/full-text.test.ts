import { describe, expect, test } from 'vitest'
import { isWholeText } from '../../../src/ingest/feeds/full-text.js'

const LONG =
  '<p>قال رئيس بلدية الريحانة إن العمل في الجسر الجديد ينتهي قبل الشتاء وإن الطريق القديم يبقى مفتوحا.</p>'.repeat(10)

describe('the whole article', () => {
  test.each([
    ['paragraphs to their end', LONG],
    ['with what a blog writes below', `${LONG}<p>The post <a href="x">خبر</a> appeared first on <a>المرفأ</a>.</p>`],
    ['with dots inside', `<p>وقال ... ثم مضى…</p>${LONG}`],
  ])('%s', (_, html) => expect(isWholeText(html)).toBe(true))
})

describe('an opening', () => {
  test.each([
    ['short', '<p>قال رئيس البلدية إن العمل ينتهي قبل الشتاء.</p>'],
    ['markup without text', `<div class="${'x'.repeat(2000)}"></div>`],
    ['cut with dots', `${LONG}<p>وأضاف أن...</p>`],
    ['cut with an ellipsis in brackets', `${LONG} وأضاف [&hellip;]`],
    ['cut, with what a blog writes below', `${LONG} وأضاف [&hellip;]<p>The post خبر appeared first on المرفأ.</p>`],
    ['read more', `${LONG}<a href="x">اقرأ المزيد</a>`],
    ['read more in English', `${LONG}<a href="x">Read more »</a>`],
  ])('%s', (_, html) => expect(isWholeText(html)).toBe(false))
})
