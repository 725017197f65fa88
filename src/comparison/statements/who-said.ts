import type { Reading, Statement } from '../../domain/index.js'
import { accountsOf } from '../account.js'
import { groupBy } from '../group-by.js'
import type { Speaker } from '../speakers/identify-speakers.js'
import type { Evidence } from '../speakers/persons.js'
import { statementMentions } from './alike-statements.js'
import { oncePerStatement } from './same-statement.js'

/** One account's words of a statement. */
export interface Saying {
  readonly reading: Reading
  readonly statement: Statement
  /** What shows whom the account means, where it names him by a role or by his last name only. */
  readonly identifiedBy: Evidence | null
}

/** Everything that the accounts of an event have somebody say; no speaker where they do not tell who. */
export interface SaidBy {
  readonly speaker: Speaker | null
  /** Each statement once, with all accounts that have it, the earliest first. */
  readonly said: readonly (readonly Saying[])[]
}

/**
 * Who said what in the accounts of one event, whatever each account calls him, most quoted first, those whom nobody names last. Statements
 * too short to be compared stand for themselves.
 */
export function whoSaid(readings: readonly Reading[]): readonly SaidBy[] {
  const accounts = accountsOf(readings, [])
  const mentionOf = new Map(accounts.flatMap(statementMentions).map((m) => [m.statement, m]))
  const sayings = accounts.flatMap(({ reading, speaker }) =>
    reading.statements.map((statement) => {
      const by = statement.name === null ? null : speaker(statement.name)
      return { by, saying: { reading, statement, identifiedBy: by?.evidence ?? null } }
    }),
  )
  return groupBy(sayings, ({ by }) => by?.key ?? '')
    .map((group) => ({ speaker: group[0]!.by, said: once(group.map((g) => g.saying)) }))
    .sort((a, b) => Number(a.speaker === null) - Number(b.speaker === null) || count(b) - count(a))

  function once(all: readonly Saying[]): Saying[][] {
    const groupOf = new Map<Statement, Statement>()
    for (const same of oncePerStatement(all.flatMap((s) => mentionOf.get(s.statement) ?? [])))
      for (const { statement } of same) groupOf.set(statement, same[0]!.statement)
    const groups = new Map<Statement, Saying[]>()
    for (const saying of all) {
      const first = groupOf.get(saying.statement) ?? saying.statement
      groups.set(first, [...(groups.get(first) ?? []), saying])
    }
    return [...groups.values()]
  }
}

function count({ said }: SaidBy): number {
  return said.reduce((sum, sayings) => sum + sayings.length, 0)
}
