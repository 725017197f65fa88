/**
 * Is the agency found where the byline is hidden? Saudi articles whose `author` names one of four agencies, read without it.
 *
 *   npx tsx eval/credits.ts
 *
 * Three ways, each tried where the one before finds nothing: the text names the agency for the whole of itself; its copies lead to
 * articles that do (`inferCredits`; these keep their bylines, only the article's own is hidden); someone in it speaks to one agency.
 */
import { outletKey } from '../src/arabic/outlet-key.js'
import { analyse } from '../src/article/analysed-article.js'
import { TOLD_TO } from '../src/article/running-credits.js'
import { CopyIndex } from '../src/copying/copy-index.js'
import { inferCredits } from '../src/copying/inferred-credit.js'
import { type Article, type Copy, type Credit, isOfWholeText, type Layout } from '../src/domain/index.js'
import { newsArchive } from './news-archive.js'

/** The agencies as bylines write them; not the lexicon of the project, so that its gaps count as misses. */
const BYLINES: readonly (readonly [agency: string, form: RegExp])[] = [
  ['واس', /(?<![\p{L}])و ?\.? ?[أا] ?\.? ?س(?!\p{L})/u],
  ['رويترز', /رويترز/u],
  ['فرانس برس', /فرانس ?برس|(?<![\p{L}])[أا] ?\.? ?ف ?\.? ?ب(?!\p{L})|الفرنسية|AFP/u],
  ['د ب أ', /(?<![\p{L}])د ?\.? ?ب ?\.? ?[أا](?!\p{L})|الألمانية|DPA/u],
]

interface Hidden {
  readonly article: Article
  readonly agency: string
}

type Text = Pick<Layout, 'credits'>['credits']

const articles = newsArchive('saudi')
if (!articles) {
  console.log('credits: skipped, because ../shared with the news is not there.')
  process.exit(0)
}
const withByline = articles.map(analyse)
const withoutByline = articles.map((article) => ({ ...analyse({ ...article, author: null }), article }))
const place = new Map(articles.map((article, i) => [article.id, i]))
const copiesOf = new Map<string, Copy[]>(articles.map((article) => [article.id, []]))
const index = new CopyIndex()
for (const analysed of withoutByline) {
  for (const copy of index.add(analysed)) for (const { id } of [copy.a, copy.b]) copiesOf.get(id)!.push(copy)
}
const hidden: Hidden[] = articles.flatMap((article) => {
  const named = BYLINES.filter(([, form]) => article.author !== null && form.test(article.author))
  return named.length === 1 ? [{ article, agency: named[0]![0] }] : []
})

table('text as a whole', (article) => only(creditsOf(article).filter(isOfWholeText)))
table('… and copies, all bylines hidden', (article) => stated(article) ?? throughCopies(article, () => false))
table('… and copies, others with bylines', (article) => stated(article) ?? throughCopies(article, () => true))
table(
  '… and the agency spoken to in the text',
  (article) => stated(article) ?? throughCopies(article, () => true) ?? toldTo(article),
)

function creditsOf(article: Article): Text {
  return withoutByline[place.get(article.id)!]!.layout.credits
}

function stated(article: Article): string | null {
  return only(creditsOf(article).filter(isOfWholeText))
}

function toldTo(article: Article): string | null {
  return only(creditsOf(article).filter(({ rule }) => rule === TOLD_TO))
}

function only(credits: readonly Credit[]): string | null {
  const names = [...new Set(credits.map((credit) => credit.name))]
  return names.length === 1 ? names[0]! : null
}

function throughCopies(article: Article, bylineOf: (id: string) => boolean): string | null {
  const copies = copiesOf.get(article.id)!
  const ids = new Set(copies.flatMap((copy) => [copy.a.id, copy.b.id]))
  const readings = [...ids].map((id) => {
    const known = id !== article.id && bylineOf(id) ? withByline : withoutByline
    return known[place.get(id)!]!
  })
  return inferCredits(readings, copies).get(article.id)?.name ?? null
}

function table(name: string, answer: (article: Article) => string | null): void {
  const confusion = new Map(BYLINES.map(([agency]) => [agency, new Map<string, number>()]))
  for (const { article, agency } of hidden) {
    const found = answer(article) ?? ''
    const row = confusion.get(agency)!
    const key = found && outletKey(found) === outletKey(agency) ? agency : found
    row.set(key, (row.get(key) ?? 0) + 1)
  }
  console.log(`\n${name}`)
  let answered = 0
  let right = 0
  for (const [agency, row] of confusion) {
    const all = [...row.values()].reduce((sum, n) => sum + n, 0)
    const silent = row.get('') ?? 0
    const good = row.get(agency) ?? 0
    answered += all - silent
    right += good
    const wrong = [...row].filter(([found]) => found !== '' && found !== agency).sort((x, y) => y[1] - x[1])
    const others = wrong.map(([found, n]) => `${found} ${n}`).join(', ')
    console.log(
      `  ${agency.padEnd(10)} ${String(all).padStart(5)} articles, answered ${percent(all - silent, all)}, right of these ${percent(good, all - silent)}${others ? `  (else ${others})` : ''}`,
    )
  }
  console.log(
    `  all        ${String(hidden.length).padStart(5)} articles, answered ${percent(answered, hidden.length)}, right of these ${percent(right, answered)}`,
  )
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`
}
