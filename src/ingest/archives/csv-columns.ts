import type { ArticleFields } from '../input.js'

export type ArticleField = keyof ArticleFields

/** Which column of a table holds which field: `{ title: 'العنوان' }`. */
export type ColumnNames = Readonly<Partial<Record<ArticleField, string>>>

/** What columns are usually called, the likeliest first; without the Arabic article, marks and spaces. */
const USUAL: Readonly<Record<ArticleField, readonly string[]>> = {
  text: 'text fulltext articletext articlebody maintext content body article story نص نصالخبر نصالمقال محتوي متن خبر مقال'.split(
    ' ',
  ),
  html: 'html page pagehtml rawhtml contenthtml bodyhtml صفحة'.split(' '),
  title: 'title headline articletitle newstitle subject عنوان عنوانالخبر عنوانالمقال'.split(' '),
  outlet: 'outlet source publisher newspaper site sitename website domain مصدر منبر صحيفة موقع ناشر جريدة وكالة'.split(
    ' ',
  ),
  url: 'url link articleurl address canonicalurl رابط رابطالخبر عنوانالصفحة'.split(' '),
  author: 'author authors byline writer reporter كاتب محرر مراسل'.split(' '),
  published:
    'published publishedat publisheddate publicationdate publishdate pubdate datepublished date datetime timestamp time تاريخالنشر تاريخ وقتالنشر'.split(
      ' ',
    ),
  id: 'id guid uid articleid newsid key معرف رقم'.split(' '),
}

export type Columns =
  | { readonly ok: true; readonly at: ReadonlyMap<ArticleField, number> }
  | { readonly ok: false; readonly detail: string }

/** Where in a table each field stands: as it was given by name, else under a usual name. A table without a text is none of articles. */
export function findColumns(header: readonly string[], given: ColumnNames): Columns {
  const keys = header.map(columnKey)
  const at = new Map<ArticleField, number>()
  const listed = header
    .slice(0, 20)
    .map((name) => name.slice(0, 40))
    .join(', ')
  for (const [field, name] of Object.entries(given)) {
    const place = keys.indexOf(columnKey(name))
    if (place < 0) return { ok: false, detail: `there is no column "${name}" among: ${listed}` }
    at.set(field as ArticleField, place)
  }
  const taken = new Set(at.values())
  for (const [field, names] of Object.entries(USUAL) as [ArticleField, readonly string[]][]) {
    if (at.has(field)) continue
    const place = names.map((name) => keys.indexOf(name)).find((found) => found >= 0 && !taken.has(found))
    if (place === undefined) continue
    at.set(field, place)
    taken.add(place)
  }
  if (at.has('text') || at.has('html')) return { ok: true, at }
  return { ok: false, detail: `which column holds the text? name it: --columns text=NAME. There are: ${listed}` }
}

/** «تاريخ النَّشر», «Publish_Date» and their like in one spelling. */
function columnKey(name: string): string {
  return name
    .toLowerCase()
    .replace(/[\p{M}\u0640\s_.:-]/gu, '')
    .replace(/[أإآ]/g, 'ا')
    .replaceAll('ى', 'ي')
    .replace(/^ال(?=..)/, '')
}

/** `title=العنوان,text=النص`, as given on a command line. Null when it is nothing of the kind. */
export function parseColumnNames(value: string): ColumnNames | null {
  const names: Partial<Record<ArticleField, string>> = {}
  for (const pair of value.split(/[,،]/)) {
    const equals = pair.indexOf('=')
    const field = pair.slice(0, Math.max(equals, 0)).trim()
    const name = pair.slice(equals + 1).trim()
    if (!Object.hasOwn(USUAL, field) || !name) return null
    names[field as ArticleField] = name
  }
  return names
}
