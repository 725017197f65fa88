import { readFileSync } from 'node:fs'
import { Command, CommanderError, Option } from 'commander'
import { localeLanguage, uiLanguage } from '../language.js'
import { addLibraryCommands } from './commands/library.js'
import { addOneShotCommands } from './commands/one-shot.js'
import { Session, UsageError, UserError } from './session.js'
import type { Terminal } from './terminal.js'
import { usageMessage } from './usage-message.js'

/** What shells report of a program that SIGINT ended. */
const INTERRUPTED = 130

/**
 * Runs one command line.
 * @returns the exit code: 0, 1 when an input was left out or something the user can mend went wrong, 2 for wrong usage, 130 when the
 * user stopped it
 */
export async function main(args: readonly string[], given?: Terminal): Promise<number> {
  const terminal = given ?? processTerminal()
  // A reader that goes away (`riwaya read … | head`) ends the program quietly.
  if (!given) process.stdout.on('error', (e: NodeJS.ErrnoException) => process.exit(e.code === 'EPIPE' ? 0 : 1))
  const session = new Session(terminal, uiLanguage(languageOption(args), localeLanguage(process.env)))
  try {
    await buildProgram(session).parseAsync([...args], { from: 'user' })
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return 0
      if (error.code !== 'commander.help') terminal.err(`riwaya: ${usageMessage(error, session)}\n`)
      return 2
    }
    if (error instanceof Error && (error instanceof UserError || error.name === 'StoreError')) {
      terminal.err(`riwaya: ${error.message}\n`)
      return error instanceof UsageError ? 2 : 1
    }
    throw error
  }
  if (session.interrupted) return INTERRUPTED
  return session.failures > 0 ? 1 : 0
}

/** `--lang` is needed before the options are parsed: the help text itself is in that language. */
function languageOption(args: readonly string[]): string | undefined {
  const at = args.findIndex((a) => a === '--lang' || a.startsWith('--lang='))
  return at < 0 ? undefined : (args[at]!.split('=')[1] ?? args[at + 1])
}

/** The commands and options; also what the docs are checked against. */
export function buildProgram(session: Session): Command {
  const program = new Command('riwaya')
    .description(
      session.say(
        'Reads Arabic news: who said what and through whom, who copied whom, where the accounts differ.',
        'تقرأ الأخبار العربية: من قال ماذا وعمّن نُقل، ومن نسخ عمّن، وأين تختلف الروايات.',
      ),
    )
    .addOption(
      new Option('--lang <language>', session.say('language of messages: en or ar', 'لغة الرسائل: en أو ar')).choices([
        'en',
        'ar',
      ]),
    )
    .version(version(), '--version', session.say('print the version', 'طباعة رقم الإصدار'))
    .exitOverride()
    .configureOutput({ writeOut: session.terminal.out, writeErr: session.terminal.err, outputError: () => {} })
  addOneShotCommands(program, session)
  addLibraryCommands(program, session)
  for (const command of program.commands) command.exitOverride().configureOutput(program.configureOutput())
  return program
}

function version(): string {
  const manifest = readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')
  return (JSON.parse(manifest) as { version: string }).version
}

/** The terminal of a process: colour only where the output is one that shows it, unless the environment says otherwise. */
export function processTerminal({
  stdout,
  stderr,
  env,
}: Pick<NodeJS.Process, 'stdout' | 'stderr' | 'env'> = process): Terminal {
  const isTerminal = stdout.isTTY === true
  const { NO_COLOR, FORCE_COLOR, TERM } = env
  return {
    out: (text) => stdout.write(text),
    err: (text) => stderr.write(text),
    isTerminal,
    color: FORCE_COLOR ? FORCE_COLOR !== '0' : isTerminal && !NO_COLOR && TERM !== 'dumb',
    columns: stdout.columns || 100,
  }
}
