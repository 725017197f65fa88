import type { CopyKind } from '../domain/index.js'
import type { Passage } from './align.js'
import { SHINGLE_WORDS, type ShingleIndex } from './shingle-index.js'

/** Share of the shorter article from which what an outlet publishes again is that article's newer version. */
const VERSION_SHARE = 0.5

/** A wire is reprinted over a day or two; what was there on three days before is standing background, though not yet a formula. */
const STANDING_DAYS = 3

/**
 * @param share of the shorter of the two articles that stands in the other, all their passages together
 * @param standing whether the passage has come back over days
 */
export function copyKind(sameOutlet: boolean, share: number, standing: boolean): CopyKind {
  if (sameOutlet) return share >= VERSION_SHARE ? 'version' : 'background'
  return standing && share < VERSION_SHARE ? 'background' : 'copy'
}

/** True where most shingles of the passage have been seen on several days before. */
export function isStanding({ runs }: Passage, hashes: Uint32Array, seen: ShingleIndex): boolean {
  let all = 0
  let standing = 0
  for (const [at, length] of runs) {
    for (let i = at; i + SHINGLE_WORDS <= at + length; i++) {
      all++
      if (seen.epochsOf(hashes, i) >= STANDING_DAYS) standing++
    }
  }
  return 2 * standing > all
}
