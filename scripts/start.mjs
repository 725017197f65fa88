/** `npm start`: installs and builds what is missing, loads the sample into ./data and opens the reading room. */

import { spawn } from 'node:child_process'
import { accessSync, constants, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBuild, ensureDependencies, requireNode, root, stop } from './prepare.mjs'

requireNode()
const data = join(root, 'data')
try {
  mkdirSync(data, { recursive: true })
  accessSync(data, constants.W_OK)
} catch {
  stop(`Riwaya cannot write to ${data}. Make the folder writable, or run it from a copy in a folder of yours.`)
}
ensureDependencies()
ensureBuild()
const own = process.argv.slice(2)
// The sample goes into a library of its own, never into one that the user names.
const ownLibrary = own.some((arg) => arg === '--store' || arg.startsWith('--store='))
const args = ['serve', ...(ownLibrary ? [] : ['--sample', '--store', join(data, 'sample.db')]), ...own]
const child = spawn(process.execPath, [join(root, 'bin', 'riwaya'), ...args], { stdio: 'inherit', cwd: root })
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
child.on('exit', (code) => process.exit(code ?? 0))
