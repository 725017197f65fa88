import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Command } from 'commander'
import { type ImportFailure, type ImportReport, importInputs } from '../../../app/importing/import-inputs.js'
import { openLibrary } from '../../../app/open-library.js'
import { sizeOf } from '../../../ingest/read-inputs.js'
import { openSqliteStore } from '../../../store/sqlite/open-sqlite-store.js'
import { failureInShort, failureMessage } from '../../failure-message.js'
import { ImportReportFile, readReport } from '../import-report.js'
import { interruption } from '../interruption.js'
import { bytesProgress } from '../progress.js'
import {
  columnsOf,
  columnsOption,
  defaultStorePath,
  periodOf,
  type Session,
  UsageError,
  UserError,
} from '../session.js'

interface ImportCommandOptions {
  readonly store?: string
  readonly columns?: string
  readonly report?: string
  readonly retry?: string
  readonly again?: boolean
  readonly year?: string
  readonly between?: string
}

/** Failures that are told on the terminal one by one; the rest is counted, and listed in the report. */
const TOLD = 10

/** What an archive of the web always holds besides articles: left out, and no fault of the archive. */
const EXPECTED: ReadonlySet<ImportFailure['code']> = new Set(['no-article', 'not-arabic', 'damaged'])

/** `import`: archives, tables, mails and folders of pages into the library; goes on where an import was stopped. */
export function importCommand(command: Command, session: Session): void {
  command
    .description(
      session.say(
        'add archives to the library: WARC, WACZ, CSV, agency XML, mails, saved pages, folders; goes on where it was stopped',
        'إضافة أرشيفات إلى المكتبة: WARC وWACZ وCSV وملفات الوكالات والرسائل والصفحات المحفوظة والمجلدات؛ تتابع من حيث توقفت',
      ),
    )
    .argument('[input...]', session.say('files, folders, or - for standard input', 'ملفات أو مجلدات أو -'))
    .option(...columnsOption(session))
    .option('--report <file>', session.say('list what was left out in this file', 'كتابة ما تُرك في هذا الملف'))
    .option('--retry <report>', session.say('try again what a report lists', 'إعادة محاولة ما في تقرير سابق'))
    .option('--again', session.say('read again what was imported before', 'إعادة قراءة ما سبق استيراده'))
    .option('--year <year>', session.say('the year the articles are from', 'سنة المقالات'))
    .option('--between <from..to>', session.say('the period the articles are from', 'فترة المقالات'))
    .action((inputs: string[], options: ImportCommandOptions) => runImport(session, inputs, options))
}

async function runImport(session: Session, given: readonly string[], options: ImportCommandOptions): Promise<void> {
  const period = periodOf(session, options)
  const columns = columnsOf(session, options.columns)
  const only = options.retry === undefined ? null : reportOf(session, options.retry)
  if (!only && given.length === 0) {
    throw new UsageError(
      session.say(
        'import wants files or folders, or --retry REPORT.',
        'يلزم import ملفات أو مجلدات، أو ‎--retry مع تقرير.',
      ),
    )
  }
  const inputs = given.length > 0 ? given : [...only!.keys()]
  const fresh = options.again === true || (options.retry !== undefined && options.retry === options.report)
  const left = new LeftOut(session, options.report, fresh)
  const store = await openSqliteStore(options.store ?? defaultStorePath())
  const library = await openLibrary(store)
  const { signal, release } = interruption()
  const bar = bytesProgress(session.say('imported', 'استورد'), await sizeOf(inputs))
  try {
    const report = await importInputs(library, store.imports, inputs, {
      columns,
      again: options.again === true,
      ...(only && { only }),
      except: new Set([options.report, options.retry].flatMap((path) => path ?? []).map((path) => resolve(path))),
      ...(period && { period }),
      onFailure: (failure) => left.add(failure),
      onProgress: bar.step,
      signal,
    })
    bar.stop()
    left.sum()
    if (signal.aborted) session.interrupted = true
    session.print(signal.aborted ? stopped(session, report) : done(session, report))
  } finally {
    bar.stop()
    release()
    await library.close()
  }
}

function stopped(session: Session, { added, updated }: ImportReport): string {
  return session.say(
    `Stopped. ${added} added and ${updated} updated so far; they are in the library. The same command goes on from there.`,
    `توقف الاستيراد. أضيف ${added} وحُدّث ${updated} حتى الآن، وهي محفوظة في المكتبة. الأمر نفسه يتابع من حيث توقف.`,
  )
}

function done(session: Session, { added, updated, unchanged, filesDoneBefore }: ImportReport): string {
  const before =
    filesDoneBefore === 0
      ? ''
      : session.say(
          ` Imported before and not read again: ${filesDoneBefore} (--again reads them).`,
          ` استوردت من قبل فلم تُقرأ ثانية: ${filesDoneBefore} (لقراءتها ‎--again).`,
        )
  return session.say(
    `${added} added, ${updated} updated, ${unchanged} already there.${before} See them: riwaya stories, or riwaya serve`,
    `أضيف ${added}، وحُدّث ${updated}، وكان موجودا ${unchanged}.${before} للاطلاع: riwaya stories أو riwaya serve`,
  )
}

/** What was left out: the first of it told, all of it counted and, where the user wants it, listed in a report. */
class LeftOut {
  private readonly counts = new Map<ImportFailure['code'], number>()
  private readonly file: ImportReportFile | null
  private told = 0

  constructor(
    private readonly session: Session,
    private readonly path: string | undefined,
    fresh: boolean,
  ) {
    this.file = path === undefined ? null : openReport(session, path, fresh)
  }

  add(failure: ImportFailure): void {
    this.counts.set(failure.code, (this.counts.get(failure.code) ?? 0) + 1)
    this.file?.add(failure)
    if (EXPECTED.has(failure.code)) return
    this.session.failures++
    if (this.told++ < TOLD) this.session.terminal.err(`${failureMessage(failure, this.session.language)}\n`)
  }

  sum(): void {
    const total = [...this.counts.values()].reduce((sum, n) => sum + n, 0)
    if (total === 0) return
    const { session, path } = this
    const inWords = (code: ImportFailure['code'], n: number) =>
      session.say(`${n} ${failureInShort(code, 'en')}`, `${failureInShort(code, 'ar')}: ${n}`)
    const list = [...this.counts].map(([code, n]) => inWords(code, n)).join(session.say(', ', '، '))
    const how = path
      ? session.say(
          `They are listed in ${path}; try them again: riwaya import --retry ${path}`,
          `وهي في ${path}؛ لإعادة المحاولة: riwaya import --retry ${path}`,
        )
      : session.say('To have them listed: --report FILE --again', 'لكتابتها في ملف: ‎--report FILE --again')
    session.terminal.err(
      `${session.say(`${total} left out or doubtful (${list}).`, `تُرك أو شُك في ${total} ‏(${list}).`)} ${how}\n`,
    )
  }
}

function openReport(session: Session, path: string, fresh: boolean): ImportReportFile {
  try {
    return new ImportReportFile(path, fresh)
  } catch (error) {
    const { message } = error as Error
    throw new UserError(session.say(`the report cannot be written: ${message}`, `تتعذر كتابة التقرير: ${message}`))
  }
}

function reportOf(session: Session, path: string): ReadonlyMap<string, ReadonlySet<number> | null> {
  if (!existsSync(path)) throw new UserError(session.say(`there is no file ${path}.`, `لا يوجد ملف ${path}`))
  try {
    return readReport(path)
  } catch (error) {
    const { message } = error as Error
    throw new UserError(session.say(`nothing can be tried again: ${message}`, `تتعذر إعادة المحاولة: ${message}`))
  }
}
