import { expect, test } from 'vitest'
import { RecentViews } from '../../src/app/recent-views.js'

function counting() {
  const store = { now: 1, revision: async () => store.now }
  const made: string[] = []
  const views = new RecentViews<string>(store)
  const look = (key: string) =>
    views.get(key, async () => {
      made.push(key)
      return `${key} at ${store.now}`
    })
  return { store, made, look }
}

test('a view is made once, until something is written', async () => {
  const { store, made, look } = counting()
  expect(await look('a')).toBe('a at 1')
  expect(await look('a')).toBe('a at 1')
  store.now = 2
  expect(await look('a')).toBe('a at 2')
  expect(made).toEqual(['a', 'a'])
})

test('those looked at last are kept', async () => {
  const { made, look } = counting()
  for (const key of ['a', 'b', 'c', 'd', 'a', 'e', 'a', 'b']) await look(key)
  // «b» was the one looked at longest ago when «e» came.
  expect(made).toEqual(['a', 'b', 'c', 'd', 'e', 'b'])
})

test('who asks while a view is being made waits for the same one; what failed is made again', async () => {
  const views = new RecentViews<string>({ revision: async () => 1 })
  let made = 0
  const make = async () => {
    made++
    await Promise.resolve()
    if (made === 1) throw new Error('not now')
    return 'made'
  }
  const both = await Promise.allSettled([views.get('a', make), views.get('a', make)])
  expect(both.map((b) => b.status)).toEqual(['rejected', 'rejected'])
  expect(await Promise.all([views.get('a', make), views.get('a', make)])).toEqual(['made', 'made'])
  expect(made).toBe(2)
})
