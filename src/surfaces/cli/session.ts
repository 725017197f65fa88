import { homedir } from 'node:os'
import { join } from 'node:path'
import { takeIn } from '../../app/take-in.js'
import type { Article } from '../../domain/index.js'
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
  articles(inputs: readonly string[]): AsyncGenerator<Article> {
    return takeIn(inputs, (failure) => {
      this.failures++
      this.terminal.err(`${failureMessage(failure, this.language)}\n`)
    })
  }
}

/** An error that the user can mend: printed as one line, without a stack trace. */
export class UserError extends Error {
  override readonly name = 'UserError'
}

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** `--year 2017` or `--between 2017-11-01..2017-11-30` as a period, both days included. */
export function periodOf(options: { readonly year?: string; readonly between?: string }): DayHint | undefined {
  if (options.year !== undefined) {
    if (!/^\d{4}$/.test(options.year))
      throw new UserError(`--year wants four digits, such as 2017; it was given "${options.year}".`)
    return { from: `${options.year}-01-01`, to: `${options.year}-12-31` }
  }
  if (options.between === undefined) return undefined
  const [from, to, ...more] = options.between.split('..')
  if (!from || !to || more.length || !DAY.test(from) || !DAY.test(to) || from > to) {
    throw new UserError(`--between wants two days, such as 2017-11-01..2017-11-30; it was given "${options.between}".`)
  }
  return { from, to }
}

/** The store when the user names none: one library for each user, under the XDG data folder. */
export function defaultStorePath(env: Readonly<Record<string, string | undefined>> = process.env): string {
  return env.RIWAYA_STORE || join(env.XDG_DATA_HOME || join(homedir(), '.local', 'share'), 'riwaya', 'library.db')
}
