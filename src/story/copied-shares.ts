import type { Copy } from '../domain/index.js'
import { type CopiedShare, NO_COPY } from './pair-features.js'

/** A passage that begins in this share of its article belongs to the opening. */
const OPENING_SHARE = 0.4
const OPENING_CHARACTERS = 500

/** Sizes that shares are taken of. */
export interface TextSize {
  readonly words: number
  readonly characters: number
}

/** Sums the copies between two articles. */
export function copiedShare(copies: readonly Copy[], sizeOf: (id: string) => TextSize | undefined): CopiedShare {
  if (copies.length === 0) return NO_COPY
  const a = sizeOf(copies[0]!.a.id)
  const b = sizeOf(copies[0]!.b.id)
  if (!a || !b) return NO_COPY
  const smaller = Math.min(a.words, b.words)
  let all = 0
  let opening = 0
  for (const copy of copies) {
    all += copy.words
    if (opens(copy.a.span.start, a.characters) && opens(copy.b.span.start, b.characters)) opening += copy.words
  }
  return { all: Math.min(1, all / smaller), opening: Math.min(1, opening / smaller) }
}

function opens(start: number, characters: number): boolean {
  return start < Math.max(OPENING_CHARACTERS, characters * OPENING_SHARE)
}
