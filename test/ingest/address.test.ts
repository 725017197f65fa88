import { describe, expect, test } from 'vitest'
import { addressKey, articleIdOf, canonicalAddress } from '../../src/ingest/address.js'

describe('the one form of an address', () => {
  test.each([
    [
      'https://Marfa.Example:443/أخبار/1?utm_source=rss&id=7#top',
      'https://marfa.example/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1/1?id=7',
    ],
    ['http://marfa.example/%d8%a3', 'http://marfa.example/%D8%A3'],
    ['https://marfa.example/a?b=1&a=2&fbclid=x&a=3', 'https://marfa.example/a?b=1&a=2&a=3'],
    ['https://marfa.example/a?utm_medium=feed&gclid=1', 'https://marfa.example/a'],
    ['https://marfa.example/a?ref=rss', 'https://marfa.example/a'],
    ['https://marfa.example/a?ref=1412', 'https://marfa.example/a?ref=1412'],
    ['https://marfa.example/a?source=51&p=%D9%A1', 'https://marfa.example/a?source=51&p=%D9%A1'],
    ['https://marfa.example/#!/news/3', 'https://marfa.example/#!/news/3'],
    ['  https://marfa.example/a\n', 'https://marfa.example/a'],
  ])('%s', (given, expected) => expect(canonicalAddress(given)).toBe(expected))

  test('a relative address stands on its page', () => {
    expect(canonicalAddress('../2/?p=3', 'https://marfa.example/news/1/')).toBe('https://marfa.example/news/2/?p=3')
    expect(canonicalAddress('//dafa.example/x', 'https://marfa.example/')).toBe('https://dafa.example/x')
  })

  test.each([
    '',
    'javascript:alert(1)',
    'mailto:a@marfa.example',
    'ftp://marfa.example/a',
    'http://',
    '/a',
    'https://u:p@marfa.example/',
    `https://marfa.example/${'a'.repeat(3000)}`,
  ])('no address: %.40s', (given) => expect(canonicalAddress(given)).toBeNull())
})

describe('one article under several spellings', () => {
  test.each(['http://marfa.example/a/1', 'https://www.marfa.example/a/1/', 'https://marfa.example/a/1'])(
    '%s',
    (given) => {
      expect(addressKey(given)).toBe('marfa.example/a/1')
      expect(articleIdOf(given)).toBe(articleIdOf('https://marfa.example/a/1'))
    },
  )

  test('its id names the host and can stand in an address and a file name', () => {
    expect(articleIdOf('https://www.marfa.example/خبر?id=1')).toMatch(/^marfa\.example-[0-9a-f]{14}$/)
    expect(articleIdOf('http://[::1]:80/x')).toMatch(/^1-[0-9a-f]{14}$/)
  })

  test('other parameters are other articles', () => {
    expect(articleIdOf('https://marfa.example/?p=1')).not.toBe(articleIdOf('https://marfa.example/?p=2'))
  })
})
