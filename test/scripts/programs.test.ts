/** The programs as a user starts them: bin/riwaya from the build, and the scripts behind npm. Everything that needs the build is in this file. */
import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const BIN = join(ROOT, 'bin', 'riwaya')
const SENTENCE =
  'قالت وزارة المياه في ساحلان يوم الأحد إن منسوب النهر ارتفع أربعة أمتار، وأجلت فرقها 300 أسرة من القرى.'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 300_000 })

let folder: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'riwaya-programs-'))
  // Builds only when a source is newer than the build, as `npm start` does.
  const prepare = await run([
    '-e',
    `import(${JSON.stringify(pathToFileURL(join(ROOT, 'scripts', 'prepare.mjs')).href)}).then((p) => p.ensureBuild())`,
  ])
  expect(prepare.err).not.toMatch(/error/i)
  expect(prepare.code).toBe(0)
})
afterAll(() => rmSync(folder, { recursive: true }))

interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Runs node to its end, without the colours and the language that the tests themselves may be run in. */
function run(
  args: readonly string[],
  options: { cwd?: string; input?: string; env?: Record<string, string> } = {},
): Promise<Ended> {
  return ended(start(args, options), options.input)
}

function start(
  args: readonly string[],
  { cwd = ROOT, env = {} }: { cwd?: string; env?: Record<string, string> } = {},
): ChildProcess {
  const { FORCE_COLOR: _, ...inherited } = process.env
  return spawn(process.execPath, args, { cwd, env: { ...inherited, LC_ALL: 'C.UTF-8', NO_COLOR: '1', ...env } })
}

function ended(child: ChildProcess, input = ''): Promise<Ended> {
  return new Promise((resolve, reject) => {
    let out = ''
    let err = ''
    child.stdout!.setEncoding('utf8').on('data', (text: string) => {
      out += text
    })
    child.stderr!.setEncoding('utf8').on('data', (text: string) => {
      err += text
    })
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, out, err }))
    child.stdin!.on('error', () => {})
    child.stdin!.end(input)
  })
}

/** One line that says what is wrong, and no trace of where in the program it was noticed. */
function expectOneLine(err: string, message: RegExp): void {
  expect(err).toMatch(message)
  expect(err.trimEnd()).not.toMatch(/\n|^\s+at /)
}

/** A fresh clone as far as the scripts can see it before they install anything. */
function bareClone(name: string): string {
  const clone = join(folder, name)
  for (const part of ['scripts', 'bin', 'package.json', 'package-lock.json'])
    cpSync(join(ROOT, part), join(clone, part), { recursive: true })
  return clone
}

describe('bin/riwaya', () => {
  it.each([
    ['text', SENTENCE],
    ['one JSON article', JSON.stringify({ id: 'x', text: SENTENCE })],
    ['a JSON list', JSON.stringify([{ id: 'x', text: SENTENCE }])],
    ['JSON lines', `${JSON.stringify({ id: 'x', text: SENTENCE })}\n`],
    [
      'a page',
      `<!doctype html><title>النهر</title><article><h1>منسوب النهر</h1>${`<p>${SENTENCE}</p>`.repeat(4)}</article>`,
    ],
  ])('reads standard input: %s', async (_, input) => {
    const { code, out, err } = await run([BIN, 'read', '--json', '-'], { input })
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect((JSON.parse(out) as { text: string }).text).toContain(SENTENCE)
  })

  it('shows no colour where its output is a pipe', async () => {
    const { code, out } = await run([BIN, 'read', '-'], { input: SENTENCE })
    expect(code).toBe(0)
    expect(out).not.toContain('\u001b')
  })

  it('ends quietly when its reader goes away', async () => {
    const child = start([BIN, 'read', '--json', join(ROOT, 'sample')])
    child.stdout!.once('data', () => child.stdout!.destroy())
    let err = ''
    child.stderr!.setEncoding('utf8').on('data', (text: string) => {
      err += text
    })
    await new Promise((resolve) => child.on('close', resolve))
    expect(err).not.toMatch(/EPIPE|\n\s+at /)
  })

  it('passes over a line of 200 MB in bounded memory and reads what stands around it', async () => {
    const path = join(folder, 'huge.jsonl')
    const file = await open(path, 'w')
    await file.write(`${JSON.stringify({ id: 'before', text: SENTENCE })}\n{"id":"huge","text":"`)
    const megabyte = Buffer.alloc(1024 * 1024, 'ا'.repeat(16))
    for (let i = 0; i < 200; i++) await file.write(megabyte)
    await file.write(`"}\n${JSON.stringify({ id: 'after', text: SENTENCE })}\n`)
    await file.close()
    const { code, out, err } = await run(['--max-old-space-size=256', BIN, 'read', '--json', path])
    expect(code).toBe(1)
    expectOneLine(err, /^left out: .*huge\.jsonl, line 2: is too large for one article/)
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((line) => (JSON.parse(line) as { id: string }).id),
    ).toEqual(['before', 'after'])
    rmSync(path)
  })

  it('serves the reading room until it is asked to stop', async () => {
    const child = start([BIN, 'serve', '--sample', '--port', '0', '--store', join(folder, 'served.db')])
    const end = ended(child)
    const address = await new Promise<string>((resolve) => {
      child.stdout!.on('data', (text: string) => {
        const found = /http:\/\/127\.0\.0\.1:\d+/.exec(text)
        if (found) resolve(found[0])
      })
    })
    const home = await (await fetch(address)).text()
    expect(home).toContain('المفوضية: الدوسان رئيسا')
    child.kill('SIGINT')
    child.kill('SIGINT')
    const { code, err } = await end
    expect({ code, err }).toEqual({ code: 0, err: '' })
  })

  it('a port that is taken is one line and exit code 1', async () => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const { port } = other.address() as { port: number }
    const { code, out, err } = await run([
      BIN,
      'serve',
      '--sample',
      '--port',
      String(port),
      '--store',
      join(folder, 'taken.db'),
    ])
    other.close()
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expectOneLine(
      err,
      new RegExp(`^riwaya: port ${port} is taken; choose another one with --port, such as --port ${port + 1}`),
    )
  })

  it('a store that cannot be made is one line and exit code 1', async () => {
    const { code, err } = await run([BIN, 'stories', '--store', join(ROOT, 'package.json', 'library.db')])
    expect(code).toBe(1)
    expectOneLine(err, /^riwaya: .*library\.db/)
  })

  it('says what to run when it is not built', async () => {
    const { code, err } = await run([join(bareClone('unbuilt'), 'bin', 'riwaya'), 'stories'])
    expect(code).toBe(1)
    expectOneLine(err, /^riwaya is not built yet\. Run: npm install && npm run build/)
  })
})

describe('the scripts behind npm', () => {
  it.each(['scripts/start.mjs', 'scripts/test.mjs', 'scripts/eval.mjs', 'scripts/bench.mjs', 'bin/riwaya'])(
    '%s under an old Node is one line and exit code 1',
    async (script) => {
      const pretend = join(folder, 'old-node.cjs')
      writeFileSync(
        pretend,
        `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.20.4' } })\n`,
      )
      const clone = bareClone(`old-${script.replace(/\W/g, '-')}`)
      const { code, out, err } = await run(['--require', pretend, join(clone, script)])
      expect({ code, out }).toEqual({ code: 1, out: '' })
      expectOneLine(err, /^riwaya needs Node 20\.19 or newer; this is Node 18\.20\.4\./i)
    },
  )

  it('npm start where it cannot write is one line and exit code 1', async () => {
    const clone = bareClone('read-only')
    writeFileSync(join(clone, 'data'), 'a file where the folder should be')
    const { code, out, err } = await run([join(clone, 'scripts', 'start.mjs')])
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expectOneLine(err, /^Riwaya cannot write to .*data\. Make the folder writable/)
  })

  it('an installation that fails is one line and exit code 1', async () => {
    const clone = bareClone('no-network')
    const path = join(folder, 'programs')
    mkdirSync(path)
    writeFileSync(join(path, 'npm'), '#!/bin/sh\necho "npm error network request failed" >&2\nexit 1\n', {
      mode: 0o755,
    })
    const { code, out, err } = await run([join(clone, 'scripts', 'start.mjs')], {
      env: { PATH: `${path}:${process.env.PATH}` },
    })
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expectOneLine(
      err.replace('Installing dependencies (once) …\n', ''),
      /^The dependencies could not be installed: npm error network request failed\. Check/,
    )
  })
})
