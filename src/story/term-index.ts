import { countOf, keysAt, PART, type PackedVectors, scaleOf, unitOf, weightsAt } from './packed-vectors.js'

/** Terms of one article; a headline and the text as far as it is read have at most some three hundred. */
const MOST_TERMS = 512
/** A power of two. */
const SLOTS = 2048

/** Inverse document frequencies from which a word is rare: one article of a hundred and fifty, one of fifty of these days. */
const RARE = 5
const RARE_THESE_DAYS = 4

/** What the words of two articles have in common; the meaning of each value is that of the feature of its name (pair-features.ts). */
export class CommonWords {
  title = 0
  titleTold = 0
  /** Weight of the headlines' rare words in the other text: the mean of both ways. */
  titleRare = 0
  /** Cosine of the headline of the article that was set and the other's lead. */
  titleInLead = 0
  opening = 0
  openingTold = 0
  lead = 0
  body = 0
  sharp = 0
  sharpTold = 0
  sharpRare = 0
}

/**
 * The words of one article, set up to be compared with many others: one look at each word of the other gives all that their headlines,
 * openings, leads and texts have in common.
 */
export class TermIndex {
  /** Place of a term plus one, by its hash; 0 where there is none. */
  private readonly slots = new Uint16Array(SLOTS)
  private readonly keys = new Uint32Array(MOST_TERMS)
  /** Weights of each term in the nested vectors; 0 where the vector does not reach. */
  private readonly title = new Uint8Array(MOST_TERMS)
  private readonly opening = new Uint8Array(MOST_TERMS)
  private readonly lead = new Uint8Array(MOST_TERMS)
  private readonly sharp = new Uint8Array(MOST_TERMS)
  private readonly body = new Uint8Array(MOST_TERMS)
  private readonly found = new CommonWords()
  private of: PackedVectors | null = null

  /** Sets the article whose words are compared. */
  set(vectors: PackedVectors): void {
    if (this.of?.page === vectors.page && this.of.at === vectors.at) return
    this.of = vectors
    const { slots, keys } = this
    slots.fill(0)
    const count = Math.min(MOST_TERMS, countOf(vectors, PART.body))
    const first = keysAt(vectors, PART.body)
    for (let i = 0; i < count; i++) {
      const key = vectors.page.words[first + i]!
      keys[i] = key
      let slot = slotOf(key)
      while (slots[slot] !== 0) slot = (slot + 1) & (SLOTS - 1)
      slots[slot] = i + 1
    }
    copyWeights(vectors, PART.title, this.title)
    copyWeights(vectors, PART.opening, this.opening)
    copyWeights(vectors, PART.lead, this.lead)
    copyWeights(vectors, PART.sharp, this.sharp)
    copyWeights(vectors, PART.body, this.body)
  }

  /** What another article has in common with the one that was set. The record is written anew at the next call. */
  compare(other: PackedVectors): CommonWords {
    const { slots, keys, title, opening, lead, sharp, body, found } = this
    const own = this.of!
    const { words, bytes } = other.page
    const count = countOf(other, PART.body)
    const first = keysAt(other, PART.body)
    const inTitle = countOf(other, PART.title)
    const inOpening = countOf(other, PART.opening)
    const inLead = countOf(other, PART.lead)
    const titleAt = weightsAt(other, PART.title)
    const openingAt = weightsAt(other, PART.opening)
    const leadAt = weightsAt(other, PART.lead)
    const sharpAt = weightsAt(other, PART.sharp)
    const bodyAt = weightsAt(other, PART.body)
    const titleScale = scaleOf(own, PART.title)
    const bodyScale = scaleOf(own, PART.body)
    const sharpScale = scaleOf(own, PART.sharp)
    const titleScaleThere = scaleOf(other, PART.title)
    const bodyScaleThere = scaleOf(other, PART.body)
    const sharpScaleThere = scaleOf(other, PART.sharp)

    let titles = 0
    let titlesInLead = 0
    let titleTold = 0
    let titleToldThere = 0
    let rare = 0
    let rareThere = 0
    let openings = 0
    let openingTold = 0
    let openingToldThere = 0
    let leads = 0
    let bodies = 0
    let sharps = 0
    let sharpTold = 0
    let sharpToldThere = 0
    let sharpRare = 0
    for (let i = 0; i < count; i++) {
      const key = words[first + i]!
      let slot = slotOf(key)
      let place = slots[slot]!
      while (place !== 0 && keys[place - 1] !== key) {
        slot = (slot + 1) & (SLOTS - 1)
        place = slots[slot]!
      }
      if (place === 0) continue
      const j = place - 1
      const inBody = bytes[bodyAt + i]!
      const titleHere = title[j]!
      const openingHere = opening[j]!
      const sharpHere = sharp[j]!
      bodies += body[j]! * inBody
      if (titleHere !== 0) {
        titleTold += titleHere * titleHere
        const weight = Math.min(titleHere * titleScale, inBody * bodyScaleThere)
        if (weight >= RARE) rare += weight
      }
      sharpTold += sharpHere * sharpHere
      if (i >= inLead) continue
      const leadOther = bytes[leadAt + i]!
      leads += lead[j]! * leadOther
      titlesInLead += titleHere * leadOther
      const sharpOther = bytes[sharpAt + i]!
      sharps += sharpHere * sharpOther
      sharpToldThere += sharpOther * sharpOther
      const weight = Math.min(sharpHere * sharpScale, sharpOther * sharpScaleThere)
      if (weight >= RARE_THESE_DAYS) sharpRare += weight
      openingTold += openingHere * openingHere
      if (i >= inOpening) continue
      const openingOther = bytes[openingAt + i]!
      openings += openingHere * openingOther
      if (lead[j]! !== 0) openingToldThere += openingOther * openingOther
      if (i >= inTitle) continue
      const titleOther = bytes[titleAt + i]!
      titles += titleHere * titleOther
      titleToldThere += titleOther * titleOther
      const weightThere = Math.min(titleOther * titleScaleThere, body[j]! * bodyScale)
      if (weightThere >= RARE) rareThere += weightThere
    }
    found.body = bodies * unitOf(own, PART.body) * unitOf(other, PART.body)
    found.lead = leads * unitOf(own, PART.lead) * unitOf(other, PART.lead)
    found.opening = openings * unitOf(own, PART.opening) * unitOf(other, PART.opening)
    found.title = titles * unitOf(own, PART.title) * unitOf(other, PART.title)
    found.titleInLead = titlesInLead * unitOf(own, PART.title) * unitOf(other, PART.lead)
    found.sharp = sharps * unitOf(own, PART.sharp) * unitOf(other, PART.sharp)
    found.titleTold = Math.max(
      titleTold * unitOf(own, PART.title) ** 2,
      titleToldThere * unitOf(other, PART.title) ** 2,
    )
    found.openingTold = Math.min(
      openingTold * unitOf(own, PART.opening) ** 2,
      openingToldThere * unitOf(other, PART.opening) ** 2,
    )
    found.sharpTold = Math.min(
      sharpTold * unitOf(own, PART.sharp) ** 2,
      sharpToldThere * unitOf(other, PART.sharp) ** 2,
    )
    found.sharpRare = sharpRare
    found.titleRare = (capped(rare) + capped(rareThere)) / 2
    return found
  }
}

/** The weight of rare words that says all there is to say. */
const MOST_RARE = 50

function capped(weight: number): number {
  return Math.min(MOST_RARE, weight)
}

function copyWeights(vectors: PackedVectors, part: number, to: Uint8Array): void {
  const from = weightsAt(vectors, part)
  const count = Math.min(MOST_TERMS, countOf(vectors, part))
  to.set(vectors.page.bytes.subarray(from, from + count))
  to.fill(0, count)
}

function slotOf(key: number): number {
  return (key ^ (key >>> 15)) & (SLOTS - 1)
}
