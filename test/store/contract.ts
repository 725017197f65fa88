import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { EventFilter, SearchQuery, Store } from '../../src/store/store.js'
import { copyBetween, entry, eventOf } from './invented-entries.js'

export interface StoreUnderTest {
  /** Opens the same store each time it is called within one test. */
  open(): Promise<Store>
  /** Takes it away after the test. */
  remove(): Promise<void>
}

const word = (...terms: string[]): SearchQuery['parts'][number] => ({ kind: 'word', terms })
const ALL = { offset: 0, limit: 100 }

/** What every implementation of `Store` must do; run on a real database, never on a stand-in. */
export function storeContract(name: string, prepare: () => Promise<StoreUnderTest>): void {
  describe(`store contract: ${name}`, () => {
    let under: StoreUnderTest
    let store: Store
    beforeEach(async () => {
      under = await prepare()
      store = await under.open()
    })
    afterEach(async () => {
      await store.close()
      await under.remove()
    })
    const reopen = async () => {
      await store.close()
      store = await under.open()
    }

    test('an empty store answers every question', async () => {
      expect(await store.countArticles()).toBe(0)
      expect(await store.countEvents()).toBe(0)
      expect(await store.listEvents(ALL)).toEqual([])
      expect(await store.hashes(['a'])).toEqual(new Map())
      expect(await store.readings([])).toEqual(new Map())
      expect(await store.comparison('e')).toBeNull()
      expect(await store.search({ parts: [] }, ALL)).toEqual({ total: 0, ids: [] })
      expect(await store.search({ parts: [word('جسر')] }, ALL)).toEqual({ total: 0, ids: [] })
      expect(await store.isSound()).toBe(true)
    })

    test('readings come back as they went in, after the store was closed and opened', async () => {
      const full = entry('a', {
        url: 'https://marfa.example/1',
        author: 'ليان الخطيب',
        published: { day: '2031-03-04', at: '2031-03-04T23:30:00+03:00' },
        text: 'سطر أول\n«قول» فيه "علامات" و\u200f رموز 😀\u0000 وصفر\ud83d',
      })
      const bare = entry('b', { outlet: null, title: null, published: null, text: '' })
      await store.write((w) => w.insertArticles([full, bare]))
      await reopen()
      const found = await store.readings(['b', 'missing', 'a'])
      expect(found.get('a')).toEqual(full.reading)
      expect(found.get('b')).toEqual(bare.reading)
      expect(found.size).toBe(2)
      expect(await store.hashes(['a', 'missing'])).toEqual(new Map([['a', full.hash]]))
      expect(await store.countArticles()).toBe(2)
    })

    test('more ids than one query can carry', async () => {
      const entries = Array.from({ length: 1300 }, (_, i) => entry(`n${i}`))
      await store.write((w) => w.insertArticles(entries))
      expect((await store.readings(entries.map((e) => e.reading.article.id))).size).toBe(1300)
    })

    test('articles are paged in the order in which they came', async () => {
      await store.write((w) => w.insertArticles(['z', 'm', 'a'].map((id) => entry(id))))
      await store.write((w) => w.insertArticles([entry('b')]))
      const first = await store.readingsAfter(0, 3)
      expect(first.map((s) => s.reading.article.id)).toEqual(['z', 'm', 'a'])
      const rest = await store.readingsAfter(first.at(-1)!.order, 3)
      expect(rest.map((s) => s.reading.article.id)).toEqual(['b'])
    })

    test('nothing of a write that fails remains', async () => {
      await store.write((w) => w.insertArticles([entry('kept')]))
      const revision = await store.revision()
      const failing = store.write(async (w) => {
        await w.insertArticles([entry('lost', {}, { text: ['جسر'] })])
        await w.putEvents([eventOf('e', ['lost'])])
        throw new Error('stopped halfway')
      })
      await expect(failing).rejects.toThrow('stopped halfway')
      expect(await store.countArticles()).toBe(1)
      expect(await store.countEvents()).toBe(0)
      expect((await store.search({ parts: [word('جسر')] }, ALL)).total).toBe(0)
      expect(await store.revision()).toBe(revision)
    })

    test('the same id twice is refused', async () => {
      await store.write((w) => w.insertArticles([entry('a')]))
      await expect(store.write((w) => w.insertArticles([entry('a')]))).rejects.toThrow()
      expect(await store.countArticles()).toBe(1)
    })

    test('each write raises the revision, for every opening of the store', async () => {
      const before = await store.revision()
      const other = await under.open()
      await other.write((w) => w.insertArticles([entry('a')]))
      await other.close()
      expect(await store.revision()).toBe(before + 1)
    })

    test('writes that are asked for at once run one after the other', async () => {
      const ids = Array.from({ length: 8 }, (_, i) => `w${i}`)
      await Promise.all(ids.map((id) => store.write((w) => w.insertArticles([entry(id)]))))
      expect(await store.countArticles()).toBe(8)
    })

    test('memories are kept by article, in the order of the articles, and gone with them', async () => {
      const memory = (...bytes: number[]) => ({ story: Uint8Array.from(bytes), words: Uint8Array.of(0, ...bytes) })
      const stories = async () => (await store.storyMemoriesAfter(0, 9)).map((m) => [...m.story])
      await store.write(async (w) => {
        await w.insertArticles(['z', 'a', 'm'].map((id) => entry(id)))
        await w.putMemories(
          new Map([
            ['m', memory(3, 255)],
            ['z', memory(1)],
            ['a', memory()],
          ]),
        )
      })
      await reopen()
      expect(await stories()).toEqual([[1], [], [3, 255]])
      const [first, second] = await store.storyMemoriesAfter(0, 2)
      expect((await store.storyMemoriesAfter(second!.order, 9)).map((m) => [...m.story])).toEqual([[3, 255]])
      expect((await store.wordMemoriesFrom(second!.order, 9)).map((m) => [...m.words])).toEqual([[0], [0, 3, 255]])
      expect(await store.wordMemoriesFrom(first!.order, 1)).toHaveLength(1)
      const byId = await store.storyMemories(['m', 'nobody', 'z'])
      expect([...byId].map(([id, story]) => [id, ...story]).sort()).toEqual([
        ['m', 3, 255],
        ['z', 1],
      ])
      await store.write((w) => w.putMemories(new Map([['a', memory(2)]])))
      expect(await stories()).toEqual([[1], [2], [3, 255]])
      await store.write((w) => w.retireArticles(['a'], null))
      expect(await stories()).toEqual([[1], [3, 255]])
      await store.write((w) => w.clearStories())
      expect(await stories()).toEqual([])
    })

    test('retiring tells the first place that is empty now', async () => {
      await store.write((w) => w.insertArticles(['a', 'b', 'c'].map((id) => entry(id))))
      const [, second] = await store.readingsAfter(0, 3)
      await store.write(async (w) => {
        expect(await w.retireArticles([], null)).toBeNull()
        expect(await w.retireArticles(['missing'], null)).toBeNull()
        expect(await w.retireArticles(['c', 'b'], null)).toBe(second!.order)
      })
    })

    test('a retired article leaves nothing derived, and its text among the earlier versions', async () => {
      const first = entry('a', { text: 'النص الأول' }, { text: ['اول'] })
      await store.write(async (w) => {
        await w.insertArticles([first, entry('b')])
        await w.addCopies([copyBetween('a', 'b')])
        await w.putEvents([eventOf('e', ['a', 'b'])])
      })
      await store.write(async (w) => {
        await w.retireArticles(['a'], 1_700)
        await w.insertArticles([entry('a', { text: 'النص الثاني' }, { text: ['ثان'] })])
      })
      expect(await store.earlierVersions('a')).toEqual([{ article: first.reading.article, replacedAt: 1_700 }])
      expect(await store.earlierVersions('b')).toEqual([])
      expect(await store.copiesOf(['b'])).toEqual([])
      expect((await store.assignments(['a', 'b'])).has('a')).toBe(false)
      expect((await store.search({ parts: [word('اول')] }, ALL)).ids).toEqual([])
      expect((await store.search({ parts: [word('ثان')] }, ALL)).ids).toEqual(['a'])
      // What comes again comes last.
      expect((await store.readingsAfter(0, 9)).map((s) => s.reading.article.id)).toEqual(['b', 'a'])
      await store.write((w) => w.retireArticles(['a'], null))
      expect((await store.earlierVersions('a')).map((v) => [v.article.text, v.replacedAt])).toEqual([
        ['النص الأول', 1_700],
        ['النص الثاني', null],
      ])
    })

    test('the articles of an outlet that came last, newest first', async () => {
      const coming = ['a', 'b', 'c', 'd', 'e'].map((id, i) =>
        entry(id, { outlet: i === 4 ? null : i % 2 === 0 ? 'النهر' : 'الشراع', published: null }),
      )
      await store.write((w) => w.insertArticles(coming))
      await store.write(async (w) => {
        await w.retireArticles(['a'], null)
        await w.insertArticles([entry('a', { outlet: 'النهر', text: 'نص آخر' })])
      })
      const ids = async (outlet: string | null, limit: number) =>
        (await store.newestOf(outlet, limit)).map(({ id }) => id)
      expect(await ids('النهر', 9)).toEqual(['a', 'c'])
      expect(await ids('النهر', 1)).toEqual(['a'])
      expect(await ids('الشراع', 9)).toEqual(['d', 'b'])
      expect(await ids(null, 9)).toEqual(['e'])
      expect(await ids('المرفأ', 9)).toEqual([])
    })

    test('a reading made again replaces the old one and its index terms, in the same place', async () => {
      const undated = entry('a', { published: null }, { text: ['قديم'] })
      await store.write((w) => w.insertArticles([undated, entry('b')]))
      await store.write((w) => w.putEvents([eventOf('e', ['a'])]))
      const again = {
        ...undated,
        reading: { ...undated.reading, version: 2, published: entry('x').reading.published },
        terms: { title: [], text: ['جديد'], also: [] },
      }
      await store.write((w) => w.replaceReadings([again]))
      expect((await store.readings(['a'])).get('a')).toEqual(again.reading)
      expect((await store.search({ parts: [word('قديم')] }, ALL)).total).toBe(0)
      expect((await store.search({ parts: [word('جديد')] }, ALL)).ids).toEqual(['a'])
      expect((await store.readingsAfter(0, 9)).map((s) => s.reading.article.id)).toEqual(['a', 'b'])
      expect(await store.countEvents({ day: '2031-03-04' })).toBe(1)
    })

    test('copies are found from either side, each once, in the order in which they were added', async () => {
      const [ab, bc, cd] = [copyBetween('a', 'b'), copyBetween('b', 'c'), copyBetween('c', 'd')]
      await store.write((w) => w.addCopies([ab, bc, cd]))
      expect(await store.copiesOf(['b'])).toEqual([ab, bc])
      expect(await store.copiesOf(['c', 'b', 'a'])).toEqual([ab, bc, cd])
      expect(await store.copiesOf(['x'])).toEqual([])
    })

    test('copies that an article took are removed, those taken from it stay', async () => {
      const [ab, bc] = [copyBetween('a', 'b'), copyBetween('b', 'c')]
      await store.write((w) => w.addCopies([ab, bc]))
      await store.write((w) => w.removeCopiesIn(['b']))
      expect(await store.copiesOf(['a', 'b', 'c'])).toEqual([bc])
    })

    test('events are listed by newest day, then independent sources, undated last; pages do not overlap', async () => {
      await store.write((w) =>
        w.putEvents([
          eventOf('old', ['1'], { to: '2031-03-01', independentSources: 9 }),
          eventOf('undated', ['2'], { independentSources: 9 }),
          eventOf('early', ['3'], { to: '2031-03-04T01:00:00+03:00', independentSources: 5 }),
          eventOf('late', ['4'], { to: '2031-03-04T20:00:00+03:00', independentSources: 2 }),
          eventOf('later', ['5'], { to: '2031-03-04T21:00:00+03:00', independentSources: 2 }),
        ]),
      )
      const order = ['early', 'later', 'late', 'old', 'undated']
      expect((await store.listEvents(ALL)).map((l) => l.event.id)).toEqual(order)
      const pages = [0, 2, 4].map((offset) => store.listEvents({ offset, limit: 2 }))
      expect((await Promise.all(pages)).flat().map((l) => l.event.id)).toEqual(order)
    })

    test('events are filtered by outlet and day of one and the same article', async () => {
      await store.write(async (w) => {
        await w.insertArticles([
          entry('a', { outlet: 'المرفأ', published: { day: '2031-03-04', at: null } }),
          entry('b', { outlet: 'الضفة', published: { day: '2031-03-05', at: null } }),
          entry('c', { outlet: 'الضفة', published: { day: '2031-03-04', at: null } }),
        ])
        await w.putEvents([eventOf('ab', ['a', 'b']), eventOf('c', ['c'])])
      })
      const list = async (filter: { outlet?: string; day?: string }) => {
        const ids = (await store.listEvents(ALL, filter)).map((l) => l.event.id)
        expect(await store.countEvents(filter)).toBe(ids.length)
        return ids
      }
      expect(await list({ outlet: 'الضفة' })).toEqual(['ab', 'c'])
      expect(await list({ day: '2031-03-04' })).toEqual(['ab', 'c'])
      expect(await list({ outlet: 'الضفة', day: '2031-03-04' })).toEqual(['c'])
      expect(await list({ outlet: 'المرفأ', day: '2031-03-05' })).toEqual([])
    })

    test('events are filtered by the names in them and by dispute; a name is known over all events', async () => {
      const person = { kind: 'person', key: 'nd zyn' } as const
      const place = { kind: 'place', key: 'shln' } as const
      await store.write((w) =>
        w.putEvents([
          { ...eventOf('e1', ['a'], { disputed: 2 }), names: [{ ...person, name: 'ندى الزين', statements: 2 }] },
          {
            ...eventOf('e2', ['b']),
            names: [
              { ...person, name: 'ندى الزين', statements: 1 },
              { ...place, name: 'ساحلان', statements: 0 },
            ],
          },
          { ...eventOf('e3', ['c']), names: [{ ...person, name: 'ندا الزين', statements: 0 }] },
        ]),
      )
      const list = async (filter: EventFilter) => {
        const ids = (await store.listEvents(ALL, filter)).map((l) => l.event.id)
        expect(await store.countEvents(filter)).toBe(ids.length)
        return ids
      }
      const named = ({ kind, key }: typeof person | typeof place) => ({ kind, keys: [key, 'no such key'] })
      expect(await list({ names: [named(person)] })).toEqual(['e1', 'e2', 'e3'])
      expect(await list({ names: [named(person), named(place)] })).toEqual(['e2'])
      expect(await list({ names: [named(person)], disputed: true })).toEqual(['e1'])
      expect(await store.nameEntry(person)).toEqual({ name: 'ندى الزين', events: 3, statements: 3 })
      await store.write((w) => w.putEvents([eventOf('e2', ['b'])]))
      await store.write((w) => w.removeEvents(['e3']))
      expect(await store.nameEntry(person)).toEqual({ name: 'ندى الزين', events: 1, statements: 2 })
      expect(await store.nameEntry(place)).toBeNull()
    })

    test('an event that is put again is replaced, and its articles move with it', async () => {
      await store.write((w) => w.putEvents([eventOf('e1', ['a']), eventOf('e2', ['b'])]))
      const merged = eventOf('e1', ['a', 'b'], { independentSources: 2 })
      await store.write(async (w) => {
        await w.removeEvents(['e2'])
        await w.putEvents([merged])
      })
      const { comparison, names: _, ...listed } = merged
      expect(await store.events(['e1', 'e2'])).toEqual(new Map([['e1', listed]]))
      expect(await store.comparison('e1')).toEqual(comparison)
      expect(await store.eventIds()).toEqual(['e1'])
      expect((await store.assignments(['b'])).get('b')).toEqual({ id: 'b', event: 'e1', storyline: 's-e1' })
    })

    test('an event that moves to another storyline takes its articles along and keeps its comparison', async () => {
      const record = eventOf('e', ['a', 'b'])
      await store.write((w) => w.putEvents([record, eventOf('f', ['c'])]))
      await store.write((w) => w.moveEvents([{ ...record.event, storyline: 's-older' }]))
      expect((await store.events(['e'])).get('e')!.event.storyline).toBe('s-older')
      const assigned = await store.assignments(['a', 'b', 'c'])
      expect([...assigned.values()].map((x) => x.storyline)).toEqual(['s-older', 's-older', 's-f'])
      expect(await store.comparison('e')).toEqual(record.comparison)
    })

    test('storylines are put, replaced and removed; stories are cleared without the articles', async () => {
      const storyline = { id: 's', title: 'جسر الريحان', events: ['e1'] }
      await store.write(async (w) => {
        await w.insertArticles([entry('a')])
        await w.putStorylines([storyline, { ...storyline, id: 't' }])
      })
      const longer = { ...storyline, events: ['e1', 'e2'] }
      await store.write(async (w) => {
        await w.putStorylines([longer])
        await w.removeStorylines(['t'])
      })
      expect(await store.storylines(['s', 't'])).toEqual(new Map([['s', longer]]))
      await store.write((w) => w.clearStories())
      expect((await store.storylines(['s'])).size).toBe(0)
      expect(await store.countArticles()).toBe(1)
    })

    test('stage versions are kept by name', async () => {
      await store.write((w) => w.putStageVersions({ reading: 1, stories: 3 }))
      await store.write((w) => w.putStageVersions({ reading: 2 }))
      expect(await store.stageVersions()).toEqual({ reading: 2, stories: 3 })
    })

    describe('search', () => {
      const ids = async (...parts: SearchQuery['parts']) => (await store.search({ parts }, ALL)).ids
      beforeEach(() =>
        store.write((w) =>
          w.insertArticles([
            entry('body', {}, { title: ['افتتاح'], text: ['وزير', 'خارج', 'جسر', 'نهر', 'مدين', 'طريق'] }),
            entry('head', {}, { title: ['جسر'], text: ['مدين', 'نهر', 'طريق', 'خارج', 'وزير', 'ميناء'] }),
            entry('also', {}, { title: ['طقس'], text: ['مطر', '7.5', 'cnn'], also: ['ميناء'] }),
          ]),
        ),
      )

      test('every part must be found, by one of its terms, in any column', async () => {
        expect(await ids(word('جسر'), word('نهر'))).toEqual(['head', 'body'])
        expect(await ids(word('جسر'), word('مطر'))).toEqual([])
        expect(await ids(word('افتتاح', 'مطر'))).toHaveLength(2)
        expect([...(await ids(word('ميناء')))].sort()).toEqual(['also', 'head'])
        expect(await ids(word('7.5'))).toEqual(['also'])
      })

      test('a phrase must stand in order', async () => {
        const phrase = (...phrases: string[][]) => ({ kind: 'phrase', phrases }) as const
        expect(await ids(phrase(['وزير', 'خارج']))).toEqual(['body'])
        expect(await ids(phrase(['خارج', 'وزير']))).toEqual(['head'])
        expect(await ids(phrase(['وزير', 'خارج'], ['خارج', 'وزير']), word('جسر'))).toEqual(['head', 'body'])
        expect(await ids(phrase(['وزير', 'جسر']))).toEqual([])
      })

      test('among equals the newest comes first; pages count the whole', async () => {
        const days = ['2031-01-01', '2031-05-01', '2031-03-01']
        const dated = days.map((day) => entry(day, { published: { day, at: null } }, { text: ['زلزال'] }))
        await store.write((w) => w.insertArticles(dated))
        expect(await ids(word('زلزال'))).toEqual(['2031-05-01', '2031-03-01', '2031-01-01'])
        expect(await store.search({ parts: [word('زلزال')] }, { offset: 1, limit: 1 })).toEqual({
          total: 3,
          ids: ['2031-03-01'],
        })
      })

      test('by events: each once, placed by its best or its newest article, and the best of its articles', async () => {
        const nothing = { events: 0, placed: 0, articles: 0, page: [] }
        const flood: SearchQuery = { parts: [word('فيضان')] }
        expect(await store.searchEvents({ parts: [] }, ALL)).toEqual(nothing)
        expect(await store.searchEvents(flood, ALL)).toEqual(nothing)
        const told = ['1', '2', '3', '4'].map((n) =>
          entry(`old-${n}`, { published: { day: `2031-02-0${n}`, at: null } }, { title: ['فيضان'], text: ['واد'] }),
        )
        const passing = entry(
          'new',
          { published: { day: '2031-06-01', at: null } },
          { title: ['طقس'], text: ['فيضان', 'مطر', 'غيم', 'برد'] },
        )
        // BM25 tells a rare word from a common one only among articles without it.
        const others = Array.from({ length: 20 }, (_, i) => entry(`other-${i}`, {}, { text: ['سوق'] }))
        await store.write(async (w) => {
          await w.insertArticles([...told, passing, ...others])
          const ids = told.map((t) => t.reading.article.id)
          await w.putEvents([
            { ...eventOf('flood', ids, { disputed: 1 }), names: [] },
            { ...eventOf('weather', ['new']), names: [] },
          ])
        })
        const flooded = { event: 'flood', articles: 4, best: ['old-4', 'old-3', 'old-2'] }
        const weather = { event: 'weather', articles: 1, best: ['new'] }
        const counts = { events: 2, placed: 5, articles: 5 }
        expect(await store.searchEvents(flood, ALL)).toEqual({ ...counts, page: [flooded, weather] })
        expect(await store.searchEvents(flood, ALL, {}, 'newest')).toEqual({ ...counts, page: [weather, flooded] })
        expect(await store.searchEvents(flood, { offset: 1, limit: 1 })).toEqual({ ...counts, page: [weather] })
        expect(await store.searchEvents(flood, { offset: 9, limit: 1 })).toEqual({ ...counts, page: [] })
        expect(await store.searchEvents(flood, ALL, { disputed: true })).toEqual({
          events: 1,
          placed: 4,
          articles: 4,
          page: [flooded],
        })
      })

      test('what a user types is never an operator', async () => {
        expect(await ids(word('"'), word('جسر'))).toEqual([])
        expect(await ids(word('جسر OR مطر'))).toEqual([])
        expect(await ids(word('title:جسر*'))).toEqual([])
      })

      test('document frequencies count articles, by word and not by what else a word may be', async () => {
        const found = await store.documentFrequencies(['وزير', 'ميناء', 'مطر', 'غائب'])
        expect(found).toEqual(
          new Map([
            ['وزير', 2],
            ['ميناء', 1],
            ['مطر', 1],
          ]),
        )
      })
    })
  })
}
