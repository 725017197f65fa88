import { homedir } from 'node:os'
import { join } from 'node:path'
import { takeIn } from '../../app/take-in.js'
import type { Article } from '../../domain/index.js'
import { type ColumnNames, parseColumnNames } from '../../ingest/archives/csv-columns.js'
import type { InputFailure } from '../../ingest/input.js'
import type { DayHint } from '../../reading/publication-day/date-publication.js'
import { failureMessage } from '../failure-message.js'
import type { UiLanguage } from '../language.js'
import type { Terminal } from './terminal.js'

/** Options that every command takes. */
export interface GlobalOptions {
  readonly lang?: string
  readonly store?: string
}

/** One run of the command line: where it writes, in which language, and whether anything failed. */
export class Session {
  /** Inputs that were left out; the exit code is 1 when there was any. */
  failures = 0
  /** The user stopped it (Ctrl-C) before all was done. */
  interrupted = false

  constructor(
    readonly terminal: Terminal,
    readonly language: UiLanguage,
  ) {}

  /** The message of the run's language. */
  say(en: string, ar: string): string {
    return this.language === 'ar' ? ar : en
  }

  printJson(value: unknown): void {
    this.terminal.out(`${JSON.stringify(value)}\n`)
  }

  print(text: string): void {
    this.terminal.out(`${text}\n`)
  }

  /** Articles of the inputs; each that cannot be taken in is one line on standard error. */
  articles(inputs: readonly string[], columns: ColumnNames = {}): AsyncGenerator<Article> {
    return takeIn(inputs, (failure) => this.tellOf(failure), columns)
  }

  /** What reads articles is given this: one on which it fails is one line on standard error, like one that cannot be taken in. */
  readonly onFault = (article: Article, error: unknown): void =>
    this.tellOf({ origin: article.id, code: 'fault', detail: error instanceof Error ? error.message : String(error) })

  private tellOf(failure: InputFailure): void {
    this.failures++
    this.terminal.err(`${failureMessage(failure, this.language)}\n`)
  }
}

/** An error that the user can mend: printed as one line, without a stack trace. */
export class UserError extends Error {
  override readonly name: string = 'UserError'
}

/** The command line itself is wrong: exit code 2 rather than 1. */
export class UsageError extends UserError {
  override readonly name = 'UsageError'
}

/** `--year 2017` or `--between 2017-11-01..2017-11-30` as a period, both days included. */
export function periodOf(
  session: Session,
  options: { readonly year?: string; readonly between?: string },
): DayHint | undefined {
  const { year, between } = options
  if (year !== undefined) {
    if (!/^\d{4}$/.test(year)) throw wrongValue(session, '--year', '2017', year)
    return { from: `${year}-01-01`, to: `${year}-12-31` }
  }
  if (between === undefined) return undefined
  const [from, to, ...more] = between.split('..')
  if (!from || !to || more.length || !isDay(from) || !isDay(to) || from > to) {
    throw wrongValue(session, '--between', '2017-11-01..2017-11-30', between)
  }
  return { from, to }
}

/** `--columns title=العنوان,text=النص`: which columns of a table hold what. */
export function columnsOption(session: Session): readonly [flags: string, description: string] {
  const description = session.say(
    'columns of a table: title=NAME,text=NAME,published=NAME',
    'أعمدة الجدول: title=العنوان,text=النص,published=التاريخ',
  )
  return ['--columns <names>', description]
}

export function columnsOf(session: Session, value: string | undefined): ColumnNames {
  const columns = value === undefined ? {} : parseColumnNames(value)
  if (!columns) throw wrongValue(session, '--columns', 'title=العنوان,text=النص', value!)
  return columns
}

/** True for `YYYY-MM-DD` that names a day of the calendar. */
export function isDay(day: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return false
  const date = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)
}

export function wrongValue(session: Session, option: string, example: string, given: string): UsageError {
  return new UsageError(
    session.say(
      `${option} wants a value such as ${example}; it was given "${given}".`,
      `قيمة ${option} تكون مثل ${example}، والمعطى "${given}".`,
    ),
  )
}

/** The store when the user names none: one library for each user, under the XDG data folder. */
export function defaultStorePath(env: Readonly<Record<string, string | undefined>> = process.env): string {
  return env.RIWAYA_STORE || join(env.XDG_DATA_HOME || join(homedir(), '.local', 'share'), 'riwaya', 'library.db')
}
