import { describe, expect, it } from 'vitest'
import { type SampleArticle, sampleAnswers, sampleArticles } from './sample-files.js'

const articles = sampleArticles()
const answers = sampleAnswers()
const byId = new Map(articles.map((article) => [article.id, article]))

function article(id: string): SampleArticle {
  const found = byId.get(id)
  if (!found) throw new Error(`answers.json names ${id}, which is no article of the sample`)
  return found
}

/** The words of `expected` that do not stand in their article; empty when all is well. */
function absent(expected: Iterable<{ id: string; words: string | null; field?: 'title' | 'text' }>): string[] {
  return [...expected]
    .filter(({ id, words, field }) => words !== null && !article(id)[field ?? 'text'].includes(words))
    .map(({ id, words }) => `${id}: ${words}`)
}

const WEEKDAYS = ['الأحد', 'الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت']
const MONTHS = [
  'كانون الثاني|يناير',
  'شباط|فبراير',
  'آذار|مارس',
  'نيسان|أبريل',
  'أيار|مايو',
  'حزيران|يونيو',
  'تموز|يوليو',
  'آب|أغسطس',
  'أيلول|سبتمبر',
  'تشرين الأول|أكتوبر',
  'تشرين الثاني|نوفمبر',
  'كانون الأول|ديسمبر',
]
const DATED = new RegExp(`(${WEEKDAYS.join('|')}) (\\d{1,2}) (${MONTHS.join('|')})(?:[/ ][ء-ي]+)?(?: (\\d{4}))?`, 'g')
/** Days from the day of publication to the day that the words before a weekday name. */
const RELATIVE = new RegExp(`(أول من أمس|بعد غد|أمس|اليوم|غدا) (${WEEKDAYS.join('|')})`, 'g')
const DISTANCE: Readonly<Record<string, number>> = { 'أول من أمس': -2, أمس: -1, اليوم: 0, غدا: 1, 'بعد غد': 2 }

const weekday = (day: Date): string | undefined => WEEKDAYS[day.getUTCDay()]
const utc = (day: string): Date => new Date(`${day}T00:00:00Z`)
/** The day an article is of: as its answers state it, or as they say that its text fixes it. */
const dayOf = (id: string): string | null => answers.articles[id]?.published ?? answers.articles[id]?.inferred ?? null

describe('the sample', () => {
  it('holds 26 articles: 21 records, 3 pages, 2 pasted texts', () => {
    expect(articles.filter((a) => a.file === 'articles.jsonl')).toHaveLength(21)
    expect(articles.filter((a) => a.file.endsWith('.html'))).toHaveLength(3)
    expect(articles.filter((a) => a.file.endsWith('.txt'))).toHaveLength(2)
  })

  it('gives each article its own id and its own text', () => {
    expect(byId.size).toBe(articles.length)
    expect(new Set(articles.map((a) => a.text)).size).toBe(articles.length)
  })

  it('has one address twice: the two versions of one article, the later one later', () => {
    const addresses = articles.flatMap((a) => (a.url === null ? [] : [a.url]))
    const twice = addresses.filter((url, i) => addresses.indexOf(url) !== i)
    expect(twice).toEqual([article('madar-flood-2024-11-11-a').url])
    const [first, second] = articles.filter((a) => a.url === twice[0])
    expect(Date.parse(second?.published ?? '')).toBeGreaterThan(Date.parse(first?.published ?? ''))
  })

  it('names only addresses that nobody can own', () => {
    const hosts = articles.flatMap((a) => (a.url === null ? [] : [new URL(a.url).hostname]))
    expect(hosts.filter((host) => !host.endsWith('.example'))).toEqual([])
    expect(articles.filter((a) => /https?:\/\/|www\./.test(a.text)).map((a) => a.id)).toEqual([])
  })

  it('keeps each text within the length of a short report', () => {
    const length = (a: SampleArticle): number => a.text.split(/\s+/).filter((w) => /[ء-ي]/.test(w)).length
    expect(articles.filter((a) => length(a) < 120 || length(a) > 350).map((a) => `${a.id}: ${length(a)}`)).toEqual([])
  })
})

describe('its calendar', () => {
  it('puts every dated weekday on its date', () => {
    const found = articles.flatMap((a) =>
      [...a.text.matchAll(DATED)].map((match) => {
        const [words, name, day, month, stated] = match
        const index = MONTHS.findIndex((names) => names.split('|').includes(month ?? ''))
        const year = Number(stated ?? dayOf(a.id)?.slice(0, 4))
        return { id: a.id, words, name, real: weekday(new Date(Date.UTC(year, index, Number(day)))) }
      }),
    )
    expect(found.length).toBeGreaterThanOrEqual(5)
    expect(found.filter((f) => f.name !== f.real)).toEqual([])
  })

  it('puts every "yesterday" and "today" on the weekday it names', () => {
    const found = articles.flatMap((a) => {
      const day = dayOf(a.id)
      if (day === null) return []
      return [...a.text.matchAll(RELATIVE)].map((match) => {
        const [words, relation, name] = match
        const date = utc(day)
        date.setUTCDate(date.getUTCDate() + (DISTANCE[relation ?? ''] ?? Number.NaN))
        return { id: a.id, words, name, real: weekday(date) }
      })
    })
    expect(found.length).toBeGreaterThanOrEqual(15)
    expect(found.filter((f) => f.name !== f.real)).toEqual([])
  })

  it('gives a time that names a weekday a value on that weekday', () => {
    const found = answers.times.flatMap(({ text, value }) => {
      const name = WEEKDAYS.find((w) => text.includes(w))
      return name ? [{ text, value, name, real: weekday(utc(value.slice(0, 10))) }] : []
    })
    expect(found.length).toBeGreaterThanOrEqual(20)
    expect(found.filter((f) => f.name !== f.real)).toEqual([])
  })

  it('states the same day in the article and in the answers', () => {
    const records = articles.filter((a) => a.file === 'articles.jsonl')
    expect(records.filter((a) => a.published?.slice(0, 10) !== dayOf(a.id)).map((a) => a.id)).toEqual([])
  })
})

describe('its answers', () => {
  it('speak of every article, in the file where it lies', () => {
    const told = Object.entries(answers.articles).map(([id, { file }]) => `${id} ${file}`)
    expect(told.sort()).toEqual(articles.map((a) => `${a.id} ${a.file}`).sort())
  })

  it('give six events in three storylines, each event one storyline', () => {
    const events = new Map<string, Set<string>>()
    for (const { event, storyline } of Object.values(answers.articles)) {
      events.set(event, (events.get(event) ?? new Set()).add(storyline))
    }
    expect(events.size).toBe(6)
    expect([...events.values()].every((storylines) => storylines.size === 1)).toBe(true)
    expect(new Set([...events.values()].flatMap((s) => [...s])).size).toBe(3)
  })

  it('put each article of an event into exactly one group of sources', () => {
    const events = new Set(Object.values(answers.articles).map((a) => a.event))
    expect(Object.keys(answers.sources).sort()).toEqual([...events].sort())
    for (const [event, groups] of Object.entries(answers.sources)) {
      const members = Object.entries(answers.articles).filter(([, a]) => a.event === event)
      expect(groups.flat().sort()).toEqual(members.map(([id]) => id).sort())
    }
  })

  it('put both sides of a copy into one group', () => {
    const groups = Object.values(answers.sources).flat()
    expect(answers.copies.filter(({ a, b }) => !groups.some((g) => g.includes(a) && g.includes(b)))).toEqual([])
  })

  it('call copies what shares runs of words, and nothing else', () => {
    const copies = new Set(answers.copies.map(({ a, b }) => [a, b].sort().join(' ')))
    const wrong = articles.flatMap((a, i) =>
      articles.slice(i + 1).flatMap((b) => {
        const share = sharedRuns(a.text, b.text)
        const copied = copies.has([a.id, b.id].sort().join(' '))
        return (copied ? share > 0.15 : share < 0.08) ? [] : [`${a.id} ${b.id} ${share.toFixed(2)}`]
      }),
    )
    expect(wrong).toEqual([])
    for (const { a, b } of answers.notCopies)
      expect(copies.has([article(a).id, article(b).id].sort().join(' '))).toBe(false)
  })

  it('quote only what stands in the articles', () => {
    expect(absent(answers.copies.flatMap((c) => [c.a, c.b].map((id) => ({ id, words: c.shared }))))).toEqual([])
    expect(absent([...answers.times, ...answers.figures, ...answers.clutter].map(quoted))).toEqual([])
    const evidence = Object.entries(answers.articles).flatMap(([id, a]) =>
      (a.evidence ?? []).map((words) => ({ id, words })),
    )
    expect(absent(evidence)).toEqual([])
  })

  it('quote every statement, its cue and its speaker from the field it is in', () => {
    const parts = answers.statements.flatMap((s) =>
      [s.content, s.cue, s.speaker].map((words) => ({ id: s.article, words, field: s.field })),
    )
    expect(absent(parts)).toEqual([])
    expect(answers.statements.length).toBeGreaterThanOrEqual(40)
    expect(answers.statements.filter((s) => s.content.trim() !== s.content || s.content === '')).toEqual([])
  })

  it('give each point two positions or more, all within its event', () => {
    for (const point of answers.points) {
      const label = `${point.event}: ${point.what}`
      expect(new Set(point.positions.map((p) => p.value)).size, label).toBeGreaterThanOrEqual(2)
      const accounts = point.positions.flatMap((p) => p.accounts)
      expect(accounts.filter((a) => answers.articles[a.article]?.event !== point.event)).toEqual([])
      const stands = (a: { article: string; words: string }): boolean =>
        article(a.article).text.includes(a.words) || article(a.article).title.includes(a.words)
      expect(accounts.filter((a) => !stands(a))).toEqual([])
    }
  })

  it('count what a figure counts in the words of the figure', () => {
    const odd = answers.figures.filter(
      ({ text, what }) => !text.includes(what) && !(what === '%' && /في المئة/.test(text)),
    )
    expect(odd).toEqual([])
  })
})

function quoted({ article: id, text }: { article: string; text: string }): { id: string; words: string } {
  return { id, words: text }
}

/** Share of the runs of four words in the shorter text that stand in the other too. */
function sharedRuns(a: string, b: string): number {
  const [x, y] = [runs(a), runs(b)]
  const both = [...x].filter((run) => y.has(run)).length
  return both / Math.min(x.size, y.size)
}

function runs(text: string): Set<string> {
  const words = text.match(/[\p{L}\p{M}\d]+/gu) ?? []
  return new Set(words.slice(3).map((_, i) => words.slice(i, i + 4).join(' ')))
}
