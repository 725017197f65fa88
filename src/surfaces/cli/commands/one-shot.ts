import type { Command } from 'commander'
import type { Article } from '../../../domain/index.js'
import {
  type ComparedEvent,
  compareAcross,
  compareAll,
  creditsThroughCopies,
  type Digest,
  digest,
  readAll,
} from '../../../pipeline.js'
import { readArticle } from '../../../reading/read-article.js'
import {
  assignmentJson,
  comparedEventJson,
  copyJson,
  readingJson,
  sourceJson,
  storylineComparisonJson,
} from '../../json-lines.js'
import { progress } from '../progress.js'
import { columnsOf, columnsOption, periodOf, type Session } from '../session.js'
import { comparisonView } from '../views/comparison-view.js'
import { copiesView } from '../views/copies-view.js'
import { groupView } from '../views/group-view.js'
import { readingView } from '../views/reading-view.js'

interface OneShotOptions {
  readonly json?: boolean
  readonly columns?: string
  readonly year?: string
  readonly between?: string
}

/** `read`, `group`, `copies`, `compare`: questions about articles at hand, without a store. */
export function addOneShotCommands(program: Command, session: Session): void {
  const command = (
    name: string,
    en: string,
    ar: string,
    run: (inputs: string[], options: OneShotOptions) => Promise<void>,
  ) =>
    program
      .command(name)
      .description(session.say(en, ar))
      .argument(
        '<input...>',
        session.say(
          'files (texts, pages, JSON, CSV, WARC, WACZ, agency XML, mails), folders, or - for standard input',
          'ملفات (نصوص وصفحات وJSON وCSV وWARC وWACZ وملفات وكالات ورسائل) أو مجلدات أو -',
        ),
      )
      .option('--json', session.say('one JSON value a line, for programs', 'سطر JSON لكل نتيجة، للبرامج'))
      .option(...columnsOption(session))
      .option('--year <year>', session.say('the year the articles are from', 'سنة المقالات'))
      .option(
        '--between <from..to>',
        session.say('the period the articles are from: YYYY-MM-DD..YYYY-MM-DD', 'الفترة: YYYY-MM-DD..YYYY-MM-DD'),
      )
      .action(run)

  command(
    'read',
    'what each article says: statements, times, figures, names',
    'ما يقوله كل مقال: الأقوال والأوقات والأرقام والأسماء',
    async (inputs, options) => {
      const period = periodOf(session, options)
      const bar = progress(session.say('reading', 'قراءة'), null)
      for await (const article of session.articles(inputs, columnsOf(session, options.columns))) {
        const read = readArticle(article, { ...(period && { period }), onFault: session.onFault })
        if (!read) continue
        const { reading } = read
        if (options.json) session.printJson(readingJson(reading))
        else session.print(readingView(session, reading))
        bar.step()
      }
      bar.stop()
    },
  )

  command('group', 'which articles tell the same event', 'أي المقالات تروي الحدث نفسه', async (inputs, options) => {
    const found = await digestInputs(session, inputs, options)
    if (options.json) for (const a of found.assignments) session.printJson(assignmentJson(a))
    else session.print(groupView(session, found))
  })

  command(
    'copies',
    'which passages stand in several articles, and the independent sources',
    'المقاطع المنقولة والمصادر المستقلة',
    async (inputs, options) => {
      const found = await digestInputs(session, inputs, options)
      const compared = compareAll(found)
      if (!options.json) return session.print(copiesView(session, found, compared))
      for (const copy of found.copies) session.printJson(copyJson(copy))
      const sources = compared.flatMap((c) => c.sources)
      const inferred = creditsThroughCopies(found)
      for (const { article, layout } of found.readings)
        session.printJson(sourceJson(article, layout, sources, inferred.get(article.id)))
    },
  )

  command(
    'compare',
    'where the accounts of each event agree and differ',
    'أين تتفق روايات كل حدث وأين تختلف',
    async (inputs, options) => {
      const found = await digestInputs(session, inputs, options)
      const compared: readonly ComparedEvent[] = compareAll(found)
      const across = compareAcross(found)
      if (!options.json) return session.print(comparisonView(session, found, compared, across))
      for (const one of compared) {
        session.printJson(
          comparedEventJson(
            one,
            found.storylines.find((s) => s.id === one.event.storyline),
          ),
        )
      }
      for (const one of across) session.printJson(storylineComparisonJson(one))
    },
  )
}

async function digestInputs(session: Session, inputs: readonly string[], options: OneShotOptions): Promise<Digest> {
  const period = periodOf(session, options)
  const articles: Article[] = []
  const taken = new Map<string, number>()
  for await (const article of session.articles(inputs, columnsOf(session, options.columns))) {
    // Ids tell articles apart in the output, so a second article under one id gets a number.
    const before = taken.get(article.id) ?? 0
    taken.set(article.id, before + 1)
    articles.push(before ? { ...article, id: `${article.id}~${before + 1}` } : article)
  }
  const bar = progress(session.say('reading', 'قراءة'), articles.length)
  const known = { ...(period && { period }), onFault: session.onFault }
  const read = readAll(articles, known, () => bar.step())
  bar.stop()
  return digest(read, known)
}
