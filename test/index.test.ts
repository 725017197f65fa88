import { describe, expect, it } from 'vitest'
import { ArticleError, type ArticleFields, compare, copies, group, read } from '../src/index.js'
import { sampleArticles } from './sample/sample-files.js'

const SENTENCE =
  'قالت وزارة المياه في ساحلان يوم الأحد إن منسوب النهر ارتفع أربعة أمتار، وأجلت فرقها 300 أسرة من القرى.'
const ARTICLES: ArticleFields[] = sampleArticles()
  .filter((a) => a.file === 'articles.jsonl')
  .map(({ file: _, ...fields }) => fields)

describe('riwaya as a library', () => {
  it('reads an article given as plain fields', () => {
    const reading = read({ outlet: 'منبر', published: '2024-11-11', text: SENTENCE })
    expect(reading.article).toMatchObject({ id: 'article-1', outlet: 'منبر', title: null, text: SENTENCE })
    expect(reading.published?.day).toBe('2024-11-11')
    for (const list of ['statements', 'times', 'figures', 'names', 'clutter'] as const)
      expect(Array.isArray(reading[list])).toBe(true)
  })

  it('groups in the order given', () => {
    const { events, storylines, assignments } = group(ARTICLES)
    expect(assignments.map((a) => a.id)).toEqual(ARTICLES.map((a) => a.id))
    expect(events.flatMap((e) => e.articles).sort()).toEqual(ARTICLES.map((a) => a.id!).sort())
    expect(storylines.flatMap((s) => s.events).sort()).toEqual(events.map((e) => e.id).sort())
  })

  it('finds copies and puts every article into one independent source', () => {
    const found = copies(ARTICLES)
    expect(found.copies.length).toBeGreaterThan(0)
    expect(found.sources.flatMap((s) => s.articles).sort()).toEqual(ARTICLES.map((a) => a.id!).sort())
  })

  it('compares each event', () => {
    const compared = compare(ARTICLES)
    expect(compared.map((c) => c.event.id)).toEqual(group(ARTICLES).events.map((e) => e.id))
    for (const { event, readings, comparison } of compared) {
      expect(readings.map((r) => r.article.id)).toEqual(event.articles)
      expect(comparison.event).toBe(event.id)
    }
  })

  it('answers nothing for nothing', () => {
    expect(group([])).toEqual({ events: [], storylines: [], assignments: [] })
    expect(copies([])).toEqual({ copies: [], sources: [] })
    expect(compare([])).toEqual([])
  })

  it('is a function of its input', () => expect(compare(ARTICLES)).toEqual(compare(ARTICLES)))

  it.each<[string, ArticleFields, string]>([
    ['a blank text', { id: 'x', text: '  ' }, 'x: empty'],
    ['no text at all', { title: 'عنوان' }, 'article 1: empty'],
    [
      'another language',
      { text: 'The river rose by four metres on Sunday, the ministry said.' },
      'article 1: not-arabic',
    ],
    ['a page without an article', { html: '<nav>القائمة</nav>' }, 'article 1: no-article'],
  ])('throws an ArticleError for %s', (_, fields, message) => {
    expect(() => read(fields)).toThrow(ArticleError)
    expect(() => read(fields)).toThrow(message)
  })
})
