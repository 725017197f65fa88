/**
 * A place for each hashed term, in the order of their first coming. Open addressing over typed arrays: a library has millions of terms and
 * pairs of terms, for which a Map takes four times the room. Out of cache a look-up costs as many waits as it touches places, so that a
 * term and its place stand side by side.
 */
export class TermTable {
  /** Two words a slot: the term, and its place plus one; 0 where the slot is free. */
  private slots = new Uint32Array(2 * 1024)
  private keys = new Uint32Array(512)
  private count = 0

  get size(): number {
    return this.count
  }

  clear(): void {
    this.slots.fill(0)
    this.count = 0
  }

  /** -1 when it is not there. */
  find(key: number): number {
    const { slots } = this
    const mask = slots.length - 1
    for (let at = (2 * slotOf(key)) & mask; slots[at + 1] !== 0; at = (at + 2) & mask)
      if (slots[at] === key) return slots[at + 1]! - 1
    return -1
  }

  /** A term that is new gets the place `size`. */
  findOrAdd(key: number): number {
    const known = this.find(key)
    if (known >= 0) return known
    if (this.count === this.keys.length) this.grow()
    const place = this.count++
    this.keys[place] = key
    this.enter(key, place)
    return place
  }

  keyAt(place: number): number {
    return this.keys[place]!
  }

  private enter(key: number, place: number): void {
    const { slots } = this
    const mask = slots.length - 1
    let at = (2 * slotOf(key)) & mask
    while (slots[at + 1] !== 0) at = (at + 2) & mask
    slots[at] = key
    slots[at + 1] = place + 1
  }

  private grow(): void {
    const keys = new Uint32Array(2 * this.keys.length)
    keys.set(this.keys)
    this.keys = keys
    this.slots = new Uint32Array(2 * this.slots.length)
    for (let place = 0; place < this.count; place++) this.enter(keys[place]!, place)
  }
}

/** Mixes the upper bits in (the finish of MurmurHash3, shortened): keys of pairs differ in few bits. */
function slotOf(key: number): number {
  const h = Math.imul(key ^ (key >>> 16), 0x85ebca6b)
  return h ^ (h >>> 13)
}
