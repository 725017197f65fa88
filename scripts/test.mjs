/**
 * `npm test`: installs what is missing (Debian's chromium too, where it may), then lint, types and every test.
 * With arguments it runs only the named tests: `npm test -- test/reading`.
 */
import { existsSync } from 'node:fs'
import { ensureBuild, ensureDependencies, requireNode, run, tool } from './prepare.mjs'

requireNode()
ensureDependencies()
ensureBuild()
ensureChromium()

const only = process.argv.slice(2)
const node = process.execPath
const plain = process.stdout.isTTY ? [] : ['--colors=off']
const steps = [
  ...(only.length
    ? []
    : [
        ['lint', [tool('@biomejs/biome/bin/biome'), 'ci', '--log-level=warn', ...plain, '.']],
        ['types', [tool('typescript/bin/tsc'), '--noEmit', '-p', 'tsconfig.check.json']],
      ]),
  ['tests', [tool('vitest/vitest.mjs'), 'run', ...only]],
]
let failed = false
for (const [name, args] of steps) {
  const { status } = run(node, args)
  if (status !== 0) {
    console.error(`${name}: failed`)
    failed = true
  }
}
process.exit(failed ? 1 : 0)

/** The browser tests want a real browser. They say for themselves that they were skipped when there is none. */
function ensureChromium() {
  if (process.env.RIWAYA_CHROMIUM || existsSync('/usr/bin/chromium') || existsSync('/usr/bin/google-chrome')) return
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return
  console.error('Installing chromium for the browser tests (once) …')
  const quiet = { stdio: ['ignore', 'ignore', 'ignore'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  if (run('apt-get', ['update', '-qq'], quiet).status === 0)
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], quiet)
}
