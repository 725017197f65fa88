import { describe, expect, it } from 'vitest'
import { isPublicAddress } from '../../../src/ingest/fetching/public-address.js'

describe('addresses of the open internet', () => {
  it.each([
    '8.8.8.8',
    '1.1.1.1',
    '223.255.255.254',
    '172.32.0.1',
    '100.128.0.1',
    '2a00:1450:4001::1',
    '2606:4700::1111',
    '::ffff:8.8.8.8',
    '64:ff9b::8.8.8.8',
  ])('%s', (ip) => expect(isPublicAddress(ip)).toBe(true))
})

describe('other addresses', () => {
  it.each([
    ['0.0.0.0', 'none'],
    ['0.1.2.3', 'this network'],
    ['10.0.0.1', 'private'],
    ['172.16.0.1', 'private'],
    ['172.31.255.255', 'private'],
    ['192.168.1.1', 'private'],
    ['127.0.0.1', 'loopback'],
    ['127.255.255.255', 'loopback'],
    ['169.254.169.254', 'metadata of most clouds'],
    ['168.63.129.16', 'metadata of one cloud'],
    ['100.100.100.200', 'shared, and metadata of one cloud'],
    ['192.0.0.192', 'protocol assignments, and metadata of one cloud'],
    ['192.0.2.1', 'documentation'],
    ['198.18.0.1', 'benchmarks'],
    ['192.88.99.1', '6to4 relays'],
    ['224.0.0.1', 'multicast'],
    ['240.0.0.1', 'reserved'],
    ['255.255.255.255', 'broadcast'],
    ['::', 'none'],
    ['::1', 'loopback'],
    ['::127.0.0.1', 'IPv4-compatible'],
    ['::808:808', 'IPv4-compatible'],
    ['::ffff:127.0.0.1', 'mapped loopback'],
    ['::ffff:7f00:1', 'mapped loopback, in hexadecimal'],
    ['::ffff:169.254.169.254', 'mapped metadata'],
    ['64:ff9b::127.0.0.1', 'NAT64 to loopback'],
    ['64:ff9b::a9fe:a9fe', 'NAT64 to metadata'],
    ['64:ff9b:1::1', 'NAT64 inside a network'],
    ['2002:7f00:1::', '6to4'],
    ['2001:0:7f00:1::', 'Teredo'],
    ['fe80::1', 'link-local'],
    ['fe80::1%eth0', 'link-local with a zone'],
    ['2a00:1450:4001::1%eth0', 'anything with a zone'],
    ['fc00::1', 'unique local'],
    ['fd00:ec2::254', 'metadata of one cloud'],
    ['fec0::1', 'site-local'],
    ['ff02::1', 'multicast'],
    ['2001:db8::1', 'documentation'],
    ['100::1', 'discard'],
    ['5f00::1', 'segment routing'],
    ['', 'nothing'],
    ['outlet.example', 'a name'],
    ['127.1', 'a short spelling, which no resolver answers'],
  ])('%s (%s)', (ip) => expect(isPublicAddress(ip)).toBe(false))
})
