import type { Reading } from '../domain/index.js'
import { chainOf } from '../reading/statements/chain-of.js'
import { accountsOf } from './account.js'

/** One way in which statements reached readers, from the outlet inwards. */
export interface TransmissionPath {
  readonly outlet: string
  /** Those who passed it on, outermost first: the article's credit, then those that the sentence names. */
  readonly through: readonly string[]
  /** Null where the account does not tell who speaks. */
  readonly speaker: string | null
  /** The speaker is one whom the account leaves unnamed («مصادر»). */
  readonly anonymous: boolean
  readonly statements: number
  /** None of its attributions is sure. */
  readonly unsure: boolean
}

/** The ways that the statements of an event's accounts took, everybody under one name; the most used first. */
export function transmissionOf(readings: readonly Reading[]): readonly TransmissionPath[] {
  const paths = new Map<string, { -readonly [K in keyof TransmissionPath]: TransmissionPath[K] }>()
  for (const account of accountsOf(readings, [])) {
    const { reading } = account
    const outlet = reading.article.outlet ?? account.id
    for (const statement of reading.statements) {
      const through = chainOf(reading, statement).map((name) => account.speaker(name).name)
      const speaker = statement.name === null ? null : account.speaker(statement.name).name
      const key = JSON.stringify([outlet, through, speaker])
      const unsure = statement.certainty === 'unsure'
      const known = paths.get(key)
      if (known) {
        known.statements++
        known.unsure &&= unsure
      } else paths.set(key, { outlet, through, speaker, anonymous: statement.anonymous, statements: 1, unsure })
    }
  }
  return [...paths.values()].sort((a, b) => b.statements - a.statements)
}
