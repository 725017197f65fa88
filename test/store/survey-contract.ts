import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Store } from '../../src/store/store.js'
import type { StoreUnderTest } from './contract.js'
import { entry, eventOf } from './invented-entries.js'

const ALL = { offset: 0, limit: 100 }

/** What every implementation of `Store` must answer of its articles as a whole: days, outlets, names. */
export function surveyContract(name: string, prepare: () => Promise<StoreUnderTest>): void {
  describe(`survey contract: ${name}`, () => {
    let under: StoreUnderTest
    let store: Store
    beforeEach(async () => {
      under = await prepare()
      store = await under.open()
      await store.write(async (w) => {
        await w.insertArticles([
          entry('a', { outlet: 'المرفأ', published: { day: '2031-03-04', at: null } }),
          entry('b', { outlet: 'الضفة', published: { day: '2031-03-05', at: null } }),
          entry('c', { outlet: 'الضفة', published: { day: '2031-03-04', at: null } }),
          entry('d', { outlet: null, published: null }),
          entry('e', { outlet: 'الضفة', published: null }),
        ])
        const both = ['المرفأ', 'الضفة']
        await w.putEvents([
          {
            ...eventOf('ab', ['a', 'b'], { outlets: both, to: '2031-03-05', independentSources: 1 }),
            names: [
              { kind: 'person', key: 'nd zyn', name: 'ندى الزين', statements: 2 },
              { kind: 'place', key: 'zyn', name: 'الزين', statements: 0 },
            ],
          },
          {
            ...eventOf('ce', ['c', 'e'], { outlets: ['الضفة'], to: '2031-03-04', independentSources: 2 }),
            names: [
              { kind: 'person', key: 'nd zyn', name: 'ندا الزين', statements: 1 },
              { kind: 'person', key: 'smr zyn', name: 'سامر الزين', statements: 0 },
            ],
          },
          {
            ...eventOf('d', ['d']),
            names: [{ kind: 'person', key: 'zynb', name: 'زينب', statements: 0 }],
          },
        ])
      })
    })
    afterEach(async () => {
      await store.close()
      await under.remove()
    })

    test('events are told apart by how many tell them, and ordered by day or by sources', async () => {
      const ids = async (...asked: Parameters<Store['listEvents']>) =>
        (await store.listEvents(...asked)).map((l) => l.event.id)
      expect(await ids(ALL)).toEqual(['ab', 'ce', 'd'])
      expect(await ids(ALL, {}, 'sources')).toEqual(['ce', 'ab', 'd'])
      expect(await ids(ALL, { accounts: 'one' })).toEqual(['d'])
      expect(await ids(ALL, { accounts: 'several' }, 'sources')).toEqual(['ce', 'ab'])
      const ce = await store.events(['ce'])
      const { event, summary } = ce.get('ce')!
      const disputed = {
        ...eventOf('ce', event.articles),
        event,
        summary: { ...summary, independentSources: 0, disputed: 1 },
      }
      await store.write((w) => w.putEvents([disputed]))
      expect(await ids(ALL, {}, 'sources')).toEqual(['ab', 'd', 'ce'])
      expect(await ids(ALL, {}, 'disputed')).toEqual(['ce', 'ab', 'd'])
      expect(await store.countEvents({ accounts: 'several', day: '2031-03-05' })).toBe(1)
    })

    test('which outlets tell the events that have a name, and when; and in which of them it speaks', async () => {
      expect(await store.coverageOf({ kind: 'person', key: 'nd zyn' })).toEqual([
        { outlet: 'الضفة', day: null, articles: 1 },
        { outlet: 'الضفة', day: '2031-03-04', articles: 1 },
        { outlet: 'المرفأ', day: '2031-03-04', articles: 1 },
        { outlet: 'الضفة', day: '2031-03-05', articles: 1 },
      ])
      expect(await store.coverageOf({ kind: 'place', key: 'nd zyn' })).toEqual([])
      const names = (key: string) => ({ names: [{ kind: 'person', keys: [key], speaking: true }] }) as const
      expect(await store.countEvents(names('nd zyn'))).toBe(2)
      expect(await store.countEvents(names('smr zyn'))).toBe(0)
    })

    test('days and outlets with their articles', async () => {
      expect(await store.days()).toEqual([
        { day: '2031-03-05', articles: 1 },
        { day: '2031-03-04', articles: 2 },
      ])
      expect(await store.outlets()).toEqual([
        { outlet: 'الضفة', articles: 3, from: '2031-03-04', to: '2031-03-05' },
        { outlet: 'المرفأ', articles: 1, from: '2031-03-04', to: '2031-03-04' },
      ])
      expect(await store.articlesOfOutlet('الضفة', ALL)).toEqual(['b', 'c', 'e'])
      expect(await store.articlesOfOutlet('الضفة', { offset: 1, limit: 1 })).toEqual(['c'])
    })

    test('who came first counts only what several outlets tell', async () => {
      expect(await store.precedence('المرفأ')).toEqual({ events: 1, first: 1 })
      expect(await store.precedence('الضفة')).toEqual({ events: 1, first: 0 })
      expect(await store.precedence('غيرهما')).toEqual({ events: 0, first: 0 })
    })

    test('the framing of events that an outlet shares with others', async () => {
      const framing = [{ referent: 'القتلى', variants: [] }]
      const ab = eventOf('ab', ['a', 'b'], { outlets: ['المرفأ', 'الضفة'] })
      await store.write((w) => w.putEvents([{ ...ab, comparison: { ...ab.comparison, framing } }]))
      expect(await store.framingsBeside('الضفة', 9)).toEqual([{ event: 'ab', framing }])
      expect(await store.framingsBeside('الضفة', 0)).toEqual([])
      expect(await store.framingsBeside('غيرهما', 9)).toEqual([])
    })

    test('names over the events of a filter, and names by a word of them', async () => {
      const nada = { kind: 'person', key: 'nd zyn', name: 'ندا الزين', events: 2, statements: 3 }
      const samer = { kind: 'person', key: 'smr zyn', name: 'سامر الزين', events: 1, statements: 0 }
      expect((await store.topNames('person', {}, 1)).map((n) => n.key)).toEqual(['nd zyn'])
      expect(await store.topNames('person', { day: '2031-03-05' }, 9)).toEqual([
        { ...nada, name: 'ندى الزين', events: 1, statements: 2 },
      ])
      expect(await store.namesWith('person', [['zyn']], 9)).toEqual([nada, samer])
      expect(await store.namesWith('person', [['zyn'], ['nowhere', 'smr']], 9)).toEqual([samer])
      expect(await store.namesWith('place', [['zyn']], 9)).toHaveLength(1)
      expect(await store.namesWith('person', [['zy']], 9)).toEqual([])
    })
  })
}
