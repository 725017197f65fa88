/**
 * Counts in how many articles of large archives each stem stands, for the weights of words in stories. Numbers and stems only.
 *
 *   npx tsx scripts/learn-story-frequencies.ts ARCHIVE.jsonl.gz…
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { tokenize } from '../src/arabic/tokenize.js'
import { storyTerm } from '../src/story/story-term.js'

const LEAST_ARTICLES = 6
const TARGET = 'src/story/stem-frequencies-lexicon.ts'

const articlesWith = new Map<string, number>()
let articles = 0
for (const path of process.argv.slice(2)) {
  const raw = readFileSync(path)
  for (const line of (path.endsWith('.gz') ? gunzipSync(raw) : raw).toString('utf8').split('\n')) {
    if (!line) continue
    const { title, text } = JSON.parse(line) as { title?: string; text: string }
    const stems = new Set<string>()
    for (const token of tokenize('text', `${title ?? ''}\n${text}`).tokens) {
      if (token.kind === 'word') stems.add(storyTerm(token.norm))
    }
    for (const s of stems) articlesWith.set(s, (articlesWith.get(s) ?? 0) + 1)
    articles++
  }
}

// Counts are kept to an eighth of an octave: one line for each level, `level stem stem …`.
const levels = new Map<number, string[]>()
for (const [s, n] of articlesWith) {
  if (n < LEAST_ARTICLES || s.length < 2 || /\s/.test(s)) continue
  const level = Math.round(8 * Math.log2(n))
  levels.set(level, [...(levels.get(level) ?? []), s])
}
const lines = [...levels].sort((x, y) => x[0] - y[0]).map(([level, stems]) => `${level} ${stems.sort().join(' ')}`)
writeFileSync(
  TARGET,
  `/** Made by scripts/learn-story-frequencies.ts: how many articles of a background of news each stem stands in. */\nexport const BACKGROUND_ARTICLES = ${articles}\n\n/** A line for each level: the level (eight times the binary logarithm of the count), then its stems. */\nexport const STEM_LEVELS = \`${lines.join('\n')}\`\n`,
)
console.log(
  `${articles} articles, ${lines.join('\n').length} characters, ${[...levels.values()].reduce((n, l) => n + l.length, 0)} stems`,
)
