import { describe, expect, it } from 'vitest'
import { commandLines, fencedBlocks, inlineCode, links, paths } from './markdown.js'

const TEXT = `
Run \`riwaya read a.txt --json\` or \`bin/riwaya serve --store my.db\`; see \`src/domain/\`, \`reading/times/*.ts\`, \`ar/time/x\` and [it](docs/x.md#y).

\`\`\`sh
$ bin/riwaya --lang ar compare sample --year 2017 | head
riwaya add FOLDER --store my.db && riwaya stories --limit 3   # all of them
cat x | riwaya copies -
riwaya FOLDER
\`\`\`

\`\`\`ts
read({})
\`\`\`

    riwaya group sample
`

describe('what the docs test sees', () => {
  it('command lines with their options', () => {
    expect(commandLines(TEXT).map(({ name, options }) => [name, ...options])).toEqual([
      ['compare', '--lang', '--year'],
      ['add', '--store'],
      ['stories', '--limit'],
      ['copies'],
      ['read', '--json'],
      ['serve', '--store'],
      ['group'],
    ])
  })
  it('blocks and code', () => {
    expect(fencedBlocks(TEXT).map((b) => b.language)).toEqual(['sh', 'ts'])
    expect(inlineCode(TEXT)).toHaveLength(5)
  })
  it('paths and links', () => {
    expect(paths(TEXT, ['src', 'reading'])).toEqual(['src/domain/', 'reading/times'])
    expect(links(TEXT)).toEqual(['docs/x.md#y'])
  })
})
