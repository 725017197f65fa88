import assert from 'node:assert/strict'
import { isIP } from 'node:net'
import { addressGuard, literalAddress } from '../../../src/ingest/fetching/address-guard.js'
import { isPublicAddress } from '../../../src/ingest/fetching/public-address.js'
import { mutateText } from '../mutate.js'
import type { Random } from '../random.js'
import { fuzzTarget } from '../target.js'

const SEEDS = [
  'https://outlet.example/news/1?x=1#top',
  'http://user:password@outlet.example:8080/',
  'http://[::ffff:127.0.0.1]/',
  'http://[fe80::1%25eth0]:80/',
  'http://0x7f.1/',
  'http://127.0.0.1.nip.example/',
  'http://١٢٧.0.0.1/',
  'http://أخبار.example/',
  'http://xn--mgbai9azgqp6j/',
  'http://169.254.169.254/latest/meta-data/',
  'http:\\\\localhost.\\',
  '//outlet.example/..//',
]
const DICTIONARY = [
  'http://',
  'https:',
  '//',
  '@',
  '#',
  '?',
  '[',
  ']',
  '::',
  '127.0.0.1',
  '0x',
  '0177',
  '。',
  '．',
  '①',
  '%31',
  '%00',
  '\t',
  ':80',
  '.local',
]

/** Address blocks that must never be reached, as first byte and a byte after it. */
const PRIVATE_BLOCKS = [
  [127, 0],
  [10, 0],
  [192, 168],
  [169, 254],
  [172, 16],
  [100, 64],
  [0, 0],
] as const

/** A private IPv4 address in one of the many spellings that resolvers and URL parsers take. */
function privateSpelling(random: Random): string {
  const [a, b] = random.of(PRIVATE_BLOCKS)
  const bytes = [a, b, random.below(256), random.below(256)]
  const whole = bytes.reduce((sum, byte) => sum * 256 + byte, 0)
  const part = (n: number) => random.of([String(n), `0x${n.toString(16)}`, `0${n.toString(8)}`])
  const dotted = bytes.join('.')
  const spelled = random.of([
    () => part(whole),
    () => `${part(a)}.${part(whole - a * 2 ** 24)}`,
    () => `${part(a)}.${part(b)}.${part(bytes[2]! * 256 + bytes[3]!)}`,
    () => bytes.map(part).join('.'),
    () => bytes.map(part).join('。'),
    () => `${dotted}.`,
    () => `[::ffff:${dotted}]`,
    () => `[::${dotted}]`,
    () => `[64:ff9b::${dotted}]`,
    () => `[2002:${(a * 256 + b).toString(16)}:1::]`,
    () => dotted.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
    () => dotted.replace(/\d/g, (digit) => `%3${digit}`),
  ])()
  return `${random.of(['http://', 'https://', 'http:\\\\', 'http:/', '\thttp://'])}${spelled}${random.of(['', '/', ':8080/x', '?q', '#f'])}`
}

const BASE = new URL('https://outlet.example/a/b')
const guard = addressGuard(['opened.example:8080'])

export const targets = [
  fuzzTarget({
    name: 'addresses',
    generate: (random) => mutateText(random, SEEDS, { dictionary: DICTIONARY, mostBytes: 4000 }),
    run(text) {
      const checked = guard.check(text, BASE)
      if (!checked.ok) return
      const { url } = checked
      assert.match(url.protocol, /^https?:$/)
      assert.equal(url.username + url.password, '')
      const ip = literalAddress(url.hostname)
      if (ip !== null) assert(isIP(ip) !== 0 && isPublicAddress(ip), ip)
      assert.doesNotMatch(url.href, /[\0-\x20\x7f-\uffff]/)
      assert.deepEqual(guard.check(url.href), checked, 'an address that was let through is let through again')
    },
    mostMilliseconds: 50,
    mostMegabytes: 10,
  }),
  fuzzTarget({
    name: 'private-addresses',
    generate: privateSpelling,
    run(text) {
      const checked = guard.check(text)
      assert(!checked.ok, `${text} was let through`)
    },
    mostMilliseconds: 50,
    mostMegabytes: 10,
  }),
]
