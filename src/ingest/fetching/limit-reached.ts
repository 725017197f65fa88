import type { FailureCode } from './failure-code.js'

/** Thrown where an answer takes more than it may, in time or size. */
export class LimitReached extends Error {
  constructor(
    readonly code: Extract<FailureCode, 'timeout' | 'too-slow' | 'too-large'>,
    detail: string,
  ) {
    super(detail)
  }
}
