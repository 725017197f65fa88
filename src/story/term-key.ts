const FNV_OFFSET = 0x811c9dc5
const FNV_PRIME = 0x01000193

/** FNV-1a over the UTF-16 units of a term. */
export function termKey(term: string): number {
  let hash = FNV_OFFSET
  for (let i = 0; i < term.length; i++) {
    const unit = term.charCodeAt(i)
    hash = Math.imul(hash ^ (unit & 0xff), FNV_PRIME)
    hash = Math.imul(hash ^ (unit >>> 8), FNV_PRIME)
  }
  return hash >>> 0
}

/** Hash of two hashes in their order. */
export function boundKey(first: number, second: number): number {
  return (Math.imul(first, FNV_PRIME) ^ second) >>> 0
}
