import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { FuzzTarget } from './target.js'

const FOLDER = join(import.meta.dirname, 'targets')

/** The targets in the files of `targets/`, in the order of the files' names. */
export async function findTargets(): Promise<FuzzTarget[]> {
  const found: FuzzTarget[] = []
  for (const file of readdirSync(FOLDER).sort()) {
    if (!file.endsWith('.ts')) continue
    const exported = (await import(pathToFileURL(join(FOLDER, file)).href)) as {
      target?: FuzzTarget
      targets?: readonly FuzzTarget[]
    }
    const targets = exported.targets ?? (exported.target ? [exported.target] : [])
    if (targets.length === 0) throw new Error(`${file} exports no target`)
    found.push(...targets)
  }
  return found
}
