import type { Reading } from '../domain/index.js'

/**
 * For the accounts of one event without a day of publication, the stated days of the others, one for each; empty where none is known.
 * Days that were themselves inferred are no evidence.
 */
export function daysOfOtherAccounts(accounts: readonly Reading[]): ReadonlyMap<string, readonly string[]> {
  const stated = accounts.flatMap(({ published }) => (published?.certainty === 'stated' ? [published.day!] : [])).sort()
  const undated = accounts.filter(({ article }) => article.published === null)
  return new Map(undated.map(({ article }) => [article.id, stated]))
}
