/** What the documents say must be so: commands and options exist, paths exist, links lead somewhere, the example runs. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Command } from 'commander'
import { describe, expect, it } from 'vitest'
import { buildProgram } from '../../src/surfaces/cli/main.js'
import { Session } from '../../src/surfaces/cli/session.js'
import { commandLines, fencedBlocks, inlineCode, links, paths } from './markdown.js'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const REQUIRED = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'EVALUATION.md']

const documents = [
  ...new Set([
    ...REQUIRED,
    'sample/README.md',
    ...(existsSync(join(ROOT, 'docs')) ? readdirSync(join(ROOT, 'docs')) : [])
      .filter((name) => name.endsWith('.md'))
      .map((name) => `docs/${name}`),
  ]),
]
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')

const silent = { out: () => {}, err: () => {}, color: false, isTerminal: false, columns: 80 }
const program = buildProgram(new Session(silent, 'en'))
const optionsOf = (command: Command) => command.options.map((o) => o.long!)
const GLOBAL_OPTIONS = [...optionsOf(program), '--help']
const commands = new Map(program.commands.map((c) => [c.name(), [...optionsOf(c), ...GLOBAL_OPTIONS]]))
const scripts = JSON.parse(read('package.json')).scripts as Record<string, string>
/** Of npm itself. */
const NPM_COMMANDS = ['install', 'ci', 'link', 'pack']
/** Options that the scripts themselves take, as they stand in their sources. */
const SCRIPT_OPTIONS = new Set(
  ['scripts', 'eval', 'bench']
    .flatMap((folder) =>
      readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((f) => `${folder}/${f}`),
    )
    .filter((file) => /\.(?:ts|mjs)$/.test(file))
    .flatMap((file) => read(file).match(/(?<=['"`])--[a-z][a-z-]+/g) ?? []),
)

describe('the documents', () => {
  it.each(REQUIRED)('%s is there', (path) => expect(existsSync(join(ROOT, path))).toBe(true))

  it('README opens with what it is for, a picture and the two commands', () => {
    const top = read('README.md').split('\n').slice(0, 60).join('\n')
    expect(top).toMatch(/!\[[^\]]+\]\([^)]+\.(?:png|jpe?g|webp|svg)\)/)
    expect(top).toContain('npm start')
    expect(top).toContain('npm test')
  })

  it('README shows each of the commands', () => {
    const shown = new Set(commandLines(read('README.md')).map((line) => line.name))
    for (const name of ['read', 'group', 'copies', 'compare', 'add', 'stories', 'show', 'search', 'serve'])
      expect(shown).toContain(name)
  })

  it.each(documents)('%s names only commands and options that exist', (path) => {
    const text = read(path)
    for (const { name, options, line } of commandLines(text)) {
      expect([...commands.keys()], line).toContain(name)
      for (const option of options) expect(commands.get(name), line).toContain(option)
    }
    for (const code of inlineCode(text)) {
      const option = /^(--[a-z][a-z-]+)/.exec(code)?.[1]
      if (option) expect([...[...commands.values()].flat(), ...SCRIPT_OPTIONS], code).toContain(option)
    }
    for (const [, script] of text.matchAll(/\bnpm run ([\w:-]+)/g)) expect(Object.keys(scripts)).toContain(script)
    for (const [, command] of text.matchAll(/\bnpm (?!run\b)([a-z]+)\b(?=[`\s])/g))
      if (
        fencedBlocks(text).some((b) => b.text.includes(`npm ${command}`)) ||
        inlineCode(text).some((c) => c.startsWith(`npm ${command}`))
      )
        expect([...Object.keys(scripts), ...NPM_COMMANDS]).toContain(command)
  })

  it.each(documents)('%s names only paths that exist', (path) => {
    const rooms = readdirSync(join(ROOT, 'src'))
    for (const named of paths(read(path), [...readdirSync(ROOT), ...rooms])) {
      const inRoom = rooms.includes(named.split('/')[0]!) && !existsSync(join(ROOT, named.split('/')[0]!))
      expect(existsSync(join(ROOT, inRoom ? 'src' : '', named)), `${named} is named in ${path}`).toBe(true)
    }
  })

  it.each(documents)('the links of %s lead to files that exist', (path) => {
    for (const link of links(read(path))) {
      if (/^(?:https?:|mailto:|#)/.test(link)) continue
      expect(existsSync(join(ROOT, dirname(path), decodeURI(link.split('#')[0]!))), link).toBe(true)
    }
  })
})

describe('the example in README', () => {
  const blocks = () => fencedBlocks(read('README.md'))
  const examples = () => blocks().filter((b) => b.language === 'ts')

  it('imports the four questions from riwaya', () => {
    expect(
      examples()
        .map((b) => b.text)
        .join('\n'),
    ).toMatch(/import \{[^}]*\bcompare\b[^}]*\} from 'riwaya'/)
  })

  it('compiles under strict, runs, and prints what the README says', () => {
    const folder = mkdtempSync(join(tmpdir(), 'riwaya-example-'))
    try {
      const config = join(folder, 'tsconfig.json')
      writeFileSync(
        config,
        JSON.stringify({
          extends: join(ROOT, 'tsconfig.json'),
          compilerOptions: {
            noEmit: true,
            rootDir: '/',
            paths: { riwaya: [join(ROOT, 'src/index.ts')] },
            typeRoots: [join(ROOT, 'node_modules/@types')],
          },
          include: ['*.mts'],
        }),
      )
      examples().forEach((example, i) => {
        writeFileSync(join(folder, `example-${i + 1}.mts`), example.text)
      })
      const node = (args: string[]) =>
        spawnSync(process.execPath, args, {
          cwd: ROOT,
          encoding: 'utf8',
          env: { ...process.env, TSX_TSCONFIG_PATH: config, NO_COLOR: '1', FORCE_COLOR: undefined },
        })
      const checked = node([join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', config])
      expect(checked.stdout).toBe('')
      examples().forEach((example, i) => {
        const ran = node([join(ROOT, 'node_modules/tsx/dist/cli.mjs'), join(folder, `example-${i + 1}.mts`)])
        expect(ran.stderr).toBe('')
        expect(ran.status).toBe(0)
        // A block without a language, or of plain text, right after the example is its output.
        const next = blocks()[blocks().findIndex((b) => b.text === example.text) + 1]
        if (next && next.gap < 120 && ['', 'text', 'txt'].includes(next.language))
          expect(ran.stdout.trim()).toBe(next.text.trim())
        else expect(ran.stdout).toMatch(/\S/)
      })
    } finally {
      rmSync(folder, { recursive: true })
    }
  }, 120_000)
})
