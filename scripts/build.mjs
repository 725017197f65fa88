/** Compiles src to dist, and puts beside it the files that are data (fonts, styles, lexicons and weights in JSON). */
import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { root, run, tool } from './prepare.mjs'

const dist = join(root, 'dist')
rmSync(dist, { recursive: true, force: true })
const { status } = run(process.execPath, [tool('typescript/bin/tsc'), '-p', 'tsconfig.json'])
if (status !== 0) process.exit(status ?? 1)

const DATA = /\.(?:json|bin|css|js|svg|woff2|txt)$/
cpSync(join(root, 'src'), dist, {
  recursive: true,
  filter: (path) => !/\.[^/\\.]+$/.test(path) || DATA.test(path),
})
