import { existsSync } from 'node:fs'
import type { Command } from 'commander'
import { type ExplainedPair, explainTwo } from '../../../app/explain-pair.js'
import type { Article } from '../../../domain/index.js'
import { readAll } from '../../../pipeline.js'
import { explainedPairJson } from '../../json-lines.js'
import { type StoreOption, withExisting } from '../library-at-hand.js'
import { type Session, UserError } from '../session.js'
import { explainView } from '../views/explain-view.js'

/** What looks like a path was meant as one. */
const FILE = /[/\\]|\.(?:txt|html?|jsonl?|gz)$/

/** `explain`: do two articles, of the library or of two files, tell one event, and why. */
export function explainCommand(command: Command, session: Session): void {
  command
    .description(
      session.say(
        'do two articles tell one event, and why: ids of the library, or two files',
        'هل يروي مقالان حدثا واحدا ولماذا: معرّفان من المكتبة أو ملفان',
      ),
    )
    .argument('<a>', session.say('id of an article, or a file that holds one', 'معرّف مقال أو ملف فيه مقال واحد'))
    .argument('<b>', session.say('the other one', 'الآخر'))
    .option('--json', session.say('as JSON', 'بصيغة JSON'))
    .action(async (a: string, b: string, options: StoreOption & { json?: boolean }) => {
      const tell = (pair: ExplainedPair) => {
        if (options.json) session.printJson(explainedPairJson(pair))
        else session.print(explainView(session, pair))
      }
      if (existsSync(a) && existsSync(b)) return tell(await explainFiles(session, a, b))
      if (a === b) {
        throw new UserError(session.say('explain wants two different articles.', 'يلزم explain مقالان مختلفان.'))
      }
      const file = [a, b].find((given) => FILE.test(given) && !existsSync(given))
      if (file !== undefined) throw new UserError(session.say(`there is no file ${file}.`, `لا يوجد ملف ${file}`))
      await withExisting(session, options, async (library) => {
        const found = await library.explain(a, b)
        if ('missing' in found) throw missing(session, found.missing)
        tell(found)
      })
    })
}

async function explainFiles(session: Session, ...files: readonly [string, string]): Promise<ExplainedPair> {
  const articles: Article[] = []
  for (const file of files) {
    const held: Article[] = []
    for await (const article of session.articles([file])) held.push(article)
    if (held.length !== 1) {
      throw new UserError(
        session.say(
          `${file} holds ${held.length} articles; explain wants files of one each. Of larger ones: riwaya add ${file}, then riwaya explain with two ids.`,
          `في ${file} من المقالات ${held.length}، ويلزم explain ملفان في كل منهما مقال واحد. لغير ذلك: riwaya add ${file} ثم riwaya explain بمعرّفين.`,
        ),
      )
    }
    articles.push(held[0]!)
  }
  const [first, second] = articles as [Article, Article]
  const other = first.id === second.id ? { ...second, id: `${second.id}~2` } : second
  const known = { onFault: session.onFault }
  const read = readAll([first, other], known)
  if (read.readings.length < 2)
    throw new UserError(session.say('one of the two could not be read.', 'تعذرت قراءة أحدهما.'))
  return explainTwo(read, known)
}

function missing(session: Session, ids: readonly string[]): UserError {
  const [en, ar] = [ids.join(' or '), ids.join(' أو ')]
  const file = ids.find((id) => existsSync(id))
  if (file !== undefined) {
    return new UserError(
      session.say(
        `${file} is a file, and the other is not: explain wants two files, or two ids of the library.`,
        `${file} ملف والآخر ليس كذلك: يلزم explain ملفان أو معرّفان من المكتبة.`,
      ),
    )
  }
  return new UserError(
    session.say(
      `there is no article ${en} in the library; riwaya search WORDS finds articles with their ids.`,
      `لا يوجد في المكتبة مقال ${ar}؛ للبحث عن المقالات ومعرّفاتها: riwaya search WORDS`,
    ),
  )
}
