import ipaddr from 'ipaddr.js'

/** Addresses of cloud platforms that look public but answer only to the machines inside. */
const PLATFORM_ADDRESSES: ReadonlySet<string> = new Set(['168.63.129.16'])

const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3')

/**
 * Whether an IP address (in its usual spelling, without brackets or zone) belongs to the open internet: not private, loopback,
 * link-local, shared, multicast, reserved or a tunnel to another one. IPv4 addresses inside IPv6 (mapped, NAT64) are judged as
 * what they are, since networks with NAT64 reach every IPv4 host so. What is no IP address is not public.
 */
export function isPublicAddress(ip: string): boolean {
  if (!ipaddr.isValid(ip) || ip.includes('%')) return false
  const address = ipaddr.parse(ip)
  if (address instanceof ipaddr.IPv4) {
    return address.range() === 'unicast' && !PLATFORM_ADDRESSES.has(address.toString())
  }
  if (address.isIPv4MappedAddress()) return isPublicAddress(address.toIPv4Address().toString())
  if (address.match(ipaddr.IPv6.parseCIDR('64:ff9b::/96'))) return isPublicAddress(lastFourBytes(address))
  return address.range() === 'unicast' && address.match(GLOBAL_UNICAST)
}

function lastFourBytes(address: ipaddr.IPv6): string {
  return address.toByteArray().slice(12).join('.')
}
