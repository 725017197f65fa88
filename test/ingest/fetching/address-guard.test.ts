import { networkInterfaces } from 'node:os'
import { describe, expect, it } from 'vitest'
import { addressGuard } from '../../../src/ingest/fetching/address-guard.js'

const guard = addressGuard()
const judged = (text: string, base?: string) => {
  const checked = guard.check(text, base === undefined ? undefined : new URL(base))
  return checked.ok ? checked.url.href : checked.code
}

describe('an address', () => {
  it.each([
    ['https://outlet.example/أخبار?س=1#أ', 'https://outlet.example/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1?%D8%B3=1'],
    ['https://أخبار.example/', 'https://xn--igbicxr.example/'],
    ['HTTP://Outlet.Example:80', 'http://outlet.example/'],
    [' https://outlet.example/\n', 'https://outlet.example/'],
    ['https://outlet.example:8443/', 'https://outlet.example:8443/'],
    ['https://outlet.example./', 'https://outlet.example./'],
    ['https://localhost.outlet.example/', 'https://localhost.outlet.example/'],
    ['https://8.8.8.8/', 'https://8.8.8.8/'],
  ])('%s may be asked for', (text, href) => expect(judged(text)).toBe(href))

  it('is read against the one it stands in', () => {
    expect(judged('../b#c', 'https://outlet.example/a/x')).toBe('https://outlet.example/b')
    expect(judged('//127.0.0.1/', 'https://outlet.example/')).toBe('forbidden-address')
  })

  it.each([
    ['outlet.example', 'bad-address'],
    ['mailto:editor@outlet.example', 'bad-address'],
    ['file:///etc/passwd', 'bad-address'],
    ['https://name@outlet.example/', 'bad-address'],
    ['https://outlet.example@127.0.0.1/', 'bad-address'],
    ['http://[fe80::1%25eth0]/', 'bad-address'],
    ['http://[::1/', 'bad-address'],
    [`https://outlet.example/${'x'.repeat(3000)}`, 'bad-address'],
    [`https://outlet.example/${'ب'.repeat(1000)}`, 'bad-address'],
    ['http://127.0.0.1/', 'forbidden-address'],
    ['http://１２７.０.０.１/', 'forbidden-address'],
    ['http://127。0。0。1/', 'forbidden-address'],
    ['http://0x7f000001/', 'forbidden-address'],
    ['http://017700000001/', 'forbidden-address'],
    ['http://localhost/', 'forbidden-address'],
    ['http://a.LOCALHOST../', 'forbidden-address'],
    ['http://lo\u00adcalhost/', 'forbidden-address'],
    ['http://router.lan/', 'forbidden-address'],
    ['http://metadata.google.internal./', 'forbidden-address'],
    ['http://1.0.0.127.in-addr.arpa/', 'forbidden-address'],
    ['http://intranet/', 'forbidden-address'],
    ['http://outlet.example:22/', 'forbidden-address'],
    ['http://outlet.example:0/', 'forbidden-address'],
  ])('%s may not', (text, code) => expect(judged(text)).toBe(code))

  it('of this very machine may not, though it is public', () => {
    for (const { address, family } of Object.values(networkInterfaces()).flatMap((found) => found ?? [])) {
      expect(judged(`http://${family === 'IPv6' ? `[${address}]` : address}/`)).toBe('forbidden-address')
      expect(guard.mayReach(address)).toBe(false)
    }
  })
})

describe('what is opened by name', () => {
  const opened = addressGuard([
    'intranet',
    'Press.Local:8080',
    '127.0.0.1:9000',
    '[::1]:9000',
    'mail.outlet.example:25',
    'أخبار.local',
  ])

  it.each([
    'http://intranet/',
    'http://intranet:22/',
    'http://press.local:8080/',
    'http://127.1:9000/',
    'http://[0:0::1]:9000/',
    'http://mail.outlet.example:25/',
    'https://أخبار.local/',
  ])('%s', (text) => expect(opened.check(text).ok).toBe(true))

  it.each([
    'http://press.local/',
    'http://sub.intranet/',
    'http://127.0.0.1/',
    'http://127.0.0.1:9001/',
    'http://127.0.0.2:9000/',
    'http://[::1]/',
    'http://mail.outlet.example:26/',
  ])('nothing else: %s', (text) => expect(opened.check(text).ok).toBe(false))

  it('knows the ports that are not said', () => {
    const standard = addressGuard(['a.local:80', 'b.local:443'])
    expect(standard.check('http://a.local/').ok).toBe(true)
    expect(standard.check('https://a.local/').ok).toBe(false)
    expect(standard.check('https://b.local/').ok).toBe(true)
  })

  it.each(['', 'http://a.local', 'a.local/x', 'a b', 'a@b', '::1', 'a:b'])('"%s" is no host', (entry) => {
    expect(() => addressGuard([entry])).toThrow(RangeError)
  })
})
