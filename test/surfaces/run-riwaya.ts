import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'
import { main } from '../../src/surfaces/cli/main.js'
import type { Terminal } from '../../src/surfaces/cli/terminal.js'

export const SAMPLE = [
  fileURLToPath(new URL('../../sample/articles.jsonl', import.meta.url)),
  fileURLToPath(new URL('../../sample/pages', import.meta.url)),
]

export interface Run {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Runs one command line in this process, in English unless told otherwise, into a terminal that keeps what it is given. */
export async function riwaya(args: readonly string[], terminal: Partial<Terminal> = {}): Promise<Run> {
  let out = ''
  let err = ''
  const code = await main(args.some((a) => a.startsWith('--lang')) ? args : ['--lang', 'en', ...args], {
    out: (text) => {
      out += text
    },
    err: (text) => {
      err += text
    },
    color: false,
    isTerminal: false,
    columns: 100,
    ...terminal,
  })
  return { code, out, err }
}

/** The lines of a program's output, each parsed. */
export function jsonLines<T>(out: string): T[] {
  expect(out.endsWith('\n')).toBe(true)
  return out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as T)
}
