import { expect, it } from 'vitest'
import { loopbackOnly } from '../../../src/surfaces/web/loopback-only.js'

const ask = loopbackOnly(() => new Response('the library'))

it.each(['http://127.0.0.1:4717/', 'http://localhost:4717/search?q=x', 'http://[::1]:4717/'])(
  'answers %s',
  async (address) => {
    expect(await (await ask(new Request(address))).text()).toBe('the library')
  },
)

it.each([
  'http://pages.example:4717/',
  'http://127.0.0.1.pages.example/',
  'http://localhost.example/',
  'http://192.168.1.7:4717/',
])('refuses %s', async (address) => {
  const response = await ask(new Request(address))
  expect(response.status).toBe(403)
  expect(await response.text()).not.toContain('the library')
})
