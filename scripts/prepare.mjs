/**
 * What `npm start`, `npm test` and the other scripts need before they can run: a Node that is new enough, the dependencies and a build.
 * Each step is skipped when it was done already. Plain JavaScript without dependencies, because nothing is installed yet when it runs.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = join(dirname(fileURLToPath(import.meta.url)), '..')

/** Ends the process with one line that says what to do. */
export function stop(line) {
  console.error(line)
  process.exit(1)
}

export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19)) {
    stop(
      `Riwaya needs Node 20.19 or newer; this is Node ${process.versions.node}. Install a newer one from https://nodejs.org and run this again.`,
    )
  }
}

/**
 * Installs the locked dependencies unless the installed ones are those of the lock file. `npm install` and not `npm ci`: a registry that
 * carries only some platforms' binaries leaves the others out of the lock file, and `npm ci` refuses such a lock.
 */
export function ensureDependencies() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  const stamp = join(root, 'node_modules', '.riwaya-lock')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return
  console.error('Installing dependencies (once) …')
  const { status, stderr } = run('npm', ['install', '--no-save', '--no-progress', '--loglevel=error'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  })
  if (status !== 0) {
    const reason = (stderr ?? '').split('\n').find((l) => /error/i.test(l)) ?? 'npm install failed'
    stop(
      `The dependencies could not be installed: ${reason.trim()}. Check that the npm registry can be reached and that ${root} is writable.`,
    )
  }
  writeFileSync(stamp, lock)
}

/** Compiles src to dist unless dist is newer than every source. */
export function ensureBuild() {
  const stamp = join(root, 'dist', '.built')
  const newest = Math.max(newestChange(join(root, 'src')), statSync(join(root, 'tsconfig.json')).mtimeMs)
  if (existsSync(stamp) && Number(readFileSync(stamp, 'utf8')) >= newest) return
  console.error('Building …')
  const { status } = run(process.execPath, [join(root, 'scripts', 'build.mjs')])
  if (status !== 0) stop('The build failed; the messages above say where.')
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, String(newest))
}

function newestChange(folder) {
  let newest = 0
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) newest = Math.max(newest, statSync(join(entry.parentPath ?? entry.path, entry.name)).mtimeMs)
  }
  return newest
}

export function run(command, args, options = {}) {
  return spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options })
}

/** Name of a program of a package in node_modules, to be run by this Node. */
export function tool(path) {
  return join(root, 'node_modules', path)
}
