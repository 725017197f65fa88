import { expect, test } from 'vitest'
import { readOpml, writeOpml } from '../../../src/ingest/feeds/opml.js'

test('folders are opened, each outlet stands once, and an outlet without a feed keeps its page', () => {
  const opml = `<?xml version="1.0"?><opml version="2.0"><head><title>أخبار</title></head><body>
    <outline text="صحف"><outline text="المرفأ &amp; الضفة" title="صحيفة المرفأ" type="rss" xmlUrl="https://marfa.example/feed" htmlUrl="https://marfa.example/"/>
      <outline text="مكرر" xmlUrl="https://marfa.example/feed"/></outline>
    <outline text="موقع الضفة" htmlUrl="https://dafa.example/"/><outline text="بلا عنوان"/><outline xmlUrl="javascript:1"/></body></opml>`
  expect(readOpml(Buffer.from(opml))).toEqual([
    { name: 'صحيفة المرفأ', feed: 'https://marfa.example/feed', home: 'https://marfa.example/' },
    { name: 'موقع الضفة', feed: null, home: 'https://dafa.example/' },
  ])
})

test('what is written is read back as it was', () => {
  const all = [
    { name: 'صحيفة "المرفأ" & <غيرها>', feed: 'https://marfa.example/feed?a=1&b=2', home: 'https://marfa.example/' },
    { name: null, feed: 'https://dafa.example/rss', home: null },
  ]
  const text = writeOpml('مصادر', all)
  expect(text).toContain('version="2.0"')
  expect(readOpml(Buffer.from(text))).toEqual([all[0], { ...all[1], name: 'https://dafa.example/rss' }])
})

test.each(['', 'نص', '<rss/>', '<opml><body><outline'])('no OPML: %s', (text) => {
  expect(() => readOpml(Buffer.from(text))).toThrow()
})

test('outlines nested beyond reason are refused', () => {
  expect(() =>
    readOpml(
      Buffer.from(`<opml><body>${'<outline text="x">'.repeat(5_000)}${'</outline>'.repeat(5_000)}</body></opml>`),
    ),
  ).toThrow()
})
