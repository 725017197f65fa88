import type { Article, Comparison, Copy, Event, Reading } from '../../src/domain/index.js'
import type { ArticleEntry, EventRecord } from '../../src/store/store.js'

/** Entries for tests of the store: written here whole, without the stages that would make them. */
export function entry(
  id: string,
  change: Partial<Article> = {},
  terms: Partial<ArticleEntry['terms']> = {},
): ArticleEntry {
  const article: Article = {
    id,
    outlet: 'صحيفة المرفأ',
    url: null,
    title: 'افتتاح جسر جديد في مدينة الريحان',
    author: null,
    published: { day: '2031-03-04', at: null },
    text: 'افتتح رئيس البلدية الجسر الجديد صباح اليوم.',
    ...change,
  }
  const day = article.published?.day ?? null
  const reading: Reading = {
    article,
    layout: { headline: null, dateline: null, byline: null, clutter: [], credits: [] },
    published:
      day === null ? null : { day, at: null, certainty: 'stated', evidence: [], candidates: [day], conflict: null },
    statements: [],
    times: [],
    figures: [],
    names: [],
    clutter: [],
    version: 1,
  }
  return {
    reading,
    hash: `hash of ${id}, ${article.text.length} long`,
    terms: { title: [], text: [], also: [], ...terms },
  }
}

export function copyBetween(a: string, b: string): Copy {
  const at = { field: 'text', start: 0, end: 20 } as const
  return {
    kind: 'copy',
    from: a,
    a: { id: a, span: at },
    b: { id: b, span: at },
    similarity: 1,
    words: 12,
    sameOutlet: false,
  }
}

export function eventOf(
  id: string,
  articles: readonly string[],
  change: Partial<EventRecord['summary']> = {},
): EventRecord {
  const event: Event = {
    id,
    storyline: `s-${id}`,
    title: `قصة ${id}`,
    titleFrom: articles[0]!,
    day: null,
    place: null,
    names: [],
    articles,
  }
  const comparison: Comparison = {
    event: id,
    accounts: articles,
    sources: [],
    points: [],
    timeline: [],
    framing: [],
    gist: [],
    leftOut: [],
  }
  return {
    event,
    comparison,
    names: [],
    summary: {
      outlets: [],
      accounts: articles.length,
      independentSources: 1,
      disputed: 0,
      from: null,
      to: null,
      ...change,
    },
  }
}
