import { type Command, Option } from 'commander'
import { EXPORT_FORMS, type ExportForm, exportStory } from '../../export/export-story.js'
import { articleHistoryJson, comparedEventJson } from '../../json-lines.js'
import { interruption } from '../interruption.js'
import { type StoreOption, withExisting, withLibrary } from '../library-at-hand.js'
import { progress } from '../progress.js'
import {
  columnsOf,
  columnsOption,
  defaultStorePath,
  isDay,
  periodOf,
  type Session,
  UserError,
  wrongValue,
} from '../session.js'
import { readingView } from '../views/reading-view.js'
import { searchView } from '../views/search-view.js'
import { storiesView } from '../views/stories-view.js'
import { storyView } from '../views/story-view.js'
import { versionsView } from '../views/versions-view.js'
import { explainCommand } from './explain.js'
import { followCommand } from './follow.js'
import { importCommand } from './import.js'
import { serveCommand } from './serve.js'
import { sourcesCommand, unfollowCommand } from './sources.js'

/** `add`, `stories`, `show`, `search`, `explain`, `follow` and its kin, `serve`: a library of articles kept in a store. */
export function addLibraryCommands(program: Command, session: Session): void {
  const withStore = (command: Command) =>
    command.option('--store <path>', session.say('the library file', 'ملف المكتبة'), defaultStorePath())

  withStore(program.command('add'))
    .description(session.say('add articles to the library', 'إضافة مقالات إلى المكتبة'))
    .argument('<input...>', session.say('files, folders, or - for standard input', 'ملفات أو مجلدات أو -'))
    .option(...columnsOption(session))
    .option('--year <year>', session.say('the year the articles are from', 'سنة المقالات'))
    .option('--between <from..to>', session.say('the period the articles are from', 'فترة المقالات'))
    .action(async (inputs: string[], options: StoreOption & { columns?: string; year?: string; between?: string }) => {
      const period = periodOf(session, options)
      await withLibrary(options, async (library) => {
        const bar = progress(session.say('added', 'أضيف'), null)
        const { signal, release } = interruption()
        const given = session.articles(inputs, columnsOf(session, options.columns))
        const how = { ...(period && { period }), onFault: session.onFault, onProgress: bar.step, signal }
        const report = await library.add(given, how).finally(release)
        bar.stop()
        if (signal.aborted) {
          session.interrupted = true
          session.print(
            session.say(
              `Stopped. ${report.added} added and ${report.updated} updated so far; they are in the library. The same command goes on from there.`,
              `توقفت الإضافة. أضيف ${report.added} وحُدّث ${report.updated} حتى الآن، وهي محفوظة في المكتبة. الأمر نفسه يتابع من حيث توقف.`,
            ),
          )
          return
        }
        session.print(
          session.say(
            `${report.added} added, ${report.updated} updated, ${report.unchanged} already there. See them: riwaya stories, or riwaya serve`,
            `أضيف ${report.added}، وحُدّث ${report.updated}، وكان موجودا ${report.unchanged}. للاطلاع: riwaya stories أو riwaya serve`,
          ),
        )
      })
    })

  withStore(program.command('stories'))
    .description(session.say('the stories of the library, newest first', 'قصص المكتبة، الأحدث أولا'))
    .option('--limit <n>', session.say('how many', 'العدد'), '20')
    .option('--outlet <name>', session.say('only stories that this outlet tells', 'قصص هذا المنبر وحده'))
    .option('--day <day>', session.say('only stories of this day (YYYY-MM-DD)', 'قصص هذا اليوم وحده'))
    .option('--json', session.say('one JSON value a line', 'سطر JSON لكل نتيجة'))
    .action(async (options: StoreOption & { limit: string; outlet?: string; day?: string; json?: boolean }) => {
      await withExisting(session, options, async (library) => {
        const { outlet, day } = options
        if (day && !isDay(day)) throw wrongValue(session, '--day', '2017-11-22', day)
        const filter = { ...(outlet && { outlet }), ...(day && { day }) }
        const limit = wholeNumber(session, '--limit', options.limit)
        const stories = await library.stories({ offset: 0, limit, ...filter })
        if (options.json) for (const story of stories) session.printJson(story)
        else session.print(storiesView(session, stories, await library.countStories(filter), Boolean(outlet ?? day)))
      })
    })

  withStore(program.command('show'))
    .description(
      session.say(
        'one story: its accounts side by side; or one article: what its outlet changed in it',
        'قصة واحدة: رواياتها جنبا إلى جنب؛ أو مقال واحد: ما غيّره منبره فيه',
      ),
    )
    .argument(
      '<story>',
      session.say(
        'the id that riwaya stories prints, or the id of an article',
        'المعرّف الذي يطبعه riwaya stories، أو معرّف مقال',
      ),
    )
    .option('--json', session.say('as JSON', 'بصيغة JSON'))
    .addOption(
      new Option('--as <form>', session.say('as a file for other programs', 'ملفا لبرامج أخرى')).choices(
        Object.keys(EXPORT_FORMS),
      ),
    )
    .action(async (id: string, options: StoreOption & { json?: boolean; as?: ExportForm }) => {
      await withExisting(session, options, async (library) => {
        const story = await library.story(id)
        const article = story ? null : await library.history(id)
        if (article && !options.as) {
          if (options.json) session.printJson(articleHistoryJson(article))
          else session.print(`${readingView(session, article.current)}\n${versionsView(session, article)}`)
          return
        }
        if (!story)
          throw new UserError(
            session.say(
              `there is no story ${id}; riwaya stories lists them.`,
              `لا توجد قصة ${id}؛ القائمة: riwaya stories`,
            ),
          )
        if (options.as) session.print(exportStory(story, options.as, session.language).trimEnd())
        else if (options.json) session.printJson(comparedEventJson(story, story.storyline))
        else session.print(storyView(session, story))
      })
    })

  withStore(program.command('search'))
    .description(session.say('find articles by their words', 'البحث في المقالات بكلماتها'))
    .argument('<words...>', session.say('words; a phrase in quotation marks', 'كلمات؛ والعبارة بين علامتي تنصيص'))
    .option('--limit <n>', session.say('how many', 'العدد'), '20')
    .option('--json', session.say('one JSON value a line', 'سطر JSON لكل نتيجة'))
    .action(async (query: string[], options: StoreOption & { limit: string; json?: boolean }) => {
      await withExisting(session, options, async (library) => {
        const found = await library.search(query.join(' '), {
          offset: 0,
          limit: wholeNumber(session, '--limit', options.limit),
        })
        if (options.json) for (const hit of found.hits) session.printJson(hit)
        else session.print(searchView(session, found))
      })
    })

  explainCommand(withStore(program.command('explain')), session)
  importCommand(withStore(program.command('import')), session)
  followCommand(withStore(program.command('follow')), session)
  unfollowCommand(withStore(program.command('unfollow')), session)
  sourcesCommand(withStore(program.command('sources')), session)
  serveCommand(withStore(program.command('serve')), session)
}

function wholeNumber(session: Session, option: string, given: string): number {
  if (!/^[1-9]\d{0,5}$/.test(given)) throw wrongValue(session, option, '20', given)
  return Number(given)
}
