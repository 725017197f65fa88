import { describe, expect, it } from 'vitest'
import { currentEventId } from '../../src/app/current-event.js'
import { StoryDesk } from '../../src/app/story-desk.js'
import { analyse } from '../../src/article/analysed-article.js'
import type { Article, Assignment } from '../../src/domain/index.js'
import { readAnalysed } from '../../src/reading/read-article.js'

const bulletin = (id: string, text: string): Article => ({
  id,
  outlet: id,
  url: null,
  title: text.slice(0, 40),
  author: null,
  published: { day: '2031-06-10', at: '2031-06-10T08:00:00Z' },
  text,
})

const ARTICLES = [
  bulletin('quake', 'ضرب زلزال قوي جزيرة المرجان فجر الثلاثاء وخرج السكان إلى الشوارع.'),
  bulletin('strike', 'أعلن عمال مصنع الزجاج في بلدة القصب إضرابا مفتوحا عن العمل احتجاجا على تأخر الأجور.'),
  bulletin('ferry', 'جنحت عبارة تقل تسعين راكبا قرب ميناء الصدف وأجلى خفر السواحل من كان عليها.'),
]

describe('StoryDesk', () => {
  it('puts the articles of merged events together in order of arrival, and says which event is no more', () => {
    const before = new StoryDesk()
    const kept = ARTICLES.map((article) => {
      const analysed = analyse(article)
      return before.add(analysed, readAnalysed(analysed)).memory
    })
    expect(before.eventIds()).toEqual(['e-quake', 'e-strike', 'e-ferry'])
    const line = kept[0]!.story.storyline
    const revised = kept.map((memory, i) => ({
      ...memory,
      story:
        i === 0
          ? memory.story
          : i === 1
            ? { ...memory.story, storyline: line }
            : {
                ...memory.story,
                event: 'e-quake',
                eventMerges: [{ event: 'e-strike', into: 'e-quake', because: 'ferry' }],
              },
    }))
    const desk = new StoryDesk()
    desk.restore(revised)
    expect(desk.eventIds()).toEqual(['e-quake'])
    expect(desk.membersOf('e-quake').articles).toEqual(['quake', 'strike', 'ferry'])
    expect(desk.eventsOf(line)).toEqual(['e-quake'])
  })
})

describe('currentEventId', () => {
  const reader = {
    events: async (ids: readonly string[]) =>
      new Map(ids.filter((id) => id === 'e-quake').map((id) => [id, {} as never])),
    assignments: async (ids: readonly string[]) =>
      new Map<string, Assignment>(
        ids.filter((id) => id === 'strike').map((id) => [id, { id, event: 'e-quake', storyline: 's-quake' }]),
      ),
  }

  it.each([
    ['an event that stands', 'e-quake', 'e-quake'],
    ['an event that became part of an older one', 'e-strike', 'e-quake'],
    ['an event that never was', 'e-flood', 'e-flood'],
    ['no id of an event', 'strike', 'strike'],
  ])('%s', async (_, id, now) => {
    expect(await currentEventId(reader, id)).toBe(now)
  })
})
