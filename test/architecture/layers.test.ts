import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'
import { describe, expect, it } from 'vitest'

/** What each room may import besides itself. The flow goes one way; `ingest` and `store` stand beside it. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  text: ['domain'],
  arabic: ['domain', 'text'],
  ingest: ['domain', 'text'],
  store: ['domain', 'text'],
  article: ['domain', 'text', 'arabic', 'ingest'],
  reading: ['domain', 'text', 'arabic', 'article'],
  copying: ['domain', 'text', 'arabic', 'article', 'reading'],
  story: ['domain', 'text', 'arabic', 'article', 'reading', 'copying'],
  comparison: ['domain', 'text', 'arabic', 'article', 'reading', 'copying', 'story'],
  'pipeline.ts': ['domain', 'article', 'reading', 'copying', 'story', 'comparison'],
  app: [
    'domain',
    'text',
    'arabic',
    'ingest',
    'article',
    'reading',
    'copying',
    'story',
    'comparison',
    'store',
    'pipeline.ts',
  ],
  surfaces: ['domain', 'text', 'ingest', 'reading', 'app', 'store', 'pipeline.ts'],
  'index.ts': ['domain', 'ingest', 'article', 'reading', 'pipeline.ts'],
}

const SRC = join(import.meta.dirname, '../../src')
const FORBIDDEN_ROOMS = ['utils', 'common', 'helpers', 'shared']

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((f) => /\.tsx?$/.test(f))

function importsOf(file: string): string[] {
  const source = readFileSync(join(SRC, file), 'utf8')
  return [...source.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map((m) =>
    relative(SRC, normalize(join(SRC, dirname(file), m[1]!))).replace(/\.js$/, '.ts'),
  )
}

const roomOf = (path: string) => path.split('/')[0]!

describe('imports go in one direction', () => {
  it('finds the sources', () => expect(files.length).toBeGreaterThan(30))

  it.each(files)('%s', (file) => {
    const room = roomOf(file)
    const allowed = MAY_IMPORT[room]
    expect(allowed, `${room} is not a room of the layout`).toBeDefined()
    for (const target of importsOf(file)) {
      if (roomOf(target) !== room) expect(allowed, `${file} imports ${target}`).toContain(roomOf(target))
    }
  })

  it('has no room for leftovers', () => {
    for (const file of files) for (const part of file.split('/')) expect(FORBIDDEN_ROOMS).not.toContain(part)
  })
})

describe('only the entry points wire a concrete store', () => {
  it.each(files.filter((f) => f.startsWith('app/')))('%s names no database', (file) => {
    for (const target of importsOf(file)) expect(target).not.toMatch(/^store\/sqlite/)
  })
})
