import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { riwaya } from '../run-riwaya.js'

let folder: string
let store: string

const FIRST = {
  id: 'nahr-1',
  outlet: 'صحيفة النهر',
  title: 'انهيار جسر الورد',
  published: '2031-05-07',
  text: 'قتل 3 أشخاص في انهيار جسر الورد فجر اليوم.\n\nوقال رئيس البلدية سالم المرجاني إن الجسر كان آمنا قبل الانهيار.',
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'riwaya-versions-'))
  store = join(folder, 'library.db')
  const input = join(folder, 'article.json')
  for (const text of [FIRST.text, FIRST.text.replace('3 أشخاص', '7 أشخاص')]) {
    writeFileSync(input, JSON.stringify({ ...FIRST, text }))
    expect((await riwaya(['add', input, '--store', store])).code).toBe(0)
  }
  writeFileSync(input, JSON.stringify({ ...FIRST, id: 'once' }))
  await riwaya(['add', input, '--store', store])
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('riwaya show ARTICLE', () => {
  it('prints what the outlet changed, figures before passages', async () => {
    const { code, out } = await riwaya(['show', 'nahr-1', '--store', store, '--lang', 'en'])
    expect(code).toBe(0)
    const shown = out.slice(out.indexOf('What the outlet changed'))
    expect(shown).toMatch(/^What the outlet changed in this article \(2\)\n\nVersion 1 → 2\n/)
    expect(shown).toContain('Figures that changed\n    [-3 أشخاص-] {+7 أشخاص+}\n')
    expect(shown.indexOf('Figures that changed')).toBeLessThan(shown.indexOf('Passages'))
    expect(shown).toContain('[-3-] {+7+}')
  })

  it('says so where nothing changed', async () => {
    const { out } = await riwaya(['show', 'once', '--store', store, '--lang', 'en'])
    expect(out).toContain('It has not changed since it was taken in.')
  })

  it('as JSON', async () => {
    const { out } = await riwaya(['show', 'nahr-1', '--store', store, '--json'])
    const { id, versions, changes } = JSON.parse(out)
    expect([id, versions, changes.length]).toEqual(['nahr-1', 2, 1])
    expect(changes[0]).toMatchObject({
      from: 1,
      to: 2,
      headline: null,
      figures: [{ before: { value: 3, what: 'أشخاص' }, after: { value: 7, what: 'أشخاص' } }],
      statements: [],
      text: [{ before: { start: 4, end: 5 }, after: { start: 4, end: 5 } }],
    })
  })

  it('neither a story nor an article', async () => {
    const { code, err } = await riwaya(['show', 'nobody', '--store', store, '--lang', 'en'])
    expect(code).toBe(1)
    expect(err).toContain('there is no story nobody')
  })
})
