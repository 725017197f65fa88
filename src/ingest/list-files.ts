import { readdir, realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { isFilesOfPage } from './archives/saved-page.js'
import { byName } from './sniff-content.js'

export type Listed =
  | { readonly path: string; readonly error: null }
  | { readonly path: string; readonly error: NodeJS.ErrnoException }

/**
 * The files of a folder and of all folders in it whose type is known, sorted by name (by code unit, so that every machine has one order).
 * Hidden entries, unknown types, what is no plain file and the folders that browsers put beside a saved page are passed over; a folder that links back to one above it is not entered again.
 */
export async function* listFiles(folder: string, above: ReadonlySet<string> = new Set()): AsyncGenerator<Listed> {
  let names: string[]
  let inside: Set<string>
  try {
    const real = await realpath(folder)
    if (above.has(real)) return
    inside = new Set(above).add(real)
    names = await readdir(folder)
  } catch (error) {
    yield { path: folder, error: error as NodeJS.ErrnoException }
    return
  }
  const siblings = new Set(names)
  for (const name of names.sort((a, b) => (a < b ? -1 : 1))) {
    if (name.startsWith('.') || isFilesOfPage(name, siblings)) continue
    const path = join(folder, name)
    try {
      const info = await stat(path)
      if (info.isDirectory()) yield* listFiles(path, inside)
      else if (info.isFile() && byName(name).kind) yield { path, error: null }
    } catch (error) {
      if (byName(name).kind) yield { path, error: error as NodeJS.ErrnoException }
    }
  }
}
